// 审计记录表: every entry of the journal, first to last: when, who, what, and the beginning of its hash.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withCount } from '../table-frame.ts'
import type { TableSource } from '../table-model.ts'

export interface AuditLine {
  readonly entryAt: string
  readonly actor: string
  readonly act: string
  readonly changedRows: number
  readonly hash: string
  readonly remark: string | null
}

export interface AuditWords extends TableWords {
  /** In the place of a date: an entry is never left out for its day. */
  readonly whole: string
}

/** As many digits of a hash as tell one entry from another; the head stands in full at the foot. */
const DIGITS = 16

export function auditTable(frame: Frame, words: AuditWords, lines: readonly AuditLine[]): TableSource {
  const data = dataRows(lines.map((line) => ({ ...line, hash: line.hash.slice(0, DIGITS) })))
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const table = framed(frame, {
    report: 'audit',
    words,
    columns: [
      make.number,
      make.text('entryAt', [20, 20], { leading: true }),
      make.text('actor', [10, 20]),
      make.text('act', [24, 44], { align: 'left' }),
      make.posts('changedRows', { width: 10 }),
      make.text('hash', [18, 18]),
      make.remark,
    ],
    rows: withCount(data, frame.words.total, 'entryAt'),
    notes: Object.values(words.notes),
    unsummed: ['changedRows'],
  })
  return { ...table, dateLine: words.whole }
}
