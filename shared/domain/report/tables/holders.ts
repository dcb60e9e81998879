// Units and bodies with their posts, people and leaders: what the tables of the establishment are made of.

import { OTHER_POST_TYPES, VACANCY_POST_TYPES } from '../../quota/post-type.ts'
import { groupBy } from '../../register/group-by.ts'

/** One type of one holder, as the overview gives it. */
export interface PostRow {
  readonly unitId: number
  readonly bodyId: number | null
  readonly postType: string
  readonly quota: number
  readonly filled: number
  readonly pendingEntry: number
  readonly leaderReserve: number
  readonly policyReserve: number
  readonly otherReserve: number
  readonly borrowed: number
}

export interface LeaderCount {
  readonly unitId: number
  readonly bodyId: number | null
  readonly leading: string
  readonly rank: string
  readonly role: string
  readonly approved: number
  readonly counted: number
}

export interface UnitLine {
  readonly unitId: number
  readonly unit: string
  /** Behind the county's where others bear the name: for tables that have no column of counties. */
  readonly nameApart: string
  readonly county: string
  readonly countyName: string
  readonly parent: string | null
  readonly kind: string
  readonly traits: Readonly<Record<string, string>>
}

export interface BodyLine {
  readonly unitId: number
  readonly bodyId: number | null
  readonly body: string | null
  readonly kind: string
  readonly stationed: boolean
  readonly traits: Readonly<Record<string, string>>
}

export interface PendingNotice {
  readonly unitId: number
  readonly bodyId: number | null
  readonly notice: string
}

/** Posts that wait in the turnover or reserve pool of a region: no unit's, so no unit's row has them. */
export interface WaitingPosts {
  readonly kind: 'turnover' | 'reserve'
  readonly region: string
  readonly posts: number
}

/** Some units with all that is theirs. */
export interface EstablishmentPage {
  readonly units: readonly UnitLine[]
  readonly bodies: readonly BodyLine[]
  readonly posts: readonly PostRow[]
  readonly leaders: readonly LeaderCount[]
  readonly pending: readonly PendingNotice[]
}

/** A unit's own line (`body` null) or a body's, with all that is booked for it. */
export interface HolderLine {
  readonly unit: UnitLine
  readonly body: BodyLine | null
  readonly name: string
  readonly kind: string
  readonly traits: Readonly<Record<string, string>>
  readonly posts: readonly PostRow[]
  readonly leaders: readonly LeaderCount[]
  readonly pending: readonly PendingNotice[]
}

/** The establishment, some units at a time: a country's is too much to be held at once. */
export type EstablishmentRows = Iterable<EstablishmentPage>

/** Each unit before its bodies, in the order given. */
export function* holderLines(pages: EstablishmentRows): Iterable<HolderLine> {
  for (const page of pages) yield* linesOf(page)
}

function linesOf(rows: EstablishmentPage): HolderLine[] {
  const posts = byHolder(rows.posts)
  const leaders = byHolder(rows.leaders)
  const pending = byHolder(rows.pending)
  const bodies = groupBy(rows.bodies, ({ unitId }) => unitId)
  const lineOf = (unit: UnitLine, body: BodyLine | null): HolderLine => {
    const key = keyOf({ unitId: unit.unitId, bodyId: body?.bodyId ?? null })
    const { kind, traits } = body ?? unit
    return {
      unit,
      body,
      name: body?.body ?? unit.unit,
      kind,
      traits,
      posts: posts.get(key) ?? [],
      leaders: leaders.get(key) ?? [],
      pending: pending.get(key) ?? [],
    }
  }
  return rows.units.flatMap((unit) => {
    return [lineOf(unit, null), ...(bodies.get(unit.unitId) ?? []).map((body) => lineOf(unit, body))]
  })
}

interface Holder {
  readonly unitId: number
  readonly bodyId: number | null
}

export function keyOf({ unitId, bodyId }: Holder): string {
  return `${unitId}/${bodyId ?? ''}`
}

function byHolder<Row extends Holder>(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, keyOf)
}

/** Sum of one figure over the types named. */
export function sumOf(
  posts: readonly PostRow[],
  types: readonly string[],
  figure: Exclude<keyof PostRow, 'unitId' | 'bodyId' | 'postType'>,
): number {
  return posts.reduce((sum, row) => (types.includes(row.postType) ? sum + row[figure] : sum), 0)
}

export const ADMINISTRATIVE = ['administrative', 'political-legal'] as const
export const CIVIL_SERVICE = ['institution-civil-service'] as const
/** 一般事业, whichever way it is funded. */
export const GENERAL = ['institution-full', 'institution-partial', 'institution-self'] as const
export const INSTITUTION = [...CIVIL_SERVICE, ...GENERAL] as const
export const IN_VACANCY: readonly string[] = VACANCY_POST_TYPES
export const BESIDE: readonly string[] = OTHER_POST_TYPES

/** Leaders of the kind asked for: approved, and appointed as the rule for concurrent positions counts them. */
export function leaderSum(
  leaders: readonly LeaderCount[],
  figure: 'approved' | 'counted',
  of: Partial<Pick<LeaderCount, 'leading' | 'rank' | 'role'>>,
): number {
  const isAsked = (row: LeaderCount) =>
    Object.entries(of).every(([key, value]) => row[key as keyof typeof of] === value)
  return leaders.reduce((sum, row) => (isAsked(row) ? sum + row[figure] : sum), 0)
}

/**
 * 经费形式 of a holder: as recorded, else what its posts of institutions say where all are funded in one way; null where nothing
 * tells.
 */
export function fundingOf(
  { traits, posts }: Pick<HolderLine, 'traits' | 'posts'>,
  words: Readonly<Record<string, string>>,
): string | null {
  if (traits.fundingForm !== undefined && traits.fundingForm !== '') return traits.fundingForm
  const types = new Set(
    posts.flatMap(({ postType, quota, filled }) =>
      quota + filled > 0 && (GENERAL as readonly string[]).includes(postType) ? [postType] : [],
    ),
  )
  const [only] = types
  return only === undefined || types.size > 1 ? null : (words[only] ?? null)
}
