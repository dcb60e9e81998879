// Finds, in doubles, two divisors so close together that few claims lie between them and the last post among these.
import type { Prepared } from './prepare.ts'
import type { Signpost } from './signpost.ts'

/** count(high) < posts ≤ count(low), low < high. */
export interface Bracket {
  readonly low: number
  readonly high: number
}

interface Side {
  readonly divisor: number
  readonly count: number
}

/** Posts given under a divisor, up to double rounding, floors and caps included. */
function countUnder(divisor: number, { floors, caps, weights }: Prepared, { countAt }: Signpost): number {
  const { approx } = weights
  let total = 0
  for (let i = 0; i < approx.length; i++) {
    const count = countAt((approx[i] as number) / divisor)
    total += Math.max(floors[i] as number, Math.min(count, caps[i] as number))
  }
  return total
}

const MOST_STEPS = 400

/**
 * Brackets the divisor of the last post. Interpolates on 1 / divisor, in which the count is almost a line, and
 * halves on a logarithmic scale when that stalls. Stops when few claims are left or the doubles run out.
 */
export function narrow(given: Prepared, signpost: Signpost): Bracket {
  const few = 64 + given.weights.count / 16
  const measure = (divisor: number): Side => {
    if (!(divisor > 0 && divisor < Number.MAX_VALUE)) throw new Error('no divisor gives this many posts')
    return { divisor, count: countUnder(divisor, given, signpost) }
  }
  let [low, high] = spread(given.posts, Number(given.weights.total) / given.posts, measure)
  for (let step = 0; step < MOST_STEPS; step++) {
    if (low.count - high.count <= few || high.divisor / low.divisor - 1 < 1e-14) break
    const side = measure(step % 3 === 2 ? middle(low, high) : interpolate(low, high, given.posts))
    if (side.count >= given.posts) low = side
    else high = side
  }
  return { low: low.divisor, high: high.divisor }
}

function spread(posts: number, start: number, measure: (divisor: number) => Side): [Side, Side] {
  const first = measure(start)
  const reach = 1 + (Math.abs(first.count - posts) + Math.sqrt(first.count) + 1) / posts
  let [low, high] = [first, first]
  for (let factor = reach; high.count >= posts; factor *= factor) {
    low = high
    high = measure(high.divisor * factor)
  }
  for (let factor = reach; low.count < posts; factor *= factor) {
    high = low
    low = measure(low.divisor / factor)
  }
  return [low, high]
}

function middle(low: Side, high: Side): number {
  const guess = Math.sqrt(low.divisor) * Math.sqrt(high.divisor)
  return inside(guess, low, high)
}

function interpolate(low: Side, high: Side, posts: number): number {
  const part = (posts - 0.5 - high.count) / (low.count - high.count)
  const guess = 1 / (1 / high.divisor + part * (1 / low.divisor - 1 / high.divisor))
  return inside(guess, low, high)
}

function inside(guess: number, low: Side, high: Side): number {
  return guess > low.divisor && guess < high.divisor ? guess : (low.divisor + high.divisor) / 2
}
