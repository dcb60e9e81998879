// The odd post of a ratio between pools: the running sums that say whose it is.
import { rational } from '../../apportion/rational.ts'
import type { FundingShare, Step } from '../document.ts'
import { dealOrder, oddPostPool, reducedRatios } from '../funding.ts'
import type { CompletedRun } from '../run.ts'
import { typesOfStep } from '../step-types.ts'
import { type Line, shownBriefly } from './lines.ts'

/** Posts of the step before each unit in the order of dealing: of all pools (''), and of each. */
type Before = ReadonlyMap<string, readonly number[]>

/** Worked out once for a step of a run. */
const known = new WeakMap<CompletedRun, Map<string, Before>>()

/**
 * For each pool how many posts it owes up to the unit and how many it had given before. Nothing where the ratio divides
 * the unit's posts evenly, or where the step gives several types, which are dealt apart.
 */
export function fundingLines(run: CompletedRun, position: number, index: number): Line[] {
  const { inputs, outcome, unitAt } = run
  const step = inputs.document.steps[position] as Step
  const shares = step.funding ?? []
  const posts = unitAt(index).parts[step.id] ?? 0
  const ratios = reducedRatios(shares)
  const size = ratios.reduce((sum, ratio) => sum + ratio, 0)
  if (shares.length < 2 || ratios.every((ratio) => (posts * ratio) % size === 0)) return []
  if (typesOfStep(step, inputs.document.postType).length > 1) return []
  const before = beforeUnits(run, step, shares)
  const sum = (before.get('')?.[index] ?? 0) + posts
  const lines = shares.map(({ pool }, at): Line => {
    const [ratio, own] = [ratios[at] as number, outcome.stepFunding[step.id]?.[pool]?.[index] ?? 0]
    const had = before.get(pool)?.[index] ?? 0
    const share = shownBriefly(rational(sum * ratio, size))
    return ['FUNDING_SHARE', { pool, sum, ratio, size, share, given: had + own, before: had, posts: own }]
  })
  const first = oddPostPool(inputs.document.rounding?.oddPost, shares, position) ?? shares[0]?.pool ?? ''
  return [...lines, ['FUNDING_FIRST', { pool: first }]]
}

function beforeUnits(run: CompletedRun, step: Step, shares: readonly FundingShare[]): Before {
  const steps = known.get(run) ?? new Map<string, Before>()
  known.set(run, steps)
  const found = steps.get(step.id)
  if (found !== undefined) return found
  const { stepFunding } = run.outcome
  const order = dealOrder(run.inputs.units)
  const running = (of: (unit: number) => number): number[] => {
    const sums: number[] = []
    let sum = 0
    for (const unit of order) {
      sums[unit] = sum
      sum += of(unit)
    }
    return sums
  }
  const before = new Map([['', running((unit) => run.unitAt(unit).parts[step.id] ?? 0)]])
  for (const { pool } of shares)
    before.set(
      pool,
      running((unit) => stepFunding[step.id]?.[pool]?.[unit] ?? 0),
    )
  steps.set(step.id, before)
  return before
}
