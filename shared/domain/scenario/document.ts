// The scenario document (方案): what an office decides. One JSON document, validated at the contract, run by run.ts.
import type { Method } from '../apportion/problem.ts'
import type { PostType } from '../quota/post-type.ts'
import type { BodyKind } from '../region/body.ts'
import type { UnitKind } from '../region/region.ts'

export interface ScenarioDocument {
  readonly version: 1
  readonly name: string
  /** 截止日期, YYYY-MM-DD. Indicator values and balances are those of this date. */
  readonly asOf: string
  readonly postType: PostType
  /** `add` 下达 books the parts on top; `set` 核定 books the difference to the present quota. */
  readonly result: 'add' | 'set'
  readonly scope: Scope
  readonly steps: readonly Step[]
  readonly bounds?: readonly Bound[] | undefined
  readonly rounding?: { readonly oddPost?: string | undefined } | undefined
  readonly rules?: readonly string[] | undefined
}

/** Units under `region` (a code prefix), of the `kinds`, minus `exclude`, plus `include` (codes). */
export interface Scope {
  readonly region: string
  readonly kinds: readonly UnitKind[]
  readonly exclude: readonly string[]
  readonly include: readonly string[]
}

export type Step =
  | ConstantStep
  | TableStep
  | ClassStep
  | RatioStep
  | FormulaStep
  | CarryStep
  | ManualStep
  | WeightedStep
  | BandsStep
  | BodiesStep
  | SourceStep

interface StepBase {
  readonly id: string
  readonly postType?: PostType | undefined
  /** 编制来源: pools and their ratio, in order. */
  readonly funding?: readonly FundingShare[] | undefined
}

/** A step that only distributes names no pools. */
interface SharingBase extends Omit<StepBase, 'funding'> {
  readonly funding?: undefined
}

export interface FundingShare {
  /** `city`, or `county` for the unit's own county's pool. */
  readonly pool: string
  readonly ratio: number
}

/** A number of posts of the step's type, or one per post type. */
export type Posts = number | Readonly<Partial<Record<PostType, number>>>

/** Every unit gets the same. */
export interface ConstantStep extends StepBase {
  readonly kind: 'constant'
  readonly posts: Posts
}

/** Posts by the bracket that a unit's value falls into (分档). */
export interface TableStep extends StepBase {
  readonly kind: 'table'
  readonly indicator: string
  readonly brackets: readonly Bracket[]
}

/** `includes: 'from'` is [from, to), `'to'` is (from, to]; null is open. */
export interface Bracket {
  readonly from: number | string | null
  readonly to: number | string | null
  readonly includes: 'from' | 'to'
  readonly posts: Posts
}

/** Posts by the unit's class (类别). */
export interface ClassStep extends StepBase {
  readonly kind: 'class'
  readonly posts: Readonly<Record<string, Posts>>
}

/** One post for every `per` of an indicator, rounded as written. */
export interface RatioStep extends StepBase {
  readonly kind: 'ratio'
  readonly indicator: string
  readonly per: number | string
  readonly round: 'ceil' | 'floor' | 'half-up'
}

/** Posts by an expression over indicators and earlier steps; see formula/parse.ts for the language. */
export interface FormulaStep extends StepBase {
  readonly kind: 'formula'
  readonly expression: string
}

/** Takes over the present quota; only with `result: 'set'`. */
export interface CarryStep extends StepBase {
  readonly kind: 'carry'
}

/** Posts decided by hand, by unit code (or the name of a unit without one), with the reason. */
export interface ManualStep extends StepBase {
  readonly kind: 'manual'
  readonly posts: Readonly<Record<string, Posts>>
  readonly reason: string
}

