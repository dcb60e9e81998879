// Sensitivity (敏感性分析): one number of a scenario moved over a range, and which units change at which value.
import { addQ, compareQ, formatQ, parseRational, type Rational, signQ } from '../../apportion/rational.ts'
import { Refusal } from '../../refusal.ts'
import { type ScenarioInputs, unitKey } from '../inputs.ts'
import type { SolvedRun } from '../outcome.ts'
import { runScenario } from '../run.ts'
import { type SweepTarget, withValue } from './sweep-target.ts'

export interface SweepRange {
  /** Decimal texts. */
  readonly from: string
  readonly to: string
  readonly by: string
}

export const SWEEP_STATUSES = ['ok', 'infeasible', 'undecided', 'refused'] as const
export type SweepStatus = (typeof SWEEP_STATUSES)[number]

/** In columns: each list is aligned with `values`, null where there is no result. */
export interface Sweep {
  readonly values: readonly string[]
  readonly status: readonly SweepStatus[]
  readonly totals: readonly (number | null)[]
  /** Only the units that do not always get the same. */
  readonly units: readonly {
    readonly key: string
    readonly name: string
    readonly county: string
    readonly posts: readonly (number | null)[]
  }[]
  /** Where units change, against the last value with a result: places in `values` and `units`. */
  readonly changes: readonly { readonly at: number; readonly units: readonly number[] }[]
  /** More posts in all and fewer for a unit, or the other way round. */
  readonly paradoxes: readonly Paradox[]
}

export interface Paradox {
  readonly at: number
  readonly unit: number
  readonly totals: readonly [before: number, after: number]
  readonly posts: readonly [before: number, after: number]
}

/** Values that one sweep may have. */
export const SWEEP_MOST = 1000

/** Throws SWEEP_RANGE, SWEEP_TARGET, SWEEP_VALUE, and what the document is refused for at every value. */
export function runSweep(inputs: ScenarioInputs, target: SweepTarget, range: SweepRange): Sweep {
  const values = valuesOf(range)
  const runs = values.map((value) => runAt(inputs, target, value))
  const solved = runs.map(({ outcome }) => outcome)
  const all = solved.find((outcome) => outcome !== null)?.units ?? []
  const units = all.flatMap((unit, at) => {
    const posts = solved.map((outcome) => outcome?.units[at]?.total ?? null)
    const { name, county } = unit
    const isMoved = new Set(posts.filter((count) => count !== null)).size > 1
    return isMoved ? [{ key: unitKey(unit), name, county, posts }] : []
  })
  const totals = solved.map((outcome) => outcome?.total ?? null)
  return {
    values: values.map(formatQ),
    status: runs.map(({ status }) => status),
    totals,
    units,
    ...changesOf(totals, units),
  }
}

function valuesOf({ from, to, by }: SweepRange): Rational[] {
  const [first, last, step] = [parseRational(from), parseRational(to), parseRational(by)]
  if (signQ(step) <= 0 || compareQ(first, last) > 0)
    throw new Refusal('SWEEP_RANGE', { most: SWEEP_MOST }, 'by')
  const values: Rational[] = []
  for (let value = first; compareQ(value, last) <= 0; value = addQ(value, step)) {
    if (values.length === SWEEP_MOST) throw new Refusal('SWEEP_RANGE', { most: SWEEP_MOST }, 'by')
    values.push(value)
  }
  return values
}

/** A value that the steps refuse (a weight that leaves no score) is one without a result. */
function runAt(
  inputs: ScenarioInputs,
  target: SweepTarget,
  value: Rational,
): { readonly status: SweepStatus; readonly outcome: SolvedRun | null } {
  const document = withValue(inputs.document, target, value)
  try {
    const run = runScenario({ ...inputs, document })
    return { status: run.status, outcome: run.status === 'ok' ? run.outcome : null }
  } catch (error) {
    if (error instanceof Refusal) return { status: 'refused', outcome: null }
    throw error
  }
}

function changesOf(totals: Sweep['totals'], units: Sweep['units']): Pick<Sweep, 'changes' | 'paradoxes'> {
  const changes: { at: number; units: number[] }[] = []
  const paradoxes: Paradox[] = []
  let before: number | null = null
  for (const [at, total] of totals.entries()) {
    if (total === null) continue
    if (before !== null) {
      const moved = movedBetween(units, before, at)
      if (moved.length > 0) changes.push({ at, units: moved.map(({ unit }) => unit) })
      const [had, has] = [totals[before] ?? 0, total]
      const against = moved.filter(({ posts }) => (posts[1] - posts[0]) * (has - had) < 0)
      paradoxes.push(...against.map(({ unit, posts }) => ({ at, unit, totals: [had, has] as const, posts })))
    }
    before = at
  }
  return { changes, paradoxes }
}

function movedBetween(units: Sweep['units'], before: number, at: number) {
  return units.flatMap(({ posts: own }, unit) => {
    const posts = [own[before] ?? 0, own[at] ?? 0] as const
    return posts[0] === posts[1] ? [] : [{ unit, posts }]
  })
}
