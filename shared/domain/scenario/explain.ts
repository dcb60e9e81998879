// The derivation of one unit's number: lines with every figure that a reader needs to redo it with a pocket calculator.
import { quotable } from '../apportion/engine/interval.ts'
import type { PartyFacts, Solved } from '../apportion/problem.ts'
import {
  divQ,
  equalQ,
  formatQ,
  mulQ,
  parseRational,
  type Rational,
  rational,
  toDecimalString,
} from '../apportion/rational.ts'
import type { BandsStep } from './document.ts'
import type { Params, UnitOutcome } from './outcome.ts'
import type { CompletedRun } from './run.ts'
import { partOfScore, type Scores, scoreOf, type WeightTrace } from './scores.ts'
import type { GroupTrace, StepTrace, WeightedTrace } from './state.ts'
import { DEFAULT_METHOD } from './weighted-step.ts'

export const EXPLAIN_CODES = [
  'CONSTANT',
  'POOL',
  'POOL_EMPTY',
  'POOL_CHARGED',
  'WEIGHT_SHARE',
  'WEIGHT_RANGE',
  'WEIGHT_RANK',
  'WEIGHT_POINTS',
  'WEIGHT_MISSING',
  'SCORE',
  'QUOTA',
  'REMAINDER',
  'DIVISOR',
  'NO_DIVISOR',
  'FLOOR_HELD',
  'CAP_HELD',
  'TIE_WON',
  'TIE_LOST',
  'BAND',
  'BAND_NONE',
  'STEP_POSTS',
  'FUNDING',
  'TOTAL',
] as const

export type ExplainCode = (typeof EXPLAIN_CODES)[number]

export interface ExplainLine {
  /** Step id; empty for the unit's sum. */
  readonly step: string
  readonly code: ExplainCode
  readonly params: Params
}

const SHARE_PLACES = 10
const QUOTIENT_PLACES = 6

/** Lines that lead to the posts of the unit at `index`, step by step, then its sum and where the posts come from. */
export function explainUnit(run: CompletedRun, index: number): ExplainLine[] {
  const unit = run.outcome.units[index] as UnitOutcome
  const lines = run.traces.flatMap((trace) => {
    const step = trace.step.id
    const posts = unit.parts[step] ?? 0
    const own = linesOf(trace, index).map(([code, params]) => ({ step, code, params }))
    return [...own, { step, code: 'STEP_POSTS' as const, params: { posts } }]
  })
  const sum = run.traces.map((trace) => unit.parts[trace.step.id] ?? 0).join(' + ')
  lines.push({ step: '', code: 'TOTAL', params: { sum, total: unit.total } })
  for (const [type, pools] of Object.entries(unit.funding)) {
    for (const [pool, posts] of Object.entries(pools)) {
      lines.push({ step: '', code: 'FUNDING', params: { type, pool, posts } })
    }
  }
  return lines
}

type Line = readonly [ExplainCode, Params]

function linesOf(trace: StepTrace, index: number): Line[] {
  switch (trace.kind) {
    case 'constant':
      return [['CONSTANT', {}]]
    case 'bands':
      return [bandLine(trace.step as BandsStep, trace.taken[index] ?? -1)]
    case 'weighted':
      return weightedLines(trace, index)
  }
}

function bandLine(step: BandsStep, taken: number): Line {
  if (taken < 0) return ['BAND_NONE', { bands: step.bands.length }]
  const conditions = (step.bands[taken]?.all ?? []).map((condition) => condition.indicator).join(', ')
  return ['BAND', { band: taken + 1, conditions }]
}

function weightedLines(trace: WeightedTrace, index: number): Line[] {
  const seat = trace.seats[index]
  if (seat === undefined) return []
  const { group, member } = seat
  const lines: Line[] = [poolLine(group)]
  if (group.charged > 0)
    lines.push(['POOL_CHARGED', { charged: group.charged, left: group.pool - group.charged }])
  if (group.shared === null) return lines
  const { scores, solved, tie } = group.shared
  const facts = solved.facts()[member] as PartyFacts
  lines.push(...scores.weights.map((weight) => weightLine(weight, member, group.members.length)))
  lines.push(['SCORE', { score: shown(scoreOf(scores, member), SHARE_PLACES) }])
  lines.push(...methodLines(trace, group, solved, member))
  if (facts.bound !== null) lines.push(boundLine(trace, facts.bound, index))
  if (facts.tie !== null && tie !== null) {
    const params = { parties: tie.units.length, posts: tie.posts, by: tie.settledBy }
    lines.push([facts.tie === 'won' ? 'TIE_WON' : 'TIE_LOST', params])
  }
  return lines
}

