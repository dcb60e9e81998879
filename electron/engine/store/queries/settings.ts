// The office's settings.
import type { ReadDb } from '../db.ts'

/** The value set under a key, or `fallback` where none is. */
export function settingOf<T>(db: ReadDb, key: string, fallback: T): T {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) as string | undefined
  return value === undefined ? fallback : (JSON.parse(value) as T)
}

/** The setting with the last key under the prefix that comes before `key`; null for none. */
export function settingBefore(
  db: ReadDb,
  prefix: string,
  key: string,
): { readonly key: string; readonly value: unknown } | null {
  const row = db
    .prepare('SELECT key, value FROM setting WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1')
    .get(prefix, key) as { key: string; value: string } | undefined
  return row === undefined ? null : { key: row.key, value: JSON.parse(row.value) as unknown }
}
