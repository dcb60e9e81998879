// What each step did, kept for explaining.
import type { MatrixDivisors } from '../apportion/matrix/problem.ts'
import type { Method, Solved } from '../apportion/problem.ts'
import type { Rational } from '../apportion/rational.ts'
import type { PostType } from '../quota/post-type.ts'
import type {
  BandsStep,
  BodiesStep,
  CarryStep,
  ClassStep,
  ConstantStep,
  FormulaStep,
  ManualStep,
  RatioStep,
  SourceStep,
  Step,
  TableStep,
  WeightedStep,
} from './document.ts'
import type { Formula } from './formula/parse.ts'
import type { GivingUnit } from './inputs.ts'
import type { SettledTie } from './outcome.ts'
import type { TieOrder } from './ranking.ts'
import type { Scores } from './scores.ts'
import type { ValueTable } from './value-table.ts'

/** Members of a group that share posts by one apportionment: all of it, or those whom a bound holds together. */
export interface Portion {
  /** Places in the group's list of members. */
  readonly members: readonly number[]
  readonly seats: number
  /** The bound on a county or a class that fixes the seats; null where nothing does. */
  readonly held: { readonly scope: string; readonly bound: 'min' | 'max' } | null
  readonly answer: SharedPortion | DealtPortion
}

export interface SharedPortion {
  readonly kind: 'shared'
  readonly posts: readonly number[]
  readonly solved: Solved
  readonly tie: SettledTie | null
}

/** Dealt post by post to the strongest claim that bounds across groups allow. */
export interface DealtPortion {
  readonly kind: 'dealt'
  readonly posts: readonly number[]
  /** By member: its exact share of the pool, from which its claims follow. */
  readonly weights: readonly Rational[]
  readonly conditions: readonly string[]
  readonly ties: readonly SettledTie[]
}

export interface GroupTrace {
  /** County code, or `all`. */
  readonly key: string
  /** Indices of the units that share the pool. */
  readonly members: readonly number[]
  /** The pool as the document gives it (or the stage made it), and what earlier bands took from it. */
  readonly pool: number
  readonly charged: number
  readonly scores: Scores | null
  /** Empty where there was nothing to share. */
  readonly portions: readonly Portion[]
}

/** Where a unit stands in a weighted step. */
export interface Seat {
  readonly group: GroupTrace
  readonly member: number
  readonly portion: Portion | null
  /** Place among the portion's members. */
  readonly place: number
}

export interface WeightedTrace {
  readonly kind: 'weighted'
  readonly step: WeightedStep
  readonly table: ValueTable
  /** Undefined for a unit that no group holds. */
  readonly seatOf: (unit: number) => Seat | undefined
  /** Floors and caps of the step's posts by unit, after the bounds on sums; null where none holds. */
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
  readonly stage: StageTrace | null
}

/** The counties' shares of a staged pool; `group.members` are indices into the table's holders. */
export interface StageTrace {
  readonly table: ValueTable
  readonly group: GroupTrace
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
}

/** A pool with both margins: units by types. */
export interface MarginTrace {
  readonly kind: 'margins'
  readonly step: WeightedStep
  /** Posts of each unit that the document names, less what bands took. */
  readonly unitTotals: ReadonlyMap<number, number>
  readonly types: readonly PostType[]
  readonly typeTotals: readonly number[]
  /** Posts of each unit by type. */
  readonly cells: ReadonlyMap<number, readonly number[]>
  readonly method: Method
  /** Null where nothing was shared. */
  readonly scores: Scores | null
  /** Units in the order of the matrix, and the divisors that prove it. */
  readonly order: readonly number[]
  readonly divisors: () => MatrixDivisors | null
  readonly ties: readonly SettledTie[]
}

/** A body's posts of one type, and how they came about. */
export interface BodiesTrace {
  readonly kind: 'bodies'
  readonly step: BodiesStep
  readonly type: PostType
  readonly table: ValueTable
  /** Floors and caps by body, as the members of the groups count them; null where none holds. */
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
  /** By unit; undefined where the unit has no body or no posts. */
  readonly shares: readonly (BodyShares | undefined)[]
}

export interface BodyShares {
  readonly group: GroupTrace
  readonly names: readonly string[]
  readonly posts: readonly number[]
  /** Functions with their totals over all units, where those bind. */
  readonly functions: readonly FunctionShare[] | null
  /** The tie among cells of units and functions, of whichever units; null where there was none. */
  readonly cellTie: SettledTie | null
}

/** A unit's posts of one function, with what proves them: score ÷ (unit's divisor × function's divisor), rounded. */
export interface FunctionShare {
  readonly name: string
  readonly posts: number
  readonly total: number
  readonly score: Rational
  /** Floor and cap of the unit's bodies of this function together. */
  readonly min: number
  readonly max: number | null
  readonly divisors: () => readonly [unit: Rational, type: Rational] | null
}

/** What each giver gives and to whom. */
export interface SourceTrace {
  readonly kind: 'source'
  readonly step: SourceStep
  readonly type: PostType
  readonly givers: readonly GiverTrace[]
}

export interface GiverTrace {
  readonly unit: GivingUnit
  readonly vacancy: number
  readonly filled: number
  readonly fromVacancy: number
  readonly fromFilled: number
  /** Posts that its vacancies and its filled posts come to when all givers share what is needed; before rounding. */
  readonly vacancyShare: Rational
  readonly filledShare: Rational
  /** Posts by unit in scope. */
  readonly to: ReadonlyMap<number, number>
}

interface PlainTrace<K extends Step['kind'], S extends Step> {
  readonly kind: K
  readonly step: S
}

/** By unit: its place in its group under a `top` condition, equals apart by the tie rule; the first `count` of those ranked are in. */
export interface CutPlaces {
  readonly place: Int32Array
  readonly cut: { readonly ranked: readonly number[]; readonly count: number }[]
}

export interface BandsTrace extends PlainTrace<'bands', BandsStep> {
  readonly table: ValueTable
  readonly order: TieOrder
  /** By band and condition; filled only where the condition has `top`. */
  readonly places: readonly (readonly CutPlaces[])[]
  /** Band that each unit took, from 0; -1 for none. */
  readonly taken: readonly number[]
}

export interface TableTrace extends PlainTrace<'table', TableStep> {
  readonly table: ValueTable
  /** Bracket of each unit, from 0 in the order written. */
  readonly taken: readonly number[]
}

export interface RatioTrace extends PlainTrace<'ratio', RatioStep> {
  readonly table: ValueTable
}

export interface FormulaTrace extends PlainTrace<'formula', FormulaStep> {
  readonly formula: Formula
  /** The value of a name for a unit, as the run had it. */
  readonly lookup: (name: string, unit: number) => Rational
}

export type StepTrace =
  | PlainTrace<'constant', ConstantStep>
  | PlainTrace<'class', ClassStep>
  | PlainTrace<'carry', CarryStep>
  | PlainTrace<'manual', ManualStep>
  | TableTrace
  | RatioTrace
  | FormulaTrace
  | BandsTrace
  | WeightedTrace
  | MarginTrace
  | BodiesTrace
  | SourceTrace
