// What stands around an import: looking at a sheet, marking what is wrong with it, blank tables, mappings as files.
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { atomicWrite } from '../../../files/atomic-write.ts'
import type { EngineContext } from '../../context.ts'
import { parserLimits, runParser } from '../../files/run-parser.ts'
import { rowsBetween } from '../../files/sheet-view.ts'
import { writeBlankTable } from '../../files/write-blank-table.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { loadMapping, saveMapping } from './mapping-file.ts'
import { reconciliationTable } from './reconcile/reconciliation-table.ts'
import { createViews } from './views.ts'

export type SheetHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  | 'staffingImport.template'
  | 'staffingImport.sheetRows'
  | 'staffingImport.mark'
  | 'staffingImport.saveMapping'
  | 'staffingImport.loadMapping'
  | 'staffingImport.saveReconciled'
>

export function sheetHandlers({
  grants,
  forkParser,
}: Pick<EngineContext, 'grants' | 'forkParser'>): SheetHandlers {
  const views = createViews({ grants, forkParser })
  return {
    'staffingImport.template': async ({ token, kind }) => {
      await writeBlankTable(kind, grants.path(token))
      return {}
    },
    'staffingImport.sheetRows': async (asked) => rowsBetween(await views.of(asked), asked.from, asked.to),
    'staffingImport.mark': async ({ token, out, password, sheet, ...marking }) => {
      const path = grants.path(token)
      await atomicWrite(grants.path(out), async (temporary) => {
        const request = { type: 'mark', path, password, sheet, marking, out: temporary } as const
        await runParser(forkParser, request, parserLimits(path))
      })
      return {}
    },
    'staffingImport.saveMapping': async ({ token, mapping }) => {
      await saveMapping(grants.path(token), mapping)
      return {}
    },
    'staffingImport.saveReconciled': async ({ token, found, locale }) => {
      const path = grants.path(token)
      const bytes = await writeWorkbook(reconciliationTable(found, locale), path)
      return { file: basename(path), bytes }
    },
    'staffingImport.loadMapping': async ({ token }) => loadMapping(grants.path(token)),
  }
}
