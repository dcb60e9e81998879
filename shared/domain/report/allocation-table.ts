// The allocation table 编制分配表: a row per unit, a subtotal per county, the total last.

import { type AllocationColumns, allocationColumns } from './allocation-columns.ts'
import type { AllocationInput, AllocationRow } from './allocation-input.ts'
import { allocationNotes } from './allocation-notes.ts'
import { fractionDigits, sumDecimals } from './decimal-sum.ts'
import { PackedRows } from './packed-rows.ts'
import { postTypesOf } from './post-types.ts'
import type { TableCell, TableRows, TableSource } from './table-model.ts'
import { unitsWord } from './units-word.ts'

export type { AllocationInput, AllocationRow } from './allocation-input.ts'

/**
 * Builds the table from the rows of a run, which come in code order. A unit's parts must add up to its total and its pools
 * to no more than that: a table that doesn't add up is a bug, never printed.
 */
export function buildAllocationTable(input: AllocationInput): TableSource {
  for (const row of input.rows) assertAddsUp(row)
  const { labels, document } = input
  const columns = allocationColumns(input)
  const [year, month, day] = document.asOf.split('-').map(Number)
  return {
    report: 'allocation',
    title: titleOf(input),
    dateLine: labels.dateLine(year ?? 0, month ?? 0, day ?? 0),
    unitLine: labels.unitLine,
    paper: { size: 'A4', landscape: true },
    columns: columns.tree,
    rows: allRows(input, columns),
    notes: allocationNotes(input, columns),
    signatures: labels.signatures,
    trace: [
      labels.trace.scenario(document.name),
      labels.trace.digest(input.trace.inputsDigest),
      input.draft ? labels.draft : labels.trace.head(input.trace.head),
    ],
    pageLine: labels.pageLine,
    sheetName: labels.sheetName,
    record: {
      sheetName: labels.record.sheetName,
      entries: [
        { name: labels.record.document, text: JSON.stringify(document) },
        { name: labels.record.digest, text: input.trace.inputsDigest },
        { name: labels.record.head, text: input.draft ? labels.draft : input.trace.head },
      ],
    },
  }
}

/** What an office signs: the region, its units and the type of posts; the scenario's name is its own affair. */
function titleOf({ document, draft, labels, region, rows }: AllocationInput): string {
  const types = postTypesOf(document)
  const [only] = types
  return labels.title({
    region: region ?? '',
    units: labels.units[unitsWord(new Set(rows.map((row) => row.kind)))],
    postType: types.length === 1 && only !== undefined ? labels.postTypes[only] : null,
    draft,
  })
}

function assertAddsUp({ key, total, parts, funding }: AllocationRow): void {
  const given = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const funded = Object.values(funding).reduce((sum, part) => sum + part, 0)
  if (given !== total || funded > total) {
    throw new Error(`unit ${key}: parts ${given} and funding ${funded} against a total of ${total}`)
  }
}

function allRows(input: AllocationInput, columns: AllocationColumns): TableRows {
  const { labels } = input
  const counties = byCounty(input.rows)
  const rows = new PackedRows()
  let place = 0
  for (const members of counties.values()) {
    const first = rows.length
    for (const row of members) {
      place += 1
      rows.push({ kind: 'data', cells: unitCells(row, place, input, columns) })
    }
    if (counties.size === 1) continue
    const cells = { county: members[0]?.countyName ?? '', unit: labels.subtotal, ...sums(members, columns) }
    rows.push({ kind: 'subtotal', cells, sums: [first, rows.length - 1] })
  }
  rows.push({
    kind: 'total',
    cells: { number: labels.total, ...sums(input.rows, columns) },
    across: ['number', columns.hasClass ? 'class' : 'unit'],
    ...(rows.length > 0 ? { sums: [0, rows.length - 1] as const } : {}),
  })
  return rows
}

/** Counties in the order of their first unit; a unit without a code, which comes last, joins its county. */
function byCounty(rows: readonly AllocationRow[]): Map<string, AllocationRow[]> {
  const counties = new Map<string, AllocationRow[]>()
  for (const row of rows) {
    const members = counties.get(row.county)
    if (members === undefined) counties.set(row.county, [row])
    else members.push(row)
  }
  return counties
}

function unitCells(
  row: AllocationRow,
  place: number,
  input: AllocationInput,
  columns: AllocationColumns,
): Record<string, TableCell> {
  const cells: Record<string, TableCell> = {
    number: place,
    county: row.countyName,
    unit: row.name,
    total: row.total,
    remark: input.remarks?.[row.key] ?? null,
  }
  if (columns.hasClass) cells.class = row.class ?? null
  for (const { key, id, decimal } of columns.indicators) {
    const value = row.values[id]
    cells[key] = value === undefined ? null : indicatorCell(value, decimal)
  }
  const { parts, funding } = row
  for (const { key, id } of columns.steps) cells[key] = parts[id] ?? 0
  for (const { key, pool } of columns.pools) cells[key] = funding[pool] ?? 0
  return cells
}

function indicatorCell(value: string, decimal: boolean): TableCell {
  const number = Number(value)
  return !decimal && fractionDigits(value) === 0 && Number.isSafeInteger(number) ? number : value
}

function sums(members: readonly AllocationRow[], columns: AllocationColumns): Record<string, TableCell> {
  const posts: Record<string, number> = { total: 0 }
  const add = (key: string, more: number) => {
    posts[key] = (posts[key] ?? 0) + more
  }
  for (const { total, parts, funding } of members) {
    add('total', total)
    for (const { key, id } of columns.steps) add(key, parts[id] ?? 0)
    for (const { key, pool } of columns.pools) add(key, funding[pool] ?? 0)
  }
  const cells: Record<string, TableCell> = posts
  for (const { key, id, decimal, additive } of columns.indicators) {
    const values = members.flatMap((row) => row.values[id] ?? [])
    if (additive && values.length > 0) cells[key] = indicatorCell(sumDecimals(values), decimal)
  }
  return cells
}
