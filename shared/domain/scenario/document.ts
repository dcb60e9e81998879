// The scenario document (方案): what an office decides. One JSON document, validated at the contract, run by run.ts.
import type { Method } from '../apportion/problem.ts'
import type { PostType } from '../quota/post-type.ts'
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

export type Step = ConstantStep | WeightedStep | BandsStep

interface StepBase {
  readonly id: string
  readonly postType?: PostType | undefined
  /** 编制来源: pools and their ratio, in order. */
  readonly funding?: readonly FundingShare[] | undefined
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

/** A pool shared in proportion to a weighted score, by a named method of apportionment. */
export interface WeightedStep extends StepBase {
  readonly kind: 'weighted'
  readonly pool: Pool
  readonly weights: readonly Weight[]
  readonly method?: Method | undefined
  /** Floor (保底) and cap (封顶) of the step's posts of a unit; not a base (基数). */
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly ties?: TieRule | undefined
}

export type Pool =
  | { readonly total: number }
  | { readonly byCounty: Readonly<Record<string, number>> }
  | { readonly perUnit: number; readonly by: 'all' | 'county' }

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
export interface BandsStep extends StepBase {
  readonly kind: 'bands'
  readonly within: 'all' | 'county' | 'class'
  readonly bands: readonly Band[]
  /** A later weighted step whose pool (its county's share) pays for these posts. */
  readonly chargeTo?: string | undefined
  readonly ties?: TieRule | undefined
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

/** Order in which equal claims fall: indicators (best first), then `code`. */
export interface TieRule {
  readonly by: readonly string[]
}

/** Bounds on the sum of a unit's (county's, class's) parts. */
export interface Bound {
  /** `unit`, `unit:CODE`, `county:CODE` or `class:NAME`. */
  readonly scope: string
  readonly min?: number | undefined
  readonly max?: number | undefined
}