function poolLine(group: GroupTrace): Line {
  const params = { group: group.key, posts: group.pool, units: group.members.length }
  return [group.shared === null && group.pool === 0 ? 'POOL_EMPTY' : 'POOL', params]
}

function boundLine(trace: WeightedTrace, bound: 'min' | 'max', index: number): Line {
  if (bound === 'min') return ['FLOOR_HELD', { bound: trace.mins?.[index] ?? 0 }]
  return ['CAP_HELD', { bound: trace.maxs?.[index] ?? 0 }]
}

function weightLine(weight: WeightTrace, member: number, count: number): Line {
  const value = weight.values[member] ?? null
  const indicator = weight.weight.indicator
  if (value === null) return ['WEIGHT_MISSING', { indicator }]
  const { share, part } = partOfScore(weight, member)
  const common = {
    indicator,
    value: formatQ(value),
    claim: formatQ(weight.claims[member] as Rational),
    sum: formatQ(weight.sum),
    share: shown(share, SHARE_PLACES),
    weight: formatQ(weight.factor),
    part: shown(part, SHARE_PLACES),
    count,
  }
  if (weight.weight.points !== undefined)
    return ['WEIGHT_POINTS', { ...common, place: weight.places?.[member] ?? 0 }]
  switch (weight.weight.normalise ?? 'share') {
    case 'share':
      return ['WEIGHT_SHARE', common]
    case 'range':
      return ['WEIGHT_RANGE', { ...common, edge: weight.edge === null ? '' : formatQ(weight.edge) }]
    case 'rank':
      return ['WEIGHT_RANK', { ...common, place: weight.places?.[member] ?? 0 }]
  }
}

/** The quota and its remainder, or the score over a quotable divisor and how it was rounded. */
function methodLines(trace: WeightedTrace, group: GroupTrace, solved: Solved, member: number): Line[] {
  const scores = (group.shared as { scores: Scores }).scores
  const method = trace.step.method ?? DEFAULT_METHOD
  const facts = solved.facts()[member] as PartyFacts
  const posts = solved.seats[member] as number
  if (facts.quota !== null && facts.remainder !== null) return quotaLines(facts, group, posts)
  const divisor = divisorOf(scores, solved)
  if (divisor === null) return [['NO_DIVISOR', { method, posts }]]
  const quotient = divQ(scoreOf(scores, member), divisor)
  return [
    [
      'DIVISOR',
      {
        method,
        score: toDecimalString(scoreOf(scores, member), SHARE_PLACES),
        divisor: formatQ(divisor),
        quotient: shown(quotient, QUOTIENT_PLACES),
        posts,
        units: group.members.length,
        seats: group.pool - group.charged,
      },
    ],
  ]
}

function quotaLines(facts: PartyFacts, group: GroupTrace, posts: number): Line[] {
  const quota = shown(facts.quota as Rational, QUOTIENT_PLACES)
  const remainder = shown(facts.remainder as Rational, QUOTIENT_PLACES)
  return [
    ['QUOTA', { pool: group.pool - group.charged, quota, floor: facts.floor }],
    ['REMAINDER', { remainder, place: facts.remainderPlace ?? 0, posts }],
  ]
}

/** `= 0.25`, or `≈ 0.3333` where the decimals had to be cut; the exact value is what is added and compared. */
function shown(value: Rational, places: number): string {
  const text = toDecimalString(value, places)
  return `${equalQ(parseRational(text), value) ? '=' : '≈'} ${text}`
}

/** The roundest divisor on the scale of the scores: apportion worked on their numerators alone. */
function divisorOf(scores: Scores, solved: Solved): Rational | null {
  if (solved.divisor === null) return null
  const scale = rational(1n, scores.denominator)
  const { low, high } = solved.divisor
  return quotable({
    low: mulQ(low, scale),
    high: high === null ? null : mulQ(high, scale),
    irrational: false,
  })
}
