// Findings of the rules over the project: on a date, or as a scenario would leave it. Window, command line and reports ask here.
import type { FindingRow } from '#shared/contract/scenario'
import { findingsOf } from '#shared/domain/rules/check'
import type { Establishment } from '#shared/domain/rules/establishment'
import { stateAfter } from '#shared/domain/rules/establishment-after'
import type { Finding } from '#shared/domain/rules/finding'
import type { CompletedRun } from '#shared/domain/scenario/run'
import type { ReadDb } from '../store/db.ts'
import { unitNames } from '../store/queries/units.ts'
import { establishmentAt } from './establishment-at.ts'
import { defaultPacks, ruleSettings } from './rule-options.ts'

export interface FindingsAsked {
  readonly asOf: string
  /** Absent: national, office, and the project's own or the scenario's. */
  readonly packs?: readonly string[] | undefined
  /** A scenario's run at `asOf`: the establishment is then the one after it. */
  readonly run?: CompletedRun | undefined
}

/**
 * What the rules find, each finding with the waiver that covers it; of a run also what it finds of itself, unless packs
 * are named. `establishment` is that of `asOf`, for those who keep it. Throws RULE_PACK_UNKNOWN.
 */
export function findingsFor(
  db: ReadDb,
  { asOf, packs, run }: FindingsAsked,
  establishment: Establishment = establishmentAt(db, asOf),
): FindingRow[] {
  const settings = ruleSettings(db)
  const chosen = packs ?? defaultPacks(db, run?.inputs.document.rules)
  const state = run === undefined ? { establishment, run: null } : stateAfter(establishment, run)
  const own = packs === undefined ? (run?.outcome.findings ?? []) : []
  const names = new Map([
    ...unitNames(db),
    ...establishment.units.map(({ key, name }) => [key, name] as const),
    ...establishment.counties,
  ])
  return [...own, ...findingsOf(chosen, state, settings)].map((finding) => findingRow(finding, names))
}

/** A finding as it crosses the contract, with its unit's name beside the code. */
function findingRow(finding: Finding, names: ReadonlyMap<string, string>): FindingRow {
  const { unit, subject = '', title = null, confidence = null, waiver = null, params } = finding
  const unitName = unit === null ? null : (names.get(unit) ?? null)
  return { ...finding, unitName, subject, title, confidence, waiver, params: { ...params } }
}
