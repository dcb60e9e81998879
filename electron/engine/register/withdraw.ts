// Takes back what a command entered into a register, while nothing that came after rests on it.
import { UserFailure } from '#shared/contract/errors'
import type { EntryRegister } from '#shared/domain/register/entry'
import type { WriteDb } from '../store/db.ts'
import { togetherIn } from '../store/queries/register/entries.ts'

type Row = Readonly<Record<string, string | number | null>>

/** What became of an entry, and goes with it: table and column; a step in this state keeps it. */
const STEPS: Partial<Record<EntryRegister, readonly [table: string, column: string, keeps: string]>> = {
  useRequest: ['useStep', 'request', 'movement IS NOT NULL'],
  secondment: ['secondmentStep', 'secondment', 'movement IS NOT NULL'],
  filing: ['filingStep', 'filing', "step = 'effective'"],
}

/**
 * Deletes the rows entered together with `id`; the journal keeps them, and undo brings them back. Throws RECORD_UNKNOWN,
 * ENTRY_BOOKED for what a document booked, ENTRY_FOLLOWED where something later rests on it.
 */
export function withdraw(
  db: WriteDb,
  { register, id }: { readonly register: EntryRegister; readonly id: number },
): { rows: number } {
  const row = db.prepare(`SELECT * FROM "${register}" WHERE id = ?`).get(id) as Row | undefined
  if (row === undefined) throw new UserFailure('RECORD_UNKNOWN', { id }, { field: 'id' })
  const columns = togetherIn(register)
  const same = columns.map((column) => `"${column}" IS :${column}`).join(' AND ')
  assertOwn(db, row, { register, same })
  assertLast(db, row, { register, same })
  const rows =
    same === ''
      ? db.prepare(`DELETE FROM "${register}" WHERE id = :id`).run({ id }).changes
      : db.prepare(`DELETE FROM "${register}" WHERE ${same} AND date = :date`).run(valuesOf(row, columns))
          .changes
  db.note({ table: register, date: String(row.date ?? row.asked) })
  return { rows }
}

interface Entry {
  readonly register: EntryRegister
  /** Condition for the rows of its key; '' where it stands for itself. */
  readonly same: string
}

const valuesOf = (row: Row, columns: readonly string[]) =>
  Object.fromEntries([...columns, 'date'].map((column) => [column, row[column] ?? null]))

/** Nothing of the entry's day was booked by a document: what one sets rests on what was entered before it. */
function assertOwn(db: WriteDb, row: Row, { register, same }: Entry): void {
  const number = (movement: unknown) =>
    db
      .prepare('SELECT d.number FROM movement m JOIN document d ON d.id = m.document WHERE m.id = ?')
      .pluck()
      .get(movement) as string
  const booked =
    same === ''
      ? row.movement
      : db
          .prepare(
            `SELECT movement FROM "${register}" WHERE ${same} AND date = :date AND movement IS NOT NULL LIMIT 1`,
          )
          .pluck()
          .get(valuesOf(row, togetherIn(register)))
  if (typeof booked !== 'number') return
  throw new UserFailure('ENTRY_BOOKED', { document: number(booked) }, { field: 'id' })
}

/** Throws ENTRY_FOLLOWED with the day of the first thing that rests on it; steps of its own go with it. */
function assertLast(db: WriteDb, row: Row, { register, same }: Entry): void {
  const first = (sql: string, values: Record<string, unknown>) => {
    const on = db.prepare(sql).pluck().get(values) as string | null | undefined
    if (typeof on === 'string') throw new UserFailure('ENTRY_FOLLOWED', { on }, { field: 'id' })
  }
  const { id, unit, date } = row
  if (same !== '') {
    first(
      `SELECT min(date) FROM "${register}" WHERE ${same} AND date > :date`,
      valuesOf(row, togetherIn(register)),
    )
    // What a merge or a split took over went on in other hands.
    const body = register === 'dutyHolder' ? '' : 'AND (fromBody IS NULL OR fromBody IS :body)'
    const values = register === 'dutyHolder' ? { unit, date } : { unit, date, body: row.body ?? null }
    first(`SELECT min(date) FROM lineage WHERE fromUnit = :unit ${body} AND date >= :date`, values)
  }
  if (register === 'consent') first('SELECT min(date) FROM appointment WHERE consent = :id', { id })
  const steps = STEPS[register]
  if (steps === undefined) return
  const [table, column, keeps] = steps
  first(`SELECT min(date) FROM "${table}" WHERE "${column}" = :id AND ${keeps}`, { id })
  db.prepare(`DELETE FROM "${table}" WHERE "${column}" = ?`).run(id)
}
