// Writes what booking a document did: many rows of a table in few statements.
import type { Effects } from '#shared/domain/ledger/effects'
import type { WriteDb } from '../store/db.ts'
import { abolish } from '../store/tables/abolish.ts'
import { insertRows } from '../store/tables/insert-rows.ts'
import { insertRegisterRows } from '../store/tables/register-rows.ts'

type Value = string | number | null

/** Rows that others refer to come first. */
export function writeEffects(db: WriteDb, effects: Effects): void {
  insert(db, 'unit', effects.units)
  insert(db, 'body', effects.bodies)
  insert(db, 'account', effects.accounts)
  insert(db, 'opening', effects.openings)
  insert(db, 'transfer', effects.transfers)
  insert(db, 'loan', effects.loans)
  insert(db, 'loanReturn', effects.loanReturns)
  insert(db, 'loanMove', effects.loanMoves)
  insert(db, 'staffing', effects.staffing)
  insert(db, 'pendingEntry', effects.pendingEntries)
  insert(db, 'pendingStep', effects.pendingSteps)
  insert(db, 'reserve', effects.reserves)
  insert(db, 'trait', effects.traits)
  insert(db, 'lineage', effects.lineage)
  insertRegisterRows(db, effects.registers)
  for (const ended of effects.abolished) abolish(db, ended)
}

/** Columns are the rows' own keys; all rows of a table have the same. */
function insert<T extends object>(db: WriteDb, table: string, rows: readonly T[]): void {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  insertRows(
    db,
    table,
    columns,
    rows.map((row) => columns.map((column) => (row as Record<string, Value>)[column] ?? null)),
  )
}
