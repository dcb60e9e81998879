// Import: read a workbook into a draft, show the difference, write it in one command.
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { CommitInput, CommitSummary, Draft } from '#shared/contract/staffing-import'
import { SAMPLE_TITLE } from '#shared/domain/staffing-import/match/names.zh-CN'
import type { EngineContext } from '../../context.ts'
import { PARSER_LIMITS, runParser } from '../../files/run-parser.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import { markSample } from '../../store/tables/project.ts'
import { createDrafts, type ImportDraft } from './drafts.ts'
import { compareDraft, countsOf, errorsOf, previewOf } from './present-difference.ts'
import { writeDifference } from './write-difference.ts'

type ImportHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  | 'staffingImport.inspect'
  | 'staffingImport.read'
  | 'staffingImport.preview'
  | 'staffingImport.rejected'
  | 'staffingImport.commit'
>

/** A sheet with more issues than this is not read issue by issue. */
const ISSUES_SHOWN = 1000

export function staffingImportHandlers({ grants, forkParser }: EngineContext): ImportHandlers {
  const drafts = createDrafts()
  return {
    'staffingImport.inspect': async ({ token }, onProgress) => {
      const path = grants.path(token)
      const seen = await runParser(forkParser, { type: 'inspect', path }, { ...PARSER_LIMITS, onProgress })
      return { file: basename(path), ...seen }
    },
    'staffingImport.read': async ({ token, date, ...choice }, onProgress) => {
      const path = grants.path(token)
      const read = await runParser(
        forkParser,
        { type: 'read', path, choice },
        { ...PARSER_LIMITS, onProgress },
      )
      return draftAnswer(
        drafts.add({ file: basename(path), sha256: read.sha256, table: read.table, date: date ?? null }),
      )
    },
    'staffingImport.preview': (db, { draftId }) => previewOf(db, drafts.get(draftId)),
    'staffingImport.rejected': (db, { draftId }) =>
      errorsOf(compareDraft(db, drafts.get(draftId)).difference.rows),
    'staffingImport.commit': (db, input) => commit(db, drafts.get(input.draftId), input),
  }
}

function draftAnswer({ id, file, sha256, table, date }: ImportDraft): Draft {
  const { sheet, kind, sample, issues, rows } = table
  const all = [...issues, ...rows.flatMap((row) => row.issues)].slice(0, ISSUES_SHOWN)
  return {
    draftId: id,
    file,
    sha256,
    sheet,
    kind,
    table: { ...table.table, asOf: date ?? table.table.asOf },
    sample,
    issues: all,
  }
}

function commit(db: WriteDb, draft: ImportDraft, { head, skipBadRows }: CommitInput): CommitSummary {
  if (journalHead(db) !== head) throw new UserFailure('PREVIEW_STALE', { file: draft.file })
  const compared = compareDraft(db, draft)
  const { rows, added, changed, unchanged, rejected } = countsOf(compared.difference.rows)
  const errors = errorsOf(compared.difference.rows)
  const { file, sha256, table } = draft
  const written = added + changed > 0
  if (rejected > 0 && !(skipBadRows && written)) {
    throw new UserFailure(
      'ROWS_REJECTED',
      { count: rejected },
      { file, sheet: table.sheet, cell: errors[0]?.cell },
    )
  }
  writeDifference(db, draft, compared)
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
