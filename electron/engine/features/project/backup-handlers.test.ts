// Backup, restore, the list of copies and salvage, asked for as the window asks.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setPassword } from '../../store/password.ts'
import { failureOf, startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine

beforeEach(async () => {
  tested = await startTestProject('xuzhou-2020', '320302')
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

async function change(): Promise<void> {
  const document = unwrap(await tested.client['scenario.suggest']({}))
  const name = `s${Math.random()}`
  unwrap(await tested.client['scenario.save']({ document: { ...document, name } as never, replace: true }))
}

const current = async () => unwrap(await tested.client['project.current']({}))

test('the open project is copied, and the copy put back while it is open', async () => {
  const { client, token } = tested
  const before = await current()
  const written = unwrap(await client['project.backup']({ to: token('copy.bianheng') }))
  expect(written).toMatchObject({ file: 'copy.bianheng', units: before?.units, head: before?.head })
  await change()
  expect((await current())?.head).not.toBe(before?.head)
  const input = { from: token('copy.bianheng'), to: token('p.bianheng'), replace: true }
  const restored = unwrap(await client['project.restore'](input))
  expect(restored.kept).toMatch(/^p\..*\.replaced\.bianheng$/)
  expect(await current()).toMatchObject({ head: before?.head, readOnly: null })
  const copies = unwrap(await client['project.backups']({ token: token('p.bianheng') }))
  expect(copies.map(({ reason, sound, beside }) => ({ reason, sound, beside }))).toEqual(
    expect.arrayContaining([
      { reason: 'replaced', sound: true, beside: true },
      { reason: 'restore', sound: true, beside: true },
    ]),
  )
})

test('a backup never goes over the project itself, nor a restore over its source', async () => {
  const { client, token } = tested
  const own = token('p.bianheng')
  expect(failureOf(await client['project.backup']({ to: own, replace: true })).code).toBe('FILE_EXISTS')
  const onto = await client['project.restore']({ from: own, to: own, replace: true })
  expect(failureOf(onto).code).toBe('FILE_EXISTS')
})

test('without a project there is nothing to copy', async () => {
  const { client, token } = tested
  unwrap(await client['project.close']({}))
  expect(failureOf(await client['project.backup']({ to: token('c.bianheng') })).code).toBe('NO_PROJECT')
})

test('a damaged project: its copies are listed and what can be read is salvaged', async () => {
  const { client, token, folder } = tested
  unwrap(await client['project.close']({}))
  const file = join(folder, 'p.bianheng')
  const bytes = readFileSync(file)
  bytes.fill(0xa5, bytes.length - 4096)
  writeFileSync(file, bytes)
  const damaged = token('p.bianheng')
  expect(failureOf(await client['project.open']({ token: damaged })).code).toBe('PROJECT_DAMAGED')
  expect(unwrap(await client['project.backups']({ token: damaged }))).toEqual([])
  const report = unwrap(await client['project.salvage']({ from: damaged, to: token('saved.bianheng') }))
  expect(report.saved).toBeGreaterThan(10)
  expect(await current()).toMatchObject({ file: 'saved.bianheng', readOnly: null })
  expect(unwrap(await client['project.verify']({})).ok).toBe(true)
  expect(readFileSync(file)).toEqual(bytes)
  expect(readdirSync(folder)).toContain('saved.bianheng')
})

test('a copy in the clear of a project under a password is known as one, and is encrypted when the password is set again', async () => {
  const { client, token, folder } = tested
  const password = '编办 2026 密码'
  const plain = 'p.2026-11-20T101500.timed.bianheng'
  unwrap(await client['project.backup']({ to: token(plain) }))
  const before = await client['project.setPassword']({ current: 'nobody set one', password: null })
  expect(failureOf(before).code).toBe('PROJECT_NOT_ENCRYPTED')
  unwrap(await client['project.close']({}))
  // As a program that was killed between the file and its copies leaves it.
  await setPassword(join(folder, 'p.bianheng'), password)
  const opened = unwrap(await client['project.open']({ token: token('p.bianheng') }))
  expect(opened.encrypted).toBe(true)
  const copies = async () => unwrap(await client['project.backups']({}))
  expect(await copies()).toMatchObject([{ file: plain, sound: true, encrypted: false }])
  const wrong = await client['project.setPassword']({ current: 'not this one', password })
  expect(failureOf(wrong).code).toBe('PASSWORD_NOT_CURRENT')
  const set = unwrap(await client['project.setPassword']({ current: password, password }))
  expect(set).toMatchObject({ encrypted: true, copies: 1, left: [] })
  expect(await copies()).toMatchObject([{ file: plain, sound: true, locked: false, encrypted: true }])
})
