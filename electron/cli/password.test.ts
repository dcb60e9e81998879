// A project under a password, as a user meets it: every command with it, none without, and not a word of it on the disk.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BUILD_TIMEOUT,
  cli,
  cliJson,
  ensureCli,
  program,
  sampleWorkbook,
  temporaryFolder,
} from './testing/cli.ts'

const KNOWN = '黄楼街道'
let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  writeFileSync(at('first'), '编办密码\r\n第二行不算')
  writeFileSync(at('second'), '\uFEFFanother one\n')
  writeFileSync(at('empty'), '\n')
  const made = await cliJson(folder, 'init', 'p.bianheng', '--region', '3203', '--password-file', 'first')
  expect(made).toMatchObject({ status: 0, document: { encrypted: true } })
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

const inClear = (pattern: string) =>
  globSync(pattern, { cwd: folder }).filter((file) => readFileSync(at(file)).includes(KNOWN))

test('without the password every command is refused with status 2, with another one too, and never called damaged', async () => {
  for (const args of [
    ['verify', 'p.bianheng'],
    ['backup', 'p.bianheng', 'b.bianheng'],
    ['table', 'p.bianheng', 'units'],
  ]) {
    expect(await cliJson(folder, ...args)).toMatchObject({
      status: 2,
      document: { code: 'PROJECT_ENCRYPTED' },
    })
    const other = await cliJson(folder, ...args, '--password-file', 'second')
    expect(other).toMatchObject({ status: 2, document: { code: 'PROJECT_PASSWORD_WRONG' } })
  }
  const empty = await cliJson(folder, 'verify', 'p.bianheng', '--password-file', 'empty')
  expect(empty).toMatchObject({ status: 1, document: { code: 'USAGE' } })
  const none = await cliJson(folder, 'verify', 'p.bianheng', '--password-file', 'nowhere')
  expect(none).toMatchObject({ status: 2, document: { code: 'FILE_NOT_FOUND' } })
})

test('from a file or the environment it opens: import, check, backup, restore and verify', async () => {
  const withPassword = { env: { BIANHENG_PASSWORD: '编办密码' } }
  const done = [
    ['import', 'p.bianheng', sampleWorkbook, '--date', '2020-01-01'],
    ['import', 'p.bianheng', sampleWorkbook, '--date', '2020-01-02'],
    ['backup', 'p.bianheng', 'copy.bianheng'],
    ['restore', 'copy.bianheng', 'p.bianheng', '--force'],
    ['verify', 'p.bianheng'],
  ]
  for (const args of done) expect((await cli(folder, args, withPassword)).status, args[0]).toBe(0)
  expect(globSync('**/*.bianheng', { cwd: folder }).length).toBe(4)
  expect(inClear('**/*.bianheng')).toEqual([])
})

test('the password is changed and taken away with the copies kept; a copy that is damaged is left and named', async () => {
  writeFileSync(at('backups/p.2020-01-01T101010.close.bianheng'), Buffer.alloc(9000, 7))
  const change = ['password', 'p.bianheng', '--new-password-file']
  const unasked = await cliJson(folder, ...change, 'second', '--password-file', 'second')
  expect(unasked).toMatchObject({ status: 2, document: { code: 'PROJECT_PASSWORD_WRONG' } })
  const changed = await cliJson(folder, ...change, 'second', '--password-file', 'first')
  expect(changed.document).toMatchObject({
    encrypted: true,
    left: ['p.2020-01-01T101010.close.bianheng'],
  })
  expect(changed.document.copies).toBeGreaterThanOrEqual(1)
  expect((await cliJson(folder, 'verify', 'p.bianheng', '--password-file', 'first')).status).toBe(2)
  expect((await cliJson(folder, 'verify', 'p.bianheng', '--password-file', 'second')).status).toBe(0)
  expect(inClear('**/*.bianheng')).toEqual([])
  const removed = await cliJson(folder, 'password', 'p.bianheng', '--remove', '--password-file', 'second')
  expect(removed).toMatchObject({ status: 0, document: { encrypted: false } })
  expect((await cliJson(folder, 'verify', 'p.bianheng')).status).toBe(0)
  expect(inClear('**/*.bianheng')).toContain('p.bianheng')
  const again = await cliJson(folder, 'password', 'p.bianheng', '--remove')
  expect(again).toMatchObject({ status: 2, document: { code: 'PROJECT_NOT_ENCRYPTED' } })
  expect((await cliJson(folder, 'password', 'p.bianheng')).status).toBe(1)
})

/** What a command writes to files, as strace saw it: one line a call, every byte in hex. */
function writesOf(args: readonly string[], password: string): string {
  const log = at('strace.log')
  const traced = [
    '-f',
    // Only the calls asked for stop the process: many times faster.
    '--seccomp-bpf',
    '-qq',
    '-y',
    '-xx',
    '-s',
    '1000000',
    '-e',
    'trace=write,pwrite64,writev,pwritev',
    '-o',
    log,
  ]
  const { INIT_CWD: _, ...own } = process.env
  const ran = spawnSync('strace', [...traced, process.execPath, program, ...args], {
    cwd: folder,
    env: { ...own, BIANHENG_PASSWORD: password },
  })
  expect(ran.status).toBe(0)
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /<(?!pipe|socket|anon|\/dev\/)[^>]*>/.test(line))
    .join('\n')
}

const canTrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0

test.skipIf(!canTrace)(
  'whatever a command writes, to temporary files too, is not in the clear; of a plain project it is',
  () => {
    const hex = [...Buffer.from(KNOWN)].map((byte) => `\\x${byte.toString(16)}`).join('')
    mkdirSync(at('traced'))
    for (const [password, found] of [['secret', false] as const, ['', true] as const]) {
      const project = `traced/${found ? 'plain' : 'locked'}.bianheng`
      const init = writesOf(['init', project, '--region', '3203'], password)
      const import_ = writesOf(['import', project, sampleWorkbook], password)
      expect(init).toContain('pwrite64')
      expect([init, import_].some((log) => log.includes(hex))).toBe(found)
    }
  },
)
