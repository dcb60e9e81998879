// Writes rows of the registers.
import type { RegisterRow } from '#shared/domain/register/book'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

/** Tables whose rows others refer to. */
const FIRST = ['duty', 'useRequest', 'secondment']

/** Adds rows to the registers' tables, those first that others refer to; all rows of one table have the same columns. */
export function insertRegisterRows(
  db: WriteDb,
  tables: Iterable<readonly [string, readonly RegisterRow[]]>,
): void {
  const isFirst = ([table]: readonly [string, unknown]) => FIRST.includes(table)
  const sorted = [...tables].toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
  for (const [table, rows] of sorted) {
    const columns = Object.keys(rows[0] ?? {})
    insertRows(
      db,
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    )
  }
}

/** Writes the answer to a consent that was asked for; returns how many rows that were (0 or 1). */
export function answerConsent(
  db: WriteDb,
  id: number,
  said: { readonly answered: string; readonly answer: 'agreed' | 'refused'; readonly document: string },
): number {
  return db
    .prepare(
      "UPDATE consent SET answered = :answered, answer = :answer, document = :document WHERE id = :id AND answer = ''",
    )
    .run({ id, ...said }).changes
}

/** Says why somebody works elsewhere; of a secondment that a document booked the table refuses it. */
export function setCause(db: WriteDb, secondment: number, cause: string): void {
  db.prepare('UPDATE secondment SET cause = ? WHERE id = ?').run(cause, secondment)
}

/** Says of days what the bundled calendar does not; `kind` null takes the office's word back. */
export function setHolidays(
  db: WriteDb,
  days: readonly { readonly date: string; readonly kind: 'rest' | 'work' | null; readonly name: string }[],
): void {
  const put = db.prepare(
    `INSERT INTO holiday (date, kind, name) VALUES (?, ?, ?)
     ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name = excluded.name`,
  )
  const remove = db.prepare('DELETE FROM holiday WHERE date = ?')
  for (const { date, kind, name } of days) {
    if (kind === null) remove.run(date)
    else put.run(date, kind, name)
  }
}
