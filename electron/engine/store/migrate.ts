// Numbered migrations: what they are, how they are applied, and what schema a version must show.
import Database from 'better-sqlite3-multiple-ciphers'

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** All migrations, lowest first. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length)
    return { version: Number(name.slice(0, 4)), name, sql }
  })
  .sort((a, b) => a.version - b.version)

/** The version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0

/** Applies what is pending, each migration with its version number in one transaction. */
export function migrate(db: Database.Database, upTo = SCHEMA_VERSION): void {
  const present = db.pragma('user_version', { simple: true }) as number
  for (const migration of MIGRATIONS) {
    if (migration.version <= present || migration.version > upTo) continue
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
}

/**
 * Every object of the schema with its text, in a fixed order; foreign triggers and views show up as extra lines. Only the
 * indexes that SQLite makes for itself have no text: a name that looks like SQLite's own is no excuse.
 */
export function schemaText(db: Database.Database): string[] {
  const rows = db
    .prepare(
      "SELECT type, name, sql FROM main.sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL) ORDER BY type, name",
    )
    .all() as { type: string; name: string; sql: string | null }[]
  return rows.map((row) => `${row.type} ${row.name} ${(row.sql ?? '').replaceAll(/\s+/g, ' ')}`)
}

/** The schema text that a project of `version` must show, from an empty database migrated to it. */
export function expectedSchema(version: number): string[] {
  const db = new Database(':memory:')
  try {
    migrate(db, version)
    return schemaText(db)
  } finally {
    db.close()
  }
}
