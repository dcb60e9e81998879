// The shape of a rule: a value with its basis, and a plain function from state to findings.
import type { ScenarioInputs } from '../scenario/inputs.ts'
import type { SolvedRun } from '../scenario/outcome.ts'
import type { Finding, Severity } from './finding.ts'

/** What a rule may look at: the units with their bodies and, where one was run, a scenario's outcome. */
export interface RuleState {
  readonly inputs: Pick<ScenarioInputs, 'units' | 'counties'>
  readonly run: { readonly inputs: ScenarioInputs; readonly outcome: SolvedRun } | null
}

export interface Rule {
  readonly code: string
  /** Pack that switches it on. */
  readonly pack: string
  /** Document and article that it rests on; no rule without one. */
  readonly basis: { readonly document: string; readonly article: string }
  /** A = primary text, B = press or study, C = weak (shown as unsourced). */
  readonly confidence: 'A' | 'B' | 'C'
  readonly check: (state: RuleState) => RuleHit[]
}

/** A finding without what the rule itself knows (its code and source). */
export interface RuleHit extends Omit<Finding, 'rule' | 'source' | 'body'> {
  readonly body?: string | null
  readonly severity: Severity
}
