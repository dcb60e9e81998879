// Leading positions and positions in classes on a date, read through the lineage.
import type { LeaderKey, PositionKey } from '#shared/domain/register/source'
import type { Successors } from '#shared/domain/register/successors'
import type { ReadDb } from '../../db.ts'
import { successorsOn } from './lineage.ts'

export type LeaderSum = LeaderKey & { readonly posts: number }
export type PositionSum = PositionKey & { readonly posts: number }

/** What is approved, filled and concurrent, by holder, rank and role. */
export function leadersOn(db: ReadDb, asOf: string): LeaderSum[] {
  const rows = db
    .prepare(
      `SELECT unit, body, leading, rank, role, measure, min(date) AS since, sum(posts) AS posts FROM leaderChange
       WHERE date <= ? GROUP BY 1, 2, 3, 4, 5, 6`,
    )
    .all(asOf) as (LeaderSum & { since: string })[]
  return summed(rows, successorsOn(db, asOf), ({ leading, rank, role, measure }) => {
    return `${leading} ${rank} ${role} ${measure}`
  })
}

/** Positions in classes, by holder, class and title. */
export function positionsOn(db: ReadDb, asOf: string): PositionSum[] {
  const rows = db
    .prepare(
      `SELECT unit, body, class, title, measure, min(date) AS since, sum(posts) AS posts FROM positionChange
       WHERE date <= ? GROUP BY 1, 2, 3, 4, 5`,
    )
    .all(asOf) as (PositionSum & { since: string })[]
  return summed(rows, successorsOn(db, asOf), (row) => `${row.class} ${row.measure} ${row.title}`)
}

/** The first day after `date` with a row of these values. */
export function nextChange(
  db: ReadDb,
  table: 'leaderChange' | 'positionChange' | 'dutyHolder',
  key: Readonly<object>,
  date: string,
): string | null {
  const columns = Object.entries(key)
  const where = columns.map(([column]) => `"${column}" IS ?`).join(' AND ')
  const values = columns.map(([, value]) => value as string | number | null)
  const sql = `SELECT min(date) FROM "${table}" WHERE ${where} AND date > ?`
  return db
    .prepare(sql)
    .pluck()
    .get(...values, date) as string | null
}

type Summed = (LeaderKey | PositionKey) & { readonly posts: number }

/** After a split the first part has what the whole had, until a document says otherwise. */
function summed<T extends Summed & { readonly since: string }>(
  rows: readonly T[],
  successors: Successors,
  kindOf: (row: T) => string,
): Omit<T, 'since'>[] {
  const sums = new Map<string, Omit<T, 'since'> & { posts: number }>()
  for (const row of rows) {
    const { since, ...rest } = row
    const [holder = row] = successors(row, since)
    const { unit, body } = holder
    const key = `${unit}/${body ?? ''}/${kindOf(row)}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, { ...rest, unit, body })
    else known.posts += row.posts
  }
  return [...sums.values()].filter(({ posts }) => posts !== 0)
}
