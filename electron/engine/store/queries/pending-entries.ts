// Pending entries as of a date: one row a post, where it stands, and what has become of it.
import type { PendingRow } from '#shared/contract/table-ledger'
import { dayNumber } from '#shared/domain/calendar/dates'
import type { PostType } from '#shared/domain/quota/post-type'
import type { ReadDb } from '../db.ts'
import { accountNames } from './as-of/account-names.ts'

interface EntryRow {
  readonly number: string
  readonly created: string
  readonly postType: PostType
  readonly notice: string
  readonly document: string
  readonly account: number
  readonly state: PendingRow['state'] | null
  readonly stateDate: string | null
}

/** In the order in which they were made; `open` leaves out the entered and cancelled. */
export function pendingEntries(db: ReadDb, asOf: string, show: 'open' | 'all'): PendingRow[] {
  const rows = db.prepare(ENTRIES).all({ asOf }) as EntryRow[]
  const names = accountNames(db)
  return rows
    .map(({ account, state, stateDate, ...entry }) => {
      const { unit, body, unitName, code, bodyName } = names(account, asOf)
      const isOver = state === 'entered' || state === 'cancelled'
      const closed = isOver ? (stateDate ?? '') : ''
      const days = dayNumber(isOver ? closed : asOf) - dayNumber(entry.created)
      const place = { unitId: unit ?? 0, unit: unitName, code, bodyId: body, body: bodyName }
      return { ...entry, ...place, state: state ?? 'open', closed, days }
    })
    .filter(({ closed }) => show === 'all' || closed === '')
}

/** The latest step of an entry up to the date; one that moves it says only where it stands. */
const LATEST_STEP = (column: string, condition: string) =>
  `(SELECT s.${column} FROM pendingStep s WHERE s.pendingEntry = p.id AND s.date <= :asOf AND ${condition}
    ORDER BY s.date DESC, s.id DESC LIMIT 1)`

const ENTRIES = `
  SELECT p.number, p.date AS created, p.postType, p.notice, d.number AS document,
    coalesce(${LATEST_STEP('account', "s.state = 'moved'")}, p.account) AS account,
    ${LATEST_STEP('state', "s.state <> 'moved'")} AS state,
    ${LATEST_STEP('date', "s.state <> 'moved'")} AS stateDate
  FROM pendingEntry p JOIN movement m ON m.id = p.movement JOIN document d ON d.id = m.document
  WHERE p.date <= :asOf ORDER BY p.date, p.id`
