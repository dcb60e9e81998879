// Books of a small project for tests: documents in, figures out, counted plainly from the rows.
import assert from 'node:assert/strict'
import { BookInput } from '#shared/contract/ledger'
import type { Movement } from '#shared/domain/ledger/movement'
import type { Store } from '../../store/store.ts'
import { memoryProject } from '../../store/testing/memory-project.ts'
import { bookDocument } from '../book-document.ts'

export interface Books {
  readonly store: Store
  /** Books movements under a number and date; returns their ids. */
  readonly book: (number: string, date: string, movements: readonly Movement[], more?: object) => number[]
  readonly undo: () => unknown
  readonly redo: () => unknown
  /** Posts of an account (unit, unit/body, pool:…, superior, with `borrowed ` before a name for its loans) on a date. */
  readonly posts: (account: string, date: string, postType?: string) => number
  readonly filled: (account: string, date: string, postType?: string) => number
  readonly rows: <T>(sql: string, values?: Readonly<Record<string, string | number>>) => T[]
  readonly close: () => void
}

export const FULL = 'institution-full'
export const LATE = '2999-12-31'

/** Units 黄楼街道 (320302001), 丰财街道 (320302002) and 中阳里街道 (320321001). */
export function startBooks(store: Store = memoryProject()): Books {
  const rows = <T>(sql: string, values: Readonly<Record<string, string | number>> = {}) =>
    store.query((db) => db.prepare(sql).all(values) as T[])
  const step = (name: 'undo' | 'redo') => store.command(`journal.${name}`, (db) => db.takeBack(name))
  return {
    store,
    rows,
    book: (number, date, movements, more = {}) => {
      const input = BookInput.parse({ document: { number, date, ...more }, movements })
      const booked = store.command('ledger.book', (db) => bookDocument(db, input))
      return booked.movements.map(({ id }) => id)
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    posts: (account, date, postType = FULL) =>
      sum(
        rows(
          `SELECT posts AS n FROM transfer WHERE toAccount = ${idOf(account)} AND postType = :postType AND date <= :date
          UNION ALL SELECT -posts FROM transfer WHERE fromAccount = ${idOf(account)} AND postType = :postType AND date <= :date`,
          { postType, date },
        ),
      ),
    filled: (account, date, postType = FULL) =>
      sum(
        rows(
          `SELECT people AS n FROM staffing WHERE account = ${idOf(account)} AND postType = :postType AND date <= :date`,
          { postType, date },
        ),
      ),
    close: () => store.close(),
  }
}

/** What booking these movements throws; nothing may be written by it. */
export function refusedBy(books: Books, date: string, movements: readonly object[]) {
  const head = books.store.head()
  let failure: unknown = null
  try {
    books.book('试', date, movements as never)
  } catch (error) {
    failure = error
  }
  assert.equal(books.store.head(), head)
  assert.deepEqual(books.rows("SELECT * FROM document WHERE number = '试'"), [])
  assert.notEqual(failure, null)
  const { code, params, field } = failure as { code: string; params: object; field: string }
  return { code, params, field }
}

function sum(rows: readonly unknown[]): number {
  return (rows as { n: number }[]).reduce((whole, { n }) => whole + n, 0)
}

/** By stored names: enough for books in which nothing is renamed. */
function idOf(text: string): string {
  const isLent = text.startsWith('borrowed ')
  const account = text.replace('borrowed ', '')
  if (account === 'superior') return "(SELECT id FROM account WHERE kind = 'superior')"
  const [, kind, code = ''] = /^pool:(city|county|turnover|reserve):?(\d*)$/.exec(account) ?? []
  if (kind !== undefined) {
    const stored = kind === 'city' || kind === 'county' ? 'pool' : kind
    return `(SELECT id FROM account WHERE kind = '${stored}' AND region = '${code}')`
  }
  const [unit, body] = account.split('/')
  const units = `SELECT id FROM unit WHERE name = '${unit}' OR code = '${unit}'`
  const bodies = body === undefined ? 'body IS NULL' : `body IN (SELECT id FROM body WHERE name = '${body}')`
  return `(SELECT id FROM account WHERE ${isLent ? "kind = 'borrowed'" : "kind <> 'borrowed'"} AND unit IN (${units}) AND ${bodies})`
}
