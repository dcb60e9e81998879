// Writes the bodies of units.
import type { BodyKind } from '#shared/domain/region/body'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewBody {
  readonly unit: number
  readonly name: string
  readonly kind: BodyKind
}

/** Adds bodies; a name that its unit already has is refused by the table. */
export function insertBodies(db: WriteDb, bodies: readonly NewBody[]): void {
  insertRows(
    db,
    'body',
    ['unit', 'name', 'kind'],
    bodies.map((body) => [body.unit, body.name, body.kind]),
  )
}

/** Sets the kind of bodies that exist, found by unit and name. */
export function updateBodyKinds(db: WriteDb, bodies: readonly NewBody[]): void {
  const statement = db.prepare('UPDATE body SET kind = ? WHERE unit = ? AND name = ?')
  for (const { unit, name, kind } of bodies) statement.run(kind, unit, name)
}
