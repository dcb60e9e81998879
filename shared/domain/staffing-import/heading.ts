// What stands over a table: its title, the date it holds for, and the unit of measure.
import { findDate } from './cells/date-cell.ts'
import type { SheetGrid } from './grid.ts'
import { normaliseText } from './header/header-text.ts'
import { AS_OF_MARK, DATE_MARK, MEASURE_ROW, OVER_TITLE, YEAR_END } from './rows/words.zh-CN.ts'
import { CellKind } from './sheet.ts'

export interface Heading {
  readonly title: string
  readonly asOf: string | null
  /** As written after its mark, or null. */
  readonly unitOfMeasure: string | null
}

/** Reads the cells in the rows above `headerTop`. */
export function readHeading(grid: SheetGrid, headerTop: number): Heading {
  const cells: { text: string; kind: CellKind }[] = []
  for (const { row, columns } of grid.sheet.rows) {
    if (row >= headerTop) break
    for (const column of columns) {
      const cell = grid.cell(row, column)
      if (cell !== null) cells.push({ text: cell.text.trim(), kind: cell.kind })
    }
  }
  const texts = cells.map(({ text }) => text)
  const title = texts.find((text) => isTitle(text)) ?? ''
  return {
    title: title.replace(/\s+/g, ' '),
    asOf: asOfDate(cells, title),
    unitOfMeasure: unitOf(texts),
  }
}

function isTitle(text: string): boolean {
  const normal = normaliseText(text)
  return (
    normal.length > 2 &&
    !MEASURE_ROW.test(normal) &&
    !OVER_TITLE.test(normal) &&
    !DATE_MARK.test(normal.slice(0, 4)) &&
    !isDateAlone(normal)
  )
}

function isDateAlone(normal: string): boolean {
  return normal.length <= 12 && findDate(normal) !== null
}

/** A line that names the as-of date counts most, then a line that speaks of time, then a date alone, then the title's. */
function asOfDate(cells: readonly { text: string; kind: CellKind }[], title: string): string | null {
  const others = cells.filter(({ text }) => text !== title)
  const normal = others.map(({ text }) => normaliseText(text))
  const dates = others.filter(({ kind }) => kind === CellKind.date).map(({ text }) => text)
  const ordered = [
    ...normal.filter((text) => AS_OF_MARK.test(text)),
    ...normal.filter((text) => DATE_MARK.test(text)),
    ...dates,
    ...normal.filter((text) => isDateAlone(text) || YEAR_END.test(text)),
    normaliseText(title),
  ]
  for (const text of ordered) {
    const date = dateIn(text)
    if (date !== null) return date
  }
  return null
}

function dateIn(text: string): string | null {
  const found = findDate(text)
  if (found !== null) return found.date
  const year = YEAR_END.exec(text.replace(/^\D+/, ''))?.[1]
  return year === undefined ? null : `${year}-12-31`
}

function unitOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = MEASURE_ROW.exec(text.normalize('NFKC').trim())
    if (match !== null) return (match[1] ?? '').trim()
  }
  return null
}
