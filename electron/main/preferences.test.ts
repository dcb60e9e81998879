// What is remembered: in the file whole, back from it, and never in the way when the file is broken.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/contract/settings'
import { openPreferences } from './preferences.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-preferences-'))
const file = path.join(folder, 'preferences.json')
const fail = (error: unknown) => expect.unreachable(String(error))
const open = () => openPreferences(file, fail)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('begins with the defaults', () => {
  expect(open().current()).toEqual({ settings: DEFAULT_SETTINGS, window: null, recents: [] })
})

test('what was changed is there at the next start, and no half-written file is left', async () => {
  const first = open()
  for (let zoom = 80; zoom <= 200; zoom += 10)
    first.change({ settings: { ...first.current().settings, zoom, theme: 'dark' } })
  first.opened('/a.bianheng')
  first.opened('/b.bianheng')
  first.opened('/a.bianheng')
  await first.flush()
  const { settings, recents } = open().current()
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, zoom: 200, theme: 'dark' })
  expect(recents.map((recent) => recent.path)).toEqual(['/a.bianheng', '/b.bianheng'])
  expect(readdirSync(folder)).toEqual(['preferences.json'])
})

test('keeps twelve projects, the newest first', async () => {
  const preferences = open()
  for (let at = 1; at <= 15; at += 1) preferences.opened(`/${at}.bianheng`)
  await preferences.flush()
  const paths = open()
    .current()
    .recents.map((recent) => recent.path)
  expect(paths).toEqual(Array.from({ length: 12 }, (_, at) => `/${15 - at}.bianheng`))
})

test('a value that is no longer allowed goes alone; a broken file begins anew, is told of and kept beside', () => {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { settings: object }
  writeFileSync(file, JSON.stringify({ ...kept, settings: { ...kept.settings, zoom: 5000 }, window: 'x' }))
  const mended = open().current()
  expect(mended.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  expect(mended.window).toBeNull()
  expect(mended.recents).toHaveLength(12)
  const broken = '{"settings": '
  writeFileSync(file, broken)
  const told: unknown[] = []
  const anew = openPreferences(file, (error) => told.push(error))
  expect(anew.current()).toEqual({ settings: DEFAULT_SETTINGS, window: null, recents: [] })
  expect(told).toHaveLength(1)
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(broken)
})
