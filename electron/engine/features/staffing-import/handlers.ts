// Import: read a workbook into a draft, show the difference, write it in one command.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import {
  type AliasInput,
  type CommitInput,
  type CommitSummary,
  type Draft,
  type Preview,
  RememberedMappings,
  type TableGuess,
} from '#shared/contract/staffing-import'
import { unitNameKey } from '#shared/domain/staffing-import/match/match-units'
import { SAMPLE_TITLE } from '#shared/domain/staffing-import/match/names.zh-CN'
import type { EngineContext } from '../../context.ts'
import { parserLimits, runParser } from '../../files/run-parser.ts'
import { createRunning } from '../../files/running.ts'
import { writeBlankTable } from '../../files/write-blank-table.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { rememberedMappings } from '../../store/queries/import-memory.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import { allUnits } from '../../store/queries/units.ts'
import { rememberMapping, setAlias } from '../../store/tables/import-memory.ts'
import { markSample } from '../../store/tables/project.ts'
import { createDrafts, type ImportDraft } from './drafts.ts'
import {
  compareDraft,
  countsOf,
  dateOf,
  errorsOf,
  needsOf,
  previewOf,
  type Said,
} from './present-difference.ts'
import { reconcile } from './reconcile.ts'
import { writeDifference } from './write-difference.ts'

type ImportHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  | 'staffingImport.inspect'
  | 'staffingImport.read'
  | 'staffingImport.cancel'
  | 'staffingImport.preview'
  | 'staffingImport.rejected'
  | 'staffingImport.commit'
  | 'staffingImport.alias'
  | 'staffingImport.mappings'
  | 'staffingImport.reconcile'
  | 'staffingImport.template'
>

/** A sheet with more issues than this is not read issue by issue. */
const ISSUES_SHOWN = 1000

export function staffingImportHandlers({ grants, forkParser, backups }: EngineContext): ImportHandlers {
  const said = ({ document }: { readonly document: string }) => ({
    document,
    today: localDay(backups.clock.now()),
  })
  const drafts = createDrafts()
  const running = createRunning()
  return {
    'staffingImport.inspect': async ({ token, password }, onProgress) => {
      const path = grants.path(token)
      const request = { type: 'inspect', path, password } as const
      const seen = await running.run(token, (signal) =>
        runParser(forkParser, request, { ...parserLimits(path), onProgress, signal }),
      )
      return { file: basename(path), ...seen }
    },
    'staffingImport.read': async ({ token, password, date, ...choice }, onProgress) => {
      const path = grants.path(token)
      const request = { type: 'read', path, password, choice } as const
      const read = await running.run(token, (signal) =>
        runParser(forkParser, request, { ...parserLimits(path), onProgress, signal }),
      )
      return draftAnswer(
        drafts.add({
          file: basename(path),
          sha256: read.sha256,
          table: read.table,
          date: date ?? null,
          isMapped: choice.mapping !== undefined,
        }),
      )
    },
    'staffingImport.cancel': ({ token }) => Promise.resolve({ cancelled: running.cancel(token) }),
    'staffingImport.preview': (db, input) => previewOf(db, drafts.get(input.draftId), said(input)),
    'staffingImport.rejected': (db, input) =>
      errorsOf(compareDraft(db, drafts.get(input.draftId), said(input)).difference.rows),
    'staffingImport.commit': (db, input) =>
      commit(db, drafts.get(input.draftId), { ...input, ...said(input) }),
    'staffingImport.reconcile': (db, { asOf, draftIds }) =>
      reconcile(
        db,
        asOf,
        draftIds.map((id) => drafts.get(id)),
      ),
    'staffingImport.template': async ({ token, kind }) => {
      await writeBlankTable(kind, grants.path(token))
      return {}
    },
    'staffingImport.alias': (db, input) => remember(db, input),
    'staffingImport.mappings': (db, { fingerprint }) =>
      RememberedMappings.parse(
        rememberedMappings(db, fingerprint).map((row) => ({
          ...row,
          mapping: JSON.parse(row.mapping) as unknown,
        })),
      ),
  }
}

function draftAnswer({ id, file, sha256, table, date }: ImportDraft): Draft {
  const { sheet, kind, sample, sampleRows, issues, rows } = table
  const all = [...issues, ...rows.flatMap((row) => row.issues)].slice(0, ISSUES_SHOWN)
  return {
    draftId: id,
    file,
    sha256,
    sheet,
    kind,
    fingerprint: fingerprintOf(table.table),
    table: { ...table.table, asOf: date ?? table.table.asOf },
    sample,
    sampleRows,
    issues: all,
  }
}

/** The header's texts decide, wherever on the sheet they stand. */
function fingerprintOf({ columns }: TableGuess): string {
  const header = columns.map(({ column, path }) => `${column} ${path.join('/')}`).join('\n')
  return createHash('sha256').update(header).digest('hex')
}

/** The day where this program runs. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function remember(db: WriteDb, { name, unit }: AliasInput): Record<string, never> {
  const units = allUnits(db)
  const found = units.find(({ code }) => code === unit) ?? units.find((one) => one.name === unit)
  if (found === undefined) throw new UserFailure('UNIT_UNKNOWN', { unit }, { field: 'unit' })
  setAlias(db, unitNameKey(name), found.id)
  db.note({ name, unit: found.name })
  return {}
}

function commit(db: WriteDb, draft: ImportDraft, input: CommitInput & Said): CommitSummary {
  const { head, skipBadRows } = input
  if (journalHead(db) !== head) throw new UserFailure('PREVIEW_STALE', { file: draft.file })
  const compared = compareDraft(db, draft, input)
  assertNamed(draft, needsOf(draft, compared.difference, input))
  const { rows, added, changed, unchanged, rejected } = countsOf(compared.difference.rows)
  const errors = errorsOf(compared.difference.rows)
  const { file, sha256, table } = draft
  const gone = compared.difference.gone ?? 0
  const written = added + changed > 0 || (gone > 0 && rejected < rows)
  if (rejected > 0 && !(skipBadRows && written)) {
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
