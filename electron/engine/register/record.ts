// Adds rows to the registers from a command: the same rules as for a document, without one.
import { Holders } from '#shared/domain/ledger/holders'
import type { RegisterBook, RegisterRow } from '#shared/domain/register/book'
import { ledgerSource } from '../ledger/source.ts'
import type { WriteDb } from '../store/db.ts'
import { insertRegisterRows } from '../store/tables/register-rows.ts'

/** Runs `fill` over the registers on a date and writes what it added; answers how many rows that were. */
export function record(db: WriteDb, date: string, fill: (book: RegisterBook) => void): { rows: number } {
  const source = ledgerSource(db)
  const holders = new Holders(source, date)
  const book: RegisterBook = {
    source: source.registers,
    movement: null,
    date,
    holder: (text, field) => {
      const { unit, body } = holders.holder(text, field)
      return { unit: unit.id, body: body?.id ?? null }
    },
    added: new Map(),
  }
  fill(book)
  insertRegisterRows(db, book.added)
  return { rows: [...book.added.values()].reduce((sum, rows) => sum + rows.length, 0) }
}

/** Adds a row to a table that no document fills. */
export function addPlain(book: RegisterBook, table: string, row: RegisterRow): void {
  const rows = book.added.get(table)
  if (rows === undefined) book.added.set(table, [row])
  else rows.push(row)
}
