// People and roster rows, which the journal does not hold: what of them goes along with changes, and how it comes in.
import { createHash } from 'node:crypto'
import type { Cell } from '#shared/domain/exchange/rows'
import type { ReadDb, WriteDb } from '../db.ts'
import { digestLine } from '../roster-digest.ts'
import { insertRows } from '../tables/insert-rows.ts'
import { lastPerson, personIds, ROSTER_COLUMNS } from '../tables/roster.ts'

export interface PackedPerson {
  readonly id: number
  readonly name: string
  readonly idNumber: string
}

/** Values of a roster row in the order of ROSTER_COLUMNS. */
export type PackedRosterRow = readonly Cell[]

/** Rows of the rosters of these batches. */
export function rosterRowsOf(db: ReadDb, batches: readonly number[]): PackedRosterRow[] {
  const columns = ROSTER_COLUMNS.map((column) => `"${column}"`).join(', ')
  return db
    .prepare(
      `SELECT ${columns} FROM rosterRow WHERE batch IN (SELECT value FROM json_each(?)) ORDER BY batch, position`,
    )
    .raw()
    .all(JSON.stringify(batches)) as PackedRosterRow[]
}

/** People of a number above `after`: those whom the other copy cannot know. */
export function peopleAfter(db: ReadDb, after: number): PackedPerson[] {
  return db
    .prepare('SELECT id, name, idNumber FROM person WHERE id > ? ORDER BY id')
    .all(after) as PackedPerson[]
}

/**
 * Numbers here for people of a number above `after` there: found by name and number, or new. Who comes without a name gets
 * a number that nobody bears.
 */
export function takePeople(
  db: WriteDb,
  numbers: readonly number[],
  named: readonly PackedPerson[],
): Map<number, number> {
  const byNumber = new Map(named.map((person) => [person.id, person]))
  const known = numbers.flatMap((number) => byNumber.get(number) ?? [])
  const ids = personIds(db, known, false)
  const map = new Map(known.map(({ id }, index) => [id, ids[index] ?? 0]))
  let next = Math.max(lastPerson(db), ...map.values())
  for (const number of numbers) {
    if (map.has(number)) continue
    next += 1
    map.set(number, next)
  }
  return map
}

/** Adds the rows of a batch under their new numbers; the digest of the batch. */
export function insertRosterRows(db: WriteDb, rows: readonly PackedRosterRow[]): string {
  insertRows(db, 'rosterRow', ROSTER_COLUMNS, rows)
  const hash = createHash('sha256')
  for (const values of rows) hash.update(digestLine(values))
  return hash.digest('hex')
}
