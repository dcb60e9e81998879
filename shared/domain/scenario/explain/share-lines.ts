// How members of a group came to their posts: pool, weights, score, quota or divisor, bound, tie.
import { quotable } from '../../apportion/engine/interval.ts'
import type { Method, PartyFacts, Solved } from '../../apportion/problem.ts'
import { divQ, formatQ, mulQ, rational, toDecimalString } from '../../apportion/rational.ts'
import { LOTS, lotOf } from '../ranking.ts'
import { partOfScore, type Scores, scoreOf, type WeightTrace } from '../scores.ts'
import type { DealtPortion, GroupTrace, Portion, Seat, SharedPortion } from '../trace.ts'
import { type Line, QUOTIENT_PLACES, SHARE_PLACES, shown } from './lines.ts'

/** What the lines of one seat need to know of its step. */
export interface ShareContext {
  readonly step: string
  readonly method: Method
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
  /** What stands for the holder in a draw of lots. */
  readonly key: string
}

/** Lines of a seat: from its pool to its posts. */
export function seatLines(context: ShareContext, seat: Seat): Line[] {
  const { group } = seat
  const lines: Line[] = [poolLine(group)]
  if (group.charged > 0)
    lines.push(['POOL_CHARGED', { charged: group.charged, left: group.pool - group.charged }])
  return [...lines, ...portionLines(context, seat)]
}

function poolLine(group: GroupTrace): Line {
  const params = { group: group.key, posts: group.pool, units: group.members.length }
  return [group.portions.length === 0 && group.pool === 0 ? 'POOL_EMPTY' : 'POOL', params]
}

/** Lines of a seat without its pool. */
export function portionLines(context: ShareContext, seat: Seat): Line[] {
  const { group, member, portion, place } = seat
  if (portion === null || group.scores === null) return []
  const { scores } = group
  const lines = [...scoreLines(scores, member), ...heldLines(group, portion)]
  if (portion.answer.kind === 'dealt')
    return [...lines, dealtLine(context, portion.answer, scores, { member, place })]
  lines.push(...methodLines(context, portion, portion.answer, { scores, member, place }))
  const facts = portion.answer.solved.facts()[place] as PartyFacts
  if (facts.bound !== null) lines.push(boundLine(context, facts.bound, group.members[member] as number))
  return [...lines, ...tieLines(context, portion.answer, facts)]
}

function heldLines({ portions }: GroupTrace, portion: Portion): Line[] {
  if (portions.length < 2 && portion.held === null) return []
  const params = { posts: portion.seats, units: portion.members.length }
  if (portion.held === null) return [['REST', params]]
  const { scope, bound } = portion.held
  return [[bound === 'min' ? 'HELD_MIN' : 'HELD_MAX', { ...params, scope }]]
}

/** What each weight adds, and the score. */
export function scoreLines(scores: Scores, member: number): Line[] {
  if (scores.weights.length === 0) return [['SCORE_EQUAL', { count: scores.numerators.length }]]
  const lines = scores.weights.map((weight) => weightLine(weight, member))
  return [...lines, ['SCORE', { score: shown(scoreOf(scores, member), SHARE_PLACES) }]]
}

function weightLine(trace: WeightTrace, member: number): Line {
  const { weight, column, members, scale, edge, known: count } = trace
  const holder = members[member] as number
  const { indicator } = weight
  if (!column.has(holder)) return ['WEIGHT_MISSING', { indicator }]
  const { share, part } = partOfScore(trace, member)
  const common = {
    indicator,
    value: formatQ(rational(column.at(holder), column.scale)),
    claim: formatQ(rational(trace.claims[member] as bigint, scale)),
    sum: formatQ(rational(trace.sum, scale)),
    share: shown(share, SHARE_PLACES),
    weight: formatQ(trace.factor),
    part: shown(part, SHARE_PLACES),
    count,
  }
  const place = trace.places?.[member] ?? 0
  if (weight.points !== undefined) return ['WEIGHT_POINTS', { ...common, place }]
  switch (weight.normalise ?? 'share') {
    case 'share':
      return ['WEIGHT_SHARE', common]
    case 'range':
      return ['WEIGHT_RANGE', { ...common, edge: edge === null ? '' : formatQ(rational(edge, scale)) }]
    case 'rank':
      return ['WEIGHT_RANK', { ...common, place }]
  }
}

interface At {
  readonly scores: Scores
  readonly member: number
  readonly place: number
}

/** The quota and its remainder, or the score over a quotable divisor and how it was rounded. */
function methodLines({ method }: ShareContext, portion: Portion, { solved }: SharedPortion, at: At): Line[] {
  const { scores, member, place } = at
  const facts = solved.facts()[place] as PartyFacts
  const posts = solved.seats[place] as number
  if (facts.quota !== null && facts.remainder !== null) return quotaLines(facts, portion.seats, posts)
  const divisor = divisorOf(scores, solved)
  if (divisor === null) return [['NO_DIVISOR', { method, posts }]]
  const quotient = divQ(scoreOf(scores, member), divisor)
  const params = {
    method,
    score: toDecimalString(scoreOf(scores, member), SHARE_PLACES),
    divisor: formatQ(divisor),
    quotient: shown(quotient, QUOTIENT_PLACES),
    posts,
    units: portion.members.length,
    seats: portion.seats,
  }
  return [['DIVISOR', params]]
}

function quotaLines(
  { quota, floor, remainder, remainderPlace }: PartyFacts,
  pool: number,
  posts: number,
): Line[] {
  if (quota === null || remainder === null) return []
  return [
    ['QUOTA', { pool, quota: shown(quota, QUOTIENT_PLACES), floor }],
    ['REMAINDER', { remainder: shown(remainder, QUOTIENT_PLACES), place: remainderPlace ?? 0, posts }],
  ]
}

/** The roundest divisor on the scale of the scores: apportion worked on their numerators alone. */
function divisorOf(scores: Scores, solved: Solved) {
  if (solved.divisor === null) return null
  const scale = rational(1n, scores.denominator)
  const { low, high } = solved.divisor
  return quotable({
    low: mulQ(low, scale),
    high: high === null ? null : mulQ(high, scale),
    irrational: false,
  })
}

function dealtLine(
  { method }: ShareContext,
  answer: DealtPortion,
  scores: Scores,
  { member, place }: Omit<At, 'scores'>,
): Line {
  const claim = answer.claims[place] ?? null
  const params = {
    method,
    score: shown(scoreOf(scores, member), SHARE_PLACES),
    scopes: answer.conditions.join(', '),
    posts: answer.posts[place] ?? 0,
  }
  return ['DEALT', claim === null ? params : { ...params, claim: shown(claim, QUOTIENT_PLACES) }]
}

function boundLine({ mins, maxs }: ShareContext, bound: 'min' | 'max', holder: number): Line {
  if (bound === 'min') return ['FLOOR_HELD', { bound: mins?.[holder] ?? 0 }]
  return ['CAP_HELD', { bound: maxs?.[holder] ?? 0 }]
}

function tieLines({ step, key }: ShareContext, { tie }: SharedPortion, facts: PartyFacts): Line[] {
  if (facts.tie === null || tie === null) return []
  const params = { parties: tie.units.length, posts: tie.posts, by: tie.settledBy }
  const line: Line = [facts.tie === 'won' ? 'TIE_WON' : 'TIE_LOST', params]
  if (!tie.settledBy.startsWith(LOTS)) return [line]
  const seed = tie.settledBy.slice(LOTS.length)
  return [line, ['LOT', { seed, id: step, key, lot: lotOf(seed, step, key).slice(0, 16) }]]
}
