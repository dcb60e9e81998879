// The command line as a user without rights: on a project, on its folder, on the folder that shall be written to.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BUILD_TIMEOUT,
  canBeUnprivileged,
  cli,
  cliJson,
  cliUnprivileged,
  ensureCli,
  temporaryFolder,
} from './testing/cli.ts'

let folder = ''
let document: Record<string, unknown>
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cli(folder, ['init', 'xuzhou-2020.bianheng', '--template', 'xuzhou-2020'])
  document = (await cliJson(folder, 'scenario', 'xuzhou-2020.bianheng', 'show', '徐州2020')).document
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

test.skipIf(!canBeUnprivileged())('no rights: to read at all, or only to write', async () => {
  const own = inFolder('rights')
  mkdirSync(own)
  copyFileSync(inFolder('xuzhou-2020.bianheng'), join(own, 'p.bianheng'))
  writeFileSync(join(own, 's.json'), JSON.stringify({ ...document, name: '别的' }))
  const rights = (folderMode: number, fileMode: number) => {
    for (const above of [folder, own]) chmodSync(above, folderMode)
    chmodSync(join(own, 'p.bianheng'), fileMode)
  }
  const ask = (...args: string[]) => cliUnprivileged(own, args)
  try {
    rights(0o555, 0)
    expect(await ask('verify', 'p.bianheng')).toMatchObject({
      status: 2,
      document: { code: 'FILE_NO_RIGHTS' },
    })
    rights(0o555, 0o444)
    expect(await ask('verify', 'p.bianheng')).toMatchObject({ status: 0, document: { ok: true } })
    const refused = await ask('scenario', 'p.bianheng', 'add', 's.json')
    expect(refused).toMatchObject({ status: 2, document: { code: 'PROJECT_NO_RIGHTS' } })
    // Not after the workbook was read and its rows complained about.
    expect(await ask('import', 'p.bianheng', 'missing.xlsx')).toMatchObject({
      status: 2,
      document: { code: 'PROJECT_NO_RIGHTS', message: expect.stringContaining('申请写入权限') },
    })
    expect(await ask('restore', 'p.bianheng', 'q.bianheng')).toMatchObject({
      status: 2,
      document: { code: 'FILE_NO_RIGHTS', message: expect.stringContaining('q.bianheng') },
    })
    expect(await ask('init', 'new.bianheng')).toMatchObject({
      status: 2,
      document: { code: 'FILE_NO_RIGHTS' },
    })
    expect(readdirSync(own)).toEqual(['p.bianheng', 's.json'])
  } finally {
    rights(0o755, 0o644)
  }
})

test.skipIf(!canBeUnprivileged())(
  'a folder that may not even be looked into is told, not a fault',
  async () => {
    const closed = inFolder('closed')
    mkdirSync(closed)
    copyFileSync(inFolder('xuzhou-2020.bianheng'), join(closed, 'p.bianheng'))
    chmodSync(folder, 0o755)
    chmodSync(inFolder('xuzhou-2020.bianheng'), 0o644)
    chmodSync(closed, 0o700)
    try {
      for (const args of [
        ['verify', 'closed/p.bianheng'],
        ['backup', 'xuzhou-2020.bianheng', 'closed/copy.bianheng'],
        ['restore', 'xuzhou-2020.bianheng', 'closed/copy.bianheng'],
        ['restore', 'closed/p.bianheng', 'copy.bianheng'],
      ]) {
        expect(await cliUnprivileged(folder, args)).toMatchObject({
          status: 2,
          document: { code: 'FILE_NO_RIGHTS', message: expect.stringContaining('closed') },
        })
      }
    } finally {
      chmodSync(closed, 0o755)
    }
  },
)
