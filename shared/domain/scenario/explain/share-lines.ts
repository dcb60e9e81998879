// How members of a group came to their posts: pool, weights, score, quota or divisor, bound, tie.
import { isDivisorMethod, signposts } from '../../apportion/methods/signposts.ts'
import type { Method, PartyFacts } from '../../apportion/problem.ts'
import {
  divQ,
  formatQ,
  mulQ,
  type Rational,
  rational,
  signQ,
  toDecimalString,
} from '../../apportion/rational.ts'
import { LOTS, lotOf } from '../ranking.ts'
import { type Scores, scoreOf } from '../scores.ts'
import type { DealtPortion, GroupTrace, Portion, Seat, SharedPortion } from '../trace.ts'
import { type Line, QUOTIENT_PLACES, SHARE_PLACES, shown } from './lines.ts'
import { portionFacts } from './portion-facts.ts'
import { claimText, heldAt } from './rounding.ts'
import { scoreLines } from './score-lines.ts'

/** What the lines of one seat need to know of its step. */
export interface ShareContext {
  readonly step: string
  readonly method: Method
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
  /** Who shares, for the words. */
  readonly sharer: 'unit' | 'county' | 'body'
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
  const { group, portion } = seat
  if (portion === null || group.scores === null) return []
  const at = { ...seat, portion, scores: group.scores }
  const lines = [...scoreLines(at.scores, seat.member, context.sharer), ...heldLines(group, portion)]
  const { answer } = portion
  if (answer.kind === 'dealt') return [...lines, ...dealtLines(context, answer, at)]
  const facts = answer.solved.facts()[seat.place] as PartyFacts
  return [...lines, ...methodLines(context, answer, facts, at), ...tieLines(context, answer, facts)]
}

function heldLines({ portions }: GroupTrace, portion: Portion): Line[] {
  if (portions.length < 2 && portion.held === null) return []
  const params = { posts: portion.seats, units: portion.members.length }
  if (portion.held === null) return [['REST', params]]
  const { scope, bound } = portion.held
  return [[bound === 'min' ? 'HELD_MIN' : 'HELD_MAX', { ...params, scope }]]
}

/** A seat that got something to share. */
interface At {
  readonly group: GroupTrace
  readonly scores: Scores
  readonly portion: Portion
  readonly member: number
  readonly place: number
}

/** The quota and its remainder, or the score over a quotable divisor and how it was rounded; and what bound held. */
function methodLines(context: ShareContext, answer: SharedPortion, facts: PartyFacts, at: At): Line[] {
  const { method } = context
  const posts = answer.posts[at.place] as number
  if (!isDivisorMethod(method))
    return [...quotaLines(context, answer, facts, at), ...boundLines(context, facts.bound, at)]
  const score = scoreOf(at.scores, at.member)
  const { sharer } = context
  const units = at.portion.members.length
  const divisor = portionFacts(at.scores, at.portion).divisor()
  if (divisor === null) {
    const place = portionFacts(at.scores, at.portion).rank(at.place)
    const params = { method, posts, units, sharer, place, seats: at.portion.seats }
    return [['NO_DIVISOR', params], ...boundLines(context, facts.bound, at)]
  }
  const quotient = divQ(score, divisor)
  const params = {
    method,
    score: toDecimalString(score, SHARE_PLACES),
    divisor: formatQ(divisor),
    quotient: shown(quotient, QUOTIENT_PLACES),
    posts,
    units,
    sharer,
    seats: at.portion.seats,
  }
  const bound = heldAt(signposts[method], quotient, posts)
  return [['DIVISOR', params], ...boundLines(context, bound, at)]
}

