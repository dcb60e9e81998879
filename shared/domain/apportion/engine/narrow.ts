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
  /** Weight of the units that neither floor nor cap holds. */
  readonly free: number
}

/** Posts given under a divisor, up to double rounding, floors and caps included. */
function measure(divisor: number, { floors, caps, weights }: Prepared, { countAt }: Signpost): Side {
  if (!(divisor > 0 && divisor < Number.MAX_VALUE)) throw new Error('no divisor gives this many posts')
  const { approx } = weights
  let total = 0
  let free = 0
  for (let i = 0; i < approx.length; i++) {
    const weight = approx[i] as number
    const [floor, cap] = [floors[i] as number, caps[i] as number]
    const count = countAt(weight / divisor)
    if (count <= floor) total += floor
    else if (count >= cap) total += cap
    else {
      total += count
      free += weight
    }
  }
  return { divisor, count: total, free }
}

type Measure = (divisor: number) => Side

const MOST_STEPS = 400

/**
 * Brackets the divisor of the last post. Interpolates on 1 / divisor, in which the count is almost a line, and
 * halves on a logarithmic scale when that stalls. Stops when few claims are left or the doubles run out.
 */
export function narrow(given: Prepared, signpost: Signpost): Bracket {
  const { posts, weights } = given
  const few = 64 + weights.count / 16
  const at: Measure = (divisor) => measure(divisor, given, signpost)
  const start = approach(posts, few / 4, at(weights.approxTotal / posts), at)
  let [low, high] = spread(posts, few / 4, start, at)
  for (let step = 0; step < MOST_STEPS; step++) {
    if (low.count - high.count <= few || high.divisor / low.divisor - 1 < 1e-14) break
    const side = at(step % 3 === 2 ? middle(low, high) : interpolate(low, high, posts))
    if (side.count >= posts) low = side
    else high = side
  }
  return { low: low.divisor, high: high.divisor }
}

/** Newton's rule on 1 / divisor, until about as many posts are given or it leads astray. */
function approach(posts: number, near: number, start: Side, at: Measure): Side {
  let side = start
  for (let step = 0; step < 5 && Math.abs(posts - side.count) > near; step++) {
    const next = 1 / (1 / side.divisor + (posts - side.count) / side.free)
    if (!(next > 0 && next < Number.MAX_VALUE)) break
    const nearer = at(next)
    if (!(Math.abs(posts - nearer.count) < Math.abs(posts - side.count))) break
    side = nearer
  }
  return side
}

/** Goes from there to both sides: as far as should do, and farther until it does. */
function spread(posts: number, near: number, start: Side, at: Measure): [Side, Side] {
  const missing = Math.abs(start.count - posts) + near
  const reach = 1 + Math.min(missing * (start.divisor / start.free), 1 + missing / posts)
  let [low, high] = [start, start]
  for (let factor = reach; high.count >= posts; factor *= factor) {
    low = high
    high = at(high.divisor * factor)
  }
  for (let factor = reach; low.count < posts; factor *= factor) {
    high = low
    low = at(low.divisor / factor)
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
