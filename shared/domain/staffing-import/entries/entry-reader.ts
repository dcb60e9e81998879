// What reading a row of people, documents or duties takes: its fields, the units it names, and what stands already.
import type { PostType } from '../../quota/post-type.ts'
import { type ImportIssue, type IssueMaker, isRejected, issuesOf } from '../issue.ts'
import { type DifferenceRow, type Present, statusOf } from '../match/difference.ts'
import { HolderIndex, type HolderMatch } from '../match/holder-index.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { namedType } from './post-statement.ts'
import { RowFields } from './row-fields.ts'
import { FULLY_FUNDED } from './words.zh-CN.ts'

export interface EntryReader {
  readonly table: ParsedTable
  readonly fields: RowFields
  readonly issues: IssueMaker
  readonly present: Present
  readonly index: HolderIndex
  /** Date that the sheet's rows hold for where they name none; '' for none. */
  readonly date: string
}

export function entryReader(table: ParsedTable, present: Present, date: string): EntryReader {
  return {
    table,
    fields: new RowFields(table),
    issues: issuesOf(table.sheet),
    present,
    index: new HolderIndex(table, present),
    date,
  }
}

/** A row whose unit stands in another field than 单位, such as 借出单位. */
export function withUnit(row: ParsedRow, { fields }: EntryReader, field: string): ParsedRow {
  const text = fields.text(row, field)
  if (text === '') return row
  return { ...row, texts: { ...row.texts, name: { cell: fields.cell(row, field), text } } }
}

/** Type of posts that a row names, or why there is none. */
export function typeOf(row: ParsedRow, { fields, issues }: EntryReader): PostType | ImportIssue {
  const text = fields.text(row, 'postType')
  const funding = fields.text(row, 'fundingForm')
  const type = namedType(text, funding)
  if (type !== null) return type
  const cell = fields.cell(row, 'postType')
  const isInstitution = namedType(text, FULLY_FUNDED) !== null
  if (isInstitution) return issues.error('FUNDING_MISSING', cell, { value: funding, count: 1 })
  return issues.error('POST_TYPE_UNKNOWN', cell, { unit: row.texts.name?.text ?? '', value: text })
}

export function missing({ fields, issues }: EntryReader, row: ParsedRow, field: string): ImportIssue {
  return issues.error('VALUE_MISSING', fields.cell(row, field), { field })
}

export function settle(rows: readonly DifferenceRow[]): void {
  for (const row of rows) {
    row.status = isRejected(row.issues) ? 'rejected' : statusOf(row.values)
  }
}

/** Fields of all rows in the order in which they come up; of a long sheet the first rows tell. */
export function fieldsIn(rows: readonly DifferenceRow[]): string[] {
  return [...new Set(rows.slice(0, 5000).flatMap(({ values }) => Object.keys(values)))]
}

/** A body that the unit does not have keeps its row out. */
export function bodyIssues(
  row: ParsedRow,
  { missingBody, unit }: HolderMatch,
  { issues }: EntryReader,
): ImportIssue[] {
  if (missingBody === null) return []
  const params = { body: missingBody, unit: unit?.name ?? '' }
  return [issues.error('BODY_NOT_FOUND', row.texts.body?.cell ?? row.cell, params)]
}
