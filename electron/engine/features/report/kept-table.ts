// The report that was asked for last, kept while it is leafed through and given away: one of a whole country takes half a minute to make.
import type { Progress } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import type { ReportQuery } from '#shared/contract/report'
import type { Making } from '#shared/domain/report/making'
import type { TableSource } from '#shared/domain/report/table-model'
import type { Session } from '../../rpc/session.ts'
import type { ReadDb } from '../../store/db.ts'
import { makeInTurns } from './make-in-turns.ts'

interface MakingWatch {
  /** Told only where the table has to be made. */
  readonly told: Progress
  readonly signal: AbortSignal
}

type Build = (db: ReadDb, query: ReportQuery, told: Progress) => Making<TableSource>

/** Throws CANCELLED. */
type TableOf = (query: ReportQuery, watch: MakingWatch) => Promise<TableSource>

/**
 * What `build` makes, which is called again only where another report is asked for or the project has changed. One report is kept
 * at most, and one made at a time: two of a country at once are too many.
 */
export function keptTable(session: Session, build: Build): TableOf {
  let kept: { readonly key: string; readonly table: TableSource } | null = null
  let last: Promise<unknown> = Promise.resolve()
  const forget = () => {
    kept = null
  }
  session.onReplaced(forget)
  const make: TableOf = (query, { told, signal }) =>
    session.holding(async (store) => {
      if (signal.aborted) throw new UserFailure('CANCELLED')
      const asked = JSON.stringify(plainest(query))
      if (kept?.key === `${store.head()} ${asked}`) return kept.table
      // Before the next is made.
      forget()
      const { value, head } = await makeInTurns(store, (db) => build(db, query, told), signal)
      kept = { key: `${head} ${asked}`, table: value }
      return value
    })
  return (query, watch) => {
    const table = last.then(() => make(query, watch))
    last = table.catch(() => {})
    return table
  }
}

/** Only the allocation has tables that explain it: with and without them any other is the same. */
function plainest(query: ReportQuery): ReportQuery {
  return query.report === 'allocation' ? query : { ...query, annexes: false }
}
