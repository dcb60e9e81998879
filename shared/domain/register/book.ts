// The registers while rows are added: the books, the document or command at hand, and what it has added so far.
import { Refusal } from '../refusal.ts'
import type { RegisterSource } from './source.ts'
import type { Holder } from './successors.ts'

/** A row of a register's table: the column names with their values. */
export type RegisterRow = Readonly<Record<string, string | number | null>>

export interface RegisterBook {
  readonly source: RegisterSource
  /** The movement that books the rows; null for a command without a document. */
  readonly movement: number | null
  /** Day from which the rows count. */
  readonly date: string
  /** The unit, or body of a unit, that a text names. Throws where there is none. */
  readonly holder: (text: string, field: string) => Holder
  /** Rows added so far, by table. */
  readonly added: Map<string, RegisterRow[]>
}

/** Adds a row with the movement at hand. */
export function addRow(book: RegisterBook, table: string, row: RegisterRow): void {
  const rows = book.added.get(table)
  const whole = { movement: book.movement, ...row }
  if (rows === undefined) book.added.set(table, [whole])
  else rows.push(whole)
}

/** Rows that the document or command at hand added to the table. */
export function addedTo(book: RegisterBook, table: string): readonly RegisterRow[] {
  return book.added.get(table) ?? []
}

/** Who stands on the day in the place of the holder that was named on an earlier one: the first where it was split. */
export function successor({ source, date }: RegisterBook, holder: Holder, since: string): Holder {
  return source.successors(date)(holder, since)[0] ?? holder
}

/** Throws DATE_ORDER where `date` lies before `earliest`. */
export function refuseBefore(date: string, earliest: string, field: string): void {
  if (date < earliest) throw new Refusal('DATE_ORDER', { date, earliest }, field)
}
