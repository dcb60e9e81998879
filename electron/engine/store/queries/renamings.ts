// Renamings of units and bodies, each with the name before it.
import type { Renaming } from '#shared/contract/table-ledger'
import type { ReadDb } from '../db.ts'

export interface RenamingOf extends Renaming {
  readonly movement: number
  readonly unit: number
  readonly body: number | null
}

/** Up to the date, in the order in which they took effect; of one unit or body, or all. */
export function renamingsAt(
  db: ReadDb,
  asOf: string,
  of: { readonly unit: number; readonly body: number | null } | null,
): RenamingOf[] {
  const within = of === null ? '' : 'AND t.unit = :unit AND t.body IS :body'
  return db
    .prepare(
      `SELECT t.movement, t.unit, t.body, t.date, d.number AS document, t.value AS after,
         coalesce((SELECT e.value FROM trait e WHERE e.unit = t.unit AND e.body IS t.body AND e.field = 'name'
           AND (e.date, e.id) < (t.date, t.id) ORDER BY e.date DESC, e.id DESC LIMIT 1), b.name, u.name) AS before
       FROM trait t JOIN movement m ON m.id = t.movement JOIN document d ON d.id = m.document
         JOIN unit u ON u.id = t.unit LEFT JOIN body b ON b.id = t.body
       WHERE t.field = 'name' AND m.kind = 'rename' AND t.date <= :asOf ${within} ORDER BY t.date, t.id`,
    )
    .all(of === null ? { asOf } : { asOf, ...of }) as RenamingOf[]
}
