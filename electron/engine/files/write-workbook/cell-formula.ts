// Formulas of cells: sums down and sideways, what is reckoned from other columns, shares that add up.
import type { SumSpans } from '#shared/domain/report/sum-parts'
import type { Reckoned, ShareOf, TableColumnLeaf, TableRow } from '#shared/domain/report/table-model'
import type { SheetPlan } from './sheet-plan.ts'
import { type SumFormula, sumFormulas } from './sum-formula.ts'

/** The formula of a cell by its row, the row's index and its column; null where the cell holds a plain value. */
export type CellFormula = (index: number, row: TableRow, leaf: TableColumnLeaf) => string | null

export function cellFormulas(plan: SheetPlan): CellFormula {
  const { bodyRow, letters, spans } = plan
  const sum = sumFormulas(spans, bodyRow)
  const letterOf = (key: string) => letters.get(key) ?? ''
  const sideways = new Map(
    plan.leaves.flatMap(({ key, sumOf }) =>
      sumOf === undefined ? [] : [[key, besides(sumOf, plan)] as const],
    ),
  )
  const hasShares = plan.leaves.some(({ shareOf }) => shareOf !== undefined)
  const wholes = hasShares ? wholesOf(spans) : new Map<number, Whole>()
  return (index, row, leaf) => {
    const { key, reckoned, shareOf, fixed } = leaf
    if (fixed === true) return null
    const isSum = row.sums !== undefined
    if (reckoned !== undefined && (!isSum || reckoned.over !== undefined)) {
      return reckonedFormula(reckoned, (other) => `${letterOf(other)}${bodyRow + index}`)
    }
    if (row.sums !== undefined) return downwards(row, { key, index, sum, letterOf, bodyRow })
    const whole = wholes.get(index)
    if (shareOf !== undefined && whole !== undefined) {
      return shareFormula(shareOf, letterOf(shareOf.key), { row: bodyRow + index, whole, bodyRow })
    }
    return sideways.get(key)?.(bodyRow + index) ?? null
  }
}

interface Downwards {
  readonly key: string
  readonly index: number
  readonly sum: SumFormula
  readonly letterOf: (key: string) => string
  readonly bodyRow: number
}

function downwards(row: TableRow, { key, index, sum, letterOf, bodyRow }: Downwards): string {
  const letter = letterOf(key)
  const [first, last] = row.sums ?? [index, index]
  return row.counts === key
    ? `ROWS(${letter}${bodyRow + first}:${letter}${bodyRow + last})`
    : sum(index, letter)
}

/** Cells of one row, as a range where the columns stand side by side. */
function besides(keys: readonly string[], { leaves, letters }: SheetPlan): (row: number) => string {
  const places = keys.map((key) => leaves.findIndex((leaf) => leaf.key === key))
  const isRange = keys.length > 1 && places.every((place, index) => place === (places[0] ?? 0) + index)
  const columns = keys.map((key) => letters.get(key) ?? '')
  if (isRange) return (row) => `SUM(${columns[0]}${row}:${columns[columns.length - 1]}${row})`
  return (row) => `SUM(${columns.map((column) => `${column}${row}`).join(',')})`
}

/** Cells are named one by one: a blank one counts nothing in SUM, where + would stumble over text. */
function reckonedFormula({ plus, minus, over, positive }: Reckoned, cell: (key: string) => string): string {
  const list = (keys: readonly string[]) => `SUM(${keys.map(cell).join(',')})`
  const difference = minus.length === 0 ? list(plus) : `${list(plus)}-${list(minus)}`
  const value = positive === true ? `MAX(0,${difference})` : difference
  if (over === undefined) return value
  return `IF(SUM(${cell(over)})=0,"",ROUND((${value})/${cell(over)},4))`
}

/** Index of the row of sums that closes the whole of each data row, with the whole's first row. */
interface Whole {
  readonly first: number
  readonly last: number
  readonly sum: number
}

function wholesOf(spans: SumSpans): Map<number, Whole> {
  const wholes = new Map<number, Whole>()
  for (const [sum, [first, last]] of spans) {
    for (let index = first; index <= last; index += 1) {
      // The nearest row of sums comes first; one over several wholes after it.
      if (!wholes.has(index)) wholes.set(index, { first, last, sum })
    }
  }
  return wholes
}

/**
 * Largest remainder in whole numbers: the integer part, and one more for the rows whose remainders are among the largest. MOD
 * and the division of what it leaves are exact, so that no rounding of the program comes in.
 */
function shareFormula(
  { parts }: ShareOf,
  letter: string,
  place: { readonly row: number; readonly whole: Whole; readonly bodyRow: number },
): string {
  const { row, whole, bodyRow } = place
  const [first, last, sum] = [whole.first, whole.last, whole.sum].map((index) => bodyRow + index)
  const all = `${letter}$${first}:${letter}$${last}`
  const before = `${letter}$${first}:${letter}${row}`
  const total = `${letter}$${sum}`
  const rest = (cells: string) => `MOD(${cells}*${parts},${total})`
  const floorOf = (cells: string) => `(${cells}*${parts}-${rest(cells)})/${total}`
  const own = `${letter}${row}`
  const larger = `SUMPRODUCT(--(${rest(all)}>${rest(own)}))`
  const equal = `SUMPRODUCT(--(${rest(before)}=${rest(own)}))`
  const left = `${parts}-SUMPRODUCT(${floorOf(all)})`
  const share = `${floorOf(own)}+IF(${larger}+${equal}<=${left},1,0)`
  return parts === 100 ? share : `(${share})/10`
}
