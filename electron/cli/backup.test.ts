// backup and restore as a user meets them: while another has the project, never overwriting unasked, and what JSON says.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../engine/store/open.ts'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, sampleWorkbook, temporaryFolder } from './testing/cli.ts'

let folder = ''
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cli(folder, ['init', 'p.bianheng', '--region', '320302'])
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

test('a copy is made while another process writes, and not over another file', async () => {
  const writer = await openStore(inFolder('p.bianheng'), 'write')
  try {
    const first = await cliJson(folder, 'backup', 'p.bianheng', 'copy.bianheng')
    expect(first).toMatchObject({
      status: 0,
      document: { status: 'ok', file: inFolder('copy.bianheng'), entries: 1, head: writer.head() },
    })
    const again = await cliJson(folder, 'backup', 'p.bianheng', 'copy.bianheng')
    expect(again).toMatchObject({ status: 2, document: { status: 'error', code: 'FILE_EXISTS' } })
    expect((await cliJson(folder, 'backup', 'p.bianheng', 'copy.bianheng', '--force')).status).toBe(0)
    const locked = await cliJson(folder, 'restore', 'copy.bianheng', 'p.bianheng', '--force')
    expect(locked).toMatchObject({ status: 2, document: { code: 'PROJECT_LOCKED' } })
  } finally {
    writer.close()
  }
  const onto = await cliJson(folder, 'backup', 'p.bianheng', 'p.bianheng', '--force')
  expect(onto).toMatchObject({ status: 2, document: { code: 'FILE_EXISTS' } })
})

test('restore keeps what it replaces', async () => {
  copyFileSync(inFolder('copy.bianheng'), inFolder('q.bianheng'))
  const refused = await cliJson(folder, 'restore', 'copy.bianheng', 'q.bianheng')
  expect(refused).toMatchObject({ status: 2, document: { code: 'FILE_EXISTS' } })
  const { status, document } = await cliJson(folder, 'restore', 'copy.bianheng', 'q.bianheng', '--force')
  expect({ status, said: document.status }).toEqual({ status: 0, said: 'ok' })
  expect(document.kept).toMatch(/q\.\d{4}-\d\d-\d\dT\d{6}\.replaced\.bianheng$/)
  expect(readFileSync(document.kept)).toEqual(readFileSync(inFolder('copy.bianheng')))
  const verified = await cliJson(folder, 'verify', 'q.bianheng')
  expect(verified.status).toBe(0)
})

test('a damaged backup is refused with status 4', async () => {
  writeFileSync(inFolder('cut.bianheng'), readFileSync(inFolder('copy.bianheng')).subarray(0, 9000))
  const { status, document } = await cliJson(folder, 'restore', 'cut.bianheng', 'new.bianheng')
  expect({ status, code: document.code }).toEqual({ status: 4, code: 'PROJECT_DAMAGED' })
  expect(readdirSync(folder)).not.toContain('new.bianheng')
})

test('a damaged project is refused with the copies that were kept of it', async () => {
  const at = (day: string) => ['import', 'p.bianheng', sampleWorkbook, '--date', day, '--skip-bad-rows']
  await cli(folder, at('2020-01-01'))
  await cli(folder, at('2020-01-02'))
  expect(readdirSync(inFolder('backups'))).toHaveLength(1)
  const whole = readFileSync(inFolder('p.bianheng'))
  writeFileSync(inFolder('p.bianheng'), whole.subarray(0, 9000))
  const { status, stderr } = await cli(folder, ['verify', 'p.bianheng'])
  expect(status).toBe(4)
  expect(stderr).toMatch(/可用的备份[\s\S]*p\.\d{4}-\d\d-\d\dT\d{6}\.import\.bianheng/)
})
