// Copies of an open project: complete, checked, never in another file's place unasked, and nothing left where they fail.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canMount, onSmallDisk } from '../../files/testing/small-disk.ts'
import { backupTo } from './backup.ts'
import { backupFacts } from './backup-facts.ts'
import { openStore } from './open.ts'
import { restoreFile } from './restore.ts'
import type { Store } from './store.ts'
import { closedSmall, createSmall, filesIn, rawly, sha256, temporaryFolder } from './testing/small-project.ts'

let folder = ''
const path = () => join(folder, 'p.bianheng')
const copy = () => join(folder, 'copy.bianheng')
const now = new Date(2026, 10, 22, 10, 15)

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

const failure = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error)
const setClass = (store: Store, value: string) =>
  store.command('test', (db) => db.prepare('UPDATE unit SET class = ?').run(value))
const classIn = (file: string) =>
  rawly(file, (db) => db.prepare('SELECT DISTINCT class FROM unit').pluck().get())

describe('backup', () => {
  test('of a project being written holds what was committed, and is one file', async () => {
    const store = await createSmall(path())
    setClass(store, '一')
    expect(await store.backup(copy(), false)).toBe(readFileSync(copy()).length)
    setClass(store, '二')
    const head = store.head()
    store.close()
    expect(filesIn(folder)).toEqual(['copy.bianheng', 'p.bianheng'])
    expect(classIn(copy())).toBe('一')
    expect(backupFacts(copy())).toMatchObject({ sound: true, units: 3, entries: 2 })
    expect(backupFacts(copy()).head).not.toBe(head)
  })

  test('by a reader beside the writer', async () => {
    const store = await createSmall(path())
    setClass(store, '一')
    const reader = await openStore(path(), 'read')
    await reader.backup(copy(), false)
    setClass(store, '二')
    expect(reader.query((db) => db.prepare('SELECT DISTINCT class FROM unit').pluck().get())).toBe('二')
    reader.close()
    store.close()
    expect(classIn(copy())).toBe('一')
  })

  test('never overwrites unasked', async () => {
    const store = await createSmall(path())
    writeFileSync(copy(), 'mine')
    expect(await failure(store.backup(copy(), false))).toMatchObject({ code: 'FILE_EXISTS' })
    expect(readFileSync(copy(), 'utf8')).toBe('mine')
    await store.backup(copy(), true)
    store.close()
    expect(backupFacts(copy()).sound).toBe(true)
    expect(filesIn(folder)).toEqual(['copy.bianheng', 'p.bianheng'])
  })

  test.each<[string, () => string, string]>([
    ['a folder that is not there', () => join(folder, 'no', 'c.bianheng'), 'FOLDER_NOT_FOUND'],
    [
      'a folder as target',
      () => {
        mkdirSync(copy())
        return copy()
      },
      'FILE_IS_FOLDER',
    ],
  ])('%s', async (_, target, code) => {
    const store = await createSmall(path())
    expect(await failure(store.backup(target(), true))).toMatchObject({ code })
    store.close()
  })

  test.each(['', 'CREATE TABLE t (a)'])('another database is no backup: %j', async (sql) => {
    const db = new Database(':memory:')
    db.exec(sql)
    expect(await failure(backupTo(db, copy(), false))).toMatchObject({ code: 'NOT_A_PROJECT' })
    expect(filesIn(folder)).toEqual([])
    db.close()
  })

  describe('where the log of another file was left', () => {
    /** As a writer that was killed leaves it; without the file where that was moved away. */
    const leaveLog = async (isMoved: boolean) => {
      const other = join(folder, 'other.bianheng')
      const store = await createSmall(other)
      for (const value of ['旧', '更旧']) setClass(store, value)
      copyFileSync(`${other}-wal`, `${copy()}-wal`)
      if (!isMoved) copyFileSync(other, copy())
      store.close()
      rmSync(other)
    }
    const backUp = async (replace: boolean) => {
      const store = await createSmall(path())
      setClass(store, '新')
      const error = await failure(store.backup(copy(), replace))
      store.close()
      return error
    }

    test.each([true, false])('it is not read into the copy: moved away %s', async (isMoved) => {
      await leaveLog(isMoved)
      expect(await backUp(true)).toBeNull()
      expect(filesIn(folder)).toEqual(['copy.bianheng', 'p.bianheng'])
      expect(classIn(copy())).toBe('新')
    })

    test('nor does it lose what it holds unasked', async () => {
      await leaveLog(true)
      expect(await backUp(false)).toMatchObject({ code: 'FILE_EXISTS', where: { file: `${copy()}-wal` } })
      expect(filesIn(folder)).toEqual(['copy.bianheng-wal', 'p.bianheng'])
    })
  })

  test('takes no place of a file that is being written', async () => {
    const other = await createSmall(copy())
    const store = await createSmall(path())
    expect(await failure(store.backup(copy(), true))).toMatchObject({ code: 'PROJECT_LOCKED' })
    setClass(other, '他')
    other.close()
    store.close()
    expect(classIn(copy())).toBe('他')
    expect(filesIn(folder)).toEqual(['copy.bianheng', 'p.bianheng'])
  })

  test.skipIf(!canMount())('onto a full disk leaves nothing', async () => {
    const store = await createSmall(path())
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    await onSmallDisk(disk, async () => {
      expect(await failure(store.backup(join(disk, 'c.bianheng'), false))).toMatchObject({
        code: 'DISK_FULL',
      })
      expect(filesIn(disk)).toEqual([])
    })
    store.close()
  })

  test.skipIf(!canMount())(
    'onto a disk that takes no writing: the rights are named, not the file',
    async () => {
      const store = await createSmall(path())
      const disk = join(folder, 'disk')
      mkdirSync(disk)
      await onSmallDisk(disk, async () => {
        execFileSync('mount', ['-o', 'remount,ro', disk])
        expect(await failure(store.backup(join(disk, 'c.bianheng'), false))).toMatchObject({
          code: 'FILE_NO_RIGHTS',
        })
      })
      store.close()
    },
  )
})

