// Standards that allow so many leaders for so many posts, bracket by bracket.
import {
  LEADER_STANDARDS,
  type LeaderStandard,
  leadersAllowed,
  standardParameters,
  standardWith,
} from '../../leaders/standards.ts'
import type { PostType } from '../../quota/post-type.ts'
import { type LeaderFigures, postsOf, type RuleBody, type RuleUnit } from '../establishment.ts'
import { notRecorded, type Rule, type RuleHit } from '../rule.ts'

export interface LeaderRule extends Pick<Rule, 'pack' | 'basis' | 'confidence'> {
  readonly code: LeaderStandard['rule']
  readonly types: readonly PostType[]
  /** Bodies, or departments as a whole, that the standard is for. */
  readonly of: 'internal' | 'institution' | 'department'
}

interface Holder {
  readonly unit: RuleUnit
  readonly body: RuleBody | null
  readonly posts: number
  readonly leaders: readonly LeaderFigures[]
}

/** Compares approved leaders with what the standard of that code allows for the posts. */
export function leaderStandard({ types, of, ...head }: LeaderRule): Rule {
  const published = LEADER_STANDARDS.find(({ rule }) => rule === head.code) as LeaderStandard
  const check: Rule['check'] = ({ establishment }, parameters) => {
    const standard = standardWith(published, parameters)
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    const known = establishment.units.filter((unit) => unit.leaders !== null)
    if (known.length === 0) return [notRecorded('leaders')]
    return known
      .flatMap((unit) => holdersOf(unit, of, types))
      .filter(({ leaders }) => leaders.length > 0)
      .flatMap((holder) => standardHits(holder, standard))
  }
  return { ...head, parameters: standardParameters(published), check }
}

function holdersOf(unit: RuleUnit, of: LeaderRule['of'], types: readonly PostType[]): Holder[] {
  const leaders = unit.leaders ?? []
  if (of === 'department') {
    if (unit.kind !== 'department') return []
    const own = leaders.filter(({ body, group }) => body === null && group === 'leading')
    return [{ unit, body: null, posts: postsOf(unit.quota, types), leaders: own }]
  }
  return unit.bodies
    .filter(({ kind }) => kind === of)
    .map((body) => {
      const own = leaders.filter((leader) => leader.body === body.name)
      return { unit, body, posts: postsOf(body.quota, types), leaders: own }
    })
}

/** Where no posts are booked there is nothing to measure by. */
function standardHits({ unit, body, posts, leaders }: Holder, standard: LeaderStandard): RuleHit[] {
  if (posts <= 0) return []
  const { least, most, chief } = leadersAllowed(standard, posts)
  const sum = (counted: readonly LeaderFigures[]) => counted.reduce((all, { approved }) => all + approved, 0)
  const name = body === null ? unit.name : `${unit.name} ${body.name}`
  const hit = (severity: RuleHit['severity'], message: string, value: number, limit: number): RuleHit[] => {
    const params = { name, posts, value, limit }
    return [{ unit: unit.key, body: body?.name ?? null, value, limit, severity, message, params }]
  }
  const value = sum(leaders)
  const chiefs = sum(leaders.filter(({ role }) => role === 'chief'))
  if (value > most) return hit('error', 'leadersAbove', value, most)
  if (chief !== null && chiefs > chief) return hit('error', 'chiefsAbove', chiefs, chief)
  return value < least ? hit('info', 'leadersBelow', value, least) : []
}
