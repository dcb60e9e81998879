// A list of posts approved for use whose people have not entered: each notice a document with its pending entries.
import type { Movement } from '../../ledger/movement.ts'
import type { Difference, DifferenceRow, Present } from '../match/difference.ts'
import { typeKey } from '../match/difference.ts'
import { holderText } from '../match/holder-index.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow } from './base-row.ts'
import { bodyIssues, type EntryReader, entryReader, missing, settle, typeOf } from './entry-reader.ts'

/** Key of the entries of a notice in what is present. */
export function noticeKey(notice: string, place: string): string {
  return `notice ${notice} ${place}`
}

export function diffPending(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const rows = table.rows.map((row) => pendingRow(row, reader))
  settle(rows)
  return { rows, fields: ['postType', 'posts', 'notice', 'noticeDate'], issues: [] }
}

function pendingRow(row: ParsedRow, reader: EntryReader): DifferenceRow {
  const { index, fields, issues, present } = reader
  const match = index.match(row)
  const base = baseRow(row, match, index, bodyIssues(row, match, reader))
  const notice = fields.text(row, 'notice') || fields.text(row, 'document')
  const postType = typeOf(row, reader)
  const date = fields.text(row, 'noticeDate') || reader.date
  const posts = fields.has('posts') ? (fields.count(row, 'posts') ?? 0) : 1
  if (notice === '') base.issues.push(missing(reader, row, 'notice'))
  if (typeof postType !== 'string') base.issues.push(postType)
  if (date === '') base.issues.push(issues.error('DATE_NEEDED', fields.cell(row, 'noticeDate')))
  if (posts < 1) base.issues.push(missing(reader, row, 'posts'))
  if (match.unit === null || typeof postType !== 'string' || notice === '') return base
  const held =
    present.records.get(noticeKey(notice, typeKey(match.unit.id, match.body, postType)))?.posts ?? null
  const known = (text: string) => (held === null ? null : text)
  base.values = {
    postType: [known(postType), postType],
    posts: [held, String(posts)],
    notice: [known(notice), notice],
  }
  if (held !== null && held !== String(posts))
    base.issues.push(issues.error('DOCUMENT_USED', fields.cell(row, 'notice'), { document: notice }))
  const movement: Movement = { kind: 'pending', unit: holderText(match.unit, match.body), postType, posts }
  const document = { number: notice, date, effective: date, title: '', issuer: '' }
  base.entry = { is: 'movements', movements: [movement], document }
  return base
}
