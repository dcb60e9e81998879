// Projects under a password: nothing of them lies on the disk in the clear, and nobody gets in without it.
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupFacts } from './backup-facts.ts'
import { isEncryptedFile } from './connect.ts'
import { createStoreFile } from './create-file.ts'
import { forgetPassword, givePassword, keyOf, knownPasswords } from './keyring.ts'
import { openStore } from './open.ts'
import { setPassword } from './password.ts'
import { restoreFile } from './restore.ts'
import { salvage } from './salvage.ts'
import type { Store } from './store.ts'
import { insertUnits } from './tables/unit.ts'
import { createSmall, fillSmall, sha256, temporaryFolder } from './testing/small-project.ts'

const PASSWORD = '编办的密码 1'
const KNOWN = ['黄楼街道', '320302001', 'CREATE TABLE', 'project.create']
const PAGE = 4096
let folder = ''
const at = (name: string) => join(folder, name)
const path = () => at('p.bianheng')

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  forgetAll()
  rmSync(folder, { recursive: true })
})

function forgetAll(): void {
  for (const password of [...knownPasswords()]) forgetPassword(password)
}

const createLocked = () =>
  createStoreFile(path(), (store) => store.command('project.create', fillSmall), PASSWORD)

/** Which of the known strings stand in the files of the folder, by file. */
function readable(): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return KNOWN.filter((text) => bytes.includes(text)).map((text) => `${entry.name}: ${text}`)
    })
}

function addUnits(store: Store, count: number): void {
  store.command('test', (db) => {
    const rows = Array.from({ length: count }, (_, index) => {
      return { code: null, name: `黄楼街道${index}`, county: '320302', kind: 'street', class: null } as const
    })
    insertUnits(db, rows)
  })
}

const failure = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('no byte of file, log or copy can be read; of a plain project they can', async () => {
  const store = await createLocked()
  addUnits(store, 3000)
  await store.backup(at('copy.bianheng'), false)
  await store.keep({ folder: at('backups'), at: new Date(), reason: 'close' })
  expect(globSync('*-wal', { cwd: folder })).not.toEqual([])
  expect(readable()).toEqual([])
  store.close()
  expect(readable()).toEqual([])
  expect(globSync('**/*.bianheng', { cwd: folder })).toHaveLength(3)
  forgetAll()
  rmSync(path())
  ;(await createSmall(path())).close()
  expect(readable()).toContain('p.bianheng: 黄楼街道')
})

test('another program sees no table of it, and a plain project is SQLite as ever', async () => {
  ;(await createLocked()).close()
  const look = () => {
    const db = new DatabaseSync(path(), { readOnly: true })
    try {
      return db.prepare('SELECT name FROM unit ORDER BY id').all()
    } finally {
      db.close()
    }
  }
  expect(look).toThrow('not a database')
  await setPassword(path(), null)
  expect(look()).toHaveLength(3)
  expect(readFileSync(path()).toString('latin1', 0, 16)).toBe('SQLite format 3\0')
  expect(readFileSync(path())[20]).toBe(0)
})

test('without the password, or with another, it is refused by name and stays as it is', async () => {
  ;(await createLocked()).close()
  forgetAll()
  const before = sha256(path())
  for (const mode of ['read', 'write'] as const) {
    expect(await failure(openStore(path(), mode))).toMatchObject({ code: 'PROJECT_ENCRYPTED' })
  }
  expect(backupFacts(path())).toMatchObject({ sound: false, locked: true })
  givePassword('wrong')
  for (const mode of ['read', 'write'] as const) {
    expect(await failure(openStore(path(), mode))).toMatchObject({ code: 'PROJECT_PASSWORD_WRONG' })
  }
  expect(await failure(salvage(path(), at('saved.bianheng'), 's'))).toMatchObject({
    code: 'PROJECT_PASSWORD_WRONG',
  })
  expect(sha256(path())).toBe(before)
  givePassword(PASSWORD)
  const store = await openStore(path(), 'write')
  expect(store.verify(undefined).problems).toEqual([])
  store.close()
})

