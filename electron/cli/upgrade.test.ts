// A project of an older version on the command line: never brought up to date unsaid, and not at all by who only reads.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupFacts } from '../engine/store/backup-facts.ts'
import { SCHEMA_VERSION } from '../engine/store/migrate.ts'
import { loadFixture } from '../engine/store/testing/fixtures.ts'
import { filesIn } from '../engine/store/testing/small-project.ts'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

const OLD = 60
let folder = ''

beforeAll(() => {
  ensureCli()
  folder = temporaryFolder()
  loadFixture(OLD, join(folder, 'p.bianheng'))
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

test.each([['table', 'overview'], ['check'], ['verify']])(
  '%s leaves an older file alone, and says how to go on',
  async (command, ...rest) => {
    const before = readFileSync(join(folder, 'p.bianheng'))
    const { status, stderr } = await cli(folder, [command, 'p.bianheng', ...rest])
    expect(status).toBe(2)
    expect(stderr).toContain('由较早版本的编衡建立')
    expect(stderr).toContain('请在窗口中打开一次，或在命令行运行 upgrade')
    expect(readFileSync(join(folder, 'p.bianheng')).equals(before)).toBe(true)
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  },
)

test('whoever writes is told once of which version it was, and where the file as it was is kept', async () => {
  const said = /文件版本 60），已升级到文件版本 (\d+)。升级前的文件留存为 (.+\.migrate\.bianheng)；/
  const { status, stderr } = await cli(folder, ['upgrade', 'p.bianheng'])
  expect(status).toBe(0)
  const [, version, kept = ''] = said.exec(stderr) ?? []
  expect(Number(version)).toBe(SCHEMA_VERSION)
  expect(backupFacts(kept)).toMatchObject({ sound: true, units: 2 })
  expect((await cli(folder, ['table', 'p.bianheng', 'overview'])).status).toBe(0)
  const again = await cliJson(folder, 'upgrade', 'p.bianheng')
  expect(again).toMatchObject({ status: 0, stderr: '', document: { status: 'ok', upgraded: null } })
})
