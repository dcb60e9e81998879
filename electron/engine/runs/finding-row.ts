// A finding as it crosses the contract.
import type { z } from 'zod'
import type { FindingRow } from '#shared/contract/scenario'
import type { Finding } from '#shared/domain/rules/finding'

/** A finding with its unit's name beside the code. */
export function findingRow(
  finding: Finding,
  names: ReadonlyMap<string, string>,
): z.output<typeof FindingRow> {
  const unitName = finding.unit === null ? null : (names.get(finding.unit) ?? null)
  return { ...finding, unitName, params: { ...finding.params } }
}