test('the file and the password are all that another place needs; either composition of the characters will do', async () => {
  const accented = 'passé'
  const store = await createStoreFile(
    path(),
    (s) => s.command('project.create', fillSmall),
    accented.normalize('NFC'),
  )
  store.close()
  forgetAll()
  copyFileSync(path(), at('elsewhere.bianheng'))
  givePassword(accented.normalize('NFD'))
  const moved = await openStore(at('elsewhere.bianheng'), 'write')
  expect(moved.entries()).toBe(1)
  moved.close()
})

test('the password is set, changed and taken away, each time with all that is in the file', async () => {
  const plain = await createSmall(path())
  addUnits(plain, 500)
  const head = plain.head()
  plain.close()
  const contents = async () => {
    const store = await openStore(path(), 'write')
    const { problems } = store.verify(head)
    const units = store.query((db) => db.prepare('SELECT count(*) FROM unit').pluck().get())
    store.close()
    return { problems, units, head: store.path === path() }
  }
  const whole = { problems: [], units: 503, head: true }
  await setPassword(path(), 'first')
  expect([isEncryptedFile(path()), readable()]).toEqual([true, []])
  expect(await contents()).toEqual(whole)
  await setPassword(path(), 'second')
  forgetPassword('second')
  expect(await failure(openStore(path(), 'read'))).toMatchObject({ code: 'PROJECT_PASSWORD_WRONG' })
  givePassword('second')
  expect(await contents()).toEqual(whole)
  await setPassword(path(), null)
  expect(isEncryptedFile(path())).toBe(false)
  expect(await contents()).toEqual(whole)
  expect(globSync('*', { cwd: folder })).toEqual(['p.bianheng'])
})

test('a writer keeps its password from being changed under it', async () => {
  const store = await createLocked()
  expect(await failure(setPassword(path(), 'other'))).toMatchObject({ code: 'PROJECT_LOCKED' })
  store.close()
})

test('a reader’s copy and a restored one have the password; what a restore replaces keeps its own', async () => {
  const store = await createLocked()
  addUnits(store, 10)
  const reader = await openStore(path(), 'read')
  await reader.backup(at('copy.bianheng'), false)
  reader.close()
  store.close()
  const kept = await restoreFile(at('copy.bianheng'), path(), { replace: true, now: new Date() })
  expect([path(), kept ?? '', at('copy.bianheng')].map(isEncryptedFile)).toEqual([true, true, true])
  expect(readable()).toEqual([])
  expect(backupFacts(path())).toMatchObject({ sound: true, units: 13 })
})

test('a changed byte is found on every page, and what can be read is salvaged under the same password', async () => {
  const store = await createLocked()
  addUnits(store, 3000)
  store.close()
  const whole = readFileSync(path())
  const spoilt = Buffer.from(whole)
  const page = Math.floor(whole.length / PAGE / 2)
  spoilt[page * PAGE + 77] = (spoilt[page * PAGE + 77] ?? 0) ^ 1
  writeFileSync(path(), spoilt)
  expect(await failure(openStore(path(), 'write'))).toMatchObject({ code: 'PROJECT_DAMAGED' })
  const saved = await salvage(path(), at('saved.bianheng'), 'saved')
  saved.store.close()
  expect(saved.tables.reduce((sum, { saved: rows }) => sum + rows, 0)).toBeGreaterThan(100)
  expect(isEncryptedFile(at('saved.bianheng'))).toBe(true)
  expect(readable()).toEqual([])
})

test('one cut short is no project', async () => {
  ;(await createLocked()).close()
  writeFileSync(at('short.bianheng'), readFileSync(path()).subarray(0, 80))
  expect(await failure(openStore(at('short.bianheng'), 'read'))).toMatchObject({ code: 'NOT_A_PROJECT' })
})

test('the key is scrypt’s of password and salt, as this contract with files already written has it', () => {
  const key = keyOf('password', Buffer.alloc(16, 7)).toString()
  expect(key).toBe(`raw:68012f8ac53f6707b0a7cf4b1ba034bf5efd324b81b65b850db45c159efb9b01${'07'.repeat(16)}`)
})
