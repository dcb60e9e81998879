// What a run answers: numbers by unit, step, pool and county, with ties, findings and notes; or why there is none.
import type { PostType } from '../quota/post-type.ts'
import type { Finding } from '../rules/finding.ts'

export type RunOutcome = SolvedRun | InfeasibleRun | UndecidedRun

export type Params = Readonly<Record<string, string | number>>

export interface SolvedRun {
  readonly status: 'ok'
  readonly scenario: string
  readonly asOf: string
  readonly total: number
  readonly byType: Readonly<Record<string, number>>
  readonly byStep: Readonly<Record<string, number>>
  readonly byPool: Readonly<Record<string, number>>
  readonly byCounty: Readonly<Record<string, number>>
  readonly units: readonly UnitOutcome[]
  /** Posts by step and pool, over all types: lists aligned with `units`. */
  readonly stepFunding: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  readonly sources: readonly SourceOutcome[]
  readonly ties: readonly SettledTie[]
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  readonly fairness: Fairness
}

/** One unit's posts; `parts` by step id. */
export interface UnitOutcome {
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly total: number
  readonly byType: Readonly<Partial<Record<PostType, number>>>
  readonly parts: Readonly<Record<string, number>>
  /** Posts by type and pool (city, county). */
  readonly funding: Readonly<Partial<Record<PostType, Readonly<Record<string, number>>>>>
  /** What the `bodies` steps gave each body, in the order recorded; empty without such a step. */
  readonly bodies: readonly BodyOutcome[]
}

/** Posts that a unit gains or (below 0) loses, and the pools that they come from or go back to. */
export interface Change {
  readonly posts: number
  readonly pools: Readonly<Record<string, number>>
}

export interface BodyOutcome {
  readonly name: string
  readonly byType: Readonly<Partial<Record<PostType, number>>>
}

/** What one unit gives in a `source` step. */
export interface SourceOutcome {
  readonly step: string
  readonly postType: PostType
  readonly giver: string
  readonly name: string
  readonly fromVacancy: number
  readonly fromFilled: number
  /** Posts by unit that receives them. */
  readonly to: Readonly<Record<string, number>>
}

/** A tie that mattered and how it fell; `posts` of the tied units could have gone either way. */
export interface SettledTie {
  readonly step: string
  /** County, class, or `all`. */
  readonly group: string
  readonly units: readonly string[]
  /** Those of them that came first: of bands into the band, else to a post each; absent of two margins. */
  readonly gained?: readonly string[]
  /** Of two margins, where each unit's total is fixed: in which of its columns (post type, function) a unit got a post that could have gone to another. */
  readonly gainedIn?: readonly GainedIn[]
  readonly posts: number
  /** An indicator, `code`, `order` (bodies, as recorded), or `lots:` and the seed. */
  readonly settledBy: string
}

export interface GainedIn {
  readonly unit: string
  readonly column: string
}

/** A remark that is neither a finding nor an error, as a code with parameters. */
export interface Note {
  readonly code: NoteCode
  readonly params: Params
}

export const NOTE_CODES = [
  'NO_POOL_BOOKED',
  'UNIT_COUNT_DIFFERS',
  'COUNTY_VALUE_SUMMED',
  'ADOPTED',
  'PARTLY_ADOPTED',
] as const
export type NoteCode = (typeof NOTE_CODES)[number]

/** Findings that a run makes of itself, without a rule. */
export const CHECK_CODES = ['POOL_SHORT', 'BODIES_MISSING', 'SOURCE_FILLED'] as const
export type CheckCode = (typeof CHECK_CODES)[number]

/** Four decimals, half up; null if a population is missing or zero, or (ratio) the lowest is zero. */
export interface Fairness {
  readonly gini: string | null
  readonly maxToMinPer10k: string | null
}

export const INFEASIBLE_CODES = [
  'FLOORS_ABOVE_TOTAL',
  'CAPS_BELOW_TOTAL',
  'FLOOR_ABOVE_CAP',
  'BASE_ABOVE_TOTAL',
  'NO_WEIGHT',
  'CHARGE_ABOVE_POOL',
  'BOUND_BROKEN',
  'MARGINS_DIFFER',
  'CONDITIONS_CLASH',
  'SOURCE_SHORT',
] as const
export type InfeasibleCode = (typeof INFEASIBLE_CODES)[number]

/** The conditions that can't hold together: at which step, in which group, for which units. */
export interface InfeasibleRun {
  readonly status: 'infeasible'
  readonly code: InfeasibleCode
  readonly step: string
  readonly group: string
  readonly units: readonly string[]
  readonly need: number
  readonly most: number
  /** Where several groups fail: each one's own figures; `need` and `most` are then their sums, `group` is `all`. */
  readonly groups?: readonly GroupShort[]
  /** Fields of the document that cannot hold together; giving way by need − most posts in all is the least that helps. */
  readonly conditions: readonly string[]
}

export interface GroupShort {
  /** County, class, or the scope of a bound. */
  readonly group: string
  readonly need: number
  readonly most: number
}

/** A tie that matters and that no rule settles (需定夺). */
export interface UndecidedRun {
  readonly status: 'undecided'
  readonly step: string
  readonly group: string
  readonly units: readonly string[]
  readonly posts: number
  /** Posts of the step that no way of settling the tie changes, by unit code. */
  readonly fixed: Readonly<Record<string, number>>
}
