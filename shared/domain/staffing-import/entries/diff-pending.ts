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
  const rows = Array.from(table.rows, (row) => pendingRow(row, reader))
  agreeWithBooks(rows, reader)
  const differences = rows.map(({ difference }) => difference)
  settle(differences)
  return { rows: differences, fields: ['postType', 'posts', 'notice', 'noticeDate'], issues: [] }
}

interface PendingRow {
  readonly difference: DifferenceRow
  /** Null for a row that cannot be read. */
  readonly entry: {
    readonly key: string
    readonly posts: number
    readonly notice: string
    readonly cell: string
  } | null
}

/** Columns that say how many posts a row is, what is still open before what was approved; in a list of people each row is one. */
const COUNTED = ['pending.total', 'posts'] as const

function pendingRow(row: ParsedRow, reader: EntryReader): PendingRow {
  const { index, fields, issues, present } = reader
  const match = index.match(row)
  const base = baseRow(row, match, index, bodyIssues(row, match, reader))
  const notice = fields.text(row, 'notice') || fields.text(row, 'document')
  const postType = typeOf(row, reader)
  const date = fields.text(row, 'noticeDate') || fields.text(row, 'documentDate') || reader.date
  const counted = COUNTED.find((field) => fields.has(field))
  const posts = counted === undefined ? 1 : (fields.count(row, counted) ?? 0)
  // A notice whose people have all entered holds nothing open.
  if (counted === 'pending.total' && posts === 0 && fields.has('posts'))
    return { difference: base, entry: null }
  if (notice === '') base.issues.push(missing(reader, row, 'notice'))
  if (typeof postType !== 'string') base.issues.push(postType)
  if (date === '') base.issues.push(issues.error('DATE_NEEDED', fields.cell(row, 'noticeDate')))
  if (posts < 1) base.issues.push(missing(reader, row, counted ?? 'posts'))
  if (match.unit === null || typeof postType !== 'string' || notice === '') {
    return { difference: base, entry: null }
  }
  const key = noticeKey(notice, typeKey(match.unit.id, match.body, postType))
  const held = present.records.get(key)?.posts ?? null
  const known = (text: string) => (held === null ? null : text)
  base.values = {
    postType: [known(postType), postType],
    posts: [held, String(posts)],
    notice: [known(notice), notice],
  }
  const movement: Movement = { kind: 'pending', unit: holderText(match.unit, match.body), postType, posts }
  const document = { number: notice, date, effective: date, title: '', issuer: '' }
  base.entry = { is: 'movements', movements: [movement], document }
  return { difference: base, entry: { key, posts, notice, cell: fields.cell(row, 'notice') } }
}

/**
 * The rows of a notice together say all that it approved, or what of it is still open: then nothing differs. A notice that says
 * anything else is rejected, for its number is used.
 */
function agreeWithBooks(rows: readonly PendingRow[], { present, issues }: EntryReader): void {
  const sums = new Map<string, number>()
  for (const { entry } of rows) {
    if (entry !== null) sums.set(entry.key, (sums.get(entry.key) ?? 0) + entry.posts)
  }
  for (const { entry, difference } of rows) {
    const held = entry === null ? undefined : present.records.get(entry.key)
    const pair = difference.values.posts
    if (entry === null || held === undefined || pair === undefined) continue
    const said = String(sums.get(entry.key))
    if (said === held.posts || said === held.open) pair[0] = pair[1]
    else difference.issues.push(issues.error('DOCUMENT_USED', entry.cell, { document: entry.notice }))
  }
}
