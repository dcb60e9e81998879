// Row and column divisors to quote with a biproportional answer, short where it is not tied.
import { sqrtFloor } from '../divide.ts'
import { quotable, rootsInwards } from '../engine/interval.ts'
import { equalQ, mulQ, type Rational, rational, zeroQ } from '../rational.ts'
import { certify } from './certify.ts'
import type { Filling } from './filling.ts'
import type { Optimum } from './optimum.ts'
import type { PreparedMatrix } from './prepare.ts'
import type { MatrixDivisors } from './problem.ts'
import type { Strength } from './strengths.ts'

/**
 * Column divisors with as few digits as leave every line room, or exact ones where a tie leaves none; then the
 * roundest divisor of every line. Under hill a tie has irrational divisors: 15 digits of them. Null where a first post
 * that comes before all divisors went unmet.
 */
export function divisorsOf(
  { table, turned, signpost }: PreparedMatrix,
  found: Optimum<Strength>,
): MatrixDivisors | null {
  const { filling } = found
  const unmet = table.firstPosts > 0 && filling.next.some((strength) => strength > table.firstPosts / 2)
  if (unmet) return null
  const columns = shortColumns(found)
  const lines = table.lineTotals.length
  const lineDivisors: Rational[] = []
  for (let line = 0; line < lines; line++) {
    const [low, high] = rangeOf(filling, columns, line)
    lineDivisors.push(divisorIn(low, high, signpost.power))
  }
  const columnDivisors = columns.map((column) => rootOf(column, signpost.power))
  return turned ? { rows: columnDivisors, cols: lineDivisors } : { rows: lineDivisors, cols: columnDivisors }
}

/** Digits tried for the column divisors. */
const precisions = [2, 3, 4, 5, 6, 8, 10, 12]

/** Multipliers under which only the tied lines are tight, from as few digits as can be. */
function shortColumns({ filling, proof, tiedLines, potentials }: Optimum<Strength>): Rational[] {
  for (const digits of precisions) {
    const { multipliers, tight } = certify(filling, potentials, digits)
    if (tight.length === tiedLines) return multipliers.map(({ ratio }) => ratio)
  }
  return proof.multipliers.map(({ ratio }) => ratio)
}

/** The strongest next and the weakest last post of a line under the multipliers; null where there is none. */
function rangeOf(
  filling: Filling<Strength>,
  multipliers: readonly Rational[],
  line: number,
): [low: Rational | null, high: Rational | null] {
  const { lines, columns, values } = filling.table
  let low: Strength | null = null
  let high: Strength | null = null
  for (let column = 0; column < columns; column++) {
    const at = column * lines + line
    const multiplier = { firsts: 0, ratio: multipliers[column] as Rational }
    if (filling.next[at] !== Number.NEGATIVE_INFINITY) {
      const value = values.over(filling.claim(line, column, 1), multiplier)
      if (low === null || values.compare(value, low) > 0) low = value
    }
    if (filling.last[at] !== Number.POSITIVE_INFINITY) {
      const value = values.over(filling.claim(line, column, 0), multiplier)
      if (high === null || values.compare(value, high) < 0) high = value
    }
  }
  const finite = (value: Strength | null) => (value === null || value.firsts > 0 ? null : lowest(value.ratio))
  return [finite(low), finite(high)]
}

function lowest({ n, d }: Rational): Rational {
  return rational(n, d)
}

function divisorIn(low: Rational | null, high: Rational | null, power: 1 | 2): Rational {
  const ends = { low: low ?? zeroQ, high }
  const interval = power === 1 ? { ...ends, irrational: false } : rootsInwards(ends.low, ends.high)
  // With nothing to gain or to lose, any divisor does.
  return quotable(interval) ?? (interval.low.n === 0n ? rational(1) : interval.low)
}

/** The root, to 15 digits where it is irrational. */
function rootOf(square: Rational, power: 1 | 2): Rational {
  if (power === 1) return square
  const root = { n: sqrtFloor(square.n), d: sqrtFloor(square.d) }
  return equalQ(mulQ(root, root), square) ? root : rootsInwards(square, square).low
}
