// Which Electron the command line prints with, and what it says where there is none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { findElectron, renderPdf } from './pdf.ts'

const root = mkdtempSync(path.join(tmpdir(), 'bianheng-electron-'))
afterAll(() => rmSync(root, { recursive: true }))
const model = wholeAllocation(sampleAllocation(1, 1))

test("the one recorded in the program's own folder is taken, one recorded above it never", () => {
  const deep = path.join(root, 'program')
  mkdirSync(path.join(root, '.cache/electron'), { recursive: true })
  mkdirSync(deep)
  writeFileSync(
    path.join(root, '.cache/electron/where.json'),
    JSON.stringify({ executable: process.execPath }),
  )
  expect(findElectron(deep, {})).toBe(null)
  expect(findElectron(root, {})).toEqual({ executable: process.execPath, program: root })
})

test('a place inside the cache is recorded relative to it, so a moved checkout keeps its Electron', () => {
  const moved = path.join(root, 'moved')
  const cache = path.join(moved, '.cache/electron')
  mkdirSync(path.join(cache, 'dist'), { recursive: true })
  writeFileSync(path.join(cache, 'dist/electron'), '')
  writeFileSync(path.join(cache, 'where.json'), JSON.stringify({ executable: 'dist/electron' }))
  expect(findElectron(moved, {})).toEqual({ executable: path.join(cache, 'dist/electron'), program: moved })
})

test('the packed program names itself', () => {
  const env = { BIANHENG_ELECTRON: process.execPath }
  expect(findElectron(root, env)).toEqual({ executable: process.execPath, program: null })
  expect(findElectron(root, { BIANHENG_ELECTRON: path.join(root, 'gone') })).toBe(null)
})

test('none: refused with what is missing and how to get it', async () => {
  const failure = { code: 'NO_RENDERER', params: { missing: 'Electron', remedy: 'npm run setup' } }
  await expect(renderPdf(model, path.join(root, 'a.pdf'), null)).rejects.toMatchObject(failure)
})

test('one that does not start is no silence', async () => {
  const broken = { executable: path.join(root, 'gone'), program: root }
  await expect(renderPdf(model, path.join(root, 'a.pdf'), broken)).rejects.toMatchObject({
    code: 'NO_RENDERER',
  })
})
