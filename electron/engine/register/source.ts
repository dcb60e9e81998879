// What the registers hold, as booking and the commands ask for it; read once a call and date.
import type { ConcurrentRule } from '#shared/domain/leaders/figures'
import type { RegisterSource } from '#shared/domain/register/source'
import { type Holder, successorsAt } from '#shared/domain/register/successors'
import { REQUEST_DEADLINES } from '#shared/domain/request/request'
import type { ReadDb } from '../store/db.ts'
import { overviewAt } from '../store/queries/overview.ts'
import { officeCalendar } from '../store/queries/register/calendar.ts'
import { dutyHolderChanges } from '../store/queries/register/duties.ts'
import { leadersOn, nextChange, positionsOn } from '../store/queries/register/leaders.ts'
import { lineageUpTo } from '../store/queries/register/lineage.ts'
import { hasPerson } from '../store/queries/register/people.ts'
import { requestsLike, requestsOn } from '../store/queries/register/requests.ts'
import { settingOf } from '../store/queries/settings.ts'
import { leftBehindOn } from './left-behind.ts'

/** A source over the registers as `db` shows them. */
export function registerSource(db: ReadDb): RegisterSource {
  const lineage = once((date: string) => lineageUpTo(db, date))
  const successors = once((date: string) => successorsAt(lineage(date), date))
  const leaders = once((date: string) => sums(leadersOn(db, date), leaderKey))
  const positions = once((date: string) => sums(positionsOn(db, date), positionKey))
  const calendar = once(() => officeCalendar(db))
  const left = once((date: string) => leftBehindOn(db, date))
  const duty = db.prepare('SELECT id FROM duty WHERE number = ?')
  return {
    nextId: (table) =>
      ((db.prepare(`SELECT max(id) FROM "${table}"`).pluck().get() as number | null) ?? 0) + 1,
    leaders: (key, date) => leaders(date).get(leaderKey(key)) ?? 0,
    positions: (key, date) => positions(date).get(positionKey(key)) ?? 0,
    nextLeaders: (key, date) => nextChange(db, 'leaderChange', key, date),
    nextPositions: (key, date) => nextChange(db, 'positionChange', key, date),
    nextDutyHolders: (id, unit, role, date) => nextChange(db, 'dutyHolder', { duty: id, unit, role }, date),
    request: (number) => requestsOn(db, { number })[0] ?? null,
    requestsLike: (prefix) => requestsLike(db, prefix),
    usable: (holder, postType, date) => usableOf(db, holder, postType, date),
    duty: (number) => (duty.get(number) as { id: number } | undefined) ?? null,
    dutyHolderChanges: (id, date) => dutyHolderChanges(db, date, id),
    lineage,
    successors,
    left: (holder, date) => left(date)(holder),
    concurrentRule: () => settingOf<ConcurrentRule>(db, 'leaders.concurrent', 'both'),
    hasPerson: (id) => hasPerson(db, id),
    calendar: () => calendar(''),
    deadlines: () => settingOf(db, 'requests.deadlines', REQUEST_DEADLINES),
  }
}

/** Usable vacancy of a body, or of a unit as a whole with its bodies but for those that are 派驻. */
function usableOf(db: ReadDb, { unit, body }: Holder, postType: string, date: string): number {
  return overviewAt(db, date, { county: null, unit })
    .rows.filter((row) => row.postType === postType)
    .filter((row) => (body === null ? !row.stationed : row.bodyId === body))
    .reduce((sum, row) => sum + row.usableVacancy, 0)
}

function leaderKey(key: Parameters<RegisterSource['leaders']>[0]): string {
  return `${key.unit}/${key.body ?? ''}/${key.leading}/${key.rank}/${key.role}/${key.measure}`
}

function positionKey(key: Parameters<RegisterSource['positions']>[0]): string {
  return `${key.unit}/${key.body ?? ''}/${key.class}/${key.measure}/${key.title}`
}

function sums<T extends { readonly posts: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, number> {
  return new Map(rows.map((row) => [keyOf(row), row.posts]))
}

function once<T>(read: (date: string) => T): (date: string) => T {
  const known = new Map<string, T>()
  return (date) => {
    const before = known.get(date)
    if (before !== undefined) return before
    const value = read(date)
    known.set(date, value)
    return value
  }
}
