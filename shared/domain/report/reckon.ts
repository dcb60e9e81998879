// Columns that follow from others: differences, ratios and shares, reckoned exactly.
import { rational, toDecimalString } from '../apportion/rational.ts'
import type { Reckoned, TableCell } from './table-model.ts'

const PLACES = 4

/** The value of a reckoned column in a row; blank where none of its figures stands there, and a ratio over nothing. */
export function reckon(reckoned: Reckoned, cell: (key: string) => TableCell | undefined): TableCell {
  const sum = (keys: readonly string[]) => keys.reduce((whole, key) => whole + numberOf(cell(key)), 0)
  if ([...reckoned.plus, ...reckoned.minus].every((key) => typeof cell(key) !== 'number')) return null
  const difference = sum(reckoned.plus) - sum(reckoned.minus)
  const value = reckoned.positive === true ? Math.max(difference, 0) : difference
  if (reckoned.over === undefined) return value
  const over = numberOf(cell(reckoned.over))
  return over === 0 ? null : toDecimalString(rational(value, over), PLACES)
}

function numberOf(cell: TableCell | undefined): number {
  return typeof cell === 'number' ? cell : 0
}