/** A pool shared in proportion to a weighted score, by a named method of apportionment. */
export interface WeightedStep extends StepBase, TieFields {
  readonly kind: 'weighted'
  readonly pool: Pool
  readonly weights: readonly Weight[]
  readonly method?: Method | undefined
  /** Floor (保底) and cap (封顶) of the step's posts of a unit; not a base (基数). */
  readonly min?: number | undefined
  readonly max?: number | undefined
}

export type Pool =
  | { readonly total: number }
  | StagedPool
  | { readonly byCounty: Readonly<Record<string, number>> }
  | { readonly perUnit: number; readonly by: 'all' | 'county' }
  | MarginPool

/** First over the counties by their own indicators, then inside each. */
export interface StagedPool {
  readonly total: number
  readonly stage: Stage
}

export interface Stage {
  readonly weights: readonly Weight[]
  readonly method?: Method | undefined
}

/** Both margins given: each unit's posts of all types, and each type's posts of all units. */
export interface MarginPool {
  readonly units: Readonly<Record<string, number>>
  readonly types: Readonly<Partial<Record<PostType, number>>>
}

export interface Weight {
  readonly indicator: string
  readonly normalise?: 'share' | 'range' | 'rank' | undefined
  /** Decimal text; the weights of a step add up to 1. */
  readonly weight?: string | undefined
  /** Points of the places, best first, taken as they stand. A step with points uses nothing else. */
  readonly points?: readonly number[] | undefined
  /** 0 lets a blank value count as nothing; without it a blank is refused. */
  readonly missing?: 0 | undefined
}

/** Extra posts for the units that rank high or pass a mark (倾斜); a unit takes only the first band it meets. */
export interface BandsStep extends StepBase, TieFields {
  readonly kind: 'bands'
  readonly within: 'all' | 'county' | 'class'
  readonly bands: readonly Band[]
  /** A later weighted step whose pool (its county's share) pays for these posts. */
  readonly chargeTo?: string | undefined
}

export interface Band {
  readonly all: readonly BandCondition[]
  readonly posts: Posts
}

export interface BandCondition {
  readonly indicator: string
  /** "10%" of the group, cumulative, or a count of places. */
  readonly top?: string | number | undefined
  readonly round?: 'half-up' | 'floor' | 'ceil' | undefined
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
}

/**
 * Shares each unit's posts of the step's type, as far as no earlier `bodies` step did, among its bodies. Creates nothing.
 * Nameplates take no part. Equal claims fall to the body recorded first.
 */
export interface BodiesStep extends SharingBase {
  readonly kind: 'bodies'
  /** Over indicators of bodies; absent: equal. */
  readonly weights?: readonly Weight[] | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly method?: Method | undefined
  /** Which bodies take part; absent: all that may have posts. */
  readonly kinds?: readonly BodyKind[] | undefined
  /** Posts of each function over all units: then both margins hold. */
  readonly functionTotals?: Readonly<Record<string, number>> | undefined
}

/**
 * Says which units give the posts of the step's type that earlier steps created without naming a pool (all of them where
 * every step names one). Creates nothing.
 */
export interface SourceStep extends SharingBase {
  readonly kind: 'source'
  readonly givers: readonly Giver[]
}

export interface Giver {
  /** Code, or name where that is unique. */
  readonly unit: string
  /** Gives at most this many. */
  readonly max?: number | undefined
  /** Keeps at least this many of its quota. */
  readonly keep?: number | undefined
}

/** How equal claims fall: by a rule, or by lots drawn from the seed. With neither a tie that matters is left open. */
export interface TieFields {
  readonly ties?: TieRule | 'lots' | undefined
  readonly seed?: string | undefined
}

/** Indicators (best first), then `code`. */
export interface TieRule {
  readonly by: readonly string[]
}

/** Bounds on the sum of a unit's (county's, class's) parts. */
export interface Bound {
  /** `unit`, `unit:CODE`, `county:CODE`, `class:NAME` or `body` (what the `bodies` steps give each body). */
  readonly scope: string
  readonly min?: number | undefined
  readonly max?: number | undefined
}
