// What is the same for all members of a portion, worked out once: with it the explanation of a whole country takes n log n, not n².
import { quotable } from '../../apportion/engine/interval.ts'
import type { Solved } from '../../apportion/problem.ts'
import { divQ, mulQ, type Rational, rational, signQ } from '../../apportion/rational.ts'
import { numeratorsOf, type Scores, scoreOf } from '../scores.ts'
import type { Portion } from '../trace.ts'

export interface PortionFacts {
  /** Sum of the members' scores. */
  readonly total: Rational
  /** By place in the portion: 1 + how many score higher. */
  readonly rank: (place: number) => number
  /** The roundest divisor, on the scale of the scores; null where none gives the answer, or where posts were dealt. */
  readonly divisor: () => Rational | null
  /** What one post costs in score: that of the first member with a quota, divided by it; null where nobody has one. */
  readonly price: () => Rational | null
  /** Posts left for the largest remainders. */
  readonly extra: () => number
}

const known = new WeakMap<Portion, PortionFacts>()

/** The facts of a portion whose members have these scores. */
export function portionFacts(scores: Scores, portion: Portion): PortionFacts {
  const found = known.get(portion) ?? factsOf(scores, portion)
  known.set(portion, found)
  return found
}

function factsOf(scores: Scores, { members, seats, answer }: Portion): PortionFacts {
  const ranks = once(() => ranksOf(scores, members))
  const facts = () => (answer.kind === 'shared' ? answer.solved.facts() : [])
  const price = once(() => {
    const payer = facts().findIndex(({ quota }) => quota !== null && signQ(quota) > 0)
    const quota = facts()[payer]?.quota ?? null
    return quota === null ? null : divQ(scoreOf(scores, members[payer] as number), quota)
  })
  const extra = once(() => {
    const whole = facts().map(({ remainder, floor }, place) =>
      remainder === null ? (answer.posts[place] as number) : floor,
    )
    return whole.reduce((left, posts) => left - posts, seats)
  })
  return {
    total: rational(numeratorsOf(scores, members).sum(), scores.denominator),
    rank: (place) => ranks()[place] as number,
    divisor: once(() => (answer.kind === 'shared' ? divisorOf(scores, answer.solved) : null)),
    price,
    extra,
  }
}

/** Posts were shared by the numerators of the scores alone. */
function divisorOf(scores: Scores, { divisor }: Solved): Rational | null {
  if (divisor === null) return null
  const scale = rational(1n, scores.denominator)
  const { low, high } = divisor
  return quotable({
    low: mulQ(low, scale),
    high: high === null ? null : mulQ(high, scale),
    irrational: false,
  })
}

function ranksOf({ numerators }: Scores, members: readonly number[]): number[] {
  const own = members.map((member) => numerators.at(member))
  const order = own.map((_, place) => place)
  order.sort((a, b) => ((own[a] as bigint) > (own[b] as bigint) ? -1 : own[a] === own[b] ? 0 : 1))
  const ranks: number[] = []
  order.forEach((place, at) => {
    const before = order[at - 1]
    ranks[place] = before !== undefined && own[before] === own[place] ? (ranks[before] as number) : at + 1
  })
  return ranks
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
