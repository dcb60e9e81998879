// Copies kept unasked: when they are due, where they go, and that time passes only when the test says so.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canMount } from '../../files/testing/small-disk.ts'
import { backupFacts } from '../store/backup-facts.ts'
import type { Store } from '../store/store.ts'
import { createSmall, filesIn, temporaryFolder } from '../store/testing/small-project.ts'
import { type Clock, createAutomaticBackups, QUARTER_HOUR_MS } from './automatic-backups.ts'
import { allCopies } from './kept-copies.ts'
import { backupFolders, chooseFolder, chosenFolder } from './places.ts'

let folder = ''
let data = ''
let store: Store
let bugs: [string, unknown][] = []
const path = () => join(folder, 'p.bianheng')
const beside = () => (existsSync(join(folder, 'backups')) ? filesIn(join(folder, 'backups')) : [])

beforeEach(async () => {
  folder = temporaryFolder()
  data = temporaryFolder()
  bugs = []
  store = await createSmall(path())
})
afterEach(() => {
  store.close()
  for (const one of [folder, data]) rmSync(one, { recursive: true })
})

function handClock(start: Date) {
  let now = start.getTime()
  const timers: { every: number; due: number; work: () => void }[] = []
  const clock: Clock = {
    now: () => new Date(now),
    every: (milliseconds, work) => {
      timers.push({ every: milliseconds, due: now + milliseconds, work })
      return () => timers.splice(0)
    },
  }
  const pass = (milliseconds: number) => {
    now += milliseconds
    for (const timer of timers) {
      if (timer.due > now) continue
      timer.due = now + timer.every
      timer.work()
    }
  }
  return { clock, pass, timers }
}

const hand = () => handClock(new Date(2026, 10, 22, 10, 15))
const backupsWith = (clock: Clock) =>
  createAutomaticBackups({ data, clock, routine: true }, (name, error) => bugs.push([name, error]))
const change = (value: string) =>
  store.command('test', (db) => db.prepare('UPDATE unit SET class = ?').run(value))

test('a project as it was made needs no copy', async () => {
  await backupsWith(hand().clock).keep(store, 'timed')
  expect(beside()).toEqual([])
})

test('what a killed program was copying is cleared from both places, what runs or is of another project stays', async () => {
  const old = new Date(Date.now() - 3 * 86_400_000)
  const left = 'p.2026-11-20T101500.timed.bianheng.999999999.new'
  const running = `p.2026-11-20T101600.timed.bianheng.${process.pid}.new`
  const other = 'q.2026-11-20T101500.timed.bianheng.999999999.new'
  const folders = backupFolders(path(), data)
  for (const place of folders) {
    mkdirSync(place, { recursive: true })
    for (const name of [left, `${left}-journal`, running, other]) {
      writeFileSync(join(place, name), 'half')
      utimesSync(join(place, name), old, old)
    }
  }
  change('一')
  await backupsWith(hand().clock).keep(store, 'timed')
  for (const place of folders)
    expect(filesIn(place)).toEqual([running, 'p.2026-11-22T101500.timed.bianheng', other])
})

test('what has changed is copied once, to both places', async () => {
  const { clock } = hand()
  const backups = backupsWith(clock)
  change('一')
  await backups.keep(store, 'timed')
  await backups.keep(store, 'close')
  expect(beside()).toEqual(['p.2026-11-22T101500.timed.bianheng'])
  const copies = allCopies(path(), backupFolders(path(), data))
  expect(copies).toHaveLength(2)
  expect(copies.map((copy) => backupFacts(copy.path))).toEqual([
    { sound: true, locked: false, encrypted: false, units: 3, entries: 2, head: store.head() },
    { sound: true, locked: false, encrypted: false, units: 3, entries: 2, head: store.head() },
  ])
  // Another process knows it by the copies alone.
  await backupsWith(clock).keep(store, 'timed')
  expect(beside()).toHaveLength(1)
})

