// What is open stays open while a copy of it is made; changes of the open project come one after the other.
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../store/store.ts'
import { filesIn } from '../store/testing/small-project.ts'
import { failureOf, startTestEngine, type TestEngine, unwrap } from '../testing/test-engine.ts'
import { createSession } from './session.ts'

let tested: TestEngine

const create = async (name: string) => {
  const input = { token: tested.token(name), template: 'xuzhou-2020', region: '3203' } as const
  unwrap(await tested.client['project.create'](input))
}
const store = () => tested.engine.session.store() as Store
const resting = () => filesIn(tested.folder).filter((name) => /-wal$|-shm$|\.lock$|\.new$/.test(name))

beforeEach(async () => {
  tested = startTestEngine()
  await create('p.bianheng')
  // More pages than one step of a copy takes: the copy goes on over several turns.
  store().command('test', (db) => {
    const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)')
    for (let row = 0; row < 1500; row += 1) insert.run(`s${row}`, JSON.stringify('x'.repeat(2000)))
  })
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

test('a project asked to close while it is copied is closed after the copy', async () => {
  const { client, token } = tested
  const before = store().head()
  const copying = client['project.backup']({ to: token('c.bianheng') })
  await turn()
  const closing = client['project.close']({})
  expect(unwrap(await copying)).toMatchObject({ file: 'c.bianheng', head: before })
  unwrap(await closing)
  expect(resting()).toEqual([])
  unwrap(await client['project.open']({ token: token('c.bianheng') }))
  expect(unwrap(await client['project.verify']({}))).toMatchObject({ ok: true, audit: { head: before } })
})

test('another is opened while the first is packed for another office: both come to their end', async () => {
  const { client, token } = tested
  unwrap(await client['exchange.makeIdentity']({ name: '市编办' }))
  const packing = client['exchange.prepare']({
    token: token('a.bhpack'),
    to: '鼓楼区编办',
    people: false,
    replace: false,
  })
  await turn()
  await create('q.bianheng')
  expect(unwrap(await packing)).toMatchObject({ kind: 'branch', projectName: 'p' })
  expect(unwrap(await client['project.current']({}))?.file).toBe('q.bianheng')
  unwrap(await client['project.close']({}))
  expect(resting()).toEqual([])
})

test('what two callers open at once is one after the other, and only the last stays open', async () => {
  const { client, token } = tested
  await create('q.bianheng')
  const opened = await Promise.all(
    ['p', 'q', 'p', 'q'].map((name) => client['project.open']({ token: token(`${name}.bianheng`) })),
  )
  for (const answer of opened) if (!answer.ok) expect(failureOf(answer).code).toBe('PROJECT_LOCKED')
  unwrap(await client['project.close']({}))
  expect(resting()).toEqual([])
})

test('a project that fails to close is closed all the same, and listeners hear what is open now', async () => {
  const session = createSession(() => Promise.reject(new Error('planted')))
  const first = store()
  await tested.engine.session.replace(null)
  const reopened = unwrap(await tested.client['project.open']({ token: tested.token('p.bianheng') }))
  expect(reopened.file).toBe('p.bianheng')
  expect(() => first.head()).toThrow()
  const heard: (string | null)[] = []
  session.onReplaced(() => heard.push(session.store()?.path ?? null))
  await session.replace(store())
  await expect(session.replace(null)).rejects.toThrow('planted')
  expect(heard).toEqual([join(tested.folder, 'p.bianheng'), null])
  unwrap(await tested.client['project.close']({}))
})

test('inside a transaction that was left open nothing is read or answered as written', async () => {
  store()
    .query((db) => db.prepare('BEGIN'))
    .run()
  const open = store()
  expect(() => open.query((db) => db.prepare('SELECT 1').get())).toThrow('left open')
  expect(() => open.command('test', (db) => db.prepare("UPDATE unit SET class = '一'").run())).toThrow(
    'left open',
  )
  expect(() => open.rehearse(() => 1)).toThrow('left open')
  // Its log could not be folded in while it stands ("database table is locked"): it is rolled back first.
  unwrap(await tested.client['project.close']({}))
  expect(resting()).toEqual([])
  unwrap(await tested.client['project.open']({ token: tested.token('p.bianheng') }))
  expect(unwrap(await tested.client['project.verify']({})).ok).toBe(true)
})
