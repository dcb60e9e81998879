// Writes what an office said of its sheets: other names of units, and mappings of columns.
import type { WriteDb } from '../db.ts'

/** From now on the name means the unit; what it meant before is forgotten. */
export function setAlias(db: WriteDb, name: string, unit: number): void {
  db.prepare(
    'INSERT INTO alias (name, unit) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET unit = excluded.unit',
  ).run(name, unit)
}

export interface NewMapping {
  readonly fingerprint: string
  readonly kind: string
  /** JSON of header rows and columns. */
  readonly mapping: string
}

/** Remembers what the columns under a header mean; the last word counts. */
export function rememberMapping(db: WriteDb, { fingerprint, kind, mapping }: NewMapping): void {
  const known = db
    .prepare('SELECT kind, mapping FROM importMapping WHERE fingerprint = ?')
    .get(fingerprint) as { kind: string; mapping: string } | undefined
  if (known?.kind === kind && known.mapping === mapping) return
  db.prepare(
    `INSERT INTO importMapping (fingerprint, kind, mapping) VALUES (:fingerprint, :kind, :mapping)
     ON CONFLICT (fingerprint) DO UPDATE SET kind = excluded.kind, mapping = excluded.mapping`,
  ).run({ fingerprint, kind, mapping })
}
