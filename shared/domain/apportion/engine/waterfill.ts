// Waterfilling: the one multiplier under which weights, held within floors and caps, add up to the posts.
import { compareQ, mulQ, rational } from '../rational.ts'
import type { Quotas } from './largest-remainder.ts'
import type { Prepared } from './prepare.ts'
import { findLevel } from './water-level.ts'

/** λ = factor / price with Σ clamp(λ · weight, floor, cap) = posts. */
export interface Waterfill {
  readonly quotas: Quotas
  /** The problem in which every unit held at a bound has its floor and cap drawn together. */
  readonly held: Prepared
}

/** A multiplier at which a unit leaves its floor (`rises`) or reaches its cap: bound / weight. */
interface Point {
  readonly unit: number
  readonly bound: number
  readonly rises: boolean
}

/** Between two points Σ clamp(λw, floor, cap) = fixed + λ · weight. */
interface Line {
  readonly fixed: bigint
  readonly weight: bigint
}

/**
 * Solves for λ exactly: doubles say where, the few points near there are walked in exact order, and the sum is proven
 * in whole numbers; should that fail, all points are walked. Where all units are held, any fitting λ may be returned.
 */
export function waterfill(prepared: Prepared): Waterfill {
  const level = findLevel(prepared)
  const near = prepared.weights.comparable
    ? solveWithin(prepared, level * (1 - 1e-9), level * (1 + 1e-9))
    : undefined
  const solved = near ?? solveWithin(prepared, 0, Number.POSITIVE_INFINITY)
  if (solved === undefined) throw new Error('waterfill found no level')
  return solved
}

function solveWithin(prepared: Prepared, low: number, high: number): Waterfill | undefined {
  const { line, points } = lineAt(prepared, low, high)
  const quotas = walk(
    prepared,
    line,
    points.toSorted((a, b) => comparePoints(prepared, a, b)),
  )
  const held = hold(prepared, quotas)
  return addsUp(held, quotas) ? { quotas, held } : undefined
}

/** The line that holds just above `low`, and the points from there to `high`. */
function lineAt(prepared: Prepared, low: number, high: number): { line: Line; points: Point[] } {
  const { floors, caps, weights } = prepared
  const points: Point[] = []
  let fixed = 0
  const free: number[] = []
  for (let unit = 0; unit < floors.length; unit++) {
    const floor = floors[unit] as number
    const cap = caps[unit] as number
    const weight = weights.approx[unit] as number
    const leaves = floor < cap ? floor / weight : Number.POSITIVE_INFINITY
    const stops = cap / weight
    if (leaves >= low) fixed += floor
    else if (stops < low) fixed += cap
    else free.push(unit)
    if (leaves >= low && leaves <= high && floor < cap) points.push({ unit, bound: floor, rises: true })
    if (leaves <= high && stops >= low && stops <= high && floor < cap && cap < Number.POSITIVE_INFINITY)
      points.push({ unit, bound: cap, rises: false })
  }
  return { line: { fixed: BigInt(fixed), weight: weights.sum(free) }, points }
}

function comparePoints({ weights }: Prepared, a: Point, b: Point): number {
  const [weightA, weightB] = [weights.exactAt(a.unit), weights.exactAt(b.unit)]
  return compareQ(mulQ(rational(a.bound), weightB), mulQ(rational(b.bound), weightA))
}

function walk({ posts, weights }: Prepared, start: Line, points: Point[]): Quotas {
  const goal = BigInt(posts)
  let { fixed, weight } = start
  // Where no unit is free between its bounds, a point serves; without one, any multiplier does.
  let point: Quotas = { factor: goal, price: weights.total }
  for (const { unit, bound, rises } of points) {
    point = { factor: BigInt(bound), price: weights.at(unit) }
    if (fixed * point.price + point.factor * weight >= goal * point.price) break
    weight += rises ? point.price : -point.price
    fixed += BigInt(rises ? -bound : bound)
  }
  return weight === 0n ? point : { factor: goal - fixed, price: weight }
}

/** Draws floor and cap together for every unit that λ holds at a bound. */
function hold(prepared: Prepared, { factor, price }: Quotas): Prepared {
  const floors = prepared.floors.slice()
  const caps = prepared.caps.slice()
  const { weights } = prepared
  const level = Number(factor) / weights.approxOf(price)
  const reaches = (unit: number, bound: number) => {
    const value = (weights.approx[unit] as number) * level
    if (weights.comparable && Math.abs(value - bound) > bound * 1e-9) return value > bound
    return bound < Number.POSITIVE_INFINITY && weights.at(unit) * factor >= BigInt(bound) * price
  }
  for (let unit = 0; unit < floors.length; unit++) {
    const floor = floors[unit] as number
    const cap = caps[unit] as number
    if (reaches(unit, cap)) floors[unit] = cap
    else if (!reaches(unit, floor)) caps[unit] = floor
  }
  return { ...prepared, floors, caps }
}

function addsUp(held: Prepared, { factor, price }: Quotas): boolean {
  const free: number[] = []
  let fixed = 0
  for (let unit = 0; unit < held.floors.length; unit++) {
    if (held.floors[unit] === held.caps[unit]) fixed += held.floors[unit] as number
    else free.push(unit)
  }
  return BigInt(fixed) * price + held.weights.sum(free) * factor === BigInt(held.posts) * price
}
