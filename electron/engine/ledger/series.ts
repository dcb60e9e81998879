// Running sums of posts, people and reserves: the sum over everything booked, and what stands behind a date.
import type { LaterChange, LedgerSource, Series } from '#shared/domain/ledger/source'
import type { ReadDb } from '../store/db.ts'
import { EARMARKED_IN_ACCOUNT } from '../store/queries/earmarks.ts'
import { statement } from './statement.ts'

/** The questions of LedgerSource that sum things up. */
export function seriesSource(db: ReadDb): Pick<LedgerSource, 'posts' | 'people' | 'reserved' | 'purposes'> {
  const balance = statement(db, 'SELECT origin, posts AS sum FROM balance WHERE account = ? AND postType = ?')
  const laterPosts = statement(
    db,
    `SELECT origin, change, date, movement FROM (
       SELECT id, movement, date, origin, posts AS change FROM transfer
       WHERE toAccount = :account AND postType = :postType AND date > :date
       UNION ALL SELECT id, movement, date, origin, -posts FROM transfer
       WHERE fromAccount = :account AND postType = :postType AND date > :date
     ) ORDER BY date, id`,
  )
  const staffing = summed(db, 'staffing', 'people', '')
  const reserve = summed(db, 'reserve', 'posts', 'AND kind = :kind')
  const purposes = statement(
    db,
    `SELECT origin, purpose, posts FROM (${EARMARKED_IN_ACCOUNT}) WHERE posts > 0 ORDER BY origin, purpose`,
  )
  return {
    posts: (account, postType, date) => ({
      totals: balance().all(account, postType) as unknown as Series['totals'],
      later: laterPosts().all({ account, postType, date }) as LaterChange[],
    }),
    people: (account, postType, date) => staffing({ account, postType, date }),
    reserved: (account, postType, kind, date) => reserve({ account, postType, kind, date }),
    purposes: (account, postType, date) =>
      purposes().all({ account, postType, date }) as ReturnType<LedgerSource['purposes']>,
  }
}

function summed(db: ReadDb, table: string, column: string, more: string) {
  const rows = `FROM ${table} WHERE account = :account AND postType = :postType ${more}`
  const whole = statement(db, `SELECT coalesce(sum(${column}), 0) ${rows}`, 'column')
  const later = statement(
    db,
    `SELECT '' AS origin, ${column} AS change, date, movement ${rows} AND date > :date ORDER BY date, id`,
  )
  return (of: Readonly<Record<string, string | number>>): Series => ({
    totals: [{ origin: '', sum: whole().get(of) as number }],
    later: later().all(of) as LaterChange[],
  })
}
