// Long loads without their indexes: built at the end from rows that are all there, an index takes a third of the time.
import type { WriteDb } from '../db.ts'

/** Takes the indexes away while `work` goes on, and makes them again as they were; all inside the command's transaction. */
export function withoutIndexes<T>(db: WriteDb, names: readonly string[], work: () => T): T {
  const definitions = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name IN (SELECT value FROM json_each(?))",
    )
    .pluck()
    .all(JSON.stringify(names)) as string[]
  for (const name of names) db.prepare(`DROP INDEX "${name}"`).run()
  const done = work()
  for (const definition of definitions) db.prepare(definition).run()
  return done
}
