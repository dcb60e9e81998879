// The one command of an import: every row that was accepted is written, or none.
import { UserFailure } from '#shared/contract/errors'
import type { CommitInput, CommitSummary, Preview } from '#shared/contract/staffing-import'
import { SAMPLE_TITLE } from '#shared/domain/staffing-import/match/names.zh-CN'
import type { ParsedTable } from '#shared/domain/staffing-import/table'
import type { WriteDb } from '../../store/db.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import { rememberMapping } from '../../store/tables/import-memory.ts'
import { markSample } from '../../store/tables/project.ts'
import type { ImportDraft } from './drafts.ts'
import { fingerprintOf } from './fingerprint.ts'
import { compareDraft, countsOf, dateOf, errorsOf, needsOf, type Said } from './present-difference.ts'
import { writeDifference } from './write-difference.ts'

/** Throws PREVIEW_STALE, DOCUMENT_NEEDED, DATE_NEEDED, ROWS_REJECTED, and what the books refuse with. */
export function commit(db: WriteDb, draft: ImportDraft, input: CommitInput & Said): CommitSummary {
  const { head, skipBadRows } = input
  if (journalHead(db) !== head) throw new UserFailure('PREVIEW_STALE', { file: draft.file })
  const compared = compareDraft(db, draft, input)
  assertNamed(draft, needsOf(draft, compared.difference, input))
  const { rows, added, changed, unchanged, rejected } = countsOf(compared.difference.rows)
  const errors = errorsOf(compared.difference.rows)
  const { file, sha256, table } = draft
  const gone = compared.difference.gone ?? 0
  const written = added + changed > 0 || (gone > 0 && rejected < rows)
  if (rejected > 0 && !(skipBadRows && rejected < rows)) {
    throw new UserFailure(
      'ROWS_REJECTED',
      { count: rejected },
      { file, sheet: table.sheet, cell: errors[0]?.cell },
    )
  }
  if (written) {
    writeDifference(db, draft, compared, { document: input.document, date: dateOf(draft, input) })
    rememberColumns(db, draft)
  }
  if (written && SAMPLE_TITLE.test(table.table.title)) markSample(db)
  const accepted = rows - rejected
  db.note({
    file,
    sha256,
    sheet: table.sheet,
    kind: table.kind,
    accepted,
    added,
    changed,
    unchanged,
    rejected,
    ...byHand(table),
  })
  return {
    kind: table.kind,
    rows,
    accepted,
    added,
    changed,
    unchanged,
    rejected: errors,
    written,
  }
}

/** Columns of which the record, which nobody can ever clear, keeps only the addresses. */
const PERSONAL: ReadonlySet<string> = new Set(['personName', 'idNumber', 'birthDate'])

/** What the user did to the sheet before accepting it, a mend a line. */
function byHand({ mended, excluded, table }: ParsedTable): Record<string, string | number> {
  const personal = new Set(
    table.columns.flatMap(({ column, field }) => (PERSONAL.has(field ?? '') ? [column] : [])),
  )
  const lines = mended.map(({ cell, before, after }) =>
    personal.has(cell.replace(/\d+$/, '')) ? cell : `${cell}: ${before} → ${after}`,
  )
  return {
    ...(lines.length > 0 && { mended: lines.length, mends: lines.join('\n') }),
    ...(excluded.length > 0 && { excluded: excluded.length, excludedRows: excluded.join(' ') }),
  }
}

function assertNamed({ file, table }: ImportDraft, needs: Preview['needs']): void {
  const [need] = needs
  if (need === undefined) return
  const code = need === 'document' ? 'DOCUMENT_NEEDED' : 'DATE_NEEDED'
  throw new UserFailure(code, { kind: table.kind }, { file, sheet: table.sheet })
}

/** What the user bound once is offered again under the same header. */
function rememberColumns(db: WriteDb, { table, isMapped }: ImportDraft): void {
  if (!isMapped) return
  const { headerRows, columns } = table.table
  const bound = columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const]))
  const mapping = JSON.stringify({ headerRows, columns: Object.fromEntries(bound) })
  rememberMapping(db, { fingerprint: fingerprintOf(table.table), kind: table.kind, mapping })
}
