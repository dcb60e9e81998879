// Movements that founded, renamed, merged, split or abolished units and bodies, as they were written.
import type { ReadDb } from '../db.ts'

export interface StructureMovement {
  readonly movement: number
  readonly date: string
  readonly document: string
  readonly title: string
  readonly kind: string
  /** The movement's own fields. */
  readonly detail: Readonly<Record<string, unknown>>
}

const KINDS = [
  'found',
  'establish',
  'rename',
  'changeKind',
  'move',
  'merge',
  'split',
  'mergeUnits',
  'abolish',
]

/** In the order in which they took effect. */
export function structureMovements(db: ReadDb, asOf: string): StructureMovement[] {
  const rows = db
    .prepare(
      `SELECT m.id AS movement, d.effective AS date, d.number AS document, d.title, m.kind, m.detail
       FROM document d JOIN movement m ON m.document = d.id
       WHERE d.effective <> '' AND d.effective <= :asOf AND m.kind IN (SELECT value FROM json_each(:kinds))
       ORDER BY d.effective, d.id, m.position`,
    )
    .all({ asOf, kinds: JSON.stringify(KINDS) }) as (Omit<StructureMovement, 'detail'> & { detail: string })[]
  return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as Record<string, unknown> }))
}
