// People by name: the only place where names and numbers stand.
import type { ReadDb } from '../../db.ts'

export interface PersonRow {
  readonly id: number
  readonly name: string
  readonly idNumber: string
}

export function hasPerson(db: ReadDb, id: number): boolean {
  return db.prepare('SELECT 1 FROM person WHERE id = ?').get(id) !== undefined
}

/** Somebody's full name and number; null for who is not known, or was cleared. */
export function personById(db: ReadDb, id: number): PersonRow | null {
  const found = db.prepare('SELECT id, name, idNumber FROM person WHERE id = ?').get(id)
  return (found as PersonRow | undefined) ?? null
}

/** People whose name or number is the text exactly. */
export function peopleCalled(db: ReadDb, text: string): PersonRow[] {
  return db
    .prepare(
      "SELECT id, name, idNumber FROM person WHERE :text <> '' AND (name = :text OR idNumber = :text) ORDER BY id LIMIT 100",
    )
    .all({ text }) as PersonRow[]
}
