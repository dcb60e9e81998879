// A table that gives figures by county brings nothing in: it is compared with the sums of the books.
import { isRejected } from '../issue.ts'
import { type Difference, type DifferenceRow, holderKey } from '../match/difference.ts'
import type { ParsedRow } from '../table.ts'
import { baseRow } from './base-row.ts'
import { type QuotaReader, sumOf } from './quota-reader.ts'

const MEASURES = [
  ['quota.total', 'quota'],
  ['filled.total', 'filled'],
  ['pending.total', 'pendingEntry'],
] as const

export function countySums(reader: QuotaReader): Difference {
  const rows = Array.from(reader.table.rows, (row) => countyRow(row, reader))
  for (const row of rows) row.status = isRejected(row.issues) ? 'rejected' : 'unchanged'
  return { rows, fields: MEASURES.map(([field]) => field), issues: [] }
}

function countyRow(row: ParsedRow, reader: QuotaReader): DifferenceRow {
  const { present, index, issues, fields } = reader
  const { county } = row.texts
  const base = baseRow(row, { unit: null, by: null, issues: [] }, index)
  const cell = county?.cell ?? row.cell
  const [code, another] = codesOf(county?.text ?? '', reader)
  if (code === undefined || another !== undefined) {
    base.issues.push(issues.error('COUNTY_NOT_FOUND', cell, { county: county?.text ?? '' }))
    return base
  }
  const units = present.units.filter((unit) => unit.county === code)
  const sum = sumOf(
    units.flatMap(({ id }) =>
      [null, ...(present.bodies.get(id)?.keys() ?? [])].map((body) =>
        present.figures.get(holderKey(id, body)),
      ),
    ),
  )
  for (const [field, measure] of MEASURES) {
    const stated = fields.count(row, field)
    if (stated === null) continue
    base.values[field] = [String(sum[measure]), String(stated)]
    if (stated === sum[measure]) continue
    const params = { county: index.units.countyName(code), stated, sum: sum[measure] }
    base.issues.push(issues.error('COUNTY_SUM_DIFFERS', fields.cell(row, field), params))
  }
  const name = code === present.region ? (county?.text ?? '') : index.units.countyName(code)
  return { ...base, cell, unitName: name, countyName: name }
}

/** Counties that a text may mean, or the region itself, under which stand the units of no county. */
function codesOf(text: string, { present, index }: QuotaReader): readonly string[] {
  const codes = index.units.counties(text)
  if (codes.length > 0 || text === '' || text !== present.regionName) return codes
  return present.region === null ? [] : [present.region]
}
