// A finding as `run` and `check` give it in their JSON.
import type { FindingRow } from '#shared/contract/scenario'
import { findingSentence, type Names, ruleSource } from '#shared/locale/sentences'
import type { Output } from './output.ts'

/** The keys of the contract, and nothing else. */
export function findingDocument({ text }: Output, finding: FindingRow, names: Names) {
  const { rule, unit, body, value, limit, severity, waiver } = finding
  const source = ruleSource(text, finding)
  const message = findingSentence(text, finding, names)
  return { rule, unit, body, value, limit, severity, source, message, waiver }
}
