// Column multipliers found in doubles, so that lines shared under them come close to the column totals: a proposal.
import { type Shares, shareLines } from './share-lines.ts'

const MOST_ROUNDS = 60

/**
 * Shares all lines again and again, moving the column multipliers by Newton's rule in their logarithms, with the
 * quotients of the cells that are free to move for the slope. Stops when the columns are off by a few posts or no
 * longer come closer; the best sharing met is handed back.
 */
export function propose(shares: Shares, columnTotals: Float64Array): Float64Array {
  const { columns, totals } = shares
  const factors = new Float64Array(columns).fill(1)
  const levels = startLevels(shares)
  const posts = new Float64Array(shares.weights.length)
  const best = new Float64Array(posts.length)
  let least = Number.POSITIVE_INFINITY
  let stalled = 0
  for (let round = 0; round < MOST_ROUNDS && stalled < 3; round++) {
    shareLines(shares, factors, levels, posts)
    const missing = missingPosts(posts, columnTotals)
    const off = missing.reduce((sum, count) => sum + Math.abs(count), 0)
    if (off < least) best.set(posts)
    stalled = off < 0.8 * least ? 0 : stalled + 1
    least = Math.min(least, off)
    if (off <= columns + totals.length / 4000) break
    const step =
      columns > 64 ? ratios(missing, columnTotals) : newton(slopes(shares, factors, levels), missing)
    for (let column = 0; column < columns; column++) {
      const bounded = Math.max(-3, Math.min(3, step[column] as number))
      factors[column] = (factors[column] as number) * Math.exp(bounded)
    }
  }
  return best
}

function startLevels({ totals, columns, weights }: Shares): Float64Array {
  return totals.map((total, line) => {
    let sum = 0
    for (let cell = line * columns; cell < (line + 1) * columns; cell++) sum += weights[cell] as number
    return sum > 0 ? total / sum : 1
  })
}

function missingPosts(posts: Float64Array, columnTotals: Float64Array): Float64Array {
  const missing = columnTotals.slice()
  const columns = missing.length
  for (let first = 0; first < posts.length; first += columns) {
    for (let column = 0; column < columns; column++) {
      missing[column] = (missing[column] as number) - (posts[first + column] as number)
    }
  }
  return missing
}

function ratios(missing: Float64Array, columnTotals: Float64Array): Float64Array {
  return missing.map((count, column) => {
    const total = columnTotals[column] as number
    return Math.log((total + 0.5) / (total - count + 0.5))
  })
}

/** How the sums of the columns answer to the logarithms of the factors. */
function slopes(shares: Shares, factors: Float64Array, levels: Float64Array): Float64Array {
  const { columns, totals } = shares
  const matrix = new Float64Array(columns ** 2)
  const free = new Float64Array(columns)
  for (let line = 0; line < totals.length; line++) {
    const sum = freeQuotients(shares, { line, factors, level: levels[line] as number }, free)
    for (let a = 0; a < columns; a++) {
      const part = free[a] as number
      if (part === 0) continue
      const share = part / sum
      matrix[a * columns + a] = (matrix[a * columns + a] as number) + part
      for (let b = 0; b < columns; b++) {
        matrix[a * columns + b] = (matrix[a * columns + b] as number) - share * (free[b] as number)
      }
    }
  }
  return matrix
}

/** Quotients of the cells of a line that no bound holds, 0 for the others; returns their sum. */
function freeQuotients(
  { columns, weights, floors, caps }: Shares,
  { line, factors, level }: { line: number; factors: Float64Array; level: number },
  free: Float64Array,
): number {
  let sum = 0
  for (let column = 0, cell = line * columns; column < columns; column++, cell++) {
    const quotient = (weights[cell] as number) * (factors[column] as number) * level
    const floor = floors[cell] as number
    const moves = quotient < (caps[cell] as number) + 0.5 && (floor === 0 || quotient > floor - 0.5)
    free[column] = moves ? quotient : 0
    sum += free[column] as number
  }
  return sum
}

/** Solves slopes · step = missing by elimination; the slopes are singular, so a little is added to the diagonal. */
function newton(slopes: Float64Array, missing: Float64Array): Float64Array {
  const size = missing.length
  const step = missing.slice()
  for (let at = 0; at < size; at++) {
    slopes[at * size + at] = (slopes[at * size + at] as number) * (1 + 1e-9) + 1e-9
  }
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = (slopes[row * size + pivot] as number) / (slopes[pivot * size + pivot] as number)
      if (factor === 0) continue
      for (let at = pivot; at < size; at++) {
        slopes[row * size + at] =
          (slopes[row * size + at] as number) - factor * (slopes[pivot * size + at] as number)
      }
      step[row] = (step[row] as number) - factor * (step[pivot] as number)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = step[row] as number
    for (let at = row + 1; at < size; at++) rest -= (slopes[row * size + at] as number) * (step[at] as number)
    step[row] = rest / (slopes[row * size + row] as number)
  }
  return step.map((value) => (Number.isFinite(value) ? value : 0))
}
