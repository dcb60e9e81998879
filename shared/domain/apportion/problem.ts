// What an apportionment is asked and what it answers: plain data, shared by every method.
import type { Rational } from './rational.ts'

export const methods = [
  'hamilton',
  'droop',
  'jefferson',
  'webster',
  'hill',
  'adams',
  'dean',
  'modified_sainte_lague',
  'quota_method',
] as const

export type Method = (typeof methods)[number]

/** Weights below the threshold count as 0. A `share` is of the sum of all weights; `votes` is a weight. */
export type Threshold = ({ readonly share: Rational } | { readonly votes: Rational }) & {
  /** Whether a weight exactly on the threshold stays in; true unless said otherwise. */
  readonly inclusive?: boolean
}

/**
 * Hands out `seats` posts to units by their weights. All lists are aligned with `weights`.
 * Posts are safe integers; weights are non-negative and of any size.
 */
export interface ApportionProblem {
  readonly method: Method
  readonly seats: number
  readonly weights: readonly Rational[]
  /** Floors on the final number (保底). */
  readonly mins?: readonly number[]
  /** Caps on the final number (封顶); null = none. */
  readonly maxs?: readonly (number | null)[]
  /** Handed out first (基数); the method shares what is left, on top. */
  readonly base?: readonly number[]
  /** Read by hamilton alone: how floors and caps meet the quotas. Default `waterfill`. */
  readonly boundsMode?: 'waterfill' | 'clamp'
  readonly threshold?: Threshold
  /** All unit indices, most preferred first; settles ties. Default: input order. */
  readonly tieOrder?: readonly number[]
}

/** What a clerk needs to redo one unit's number with a pocket calculator. Concerns the part above `base`. */
export interface PartyFacts {
  /** Fair share of the posts above base: share × posts; λ × weight under waterfill; weight / quota under droop. */
  readonly quota: Rational | null
  /** ⌊quota⌋. */
  readonly floor: number
  /** quota − floor where the unit took part in the largest remainders, else null. */
  readonly remainder: Rational | null
  /** 1 = largest remainder; equals share the better place. */
  readonly remainderPlace: number | null
  /** weight / quotableDivisor for divisor methods. */
  readonly quotient: Rational | null
  /** The floor or cap that changed this unit's number. */
  readonly bound: 'min' | 'max' | null
  /** Whether the unit was in the tie at the cut and how it fell. */
  readonly tie: 'won' | 'lost' | null
}

/** Weights that are whole numbers, held in columns: for long lists, of which hardly any is ever asked for by itself. */
export interface WholeWeights {
  /** Each within 2^-50 of exact (relative), 0 for 0 alone; the weights themselves where `isExact`. */
  readonly doubles: Float64Array
  /** Whether the weights and their sum are safe integers. */
  readonly isExact: boolean
  readonly at: (index: number) => bigint
  /** The sum of these, or of all. */
  readonly sum: (indices?: readonly number[]) => bigint
}

/** What is asked but for the weights. */
export type Terms = Omit<ApportionProblem, 'weights' | 'threshold'>

/** `seats` posts were contested by all of `parties` with equal claims; the tie order settled them. */
export interface Tie {
  readonly parties: number[]
  readonly seats: number
}

/** All divisors from `low` to `high` give this answer; null = unbounded. Hill's irrational ends are rounded inwards. */
export interface DivisorInterval {
  readonly low: Rational
  readonly high: Rational | null
}

export type InfeasibleCode =
  | 'FLOORS_ABOVE_TOTAL'
  | 'CAPS_BELOW_TOTAL'
  | 'FLOOR_ABOVE_CAP'
  | 'BASE_ABOVE_TOTAL'
  | 'NO_WEIGHT'

export interface Solved {
  readonly status: 'solved'
  /** Final numbers, base included. */
  readonly seats: number[]
  readonly tie: Tie | null
  /** Divisor methods alone; null also where no divisor gives the answer (fewer posts than first posts due). */
  readonly divisor: DivisorInterval | null
  /** The roundest divisor that gives this answer; null where none does, or only an irrational one. */
  readonly quotableDivisor: Rational | null
  /** Facts per unit, computed on first call and kept. */
  readonly facts: () => readonly PartyFacts[]
}

export interface Infeasible {
  readonly status: 'infeasible'
  readonly code: InfeasibleCode
  /** The units that cannot hold, the posts they need, and the most there is. */
  readonly detail: { readonly indices: number[]; readonly need: number; readonly most: number }
}

export type ApportionOutcome = Solved | Infeasible
