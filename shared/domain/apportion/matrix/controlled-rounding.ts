// Rounds a table of fractions so that cells, row sums, column sums and the total are all rounded up or down.
import { lcm } from '../divide.ts'
import { addQ, ceilQ, floorQ, type Rational, subQ, sumQ, zeroQ } from '../rational.ts'
import { optimum } from './optimum.ts'
import type { Cell, RoundedMatrix } from './problem.ts'
import { differences } from './strengths.ts'
import type { Table } from './table.ts'

/**
 * Controlled rounding (Cox, A constructive procedure for unbiased controlled rounding, Journal of the American
 * Statistical Association 82 (1987); Bacharach 1966 for its existence): whole numbers in which every cell, row sum,
 * column sum and the total is the floor or the ceiling of the original. It always exists. Where Cox draws lots, this
 * takes the nearest: the least sum of |rounded − original| over the cells, and among equals the lexicographically
 * largest matrix, rows first.
 * @throws RangeError when the rows are not equally long.
 */
export function controlledRounding(matrix: readonly (readonly Rational[])[]): RoundedMatrix {
  const [{ length: cols } = []] = matrix
  if (matrix.some((row) => row.length !== cols)) throw new RangeError('matrix problem: matrix')
  const { table, turned } = roundingTable(matrix)
  const found = optimum(table, propose, turned)
  if ('lines' in found) throw new Error('a controlled rounding always exists')
  const cellAt = (row: number, col: number) =>
    turned ? col * table.columns + row : row * table.columns + col
  const { posts } = found.filling
  const [tied, high] = [new Set(found.tied), new Set(found.won)]
  const cells: Cell[] = []
  const won: Cell[] = []
  const seats = matrix.map((row, at) =>
    row.map((value, col) => {
      const cell = cellAt(at, col)
      if (tied.has(cell)) cells.push([at, col])
      if (high.has(cell)) won.push([at, col])
      return shortest(floorQ(value) + BigInt(posts[cell] as number))
    }),
  )
  return { status: 'solved', seats, tie: cells.length > 0 ? { cells, won } : null }
}

/** The fractional parts as a table, turned so that its columns are few. */
export function roundingTable(matrix: readonly (readonly Rational[])[]): {
  table: Table<bigint>
  turned: boolean
} {
  const cols = matrix[0]?.length ?? 0
  const turned = cols > matrix.length
  return { table: tableOf(closed(turned ? turn(matrix, cols) : matrix)), turned }
}

function shortest(value: bigint): number | bigint {
  const short = Number(value)
  return Number.isSafeInteger(short) ? short : value
}

function turn(matrix: readonly (readonly Rational[])[], cols: number): Rational[][] {
  return Array.from({ length: cols }, (_, col) => matrix.map((row) => row[col] as Rational))
}

/** The fractional parts, with a line and a column more that fill every sum up to a whole number. */
function closed(matrix: readonly (readonly Rational[])[]): Rational[][] {
  const parts = matrix.map((row) => row.map((value) => fraction(value)))
  const lines = parts.map((row) => [...row, gap(sumQ(row))])
  const columns = lines[0]?.length ?? 0
  // Sums of the old columns are filled up; the corner fills up what the new column holds.
  const last = Array.from({ length: columns }, (_, at) =>
    gap(sumQ(lines.map((line) => line[at] as Rational))),
  )
  return [...lines, last]
}

function fraction(value: Rational): Rational {
  return value.d === 1n ? zeroQ : { n: value.n - floorQ(value) * value.d, d: value.d }
}

function gap(sum: Rational): Rational {
  return sum.d === 1n ? zeroQ : subQ({ n: ceilQ(sum), d: 1n }, sum)
}

/**
 * A post in a cell rounds it up; its strength is what that brings nearer, 2 · fraction − 1. The last line and column
 * are there for the sums alone and cost nothing.
 */
function tableOf(remainders: readonly (readonly Rational[])[]): Table<bigint> {
  const lines = remainders.length
  const columns = remainders[0]?.length ?? 1
  const parts = remainders.flat()
  let unit = 1n
  for (const { d } of parts) if (unit % d !== 0n) unit = lcm(unit, d)
  const isOwn = (cell: number) => cell < (lines - 1) * columns && cell % columns < columns - 1
  const gains = parts.map(({ n, d }, cell) => (isOwn(cell) ? (2n * n - d) * (unit / d) : 0n))
  const values = differences(unit)
  const approx = Float64Array.from(gains, values.approx)
  return {
    lines,
    columns,
    lineTotals: Float64Array.from(remainders, (line) => whole(line)),
    columnTotals: Float64Array.from({ length: columns }, (_, at) =>
      whole(remainders.map((line) => line[at] as Rational)),
    ),
    floors: new Float64Array(parts.length),
    caps: Float64Array.from(parts, ({ n }) => (n === 0n ? 0 : 1)),
    values,
    claim: (cell) => gains[cell] as bigint,
    claimApprox: (cell) => approx[cell] as number,
    span: 1,
    firstPosts: 0,
  }
}

function whole(parts: readonly Rational[]): number {
  return Number(parts.reduce((sum, part) => addQ(sum, part), zeroQ).n)
}

/** Every line rounds up the cells that gain most by it. */
function propose({ lines, columns, lineTotals, caps, claimApprox }: Table<bigint>): Float64Array {
  const posts = new Float64Array(lines * columns)
  for (let line = 0; line < lines; line++) {
    const cells = Array.from({ length: columns }, (_, at) => line * columns + at)
    const open = cells.filter((cell) => caps[cell] === 1)
    open.sort((a, b) => claimApprox(b, 1) - claimApprox(a, 1))
    for (const cell of open.slice(0, lineTotals[line] as number)) posts[cell] = 1
  }
  return posts
}
