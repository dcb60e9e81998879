// Ends units and bodies: from that day on they are no more.
import type { WriteDb } from '../db.ts'

/** Sets the day of a unit, or of one of its bodies. */
export function abolish(
  db: WriteDb,
  ended: { readonly unit: number; readonly body: number | null; readonly date: string },
): void {
  const { unit, body, date } = ended
  if (body === null) db.prepare('UPDATE unit SET abolished = ? WHERE id = ?').run(date, unit)
  else db.prepare('UPDATE body SET abolished = ? WHERE id = ?').run(date, body)
}
