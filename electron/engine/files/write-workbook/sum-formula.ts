// Formulas of the sums downwards.
import { type Stretch, sumParts } from '#shared/domain/report/sum-parts'
import type { TableRow } from '#shared/domain/report/table-model'

/** Arguments that a function takes in every program. */
const MOST_ARGUMENTS = 255

/** Formula of the row of sums at `index`, in the column of `letter`. */
export type SumFormula = (index: number, letter: string) => string

/**
 * A subtotal adds its rows and the total adds the subtotals, so that what is signed stays when somebody filters the table. With
 * more groups than a function takes arguments, all are SUBTOTAL(9, …), which passes over its like but leaves out filtered rows.
 */
export function sumFormulas(rows: readonly TableRow[], bodyRow: number): SumFormula {
  const parts = new Map<number, readonly Stretch[]>()
  rows.forEach((row, index) => {
    if (row.sums !== undefined) parts.set(index, sumParts(rows, index))
  })
  const cells = (letter: string, [first, last]: Stretch) =>
    first === last ? `${letter}${bodyRow + first}` : `${letter}${bodyRow + first}:${letter}${bodyRow + last}`
  if ([...parts.values()].some((own) => own.length > MOST_ARGUMENTS)) {
    return (index, letter) => `SUBTOTAL(9,${cells(letter, rows[index]?.sums ?? [index, index])})`
  }
  return (index, letter) => `SUM(${(parts.get(index) ?? []).map((part) => cells(letter, part)).join(',')})`
}
