// Verifying while others are answered: the same report, never of two states at once, and stopped when the user says so.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { createSmall, filesIn, rawly, temporaryFolder } from './testing/small-project.ts'

let folder = ''
let store: Store

beforeEach(async () => {
  folder = temporaryFolder()
  store = await createSmall(join(folder, 'p.bianheng'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const setClass = (value: string) =>
  store.command('test', (db) => db.prepare('UPDATE unit SET class = ?').run(value))
const quiet = { told: () => {}, signal: new AbortController().signal }

test('reports what a verifying in one go reports, and how far it is, step by step', async () => {
  const steps: [number, number | null][] = []
  const report = await store.verifyInTurns(undefined, { ...quiet, told: (...step) => steps.push(step) })
  expect(report).toEqual(store.verify(undefined))
  const total = steps[0]?.[1] ?? 0
  expect(total).toBeGreaterThan(20)
  expect(steps.map(([done]) => done)).toEqual(steps.map((_, at) => Math.min(at + 1, total)))
  expect(steps.every(([, most]) => most === total)).toBe(true)
})

test('finds what a verifying in one go finds', async () => {
  setClass('一')
  rawly(store.path, (db) => db.prepare("UPDATE unit SET class = '二' WHERE id = 1").run())
  const { problems } = await store.verifyInTurns(undefined, quiet)
  expect(problems).toEqual(store.verify(undefined).problems)
  expect(problems.map(({ code }) => code)).toContain('ROW_UNRECORDED')
})

test('begins anew where a command was carried out meanwhile: the report is of the state after it', async () => {
  let told = 0
  const report = await store.verifyInTurns(undefined, {
    ...quiet,
    told: () => {
      told += 1
      if (told === 10) setClass('三')
    },
  })
  expect(report).toMatchObject({ entries: 2, problems: [], head: store.head() })
})

test('stopped, it fails and leaves the project as free as before', async () => {
  const stop = new AbortController()
  const stopped = store.verifyInTurns(undefined, {
    told: (done) => {
      if (done === 8) stop.abort()
    },
    signal: stop.signal,
  })
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })
  setClass('四')
  expect(await store.verifyInTurns(undefined, quiet)).toMatchObject({ entries: 2, problems: [] })
})

test('a copy that is stopped is not there, and nothing of it', async () => {
  const stop = new AbortController()
  const copy = join(folder, 'copy.bianheng')
  const stopped = store.backup(copy, false, { told: () => stop.abort(), signal: stop.signal })
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(existsSync(copy)).toBe(false)
  expect(filesIn(folder).filter((file) => file.includes('copy'))).toEqual([])
})
