// Reports: tables and letters as models, and the models written to files.
import path from 'node:path'
import type { Handlers, Progress } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import { MOST_SENT_ROWS, type ReportName, type ReportQuery } from '#shared/contract/report'
import type { Making } from '#shared/domain/report/making'
import { type TableSource, wholeTable } from '#shared/domain/report/table-model'
import type { EngineContext } from '../../context.ts'
import { createRunning } from '../../files/running.ts'
import { writeLetter } from '../../files/write-letter.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import type { Session } from '../../rpc/session.ts'
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

const builders: Readonly<Record<ReportName, (request: ReportRequest) => TableSource | Making<TableSource>>> =
  {
    allocation: (request) => allocationOf(request),
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
  const tableOf = keptTable(session, function* (db, query, told) {
    const request = reportRequest(db, query, { ...given, told })
    const built = builders[query.report](request)
    return laidOut(request, 'rows' in built ? built : yield* built)
  })
  const made = (work: string, query: ReportQuery, told: Progress) =>
    running.run(work, (signal) => tableOf(query, { told, signal }))
  return {
    'report.build': async (query, told) => wholeTable(sendable(await made('', query, told))),
    'report.block': async ({ query, work = '', ...asked }, told) =>
      reportBlock(await made(work, query, told), asked),
    'report.cancelMaking': async ({ work }) => ({ cancelled: running.cancel(work) }),
    ...layoutHandlers,
    'report.letter': (db, query) => {
      const { letter, document, asOf, secrecy } = query
      const options = { locale: 'zh-CN', zerosBlank: false, annexes: false, secrecy: '' } as const
      const asked = { report: 'allocation', document, asOf, ...options } as const
      const annex = reportRequest(db, asked, { ...given, told: () => {} })
      return letters[letter](annex, { ...query, secrecy })
    },
    // A table may be too large to be sent to the window and back: it goes from the books into the file.
    'report.export': ({ query, token }, told) =>
      running.run(token, async (signal) => {
        const file = context.grants.path(token)
        const phases = halves(told)
        const table = await tableOf(query, { told: phases.making, signal })
        // A country's run takes as much memory as writing it.
        given.runs.forget()
        const bytes = await writeWorkbook(table, file, { onProgress: phases.writing, signal })
        return { file: path.basename(file), bytes }
      }),
    'report.cancelExport': ({ token }) => Promise.resolve({ cancelled: running.cancel(token) }),
    'report.exportLetter': async ({ letter, token }) => {
      const file = context.grants.path(token)
      return { file: path.basename(file), bytes: await writeLetter(letter, file) }
    },
  }
}

/** A table that has to be made first is half done when it is; one that is there has only to be written. */
function halves(told: Progress): { readonly making: Progress; readonly writing: Progress } {
  let before = 0
  return {
    making: (done, total) => {
      before = 1
      told(done, total === null ? null : 2 * total)
    },
    writing: (done, total) => {
      const of = total ?? 0
      told(before * of + done, total === null ? null : (1 + before) * of)
    },
  }
}

/** Throws REPORT_TOO_LONG. */
function sendable(table: TableSource): TableSource {
  const rows = [table, ...(table.annexes ?? [])].reduce((sum, each) => sum + each.rows.length, 0)
  if (rows > MOST_SENT_ROWS) throw new UserFailure('REPORT_TOO_LONG', { rows, most: MOST_SENT_ROWS })
  return table
}
