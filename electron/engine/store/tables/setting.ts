// Writes the office's settings.
import type { WriteDb } from '../db.ts'

/** Sets a value under its key; null goes back to what the program ships with. */
export function setSetting(db: WriteDb, key: string, value: unknown): void {
  if (value === null) {
    db.prepare('DELETE FROM setting WHERE key = ?').run(key)
    return
  }
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value))
}
