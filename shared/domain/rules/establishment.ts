// What rules look at: the establishment of a project on a date, or as a scenario would leave it.
import type { PostType } from '../quota/post-type.ts'
import type { BodyKind } from '../region/body.ts'
import { isStationed } from '../region/regime.ts'
import type { UnitKind } from '../region/region.ts'
import type { SecondmentCase } from '../secondment/alarms.ts'
import type { Away } from '../secondment/months-used.ts'

export type Posts = Readonly<Partial<Record<PostType, number>>>

/** Posts and people of a unit or body, by post type. */
export interface Figures {
  readonly quota: Posts
  readonly filled: Posts
}

export interface RuleBody extends Figures {
  readonly name: string
  readonly kind: BodyKind
  /** 机构性质 and 管理体制 as recorded; null where they are not. */
  readonly nature: string | null
  readonly regime: string | null
}

/** 派驻: its posts and people are listed with the unit and counted with its department. */
export function isOwnHolder({ kind, regime }: RuleBody): boolean {
  return isStationed(kind, regime ?? undefined)
}

/** Approved and appointed leading positions: the leading group (班子) and the section heads (中层) apart. */
export interface LeaderFigures {
  readonly body: string | null
  readonly group: 'leading' | 'section'
  readonly role: 'chief' | 'deputy'
  readonly approved: number
  readonly filled: number
}

/** `quota` and `filled` are those of the unit as a whole: its own account and its bodies' that count. */
export interface RuleUnit extends Figures {
  /** Code, or the name where it has none. */
  readonly key: string
  readonly name: string
  readonly county: string
  readonly kind: UnitKind
  readonly class: string | null
  /** 机构性质 as recorded. */
  readonly nature: string | null
  /** Values that hold on the date of the indicators that rules look at, exact decimal text. */
  readonly values: Readonly<Record<string, string>>
  readonly bodies: readonly RuleBody[]
  /** Null where no leading positions are recorded. */
  readonly leaders: readonly LeaderFigures[] | null
}

export interface SecondmentEntry {
  /** What stands for it where no name may: waivers are journalled, names never. */
  readonly id: number
  readonly person: string
  readonly unit: string
  readonly unitName: string
  readonly to: string
  readonly one: SecondmentCase
  /** Every time away that counts with this one: of the person, or of the post where limits count by post. */
  readonly stretches: readonly Away[]
}

export interface RequestEntry {
  readonly number: string
  readonly unit: string
  readonly unitName: string
  readonly asked: number
  readonly usable: number
}

export interface PendingEntryState {
  readonly number: string
  readonly unit: string
  readonly unitName: string
  /** Account and type: first in, first out holds inside it. */
  readonly queue: string
  readonly created: string
  /** Day on which it was named to a person, or the person entered. */
  readonly taken: string | null
  readonly entered: string | null
  /** Last day of the term for entering; null where no term runs. */
  readonly due: string | null
}

export interface LoanEntry {
  readonly document: string
  readonly unit: string
  readonly unitName: string
  readonly body: string | null
  readonly posts: number
  readonly until: string
}

/** Posts that left one level for another: moved there, or carried along by who came there itself. */
export interface CrossingEntry {
  readonly document: string
  /** The unit that received or, where a pool did, gave them; null between pools. */
  readonly unit: string | null
  readonly postType: PostType
  readonly posts: number
  /** Accounts; levels where the posts were carried along. */
  readonly from: string
  readonly to: string
  /** The unit or body that came to another level with its posts; null where they were moved. */
  readonly carrier: string | null
  /** From a town or street to a department. */
  readonly upwards: boolean
}

export interface DutyEntry {
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly leads: readonly string[]
}

/** Share of a department's assessment that the streets' score makes up, exact decimal text. */
export interface AssessmentShare {
  readonly assessed: string
  readonly dispatched: boolean
  readonly streets: string
}

/** A person who stands in the books more than once. */
export interface DuplicatePerson {
  readonly id: number
  /** Masked. */
  readonly label: string
  readonly units: readonly string[]
  readonly by: 'idNumber' | 'name'
}

/** Levels that posts belong to. */
export const LEVELS = ['city', 'county', 'street'] as const
export type Level = (typeof LEVELS)[number]

/** A total of administrative posts that a level was given, and what stands in the books. */
export interface LevelTotal {
  /** Name of the region, and which level in it. */
  readonly region: string
  readonly level: Level
  readonly limit: number
  readonly value: number
}

/** A body that a document abolished, with the posts that still stand in its account. */
export interface AbolishedBody {
  readonly unit: string
  readonly unitName: string
  readonly body: string
  readonly posts: number
}

/** A unit that came out of a merge over-staffed, and the day by which its surplus must be digested (消化期限). */
export interface DigestTerm {
  readonly unit: string
  readonly document: string
  readonly until: string
}

/** Ranks (职级) of a unit's civil servants. */
export interface RankEntry {
  readonly unit: string
  readonly unitName: string
  readonly administrative: number
  readonly firstToFourth: number
  readonly firstAndSecond: number
}

/** Records kept beside the ledger; null where the project keeps none of the kind, so that no rule passes them silently. */
export interface Registers {
  readonly secondments: readonly SecondmentEntry[] | null
  readonly requests: readonly RequestEntry[] | null
  readonly pending: readonly PendingEntryState[] | null
  readonly loans: readonly LoanEntry[] | null
  readonly crossings: readonly CrossingEntry[] | null
  readonly duties: readonly DutyEntry[] | null
  readonly assessments: readonly AssessmentShare[] | null
  readonly duplicates: readonly DuplicatePerson[] | null
  readonly levelTotals: readonly LevelTotal[] | null
  readonly abolished: readonly AbolishedBody[] | null
  readonly digests: readonly DigestTerm[] | null
  readonly ranks: readonly RankEntry[] | null
}

export const NO_REGISTERS: Registers = {
  secondments: null,
  requests: null,
  pending: null,
  loans: null,
  crossings: null,
  duties: null,
  assessments: null,
  duplicates: null,
  levelTotals: null,
  abolished: null,
  digests: null,
  ranks: null,
}

export interface Establishment {
  readonly asOf: string
  readonly units: readonly RuleUnit[]
  readonly counties: ReadonlyMap<string, string>
  /** False where no document was ever booked: figures of posts are then unknown, not zero. */
  readonly hasLedger: boolean
  /** The project lets a street use all post types together (统筹使用各类编制). */
  readonly combinedUse: boolean
  readonly registers: Registers
}

/** Whether anything of these types was ever booked for a holder: what never was is unknown, not zero. */
export function isBooked({ quota, filled }: Figures, types: readonly PostType[]): boolean {
  return types.some((type) => quota[type] !== undefined || filled[type] !== undefined)
}

/** Σ over the types asked for. */
export function postsOf(posts: Posts, types: readonly PostType[]): number {
  return types.reduce((sum, type) => sum + (posts[type] ?? 0), 0)
}
