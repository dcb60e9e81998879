// Writes the provinces, cities and counties above the units.
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewRegion {
  readonly code: string
  readonly name: string
  readonly kind: 'province' | 'city' | 'county'
  readonly parent: string
}

/** Adds regions; a code that exists is refused by the table. */
export function insertRegions(db: WriteDb, regions: readonly NewRegion[]): void {
  const rows = regions.map((region) => [region.code, region.name, region.kind, region.parent])
  insertRows(db, 'region', ['code', 'name', 'kind', 'parent'], rows)
}
