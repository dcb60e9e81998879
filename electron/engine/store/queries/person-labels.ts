// People as they may be named outside the register of people: surname and the last digits of the number.
import { maskName } from '#shared/domain/roster/mask'
import type { ReadDb } from '../db.ts'

interface PersonRow {
  readonly id: number
  readonly name: string
  readonly numberEnd: string
}

/** By id; people who were cleared are missing. */
export function maskedPeople(db: ReadDb, ids: readonly number[]): Map<number, string> {
  const rows = db
    .prepare(
      `SELECT id, name, substr(idNumber, -4) AS numberEnd FROM person WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as PersonRow[]
  return new Map(rows.map((row) => [row.id, masked(row)]))
}

function masked({ name, numberEnd }: PersonRow): string {
  const shown = maskName(name)
  return numberEnd === '' ? shown : `${shown} …${numberEnd}`
}
