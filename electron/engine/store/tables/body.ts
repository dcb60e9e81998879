// Writes the bodies of units.
import { BODY_TRAITS, type BodyKind, type BodyTrait } from '#shared/domain/region/body'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewBody extends Partial<Readonly<Record<BodyTrait, string>>> {
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
    ['unit', 'name', 'kind', 'function', ...BODY_TRAITS],
    bodies.map((body) => [
      body.unit,
      body.name,
      body.kind,
      body.function ?? null,
      ...BODY_TRAITS.map((trait) => body[trait] ?? ''),
    ]),
  )
}

/** Sets the kind of bodies that exist, found by unit and name, and whatever else is given of them. */
export function updateBodies(db: WriteDb, bodies: readonly NewBody[]): void {
  const given = ['function', ...BODY_TRAITS].map((column) => `${column} = coalesce(?, ${column})`)
  const statement = db.prepare(`UPDATE body SET kind = ?, ${given.join(', ')} WHERE unit = ? AND name = ?`)
  for (const body of bodies) {
    const traits = BODY_TRAITS.map((trait) => body[trait] ?? null)
    statement.run(body.kind, body.function ?? null, ...traits, body.unit, body.name)
  }
}
