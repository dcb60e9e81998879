// Find and replace over the cells of a sheet, row by row.
import type { Size, Spot } from './range.ts'

/** The cells that are searched. */
export interface Searched {
  readonly size: Size
  readonly textAt: (spot: Spot) => string
}

/** Full-width and half-width are the same, and so are capitals and small letters. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The next cell that holds the text, after `from` and round the end; null where no cell does. */
export function findNext(
  { size, textAt }: Searched,
  needle: string,
  from: Spot,
  step: 1 | -1 = 1,
): Spot | null {
  const total = size.rows * size.columns
  const wanted = foldText(needle)
  if (wanted === '' || total === 0) return null
  const start = from.row * size.columns + from.column
  for (let walked = 1; walked <= total; walked += 1) {
    const at = (start + step * walked + total * 2) % total
    const spot = { row: Math.floor(at / size.columns), column: at % size.columns }
    if (foldText(textAt(spot)).includes(wanted)) return spot
  }
  return null
}

/** Every stretch of the text that reads as the needle, replaced; the text itself where there is none. */
export function replaceAllIn(text: string, needle: string, by: string): string {
  const wanted = foldText(needle)
  if (wanted === '') return text
  const plain = foldText(text)
  // Where folding changes the length, places in the folded text are none in the text.
  if (plain.length !== text.length) return text.split(needle).join(by)
  let result = ''
  let at = 0
  for (let found = plain.indexOf(wanted); found >= 0; found = plain.indexOf(wanted, at)) {
    result += text.slice(at, found) + by
    at = found + wanted.length
  }
  return result + text.slice(at)
}
