// Import: read a workbook into a draft, show the difference, write it in one command.
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import { type AliasInput, type Draft, RememberedMappings } from '#shared/contract/staffing-import'
import { unitNameKey } from '#shared/domain/staffing-import/match/match-units'
import type { EngineContext } from '../../context.ts'
import { parserLimits, runParser } from '../../files/run-parser.ts'
import { createRunning } from '../../files/running.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { rememberedMappings } from '../../store/queries/import-memory.ts'
import { allUnits } from '../../store/queries/units.ts'
import { setAlias } from '../../store/tables/import-memory.ts'
import { commit } from './commit.ts'
import { createDrafts, type ImportDraft } from './drafts.ts'
import { fingerprintOf } from './fingerprint.ts'
import { compareDraft, errorsOf, previewOf } from './present-difference.ts'
import { keepReconciled, reconcile } from './reconcile/reconcile.ts'
import { type SheetHandlers, sheetHandlers } from './sheet-handlers.ts'

type ImportHandlers = SheetHandlers &
  Pick<
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
    | 'staffingImport.keepReconciled'
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
          rowIssues: read.rowIssues,
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
    'staffingImport.reconcile': (db, { asOf, draftIds }) => reconcile(db, asOf, draftIds.map(drafts.get)),
    'staffingImport.keepReconciled': (db, { asOf, draftIds }) =>
      keepReconciled(db, asOf, draftIds.map(drafts.get)),
    ...sheetHandlers({ grants, forkParser }),
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

function draftAnswer({ id, file, sha256, table, rowIssues, date }: ImportDraft): Draft {
  const { sheet, kind, issues, mended, excluded } = table
  const all = [...issues, ...rowIssues].slice(0, ISSUES_SHOWN)
  return {
    draftId: id,
    file,
    sha256,
    sheet,
    kind,
    fingerprint: fingerprintOf(table.table),
    table: { ...table.table, asOf: date ?? table.table.asOf },
    issues: all,
    mended: [...mended],
    excluded: [...excluded],
  }
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
  const key = unitNameKey(name)
  // Of marks that are not seen nothing is left to know a name by.
  if (key === '') throw new UserFailure('FIELD_INVALID', {}, { field: 'name' })
  setAlias(db, key, found.id)
  db.note({ name, unit: found.name })
  return {}
}