/** The share of the posts and what the largest remainders made of it. */
function quotaLines({ method }: ShareContext, { solved }: SharedPortion, facts: PartyFacts, at: At): Line[] {
  const { quota, floor, remainder, remainderPlace } = facts
  const posts = solved.seats[at.place] as number
  const shared = portionFacts(at.scores, at.portion)
  const { total } = shared
  const score = scoreOf(at.scores, at.member)
  if (quota === null) return [['DEALT_OUT', { method, posts }]]
  const told = { score: shown(score, SHARE_PLACES), quota: shown(quota, QUOTIENT_PLACES), floor }
  const isPlain =
    signQ(total) > 0 && formatQ(divQ(mulQ(score, rational(at.portion.seats)), total)) === formatQ(quota)
  const lines: Line[] = isPlain
    ? [['QUOTA', { ...told, total: shown(total, SHARE_PLACES), pool: at.portion.seats }]]
    : priceLines(shared.price(), told, at)
  if (method === 'quota_method') return [...lines, ['DEALT_OUT', { method, posts }]]
  if (remainder === null) return [...lines, ['QUOTA_HELD', { posts }]]
  const place = remainderPlace ?? 0
  const left = { remainder: shown(remainder, QUOTIENT_PLACES), place, extra: shared.extra(), posts }
  return [...lines, ['REMAINDER', left]]
}

/** What one post costs in score: under floors and caps (or droop) the quota is the score divided by it. */
function priceLines(
  price: Rational | null,
  told: Readonly<Record<string, string | number>>,
  { portion }: At,
): Line[] {
  if (price === null) return []
  return [['QUOTA_PRICE', { ...told, price: formatQ(price), pool: portion.seats }]]
}

/** The claims to the last post that was given and to the next one, which no bound leaves room for. */
function dealtLines(context: ShareContext, answer: DealtPortion, at: At): Line[] {
  const { method } = context
  const posts = answer.posts[at.place] as number
  const weight = answer.weights[at.place] as (typeof answer.weights)[number]
  const { total } = portionFacts(at.scores, at.portion)
  const lines: Line[] = [
    [
      'DEALT',
      {
        method,
        score: shown(scoreOf(at.scores, at.member), SHARE_PLACES),
        total: shown(total, SHARE_PLACES),
        pool: at.portion.seats,
        share: shown(weight, QUOTIENT_PLACES),
        scopes: answer.conditions.join(', '),
        posts,
      },
    ],
  ]
  if (!isDivisorMethod(method)) throw new Error('posts are dealt by divisor methods alone')
  const holder = at.group.members[at.member] as number
  const floor = context.mins?.[holder] ?? 0
  const cap = context.maxs?.[holder] ?? null
  if (posts > 0 && posts <= floor) lines.push(['FLOOR_HELD', { bound: floor }])
  else if (posts > 0)
    lines.push(['DEALT_LAST', { post: posts, claim: claimText(signposts[method], weight, posts) }])
  if (cap !== null && posts >= cap) lines.push(['CAP_HELD', { bound: cap }])
  else if (signQ(weight) > 0)
    lines.push(['DEALT_NEXT', { post: posts + 1, claim: claimText(signposts[method], weight, posts + 1) }])
  return lines
}

function boundLines({ mins, maxs }: ShareContext, bound: 'min' | 'max' | null, at: At): Line[] {
  const holder = at.group.members[at.member] as number
  if (bound === 'min') return [['FLOOR_HELD', { bound: mins?.[holder] ?? 0 }]]
  return bound === 'max' ? [['CAP_HELD', { bound: maxs?.[holder] ?? 0 }]] : []
}

function tieLines({ step, key, sharer }: ShareContext, { tie }: SharedPortion, facts: PartyFacts): Line[] {
  if (facts.tie === null || tie === null) return []
  const params = { parties: tie.units.length, posts: tie.posts, by: tie.settledBy, sharer }
  const line: Line = [facts.tie === 'won' ? 'TIE_WON' : 'TIE_LOST', params]
  if (!tie.settledBy.startsWith(LOTS)) return [line]
  return [line, lotLine(tie.settledBy, step, key)]
}

/** The lot that a unit (a county) drew in a step, with what it is computed from. */
export function lotLine(settledBy: string, step: string, key: string): Line {
  const seed = settledBy.slice(LOTS.length)
  return ['LOT', { seed, id: step, key, lot: lotOf(seed, step, key).slice(0, 16) }]
}
