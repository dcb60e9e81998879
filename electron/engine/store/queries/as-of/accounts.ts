// Accounts by who holds them.
import type { ReadDb } from '../../db.ts'

export interface AccountRow {
  readonly id: number
  readonly kind: 'superior' | 'pool' | 'turnover' | 'reserve' | 'unit' | 'body' | 'borrowed'
  readonly region: string
  readonly unit: number | null
  readonly body: number | null
}

/** Every account, or those of some units and their bodies. */
export function accountsOf(db: ReadDb, units: readonly number[] | null): AccountRow[] {
  if (units === null) {
    return db.prepare('SELECT id, kind, region, unit, body FROM account').all() as AccountRow[]
  }
  // As the index `accountByHolder` has it.
  const sql = `SELECT id, kind, region, unit, body FROM account WHERE kind IN ('unit', 'body', 'borrowed') AND region = ''
    AND coalesce(unit, 0) IN (SELECT value FROM json_each(?))`
  return db.prepare(sql).all(JSON.stringify(units)) as AccountRow[]
}
