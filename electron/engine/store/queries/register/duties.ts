// Duties with their status by unit and the bodies that hold them.
import type { DutyHolderChange, DutyList, DutyMode, DutyStatus } from '#shared/domain/duty/duty'
import type { ReadDb } from '../../db.ts'

export interface DutyRow {
  readonly id: number
  readonly number: string
  readonly list: DutyList
  readonly name: string
  readonly field: string
  readonly basis: string
  readonly source: string
  readonly mode: DutyMode
  readonly date: string
}

export function dutiesOn(db: ReadDb, asOf: string): DutyRow[] {
  return db
    .prepare(
      'SELECT id, number, list, name, field, basis, source, mode, date FROM duty WHERE date <= ? ORDER BY list, number',
    )
    .all(asOf) as DutyRow[]
}

export interface DutyStatusRow {
  readonly duty: number
  readonly unit: number
  readonly date: string
  readonly status: DutyStatus
  readonly batch: string
  readonly note: string
}

/** Every status up to the date, oldest first. */
export function dutyStatusesOn(db: ReadDb, asOf: string): DutyStatusRow[] {
  return db
    .prepare('SELECT duty, unit, date, status, batch, note FROM dutyStatus WHERE date <= ? ORDER BY date, id')
    .all(asOf) as DutyStatusRow[]
}

/** Every change of who holds a duty up to the date, oldest first; of one duty, or of all. */
export function dutyHolderChanges(
  db: ReadDb,
  asOf: string,
  duty: number | null,
): (DutyHolderChange & { duty: number })[] {
  return db
    .prepare(
      `SELECT duty, unit, body, date, role, held, movement FROM dutyHolder
       WHERE date <= :asOf AND (:duty IS NULL OR duty = :duty) ORDER BY date, id`,
    )
    .all({ asOf, duty }) as (DutyHolderChange & { duty: number })[]
}

export interface AdmissionRow {
  readonly duty: number
  readonly unit: number | null
  readonly date: string
  readonly level: 'city' | 'county'
  readonly opinion: string
  readonly opinionDate: string
  readonly authority: string
  readonly document: string
  readonly money: number
  readonly posts: number
  readonly postType: string
  readonly technology: string
}

export function admissionsOn(db: ReadDb, asOf: string): AdmissionRow[] {
  return db
    .prepare(
      `SELECT duty, unit, date, level, opinion, opinionDate, authority, document, money, posts, postType, technology
       FROM admission WHERE date <= ? ORDER BY date, id`,
    )
    .all(asOf) as AdmissionRow[]
}
