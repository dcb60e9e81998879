// Opening project files: what is refused, by which name, and that a refusal leaves the file as it was.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canMount } from '../../files/testing/small-disk.ts'
import { APPLICATION_ID } from './application-id.ts'
import { businessTables, createJournal } from './journal.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { openStore, prepareWriter } from './open.ts'
import { createStore, type Store } from './store.ts'
import { insertUnits } from './tables/unit.ts'
import { closedSmall, createSmall, filesIn, rawly, sha256, temporaryFolder } from './testing/small-project.ts'

const NEW_UNIT = { code: null, name: '档案馆', county: '320302', kind: 'department', class: null } as const

let folder = ''
const path = () => join(folder, 'p.bianheng')

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

async function withStore<T>(opening: Promise<Store>, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = await opening
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

const failure = (opening: Promise<Store>) => withStore(opening, () => null).catch((error: unknown) => error)

test('what is written is answered as written, and closes, though the disk refuses every change of the log', async () => {
  await closedSmall(path())
  const db = new Database(path())
  prepareWriter(db)
  const journal = createJournal(db)
  const store = createStore(db, { path: path(), readOnly: null, journal, onClose: () => {} })
  const pragma = db.pragma.bind(db)
  let refused = 0
  // As SQLite answers where one of the writes of the change fails.
  const refuseAs = (code: string) => {
    db.pragma = (text, options) => {
      if (!/^(?:journal_mode = |wal_checkpoint)/.test(text)) return pragma(text, options)
      refused += 1
      throw new Database.SqliteError(code, code)
    }
  }
  const before = store.entries()
  refuseAs('SQLITE_IOERR_WRITE')
  store.command('test', (write) => write.prepare("UPDATE unit SET class = '一'").run())
  expect(store.entries()).toBe(before + 1)
  pragma('journal_mode = WAL')
  refuseAs('SQLITE_LOCKED')
  store.close()
  expect(refused).toBe(3)
  await withStore(openStore(path(), 'write'), (again) =>
    expect([again.entries(), again.verify(undefined).problems]).toEqual([before + 1, []]),
  )
})

test.skipIf(!canMount())(
  'with little room left a command is refused and not written, or written and answered',
  async () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk])
    const file = join(disk, 'p.bianheng')
    const filler = join(disk, 'filler')
    const outcomes = new Set<boolean>()
    try {
      await closedSmall(file)
      for (let pages = 0; pages < 24; pages += 1) {
        const store = await openStore(file, 'write')
        const before = store.entries()
        const { bavail, bsize } = statfsSync(disk)
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail - pages) * bsize))
        const isAnswered = await Promise.resolve()
          .then(() => store.command('test', (db) => db.prepare('UPDATE unit SET class = ?').run(`${pages}`)))
          .then(
            () => true,
            (error: unknown) => {
              expect(error).toMatchObject({ code: 'DISK_FULL' })
              return false
            },
          )
        rmSync(filler)
        expect(store.entries(), `${pages} pages of room`).toBe(before + (isAnswered ? 1 : 0))
        outcomes.add(isAnswered)
        store.close()
      }
    } finally {
      execFileSync('umount', [disk])
    }
    expect(outcomes).toEqual(new Set([false, true]))
  },
)

describe('what is no project', () => {
  const sqlite = (id: number) =>
    rawly(path(), (db) => db.exec(`CREATE TABLE t (a); PRAGMA application_id = ${id}`))

  test.each<[string, () => unknown, string]>([
    ['missing', () => {}, 'FILE_NOT_FOUND'],
    ['a folder', () => mkdirSync(path()), 'FILE_IS_FOLDER'],
    ['an empty file', () => writeFileSync(path(), ''), 'NOT_A_PROJECT'],
    ['a short file', () => writeFileSync(path(), 'SQLite format 3\0'), 'NOT_A_PROJECT'],
    ['text', () => writeFileSync(path(), '编制'.repeat(100)), 'NOT_A_PROJECT'],
    ['another program’s database', () => sqlite(0), 'NOT_A_PROJECT'],
    ['another application id', () => sqlite(APPLICATION_ID + 1), 'NOT_A_PROJECT'],
    ['our id over another schema', () => sqlite(APPLICATION_ID), 'PROJECT_FOREIGN_SCHEMA'],
  ])('%s', async (_, make, code) => {
    make()
    const before = filesIn(folder)
    for (const mode of ['read', 'write'] as const) {
      expect(await failure(openStore(path(), mode)), mode).toMatchObject({ code, where: { file: path() } })
    }
    expect(filesIn(folder)).toEqual(before)
  })
})

