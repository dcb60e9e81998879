// The office's own layouts of reports: saved, listed, removed, and put on a table.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import { StoredLayout } from '#shared/contract/report'
import { applyLayout } from '#shared/domain/report/own-layout/apply-layout'
import { type TableSource, wholeTable } from '#shared/domain/report/table-model'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { reportLayouts } from '../../store/queries/report-layouts.ts'
import { deleteLayout, putLayout } from '../../store/tables/report-layout.ts'
import type { ReportRequest } from './report-request.ts'

type LayoutHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'report.layouts' | 'report.saveLayout' | 'report.removeLayout'
>

export const layoutHandlers: LayoutHandlers = {
  // One that this program could not have saved (of a newer program, or changed by hand) must not keep the others from the list.
  'report.layouts': (db) =>
    reportLayouts(db).flatMap((row) => {
      const { success, data } = StoredLayout.safeParse(row)
      return success ? [data] : []
    }),
  'report.saveLayout': (db, stored) => {
    putLayout(db, stored)
    db.note({ name: stored.name })
    return {}
  },
  'report.removeLayout': (db, named) => {
    const known = reportLayouts(db).flatMap(({ report, name }) => (report === named.report ? [name] : []))
    if (deleteLayout(db, named) === 0)
      throw new UserFailure('LAYOUT_UNKNOWN', { name: named.name, known: known.join(', ') })
    db.note({ name: named.name })
    return {}
  },
}

/** The table in the layout that was asked for, which the tables that explain it do not follow. */
export function laidOut({ query, words }: ReportRequest, table: TableSource): TableSource {
  return query.layout === undefined ? table : applyLayout(wholeTable(table), query.layout, words.frame)
}
