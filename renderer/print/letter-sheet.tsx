// A page of an official letter: its lines on the grid of the standard, the number at the outer edge.
import type { LetterLine } from '#shared/domain/report/letter-pages'

export interface LetterSheetProps {
  readonly lines: readonly LetterLine[]
  /** From 1. */
  readonly page: number
}

export function LetterSheet({ lines, page }: LetterSheetProps) {
  return (
    <section className="page letter A4 portrait" data-page={page}>
      {numbered(lines).map(({ role, text, end, inset, strokes = [], height, justified, place }) => (
        <p
          key={place}
          className={[role, ...(justified ? ['justified'] : []), ...strokes].join(' ')}
          style={{
            height: `calc(var(--pitch) * ${height})`,
            ...(inset === undefined ? {} : { paddingRight: `${inset}em` }),
            ...(role === 'head' ? headSize(text) : {}),
          }}
        >
          {end === undefined ? text : <span>{text}</span>}
          {end !== undefined && <span>{end}</span>}
        </p>
      ))}
      <footer className={page % 2 === 0 ? 'even' : 'odd'}>— {page} —</footer>
    </section>
  )
}

/** A line is known by its place on the page. */
function numbered(lines: readonly LetterLine[]) {
  return lines.map((line, place) => ({ ...line, place }))
}

const BLOCK = 156
const HIGHEST = 12.7

/** The red name stands on one line. */
function headSize(text: string) {
  return { fontSize: `${Math.min(HIGHEST, BLOCK / [...text].length)}mm` }
}
