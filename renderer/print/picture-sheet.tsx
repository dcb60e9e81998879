// A page with a chart of the window, drawn from its SVG: it prints as lines and letters, and what an image holds runs nothing.
import { useEffect } from 'react'
import type { Picture } from '#shared/contract/shell'
import type { PrintPaper } from '#shared/domain/report/paper'
import { pageClass } from './page-sheet.tsx'
import { setPaper } from './page-size.ts'

interface Props {
  readonly picture: Picture
  /** The drawing stands, or was found to be none. */
  readonly onStand: () => void
}

/** A drawing wider than high lies across. */
export function picturePaper({ width, height }: Picture): PrintPaper {
  return { size: 'A4', landscape: width > height }
}

export function PictureSheet({ picture, onStand }: Props) {
  const { title, picture: svg } = picture
  const paper = picturePaper(picture)
  useEffect(() => {
    setPaper(picturePaper(picture))
    document.title = picture.title
  }, [picture])
  return (
    <section className={`page chart ${pageClass({ paper })}`} data-page={1}>
      <h1>{title}</h1>
      <img
        className="picture"
        alt={title}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        onLoad={onStand}
        onError={onStand}
      />
    </section>
  )
}