describe('an open project', () => {
  test('is written with every safeguard on', async () => {
    await closedSmall(path())
    await withStore(openStore(path(), 'write'), (store) => {
      store.command('test', (db) => insertUnits(db, [NEW_UNIT]))
      const pragma = (name: string) => store.query((db) => db.prepare(`PRAGMA ${name}`).pluck().get())
      expect(pragma('synchronous')).toBe(2)
      expect(pragma('journal_mode')).toBe('wal')
      expect(pragma('foreign_keys')).toBe(1)
      expect(pragma('trusted_schema')).toBe(0)
      expect(pragma('cell_size_check')).toBe(1)
    })
  })

  test('rests as one file', async () => {
    await closedSmall(path())
    await withStore(openStore(path(), 'write'), (store) => {
      expect(filesIn(folder)).toContain('p.bianheng.lock')
      store.command('test', (db) => insertUnits(db, [NEW_UNIT]))
    })
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })

  test('reading, opening and a refused command leave every byte as it was', async () => {
    await closedSmall(path())
    const before = sha256(path())
    const refused = (store: Store) =>
      store.command('test', (db) => {
        db.prepare("UPDATE unit SET class = '一'").run()
        throw new Error('planted')
      })
    await withStore(openStore(path(), 'write'), (store) => expect(() => refused(store)).toThrow('planted'))
    expect(sha256(path())).toBe(before)
    await withStore(openStore(path(), 'read'), (store) => store.verify(undefined))
    expect(sha256(path())).toBe(before)
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })

  test('is read beside its writer', async () => {
    await closedSmall(path())
    await withStore(openStore(path(), 'write'), async (writer) => {
      const units = (store: Store) =>
        store.query((db) => db.prepare('SELECT count(*) FROM unit').pluck().get())
      const reader = await openStore(path(), 'read')
      writer.command('test', (db) => db.prepare("DELETE FROM unit WHERE code = '320321001'").run())
      expect([units(writer), units(reader)]).toEqual([2, 2])
      reader.close()
    })
  })

  test('where no lock can be made it is read: Windows tells of missing rights no sooner', async () => {
    await closedSmall(path())
    const before = sha256(path())
    // Whatever the folder's rights say, a file cannot be made under this name.
    mkdirSync(`${path()}.lock`)
    await withStore(openStore(path(), 'write'), (store) => {
      expect(store.readOnly?.reason).toBe('FORBIDDEN')
      expect(() => store.command('test', () => {})).toThrow(
        expect.objectContaining({ code: 'PROJECT_NO_RIGHTS' }),
      )
      expect(store.entries()).toBe(1)
    })
    expect(sha256(path())).toBe(before)
  })

  test('a leftover log of a killed writer is read and closed away', async () => {
    const living = join(folder, 'living.bianheng')
    await withStore(createSmall(living), (store) => {
      store.command('test', (db) => db.prepare("DELETE FROM unit WHERE code = '320321001'").run())
      store.command('test', (db) => db.prepare("UPDATE unit SET class = '一'").run())
      for (const part of ['', '-wal']) copyFileSync(living + part, path() + part)
    })
    await withStore(openStore(path(), 'write'), (store) => {
      expect(store.query((db) => db.prepare('SELECT count(*) FROM unit').pluck().get())).toBe(2)
      expect(store.verify(undefined)).toMatchObject({ entries: 3, problems: [] })
    })
    expect(filesIn(folder)).toEqual(['living.bianheng', 'p.bianheng'])
  })
})

