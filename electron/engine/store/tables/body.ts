// Writes the bodies of units.
import type { BodyKind } from '#shared/domain/region/body'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewBody {
  readonly unit: number
  readonly name: string
  readonly kind: BodyKind
  /** What it is there for; absent: not said. */
  readonly function?: string | null
}

/** Adds bodies; a name that its unit already has is refused by the table. */
export function insertBodies(db: WriteDb, bodies: readonly NewBody[]): void {
  insertRows(
    db,
    'body',
    ['unit', 'name', 'kind', 'function'],
    bodies.map((body) => [body.unit, body.name, body.kind, body.function ?? null]),
  )
}

/** Sets the kind of bodies that exist, found by unit and name, and the function of those for which one is given. */
export function updateBodies(db: WriteDb, bodies: readonly NewBody[]): void {
  const statement = db.prepare(
    'UPDATE body SET kind = ?, function = coalesce(?, function) WHERE unit = ? AND name = ?',
  )
  for (const { unit, name, kind, function: purpose = null } of bodies) {
    statement.run(kind, purpose, unit, name)
  }
}
