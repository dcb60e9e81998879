// What every row of a difference says of the unit that it means.
import type { ImportIssue } from '../issue.ts'
import type { DifferenceRow } from '../match/difference.ts'
import type { HolderIndex, HolderMatch } from '../match/holder-index.ts'
import type { ParsedRow } from '../table.ts'

export function baseRow(
  row: ParsedRow,
  { unit, by, issues }: Pick<HolderMatch, 'unit' | 'by' | 'issues'>,
  index: HolderIndex,
  more: readonly ImportIssue[] = [],
): DifferenceRow {
  const { name, code, county, body } = row.texts
  return {
    cell: body?.cell ?? row.cell,
    status: 'unchanged',
    unitCode: unit?.code ?? code?.text ?? null,
    unitName: unit?.name ?? name?.text ?? body?.text ?? '',
    countyName: unit === null ? (county?.text ?? '') : index.units.countyName(unit.county),
    ...(body !== undefined && name !== undefined && { bodyName: body.text }),
    matchedBy: by,
    values: {},
    issues: [...row.issues, ...issues, ...more],
    unit: unit?.id ?? null,
    newUnit: null,
  }
}

/** Pairs of what stands and what the sheet says; a blank where nothing stands says nothing. */
export function pairsOf(
  present: Readonly<Record<string, string>> | undefined,
  next: Readonly<Record<string, string>>,
): DifferenceRow['values'] {
  const values: DifferenceRow['values'] = {}
  for (const [field, value] of Object.entries(next)) {
    const before = present?.[field] ?? null
    if (value !== '' || (before !== null && before !== '')) values[field] = [before, value]
  }
  return values
}