describe('restore', () => {
  const prepared = async () => {
    const store = await createSmall(path())
    setClass(store, '一')
    await store.backup(copy(), false)
    setClass(store, '二')
    store.close()
  }

  test('as a new file', async () => {
    await closedSmall(copy())
    expect(await restoreFile(copy(), path(), { replace: false, now })).toBeNull()
    expect(backupFacts(path())).toMatchObject({ sound: true, units: 3 })
    expect(filesIn(folder)).toEqual(['copy.bianheng', 'p.bianheng'])
  })

  test('never overwrites unasked', async () => {
    await prepared()
    const before = sha256(path())
    const refused = await failure(restoreFile(copy(), path(), { replace: false, now }))
    expect(refused).toMatchObject({ code: 'FILE_EXISTS' })
    expect(sha256(path())).toBe(before)
  })

  test('keeps what it replaces, so that it can be taken back', async () => {
    await prepared()
    const before = sha256(path())
    const kept = await restoreFile(copy(), path(), { replace: true, now })
    expect(kept).toBe(join(folder, 'p.2026-11-22T101500.replaced.bianheng'))
    expect([classIn(path()), sha256(String(kept))]).toEqual(['一', before])
    await restoreFile(String(kept), path(), { replace: true, now })
    expect(classIn(path())).toBe('二')
    expect(filesIn(folder)).toEqual([
      'copy.bianheng',
      'p.2026-11-22T101500.replaced.bianheng',
      'p.2026-11-22T101501.replaced.bianheng',
      'p.bianheng',
    ])
  })

  test('is refused while another has the project', async () => {
    await prepared()
    const writer = await openStore(path(), 'write')
    const refused = await failure(restoreFile(copy(), path(), { replace: true, now }))
    expect(refused).toMatchObject({ code: 'PROJECT_LOCKED' })
    writer.close()
    expect(filesIn(folder)).toEqual(['copy.bianheng', 'p.bianheng'])
  })

  test('takes what stood in a left log into the file that is kept', async () => {
    const living = join(folder, 'living.bianheng')
    const store = await createSmall(living)
    await store.backup(copy(), false)
    setClass(store, '一')
    setClass(store, '二')
    for (const part of ['', '-wal']) copyFileSync(living + part, path() + part)
    store.close()
    const kept = await restoreFile(copy(), path(), { replace: true, now })
    expect([classIn(path()), classIn(String(kept))]).toEqual([null, '二'])
    expect(filesIn(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
  })

  test('keeps a damaged file as it was, with its log', async () => {
    await closedSmall(copy())
    writeFileSync(path(), 'no project any more')
    writeFileSync(`${path()}-wal`, 'log')
    const kept = String(await restoreFile(copy(), path(), { replace: true, now }))
    expect([readFileSync(kept, 'utf8'), readFileSync(`${kept}-wal`, 'utf8')]).toEqual([
      'no project any more',
      'log',
    ])
    expect(backupFacts(path()).sound).toBe(true)
  })

  test.each<[string, () => void, string]>([
    ['damaged', () => writeFileSync(copy(), readFileSync(copy()).subarray(0, 9000)), 'PROJECT_DAMAGED'],
    ['no project', () => writeFileSync(copy(), 'text'), 'NOT_A_PROJECT'],
    ['missing', () => rmSync(copy()), 'FILE_NOT_FOUND'],
    ['newer', () => rawly(copy(), (db) => db.pragma('user_version = 9999')), 'PROJECT_NEWER'],
  ])('of a backup that is %s changes nothing', async (_, spoil, code) => {
    await prepared()
    spoil()
    const before = sha256(path())
    const refused = await failure(restoreFile(copy(), path(), { replace: true, now }))
    expect(refused).toMatchObject({ code, where: { file: copy() } })
    expect(sha256(path())).toBe(before)
    expect(filesIn(folder).filter((name) => name !== 'copy.bianheng')).toEqual(['p.bianheng'])
  })
})