test('every quarter of an hour, if something changed', async () => {
  const { clock, pass, timers } = hand()
  const backups = backupsWith(clock)
  const end = backups.watch(() => store)
  change('一')
  pass(QUARTER_HOUR_MS - 1)
  await backups.atClose({ ...store, readOnly: { reason: 'LOCKED', holder: '' } })
  expect(beside()).toEqual([])
  pass(1)
  await backups.atClose(store)
  pass(QUARTER_HOUR_MS)
  change('二')
  pass(QUARTER_HOUR_MS)
  await backups.atClose(store)
  expect(beside()).toHaveLength(2)
  end()
  expect(timers).toEqual([])
})

test('before an import, and not before other commands', async () => {
  const { clock } = hand()
  const backups = backupsWith(clock)
  change('一')
  await backups.beforeCommand('scenario.save', store)
  expect(beside()).toEqual([])
  await backups.beforeCommand('staffingImport.commit', store)
  expect(beside()).toEqual(['p.2026-11-22T101500.import.bianheng'])
  change('二')
  await backups.beforeCommand('exchange.accept', store)
  expect(beside()).toHaveLength(2)
})

test('commands go on while a copy is made and are in it', async () => {
  const backups = backupsWith(hand().clock)
  change('一')
  const kept = backups.keep(store, 'timed')
  change('二')
  await kept
  const [copy = ''] = beside()
  expect(backupFacts(join(folder, 'backups', copy)).sound).toBe(true)
  await backups.keep(store, 'close')
  expect(backupFacts(join(folder, 'backups', beside().at(-1) ?? '')).head).toBe(store.head())
})

test('one place is enough; what hindered the other is told', async () => {
  writeFileSync(join(folder, 'backups'), 'no folder')
  const backups = backupsWith(hand().clock)
  change('一')
  await backups.keep(store, 'timed')
  expect(bugs).toHaveLength(1)
  expect(allCopies(path(), backupFolders(path(), data))).toHaveLength(1)
})

test('with no place a command is refused', async () => {
  writeFileSync(join(folder, 'backups'), 'no folder')
  writeFileSync(join(data, 'backups'), 'no folder')
  change('一')
  const backups = backupsWith(hand().clock)
  await expect(backups.beforeCommand('staffingImport.commit', store)).rejects.toThrow('FOLDER_NOT_FOUND')
})

test('what is written while one place takes its copy is due again', async () => {
  const backups = backupsWith(hand().clock)
  change('一')
  const kept = backups.keep(store, 'timed')
  while (beside().every((name) => !name.endsWith('.bianheng'))) await new Promise(setImmediate)
  change('二')
  await kept
  await backups.keep(store, 'close')
  expect(
    backupFacts(join(folder, 'backups', beside().find((name) => name.includes('.close.')) ?? '')).head,
  ).toBe(store.head())
})

test.skipIf(!canMount())('an old copy that cannot be deleted hinders no new one', async () => {
  const old = join(folder, 'backups', 'p.2020-01-01T000000.timed.bianheng')
  mkdirSync(join(folder, 'backups'))
  writeFileSync(old, 'old')
  // Nobody can unlink what something is mounted on.
  const held = join(data, 'held')
  writeFileSync(held, '')
  execFileSync('mount', ['--bind', held, old])
  try {
    change('一')
    await backupsWith(hand().clock).beforeCommand('staffingImport.commit', store)
    expect(beside()).toContain('p.2026-11-22T101500.import.bianheng')
    expect(bugs).toHaveLength(1)
  } finally {
    execFileSync('umount', [old])
  }
})

test('old copies go, in both places', async () => {
  const { clock, pass } = hand()
  const backups = backupsWith(clock)
  for (let round = 0; round < 8; round += 1) {
    change(String(round))
    await backups.keep(store, 'timed')
    pass(60_000)
  }
  expect(beside()).toHaveLength(3)
  expect(allCopies(path(), backupFolders(path(), data))).toHaveLength(6)
})

test('the second place is where the user wants it', async () => {
  const chosen = join(folder, 'stick')
  mkdirSync(chosen)
  expect(chosenFolder(data)).toBeNull()
  await chooseFolder(data, chosen)
  expect(chosenFolder(data)).toBe(chosen)
  expect(backupFolders(path(), data)[1]).toMatch(new RegExp(`^${chosen}/p-[0-9a-f]{8}$`))
  await chooseFolder(data, null)
  expect(backupFolders(path(), data)[1]).toMatch(new RegExp(`^${data}/backups/p-[0-9a-f]{8}$`))
})
