// Older project files: brought up to date with a checked copy beside them, or left exactly as they were.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { APPLICATION_ID } from './application-id.ts'
import { MIGRATIONS, migrate, SCHEMA_VERSION } from './migrate.ts'
import { openStore } from './open.ts'
import { filesIn, rawly, sha256, temporaryFolder } from './testing/small-project.ts'

const FIRST = MIGRATIONS[0]?.version ?? 0
let folder = ''
const path = () => join(folder, 'p.bianheng')

beforeEach(() => {
  folder = temporaryFolder()
  rawly(path(), (db) => {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, FIRST)
    db.exec("INSERT INTO project VALUES (1, '旧', NULL, 'blank', 0)")
    db.exec("INSERT INTO region VALUES (1, '320302', '鼓楼区', 'county', '3203')")
    db.exec("INSERT INTO unit VALUES (1, '320302001', '黄楼街道', '320302', 'street', NULL)")
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

const code = (error: unknown) => (error as { code?: unknown }).code

test('an older file is upgraded, the old one kept beside it', async () => {
  const before = sha256(path())
  const store = await openStore(path(), 'write')
  expect(store.query((db) => db.prepare('PRAGMA user_version').pluck().get())).toBe(SCHEMA_VERSION)
  expect(store.query((db) => db.prepare('SELECT name FROM unit').pluck().all())).toEqual(['黄楼街道'])
  store.command('test', (db) => db.prepare("UPDATE unit SET class = '一'").run())
  expect(store.head()).toMatch(/^[1-9a-f][0-9a-f]{63}$|^0[0-9a-f]{63}$/)
  store.close()
  expect(filesIn(folder)).toEqual(['backups', 'p.bianheng'])
  const [name = ''] = filesIn(join(folder, 'backups'))
  expect(name).toMatch(/^p\.\d{4}-\d\d-\d\dT\d{6}\.migrate\.bianheng$/)
  const backup = join(folder, 'backups', name)
  expect(store.upgraded).toEqual({ from: FIRST, to: SCHEMA_VERSION, kept: backup })
  const again = await openStore(path(), 'write')
  expect(again.upgraded).toBeNull()
  again.close()
  expect(
    rawly(backup, (db) => [
      db.pragma('user_version', { simple: true }),
      db.pragma('quick_check', { simple: true }),
    ]),
  ).toEqual([FIRST, 'ok'])
  expect(sha256(path())).not.toBe(before)
})

test('a second upgrade from the same version keeps the first copy', async () => {
  const older = join(folder, 'older')
  copyFileSync(path(), older)
  const first = await openStore(path(), 'write')
  first.close()
  copyFileSync(older, path())
  rmSync(older)
  const second = await openStore(path(), 'write')
  second.close()
  expect(filesIn(join(folder, 'backups'))).toHaveLength(2)
})

test('reading alone does not upgrade: the file is refused and unchanged', async () => {
  const before = sha256(path())
  expect(await openStore(path(), 'read').catch(code)).toBe('PROJECT_OLDER')
  expect(sha256(path())).toBe(before)
  expect(filesIn(folder)).toEqual(['p.bianheng'])
})

test('without a backup there is no upgrade', async () => {
  writeFileSync(join(folder, 'backups'), 'no folder')
  const before = sha256(path())
  await expect(openStore(path(), 'write')).rejects.toThrow()
  expect(sha256(path())).toBe(before)
  expect(filesIn(folder)).toEqual(['backups', 'p.bianheng'])
})

test('an upgrade whose result is unsound is taken back whole', async () => {
  rawly(path(), (db) => {
    db.pragma('foreign_keys = OFF')
    db.exec("INSERT INTO unit VALUES (2, NULL, '孤儿', '999999', 'street', NULL)")
  })
  expect(await openStore(path(), 'write').catch(code)).toBe('PROJECT_DAMAGED')
  const db = new Database(path(), { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(FIRST)
  db.close()
})
