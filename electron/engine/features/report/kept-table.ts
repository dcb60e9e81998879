// The report that was asked for last, kept while it is leafed through and given away: one of a whole country takes half a minute to make.
import type { ReportQuery } from '#shared/contract/report'
import type { TableSource } from '#shared/domain/report/table-model'
import type { Session } from '../../rpc/session.ts'
import type { ReadDb } from '../../store/db.ts'
import { journalHead } from '../../store/queries/journal-head.ts'

type Build = (db: ReadDb, query: ReportQuery) => TableSource

/** `build`, which is called again only where another report is asked for or the project has changed. One report is kept at most. */
export function keptTable(session: Session, build: Build): Build {
  let key = ''
  let kept: TableSource | null = null
  const forget = () => {
    kept = null
  }
  session.onReplaced(forget)
  return (db, query) => {
    const asked = `${journalHead(db)} ${JSON.stringify(plainest(query))}`
    if (kept !== null && key === asked) return kept
    // Before the next is made: two of a country at once are too many.
    forget()
    kept = build(db, query)
    key = asked
    return kept
  }
}

/** Only the allocation has tables that explain it: with and without them any other is the same. */
function plainest(query: ReportQuery): ReportQuery {
  return query.report === 'allocation' ? query : { ...query, annexes: false }
}
