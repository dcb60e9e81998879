// The state that steps work on while a scenario runs, and the traces they leave for the explanation.
import type { Solved } from '../apportion/problem.ts'
import type { PostType } from '../quota/post-type.ts'
import type { Step, WeightedStep } from './document.ts'
import type { ScenarioInputs } from './inputs.ts'
import type { InfeasibleRun, SettledTie, UndecidedRun } from './outcome.ts'
import type { Scores } from './scores.ts'

/** Posts of a step by type; each list is aligned with the units in scope. */
export type StepPosts = ReadonlyMap<PostType, readonly number[]>

export interface GroupTrace {
  /** County code, or `all`. */
  readonly key: string
  /** Indices of the units that share the pool. */
  readonly members: readonly number[]
  /** The pool as the document gives it, and what earlier bands took from it. */
  readonly pool: number
  readonly charged: number
  /** Null where the pool is empty: nobody gets anything and nothing was computed. */
  readonly shared: {
    readonly scores: Scores
    readonly solved: Solved
    readonly tie: SettledTie | null
  } | null
}

export interface WeightedTrace {
  readonly kind: 'weighted'
  readonly step: WeightedStep
  readonly groups: readonly GroupTrace[]
  /** By unit: its group and its place among the group's members. */
  readonly seats: readonly { readonly group: GroupTrace; readonly member: number }[]
  /** Floors and caps of the step's posts by unit, after the bounds on sums; null where none holds. */
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
}

export interface ConstantTrace {
  readonly kind: 'constant'
  readonly step: Step
}

export interface BandsTrace {
  readonly kind: 'bands'
  readonly step: Step
  /** Band that each unit took, from 0; -1 for none. */
  readonly taken: readonly number[]
}

export type StepTrace = WeightedTrace | ConstantTrace | BandsTrace

export interface StepResult {
  readonly posts: StepPosts
  readonly trace: StepTrace
  readonly ties: readonly SettledTie[]
}

export type StepAnswer =
  | { readonly ok: true; readonly result: StepResult }
  | { readonly ok: false; readonly why: InfeasibleRun | UndecidedRun }

export interface RunState {
  readonly inputs: ScenarioInputs
  /** Sum of the parts so far, over all types, by unit. */
  readonly sums: number[]
  /** Charges on later weighted steps: step id → group key → posts. */
  readonly charges: Map<string, Map<string, number>>
}

/** Field path of a step in the document, for messages. */
export function stepField(position: number): string {
  return `steps[${position}]`
}
