// The shape of a rule: a value with its basis and parameters, and a plain function from state to findings.
import type { ScenarioInputs } from '../scenario/inputs.ts'
import type { SolvedRun } from '../scenario/outcome.ts'
import type { Establishment } from './establishment.ts'
import type { Finding, Severity } from './finding.ts'

/** What a rule may look at: the establishment and, where one was run, the scenario that led to it. */
export interface RuleState {
  readonly establishment: Establishment
  readonly run: { readonly inputs: ScenarioInputs; readonly outcome: SolvedRun } | null
}

/** Numbers of a rule that an office may set otherwise: limits, terms, boundaries. */
export type RuleParameters = Readonly<Record<string, number>>

export interface Rule {
  readonly code: string
  /** Of a rule that the office added itself. */
  readonly title?: string
  /** Pack that switches it on. */
  readonly pack: string
  /** Document and article that it rests on; no rule without one. */
  readonly basis: { readonly document: string; readonly article: string }
  /** A = primary text, B = press or study, C = weak (shown as unsourced). */
  readonly confidence: 'A' | 'B' | 'C'
  /** As published. */
  readonly parameters: RuleParameters
  /** Whose values it looks at; of others a unit's `values` may know nothing. */
  readonly indicators?: readonly string[]
  readonly check: (state: RuleState, parameters: RuleParameters) => RuleHit[]
}

/** A finding without what the rule itself knows (its code and source). */
export interface RuleHit
  extends Omit<Finding, 'rule' | 'source' | 'body' | 'title' | 'confidence' | 'waiver'> {
  readonly body?: string | null
  readonly severity: Severity
}

/** Says once that a rule could not look: `what` is not recorded, in `units` units or (0) at all. */
export function notRecorded(what: string, units = 0): RuleHit {
  const value = units === 0 ? null : units
  return {
    unit: null,
    limit: null,
    value,
    severity: 'info',
    message: units === 0 ? 'notRecorded' : 'notRecordedInUnits',
    subject: what,
    params: { what, units },
  }
}

/** Checks each entry of a register; says so where none is kept. */
export function checkRegister<T>(
  entries: readonly T[] | null,
  what: string,
  hits: (entry: T) => readonly RuleHit[],
): RuleHit[] {
  return entries === null ? [notRecorded(what)] : entries.flatMap(hits)
}
