// A chart with what can be done with it: seen as a table, copied, saved as PNG or SVG, printed.
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { type Drawn, pngFile, svgFile } from './chart-picture.ts'
import './chart-frame.css'

export interface ChartWords {
  readonly asPicture: string
  readonly asTable: string
  readonly copy: string
  readonly savePng: string
  readonly saveSvg: string
  readonly print: string
}

/** What is done with a picture, outside the window's own reach. */
export interface GivePicture {
  /** PNG in base 64, to the clipboard. */
  readonly copy: (png: string) => void
  /** PNG in base 64 or the text of an SVG, to a file that the user names. */
  readonly save: (format: 'png' | 'svg', content: string) => void
  /** As lines and shapes, to pages that can be printed. */
  readonly print: (drawn: Drawn) => void
}

interface Props {
  readonly title: string
  readonly words: ChartWords
  readonly give: GivePicture
  readonly children: ReactNode
  /** The same figures as a table. */
  readonly table: ReactNode
  /** What went wrong with a picture. */
  readonly notice?: ReactNode
}

export function ChartFrame({ title, words, give, children, table, notice }: Props) {
  const [isTable, setTable] = useState(false)
  const drawn = useRef<HTMLDivElement>(null)
  const svg = () =>
    drawn.current?.querySelector<SVGSVGElement>('svg[data-picture]') ??
    largest(drawn.current?.querySelectorAll('svg') ?? [])
  const withSvg = (use: (chart: SVGSVGElement) => void) => () => {
    const chart = svg()
    if (chart !== null) use(chart)
  }
  return (
    <figure className="chart-frame">
      <div className="row">
        <h3 className="grow">{title}</h3>
        <Button size="small" onClick={() => setTable(!isTable)}>
          {isTable ? words.asPicture : words.asTable}
        </Button>
        {!isTable && (
          <>
            <Button size="small" onClick={withSvg((chart) => void pngFile(chart).then(give.copy))}>
              {words.copy}
            </Button>
            <Button
              size="small"
              onClick={withSvg((chart) => void pngFile(chart).then((png) => give.save('png', png)))}
            >
              {words.savePng}
            </Button>
            <Button size="small" onClick={withSvg((chart) => give.save('svg', svgFile(chart).text))}>
              {words.saveSvg}
            </Button>
            <Button size="small" onClick={withSvg((chart) => give.print(svgFile(chart)))}>
              {words.print}
            </Button>
          </>
        )}
      </div>
      {notice}
      {isTable ? (
        table
      ) : (
        <div ref={drawn} className="chart-drawn">
          {children}
        </div>
      )}
    </figure>
  )
}

/** The drawing itself, where none is marked as the picture: signs of a legend are small drawings of their own. */
function largest(drawings: Iterable<SVGSVGElement>): SVGSVGElement | null {
  const width = (drawing: SVGSVGElement) => drawing.getBoundingClientRect().width
  return [...drawings].reduce<SVGSVGElement | null>((best, each) => {
    return best === null || width(each) > width(best) ? each : best
  }, null)
}
