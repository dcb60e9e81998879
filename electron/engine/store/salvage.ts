// Salvage: carries the readable rows of a damaged project into a new one; the damaged file itself is only copied.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../files/atomic-write.ts'
import { connect, passwordFor } from './connect.ts'
import { createStoreFile } from './create-file.ts'
import type { WriteDb } from './db.ts'
import { migrate } from './migrate.ts'
import { type Row, readAround } from './read-around.ts'
import type { Store } from './store.ts'

export interface SalvagedTable {
  readonly table: string
  readonly saved: number
  /** Rows that were read but that nothing could stand on: what they refer to is lost, or their content is spoilt. */
  readonly refused: number
  /** Ranges of row numbers that could not be read. */
  readonly gaps: readonly (readonly [number, number | null])[]
}

export interface Salvaged {
  readonly store: Store
  readonly tables: readonly SalvagedTable[]
}

/**
 * Makes the project `target` from what can be read of `damaged`, with a journal that begins anew and says so, and with the
 * same password. Throws PROJECT_ENCRYPTED and PROJECT_PASSWORD_WRONG where none of those given opens it,
 * NOTHING_TO_SALVAGE where no row can be read, FILE_EXISTS, FOLDER_NOT_FOUND, FILE_NO_RIGHTS for the target.
 */
export async function salvage(damaged: string, target: string, name: string): Promise<Salvaged> {
  const folder = mkdtempSync(join(tmpdir(), 'bianheng-salvage-'))
  try {
    const copy = join(folder, 'damaged')
    copyAll(damaged, copy)
    const read = readTables(copy)
    if (read.every(({ rows }) => rows.length === 0))
      throw new UserFailure('NOTHING_TO_SALVAGE', {}, { file: damaged })
    const tables: SalvagedTable[] = []
    const store = await createStoreFile(
      target,
      (empty) =>
        empty.command('project.create', (db) => {
          tables.push(...read.map((table) => carryOver(db, table)))
          assureProject(db, name)
          const saved = tables.reduce((sum, table) => sum + table.saved, 0)
          db.note({ salvaged: saved, file: basename(damaged) })
        }),
      passwordFor(copy),
    )
    return { store, tables }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** With the log: what a killed writer committed stands there. */
function copyAll(damaged: string, copy: string): void {
  try {
    for (const part of ['', '-wal', '-journal'])
      if (existsSync(damaged + part)) copyFileSync(damaged + part, copy + part)
  } catch (error) {
    throw writeFailure(error, damaged)
  }
}

interface ReadTable {
  readonly name: string
  readonly rows: readonly Row[]
  readonly gaps: SalvagedTable['gaps']
}

/** Tables in an order in which what is referred to comes first. */
function readTables(copy: string): ReadTable[] {
  const db = openDamaged(copy)
  try {
    return carriedTables().map((name) => {
      if (db === null) return { name, rows: [], gaps: [[1, null] as const] }
      return { name, ...readAround(db, name) }
    })
  } finally {
    db?.close()
  }
}

/** Null where not even the list of tables can be read. */
function openDamaged(copy: string): Database.Database | null {
  let db: Database.Database | null = null
  try {
    db = connect(copy)
    db.pragma('trusted_schema = OFF')
    // Without it SQLite reads no page of a file that is shorter than its header says.
    db.unsafeMode().pragma('writable_schema = ON')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db?.close()
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}

/** The journal begins anew; the marks of an undo and the sums that triggers keep come by themselves. */
const NOT_CARRIED = ['journal', 'change', 'undoing', 'balance']

/** Tables of this version's projects, in the order of their making: none refers to a later one. */
function carriedTables(): string[] {
  const db = new Database(':memory:')
  try {
    migrate(db)
    const inOrder = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
      .pluck()
      .all() as string[]
    return inOrder.filter((name) => !NOT_CARRIED.includes(name))
  } finally {
    db.close()
  }
}

function carryOver(db: WriteDb, { name, rows, gaps }: ReadTable): SalvagedTable {
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all() as string[]
  let refused: readonly Row[] = rows
  // A row may refer to a later one of its own table: again, as long as that brings any in.
  for (let before = rows.length + 1; refused.length > 0 && refused.length < before; ) {
    before = refused.length
    refused = refused.filter((row) => !hasTaken(db, name, columns, row))
  }
  return { table: name, saved: rows.length - refused.length, refused: refused.length, gaps }
}

function hasTaken(db: WriteDb, table: string, columns: readonly string[], row: Row): boolean {
  const known = columns.filter((column) => row[column] !== undefined)
  const names = known.map((column) => `"${column}"`).join(', ')
  const marks = known.map(() => '?').join(', ')
  try {
    db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(...known.map((name) => row[name]))
    return true
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CONSTRAINT|MISMATCH|ERROR)/.test(error.code)
}

/** A project without its own row could not be opened. */
function assureProject(db: WriteDb, name: string): void {
  db.prepare(
    "INSERT INTO project (id, name, region, template, sample) SELECT 1, ?, NULL, 'blank', 0 WHERE NOT EXISTS (SELECT 1 FROM project)",
  ).run(name)
}
