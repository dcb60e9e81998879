// A table of leading positions against the register: approved and appointed, by role or rank.
import type { Movement } from '../../ledger/movement.ts'
import { type Difference, type DifferenceRow, holderKey, type Present } from '../match/difference.ts'
import { holderText } from '../match/holder-index.ts'
import { rejectDuplicates } from '../match/match-units.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow } from './base-row.ts'
import { bodyIssues, type EntryReader, entryReader, fieldsIn, settle } from './entry-reader.ts'
import { heldOf, leaderCells, leaderChanges } from './leader-cells.ts'

export function diffLeaders(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const rows = Array.from(table.rows, (row) => leaderRow(row, reader))
  rejectDuplicates(
    rows,
    ({ unit, entry }) =>
      unit === null || entry?.is !== 'movements' ? null : `${unit} ${holderOf(entry.movements)}`,
    ({ cell, unitName }, other) => reader.issues.error('UNIT_DUPLICATE', cell, { unit: unitName, other }),
  )
  settle(rows)
  return { rows, fields: fieldsIn(rows), issues: [] }
}

function holderOf(movements: readonly Movement[]): string {
  const [first] = movements
  return first?.kind === 'leaders' ? first.unit : ''
}

function leaderRow(row: ParsedRow, reader: EntryReader): DifferenceRow {
  const { index, fields, issues, present } = reader
  const match = index.match(row)
  const base = baseRow(row, match, index, bodyIssues(row, match, reader))
  const { cells, issues: unsplit } = leaderCells(row, fields, issues)
  base.issues.push(
    ...(cells.length === 0 ? unsplit.map((issue) => ({ ...issue, severity: 'error' as const })) : unsplit),
  )
  const { unit, body } = match
  if (unit === null) return base
  const movements = cells.map((cell): Movement => {
    const { leading, rank, role, approved, filled } = cell
    Object.assign(
      base.values,
      leaderChanges(cell, heldOf(present.records, holderKey(unit.id, body), cell)).values,
    )
    const said = { ...(approved !== null && { approved }), ...(filled !== null && { filled }) }
    return { kind: 'leaders', unit: holderText(unit, body), leading, rank, role, ...said }
  })
  base.entry = { is: 'movements', movements, document: null }
  return base
}
