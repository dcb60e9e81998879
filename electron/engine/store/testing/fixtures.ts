// Projects as earlier versions of the program wrote them: one text of SQL for each version of the schema.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3-multiple-ciphers'

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** Versions that have a fixture, lowest first. */
export function fixtureVersions(): number[] {
  return globSync('*.sql', { cwd: folder })
    .map((file) => Number(basename(file, '.sql')))
    .sort((a, b) => a - b)
}

/** Writes the project of that version to `file`. */
export function loadFixture(version: number, file: string): void {
  const name = String(version).padStart(4, '0')
  const db = new Database(file)
  try {
    db.exec(readFileSync(`${folder}${name}.sql`, 'utf8'))
  } finally {
    db.close()
  }
}
