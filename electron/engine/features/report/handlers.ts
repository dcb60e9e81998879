// Reports: tables and letters as models, and the models written to files.
import path from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import { MOST_SENT_ROWS, type ReportName } from '#shared/contract/report'
import { type TableSource, wholeTable } from '#shared/domain/report/table-model'
import type { EngineContext } from '../../context.ts'
import { createRunning } from '../../files/running.ts'
import { writeLetter } from '../../files/write-letter.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import { openProject, type Session } from '../../rpc/session.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { allocationOf } from './allocation-model.ts'
import { keptTable } from './kept-table.ts'
import { laidOut, layoutHandlers } from './layouts.ts'
import { letters } from './letters.ts'
import { registerTables } from './register-tables.ts'
import { reportBlock } from './report-block.ts'
import { type ReportRequest, reportRequest } from './report-request.ts'
import { scenarioTables } from './scenario-tables.ts'
import { stateTables } from './state-tables.ts'

type ReportHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  Extract<keyof EngineContract, `report.${string}`>
>

const builders: Readonly<Record<ReportName, (request: ReportRequest) => TableSource>> = {
  allocation: allocationOf,
  ...stateTables,
  ...registerTables,
  ...scenarioTables,
}

export function reportHandlers(
  context: EngineContext,
  session: Session,
  given: Pick<ReportRequest, 'runs' | 'sources'>,
): ReportHandlers {
  const running = createRunning()
  const tableOf = keptTable(session, (db, query) => {
    const request = reportRequest(db, query, given)
    return laidOut(request, builders[query.report](request))
  })
  return {
    'report.build': (db, query) => wholeTable(sendable(tableOf(db, query))),
    'report.block': (db, { query, ...asked }) => reportBlock(tableOf(db, query), asked),
    ...layoutHandlers,
    'report.letter': (db, query) => {
      const { letter, document, asOf, secrecy } = query
      const options = { locale: 'zh-CN', zerosBlank: false, annexes: false, secrecy: '' } as const
      const annex = reportRequest(db, { report: 'allocation', document, asOf, ...options }, given)
      return letters[letter](annex, { ...query, secrecy })
    },
    // A table may be too large to be sent to the window and back: it goes from the books into the file.
    'report.export': async ({ query, token }, onProgress) => {
      const file = context.grants.path(token)
      const table = openProject(session).query((db) => tableOf(db, query))
      const bytes = await running.run(token, (signal) => writeWorkbook(table, file, { onProgress, signal }))
      return { file: path.basename(file), bytes }
    },
    'report.cancelExport': ({ token }) => Promise.resolve({ cancelled: running.cancel(token) }),
    'report.exportLetter': async ({ letter, token }) => {
      const file = context.grants.path(token)
      return { file: path.basename(file), bytes: await writeLetter(letter, file) }
    },
  }
}

/** Throws REPORT_TOO_LONG. */
function sendable(table: TableSource): TableSource {
  const rows = [table, ...(table.annexes ?? [])].reduce((sum, each) => sum + each.rows.length, 0)
  if (rows > MOST_SENT_ROWS) throw new UserFailure('REPORT_TOO_LONG', { rows, most: MOST_SENT_ROWS })
  return table
}
