// A project of three units for tests of the store, and what stands in its tables.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { createStoreFile } from '../create-file.ts'
import type { WriteDb } from '../db.ts'
import type { Store } from '../store.ts'
import { insertIndicators } from '../tables/indicator.ts'
import { insertValues } from '../tables/indicator-value.ts'
import { insertProject } from '../tables/project.ts'
import { insertRegions } from '../tables/region.ts'
import { insertUnits } from '../tables/unit.ts'

/** A folder of its own under the system's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bianheng-'))
}

export function fillSmall(db: WriteDb): void {
  insertProject(db, { name: 'p', region: '3203', template: 'blank', sample: false })
  insertRegions(db, [
    { code: '3203', name: '徐州市', kind: 'city', parent: '' },
    { code: '320302', name: '鼓楼区', kind: 'county', parent: '3203' },
    { code: '320321', name: '丰县', kind: 'county', parent: '3203' },
  ])
  const unit = (code: string, name: string) => {
    return { code, name, county: code.slice(0, 6), kind: 'street', class: null } as const
  }
  insertUnits(db, [
    unit('320302001', '黄楼街道'),
    unit('320302002', '丰财街道'),
    unit('320321001', '中阳里街道'),
  ])
  insertIndicators(db, [{ id: 'population', name: null, measure: '人', better: 'high' }])
  insertValues(db, [{ unit: 1, indicator: 'population', date: '', value: '1234' }])
  db.note({ units: 3 })
}

/** Creates the project at `path` and leaves it open. */
export function createSmall(path: string): Promise<Store> {
  return createStoreFile(path, (store) => store.command('project.create', fillSmall))
}

/** Creates the project at `path` and closes it. */
export async function closedSmall(path: string): Promise<string> {
  const store = await createSmall(path)
  store.close()
  return path
}

/** Works on the file as any other program could: no capture, no guard. */
export function rawly<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Everything in the business tables, as one text. */
export function tableDump(store: Store, tables: readonly string[]): string {
  return store.query((db) =>
    JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all())),
  )
}

export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1))
}
