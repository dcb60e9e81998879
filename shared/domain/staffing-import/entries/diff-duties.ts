// A list of duties against the register: new items, their status in a unit, and the bodies that lead and cooperate.
import type { Movement } from '../../ledger/movement.ts'
import type { Unit } from '../../region/region.ts'
import { type Difference, type DifferenceRow, holderKey, type Present } from '../match/difference.ts'
import { holderText } from '../match/holder-index.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow, pairsOf } from './base-row.ts'
import { type EntryReader, entryReader, fieldsIn, missing, settle } from './entry-reader.ts'
import {
  DUTY_LISTS_BY_NAME,
  DUTY_MODES_BY_NAME,
  DUTY_STATUSES_BY_NAME,
  NAME_SEPARATOR,
  wordOf,
} from './words.zh-CN.ts'

/** Key of a duty in what is present; with a unit, of what holds in it. */
export function dutyKey(number: string, unit: number | null): string {
  return unit === null ? `duty ${number}` : `duty ${number} ${holderKey(unit, null)}`
}

export function diffDuties(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const made = new Set<string>()
  const rows = Array.from(table.rows).flatMap((row) =>
    perUnit(row, reader).map((own) => dutyRow(own, reader, made)),
  )
  settle(rows)
  return { rows, fields: fieldsIn(rows), issues: [] }
}

/** Streets that one cell names together take the duty on each for itself. */
function perUnit(row: ParsedRow, { index }: EntryReader): ParsedRow[] {
  const { name } = row.texts
  const names = (name?.text ?? '').split(NAME_SEPARATOR).filter((text) => text.trim() !== '')
  if (name === undefined || names.length < 2 || index.match(row).unit !== null) return [row]
  return names.map((text) => ({ ...row, texts: { ...row.texts, name: { ...name, text: text.trim() } } }))
}

function dutyRow(row: ParsedRow, reader: EntryReader, made: Set<string>): DifferenceRow {
  const { fields, present, table } = reader
  const place = placeOf(row, reader)
  const base = place.base
  const name = fields.text(row, 'duty')
  if (name === '') base.issues.push(missing(reader, row, 'duty'))
  const number = fields.text(row, 'dutyNumber') || name
  const list =
    wordOf(DUTY_LISTS_BY_NAME, `${fields.text(row, 'dutyList')} ${table.table.title}`.trim()) ?? 'power'
  const mode = wordOf(DUTY_MODES_BY_NAME, fields.text(row, 'mode')) ?? ''
  const known = present.records.get(dutyKey(number, null))
  const isNew = known === undefined && !made.has(number)
  const about = { field: fields.text(row, 'dutyField'), basis: fields.text(row, 'basis') }
  const source = fields.text(row, 'sourceDepartment')
  base.values = { duty: [isNew ? null : name, name], dutyList: [isNew ? null : list, list] }
  const held = place.unit === null ? undefined : present.records.get(dutyKey(number, place.unit.id))
  const stated = statedIn(row, reader, { ...place, held })
  Object.assign(base.values, pairsOf(held, stated.values))
  const changed = isNew || Object.values(base.values).some(([before, next]) => before !== next)
  if (name === '' || !changed) return base
  const movement: Movement = {
    kind: 'duty',
    number,
    ...(isNew && { list, name, ...about, source, mode }),
    ...(place.unit !== null && { unit: holderText(place.unit, null), ...changes(held, stated) }),
  }
  made.add(number)
  base.entry = { is: 'movements', movements: [movement], document: null }
  return base
}

interface PlaceOfDuty {
  readonly base: DifferenceRow
  /** Null for an item that no unit holds. */
  readonly unit: Unit | null
}

/** The unit that the row names, else the one whose body it names. */
function placeOf(row: ParsedRow, { index, fields }: EntryReader): PlaceOfDuty {
  const lead = fields.text(row, 'leadBody')
  const { name, code, body } = row.texts
  const byLead = lead !== '' && name === undefined && code === undefined && body === undefined
  if (!byLead && name === undefined && code === undefined && body === undefined) {
    return { base: baseRow(row, { unit: null, by: null, issues: [] }, index), unit: null }
  }
  const asked = byLead
    ? { ...row.texts, body: { cell: fields.cell(row, 'leadBody'), text: lead } }
    : row.texts
  const match = index.match({ ...row, texts: asked })
  return { base: baseRow(row, match, index), unit: match.unit }
}

interface Stated {
  readonly values: Record<string, string>
  readonly status: ReturnType<typeof statusOf>
  readonly lead: string | null
  readonly cooperating: readonly string[] | null
}

function statusOf(text: string) {
  return text === '' ? null : wordOf(DUTY_STATUSES_BY_NAME, text)
}

/** What the row says of the duty in its unit; bodies under the names that the project has for them. */
function statedIn(
  row: ParsedRow,
  reader: EntryReader,
  { base, unit, held }: PlaceOfDuty & { readonly held: Readonly<Record<string, string>> | undefined },
): Stated {
  const { fields } = reader
  const values: Record<string, string> = {}
  if (unit === null) return { values, status: null, lead: null, cooperating: null }
  const said = statusOf(fields.text(row, 'status'))
  // A list that names who takes a duty on and nothing more says that it was handed down to them.
  const status = said ?? (held?.status === undefined && !fields.has('status') ? 'handed-down' : null)
  if (status !== null) values.status = status
  const named = (text: string, field: string) => bodyNamed(text, unit, { row, field, base }, reader)
  const leadText = fields.text(row, 'leadBody') || (row.texts.body?.text ?? '')
  const lead = leadText === '' ? null : named(leadText, 'leadBody')
  if (lead !== null) values.leadBody = lead
  const others = fields
    .text(row, 'cooperatingBodies')
    .split(NAME_SEPARATOR)
    .filter((text) => text.trim() !== '')
  const cooperating =
    others.length === 0 ? null : others.map((text) => named(text.trim(), 'cooperatingBodies'))
  if (cooperating !== null) values.cooperatingBodies = cooperating.toSorted().join(LIST)
  return { values, status, lead, cooperating }
}

/** Between the names of bodies in one value. */
export const LIST = ', '

function bodyNamed(
  text: string,
  unit: Unit,
  { row, field, base }: { readonly row: ParsedRow; readonly field: string; readonly base: DifferenceRow },
  { index, issues, fields }: EntryReader,
): string {
  const found = index.bodyOf(unit, text)
  if (found === undefined) {
    const params = { body: text, unit: unit.name }
    base.issues.push(issues.error('BODY_NOT_FOUND', fields.cell(row, field), params))
  }
  return found ?? ''
}

function changes(held: Readonly<Record<string, string>> | undefined, stated: Stated) {
  const { values, status, lead, cooperating } = stated
  return {
    ...(status !== null && held?.status !== values.status && { status }),
    ...(lead !== null && held?.leadBody !== values.leadBody && { lead }),
    ...(cooperating !== null && held?.cooperatingBodies !== values.cooperatingBodies && { cooperating }),
  }
}