describe('versions', () => {
  test('a newer file is read, never written or touched', async () => {
    await closedSmall(path())
    rawly(path(), (db) => db.pragma(`user_version = ${SCHEMA_VERSION + 10}`))
    const before = sha256(path())
    await withStore(openStore(path(), 'write'), (store) => {
      expect(store.readOnly).toEqual({ reason: 'NEWER', holder: String(SCHEMA_VERSION + 10) })
      expect(store.query((db) => db.prepare('SELECT count(*) FROM unit').pluck().get())).toBe(3)
      const newer = {
        code: 'PROJECT_NEWER',
        params: { found: String(SCHEMA_VERSION + 10), supported: SCHEMA_VERSION },
      }
      expect(() => store.command('test', () => {})).toThrow(expect.objectContaining(newer))
      expect(() => store.query((db) => db.prepare('SELECT nothing FROM unit').all())).toThrow(
        expect.objectContaining(newer),
      )
    })
    expect(sha256(path())).toBe(before)
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })

  test('a version that no migration leads to is refused', async () => {
    await closedSmall(path())
    rawly(path(), (db) => db.pragma(`user_version = ${SCHEMA_VERSION - 1}`))
    expect(await failure(openStore(path(), 'write'))).toMatchObject({ code: 'PROJECT_FOREIGN_SCHEMA' })
  })
})

describe('what a killed writer left', () => {
  /** A copy of the file in the midst of a first command, when the log is not yet in use. */
  const cutOff = () =>
    rawly(path(), (db) => {
      db.pragma('cache_size = 1')
      db.exec("BEGIN; UPDATE unit SET class = '一'; UPDATE journal SET id = id WHERE 0")
      db.exec('CREATE TABLE much (a); INSERT INTO much SELECT randomblob(90000)')
      for (const part of ['', '-journal']) copyFileSync(path() + part, `${path()}.cut${part}`)
      db.exec('ROLLBACK')
      for (const part of ['', '-journal']) copyFileSync(`${path()}.cut${part}`, path() + part)
    })

  test.each(['read', 'write'] as const)('is played back: %s', async (mode) => {
    await closedSmall(path())
    cutOff()
    for (const part of ['', '-journal']) copyFileSync(`${path()}.cut${part}`, path() + part)
    expect(statSync(`${path()}-journal`).size).toBeGreaterThan(0)
    await withStore(openStore(path(), mode), (store) => {
      expect(store.verify(undefined)).toMatchObject({ entries: 1, problems: [] })
    })
    expect(filesIn(folder).filter((name) => name.endsWith('-journal'))).toEqual(['p.bianheng.cut-journal'])
  })

  test('files in the making are cleared after a day, those of a running process never', async () => {
    await closedSmall(path())
    const GONE = 2 ** 22
    const old = new Date(Date.now() - 2 * 86_400_000)
    const leave = (name: string, isOld: boolean) => {
      writeFileSync(join(folder, name), '')
      if (isOld) utimesSync(join(folder, name), old, old)
    }
    leave(`p.bianheng.${GONE}.new`, true)
    leave(`p.bianheng.${GONE}.new-wal`, true)
    leave('.bianheng-0123456789ab.tmp', true)
    leave(`p.bianheng.${GONE + 1}.new`, false)
    leave(`p.bianheng.${process.pid}.new`, true)
    leave(`other.bianheng.${GONE}.new`, true)
    await withStore(openStore(path(), 'write'), () => {})
    expect(new Set(filesIn(folder))).toEqual(
      new Set([
        `other.bianheng.${GONE}.new`,
        'p.bianheng',
        `p.bianheng.${GONE + 1}.new`,
        `p.bianheng.${process.pid}.new`,
      ]),
    )
  })
})

describe('two names of one file', () => {
  test('are one project to the lock, by hard links in two folders', async () => {
    await closedSmall(path())
    mkdirSync(join(folder, 'elsewhere'))
    const link = join(folder, 'elsewhere', 'q.bianheng')
    linkSync(path(), link)
    await withStore(openStore(path(), 'write'), async () => {
      expect(await failure(openStore(link, 'write'))).toMatchObject({ code: 'PROJECT_LOCKED' })
    })
    await withStore(openStore(link, 'write'), (store) => expect(store.readOnly).toBeNull())
  })

  test('are one project to the lock', async () => {
    await closedSmall(path())
    const link = join(folder, 'link.bianheng')
    symlinkSync(path(), link)
    await withStore(openStore(path(), 'write'), async () => {
      expect(await failure(openStore(link, 'write'))).toMatchObject({ code: 'PROJECT_LOCKED' })
    })
  })
})

test('every table is captured but for those that must not be', async () => {
  await closedSmall(path())
  const [captured, all] = rawly(path(), (db) => [
    businessTables(db),
    db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all(),
  ])
  expect((all as string[]).filter((name) => !captured?.includes(name))).toEqual([
    'attachment',
    'balance',
    'change',
    'journal',
    'person',
    'rosterRow',
    'undoing',
  ])
})
