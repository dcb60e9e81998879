// Formulas of the sums downwards.
import { type Stretch, type SumSpans, sumParts } from '#shared/domain/report/sum-parts'

/** Arguments that a function takes in every program. */
const MOST_ARGUMENTS = 255

/** Formula of the row of sums at `index`, in the column of `letter`. */
export type SumFormula = (index: number, letter: string) => string

/**
 * A subtotal adds its rows and the total adds the subtotals, so that what is signed stays when somebody filters the table. With
 * more groups than a function takes arguments, all are SUBTOTAL(9, …), which passes over its like but leaves out filtered rows.
 */
export function sumFormulas(spans: SumSpans, bodyRow: number): SumFormula {
  const parts = new Map<number, readonly Stretch[]>()
  for (const index of spans.keys()) parts.set(index, sumParts(spans, index))
  const cells = (letter: string, [first, last]: Stretch) =>
    first === last ? `${letter}${bodyRow + first}` : `${letter}${bodyRow + first}:${letter}${bodyRow + last}`
  if ([...parts.values()].some((own) => own.length > MOST_ARGUMENTS)) {
    return (index, letter) => `SUBTOTAL(9,${cells(letter, spans.get(index) ?? [index, index])})`
  }
  return (index, letter) => `SUM(${(parts.get(index) ?? []).map((part) => cells(letter, part)).join(',')})`
}
