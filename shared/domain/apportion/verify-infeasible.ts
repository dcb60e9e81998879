// Why a problem has no answer, worked out anew from the definitions, to hold a claimed refusal against.
import type { ApportionProblem, Infeasible, InfeasibleCode } from './problem.ts'
import { compareQ, mulQ, type Rational, sumQ } from './rational.ts'

/** What one unit is given first, must have and may have, base included; no cap = null. */
interface Bounds {
  readonly base: bigint
  readonly floor: bigint
  readonly cap: bigint | null
  readonly isWeightless: boolean
}

/** The refusal that the problem calls for; null where it has an answer. */
export function whyInfeasible(problem: ApportionProblem): Infeasible | null {
  const { seats } = problem
  const total = BigInt(seats)
  const units = boundsOf(problem)
  const all = [...units.keys()]
  const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n)
  const crossed = all.filter((i) => isCrossed(units[i]))
  const of = (list: readonly number[], amount: (bounds: Bounds) => bigint) =>
    sum(list.map((i) => amount(units[i] as Bounds)))
  if (crossed.length > 0) {
    return refusal('FLOOR_ABOVE_CAP', crossed, [of(crossed, ({ floor }) => floor), of(crossed, capOf)])
  }
  const based = all.filter((i) => units[i]?.base !== 0n)
  const bases = of(based, ({ base }) => base)
  if (bases > total) return refusal('BASE_ABOVE_TOTAL', based, [bases, total])
  const floored = all.filter((i) => units[i]?.floor !== 0n)
  const floors = of(floored, ({ floor }) => floor)
  if (floors > total) return refusal('FLOORS_ABOVE_TOTAL', floored, [floors, total])
  const isCapped = units.every(({ cap }) => cap !== null)
  const caps = of(all, capOf)
  if (all.length > 0 && isCapped && caps < total) return refusal('CAPS_BELOW_TOTAL', all, [total, caps])
  const weightless = all.filter((i) => units[i]?.isWeightless)
  const isHeld = units.every(({ cap, isWeightless }) => cap !== null || isWeightless)
  const most = of(all, (bounds) => (bounds.isWeightless ? bounds.floor : capOf(bounds)))
  return isHeld && most < total ? refusal('NO_WEIGHT', weightless, [total, most]) : null
}

function boundsOf({ weights, mins, maxs, base, threshold }: ApportionProblem): Bounds[] {
  const share = threshold && 'share' in threshold ? mulQ(threshold.share, sumQ(weights)) : undefined
  const limit = threshold && 'votes' in threshold ? threshold.votes : share
  const isOut = (weight: Rational) => {
    const order = limit === undefined ? 1 : compareQ(weight, limit)
    return weight.n === 0n || order < 0 || (order === 0 && threshold?.inclusive === false)
  }
  return weights.map((weight, i) => {
    const [first, least] = [BigInt(base?.[i] ?? 0), BigInt(mins?.[i] ?? 0)]
    const most = maxs?.[i] ?? null
    return {
      base: first,
      floor: least > first ? least : first,
      cap: most === null ? null : BigInt(most),
      isWeightless: isOut(weight),
    }
  })
}

function isCrossed(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && bounds.cap !== null && bounds.floor > bounds.cap
}

function capOf({ cap }: Bounds): bigint {
  return cap ?? 0n
}

function refusal(code: InfeasibleCode, indices: number[], [need, most]: [bigint, bigint]): Infeasible {
  return {
    status: 'infeasible',
    code,
    detail: { indices, need: Number(need), most: Number(most) },
  }
}

export function isSameRefusal(a: Infeasible, b: Infeasible): boolean {
  const [mine, theirs] = [a.detail, b.detail]
  return (
    a.code === b.code &&
    mine.need === theirs.need &&
    mine.most === theirs.most &&
    mine.indices.length === theirs.indices.length &&
    mine.indices.every((unit, at) => unit === theirs.indices[at])
  )
}
