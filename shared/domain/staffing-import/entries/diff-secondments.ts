// A list of people who work elsewhere against the register: who is new there, and whose term changed.
import type { Movement } from '../../ledger/movement.ts'
import { isMaskedName, plainMask } from '../../roster/mask.ts'
import { findDate } from '../cells/date-cell.ts'
import type { Difference, DifferenceRow, Present } from '../match/difference.ts'
import { holderKey } from '../match/difference.ts'
import { holderText } from '../match/holder-index.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow } from './base-row.ts'
import type { RowEntry } from './entry.ts'
import {
  bodyIssues,
  type EntryReader,
  entryReader,
  fieldsIn,
  missing,
  settle,
  withUnit,
} from './entry-reader.ts'
import { NOT_GIVEN, SECONDMENTS_BY_NAME, wordOf } from './words.zh-CN.ts'

/** Key of a secondment in what is present: who, from where, since when. */
export function secondmentKey(person: string, holder: string, from: string): string {
  return `second ${person} ${holder} ${from}`
}

export function diffSecondments(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const seen = new Set<string>()
  const rows = Array.from(table.rows, (row) => secondmentRow(row, reader, seen))
  settle(rows)
  return { rows, fields: fieldsIn(rows), issues: [] }
}

/** `seen` holds the secondments that masked names of the rows before stand for: two people may have one mask. */
function secondmentRow(given: ParsedRow, reader: EntryReader, seen: Set<string>): DifferenceRow {
  const { index, fields, issues, present } = reader
  const row = withUnit(given, reader, 'homeUnit')
  const match = index.match(row)
  const base = baseRow(row, match, index, bodyIssues(row, match, reader))
  const said = saidOf(row, reader)
  for (const field of ['personName', 'hostUnit'] as const)
    if (said[field] === '') base.issues.push(missing(reader, row, field))
  if (said.startDate === '') base.issues.push(issues.error('DATE_NEEDED', fields.cell(row, 'startDate')))
  const { unit, body } = match
  if (unit === null || said.personName === '' || said.hostUnit === '') return base
  const key = secondmentKey(plainMask(said.personName), holderKey(unit.id, body), said.startDate)
  const held = present.records.get(key)
  if (isMaskedName(said.personName)) {
    if (held === undefined || seen.has(key)) {
      const name = { name: said.personName }
      base.issues.push(issues.error('PERSON_MASKED', fields.cell(row, 'personName'), name))
      return base
    }
    seen.add(key)
  }
  compare(base, row, said, { held, reader })
  if (held === undefined) base.entry = newSecondment(row, reader, said, holderText(unit, body))
  return base
}

interface Known {
  readonly held: Readonly<Record<string, string>> | undefined
  readonly reader: EntryReader
}

function compare(
  base: DifferenceRow,
  row: ParsedRow,
  { endDate, cause, ...fixed }: SaidOf,
  { held, reader: { fields, issues } }: Known,
): void {
  for (const [field, text] of Object.entries(fixed))
    base.values[field] = [held === undefined ? null : text, text]
  if (endDate !== '') base.values.endDate = [held?.until ?? null, endDate]
  // What a document booked stays as it is.
  const isBooked = held?.movement !== undefined && held.cause !== cause
  if (cause !== '' && isBooked) {
    const field = fields.has('cause') ? 'cause' : 'reason'
    base.issues.push(issues.warning('CAUSE_BOOKED', fields.cell(row, field), { value: cause }))
  } else if (cause !== '') base.values.cause = [held?.cause ?? null, cause]
  if (held === undefined) return
  const changed = (field: string) => {
    const [before, now] = base.values[field] ?? [null, null]
    return before === now ? null : now
  }
  const [until, now] = [changed('endDate'), changed('cause')]
  if (until !== null || now !== null)
    base.entry = { is: 'secondment', secondment: Number(held.id), until, cause: now }
}

interface SaidOf {
  readonly personName: string
  readonly hostUnit: string
  readonly startDate: string
  /** '' where no end is set. */
  readonly endDate: string
  /** '' where the sheet does not say why. */
  readonly cause: string
}

function saidOf(row: ParsedRow, { fields, date }: EntryReader): SaidOf {
  return {
    personName: fields.text(row, 'personName'),
    hostUnit: fields.text(row, 'hostUnit'),
    startDate: fields.text(row, 'startDate') || date,
    endDate: fields.text(row, 'endDate') || (findDate(fields.text(row, 'until'))?.date ?? ''),
    cause: fields.text(row, 'cause') || fields.text(row, 'reason'),
  }
}

function newSecondment(
  row: ParsedRow,
  { fields, table }: EntryReader,
  { personName, hostUnit, startDate, endDate, cause }: SaidOf,
  unit: string,
): RowEntry {
  const words = `${fields.text(row, 'secondmentKind')} ${table.table.title}`
  const consent = given(fields.text(row, 'consent'))
  const approval = given(fields.text(row, 'approval')) || fields.text(row, 'document')
  const approvalDate = fields.text(row, 'approvalDate') || fields.text(row, 'documentDate')
  const movement: Movement = {
    kind: 'second',
    person: { name: personName, idNumber: fields.text(row, 'idNumber') },
    secondment: wordOf(SECONDMENTS_BY_NAME, words) ?? 'borrow',
    unit,
    to: hostUnit,
    from: startDate,
    ...textOf('until', endDate),
    ...textOf('cause', cause),
    ...textOf('consent', consent),
    ...textOf('consentDate', consent === '' ? '' : fields.text(row, 'consentDate')),
    ...textOf('approval', approval),
    ...textOf('approvalDate', approval === '' ? '' : approvalDate),
  }
  return { is: 'movements', movements: [movement], document: null }
}

/** A consent or an approval that the sheet says was not given is none. */
function given(text: string): string {
  return NOT_GIVEN.test(text) ? '' : text
}

function textOf<K extends string>(key: K, text: string): { [P in K]?: string } {
  return (text === '' ? {} : { [key]: text }) as { [P in K]?: string }
}
