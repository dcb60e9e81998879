// The office's settings.
import type { ReadDb } from '../db.ts'

/** The value set under a key, or `fallback` where none is. */
export function settingOf<T>(db: ReadDb, key: string, fallback: T): T {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) as string | undefined
  return value === undefined ? fallback : (JSON.parse(value) as T)
}
