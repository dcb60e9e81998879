// Wrong usage of the command line: exit status 1, a sentence in the user's language, nothing on standard output.
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, program, temporaryFolder } from './testing/cli.ts'

let folder = ''

beforeAll(() => {
  ensureCli()
  folder = temporaryFolder()
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

describe('exit status 1', () => {
  test.concurrent.each<[string, string[], string, string]>([
    ['an unknown command', ['nope'], 'USAGE', 'nope'],
    ['a name that every object has', ['constructor'], 'USAGE', 'constructor'],
    ['an unknown option', ['run', 'p', 's', '--frobnicate'], 'USAGE', '--frobnicate'],
    ['an option of another command', ['run', 'p', 's', '--region', '3203'], 'USAGE', '--region'],
    ['an option without its value', ['init', 'p', '--region'], 'USAGE', '选项 --region 后面要写值'],
    ['a value for an option that takes none', ['import', 'p', 'w', '--dry-run=yes'], 'USAGE', '--dry-run'],
    ['too few arguments', ['run', 'p'], 'USAGE', 'run'],
    ['too many arguments', ['init', 'p', 'q'], 'USAGE', 'init'],
    ['an unknown subcommand', ['scenario', 'p', 'burn'], 'USAGE', 'burn'],
    ['an unknown language', ['verify', 'p', '--lang', 'fr'], 'USAGE', '--lang'],
    ['an unknown report', ['export', 'p', 'poem', '--out', 'a.xlsx'], 'REPORT_UNKNOWN', 'allocation'],
    ['no file to export to', ['export', 'p', 'allocation'], 'USAGE', '--out'],
    [
      'an ending that is not written',
      ['export', 'p', 'allocation', '--out', 'a.docx'],
      'FORMAT_UNKNOWN',
      '.xlsx',
    ],
    [
      'an option given twice',
      ['export', 'p', 'units', '--out', 'a', '--out', 'b'],
      'USAGE',
      '--out 写了不止一次',
    ],
    ['a date that is none', ['import', 'p', 'w.xlsx', '--date', '2021-02-29'], 'USAGE', '--date'],
    ['no ending', ['export', 'p', 'allocation', '--out', 'a'], 'FORMAT_UNKNOWN', '.pdf'],
  ])('%s', async (_, args, code, said) => {
    const { status, document } = await cliJson(folder, ...args)
    expect({ status, code: document.code, kind: document.status }).toEqual({ status: 1, code, kind: 'error' })
    expect(document.message).toContain(said)
    expect(document.message).toMatch(/\p{Script=Han}/u)
  })
})

describe('languages', () => {
  test('Chinese by default, to standard error', async () => {
    const { status, stdout, stderr } = await cli(folder, ['nope'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe('命令写法有误：没有命令“nope”。运行 bianheng --help 查看用法。\n')
  })

  test.each([[['--lang', 'en', 'nope']], [['nope', '--lang=en']], [['nope', '--lang', 'en']]])(
    'English: %j',
    async (args) => {
      const { stderr } = await cli(folder, args)
      expect(stderr).toContain('there is no command "nope"')
      expect(stderr).not.toMatch(/\p{Script=Han}/u)
    },
  )

  test('a command named en is no language', async () => {
    expect((await cli(folder, ['en'])).stderr).toContain('没有命令“en”')
  })

  test('help names every command', async () => {
    for (const args of [[], ['help'], ['--help'], ['help', 'nope']]) {
      const { status, stdout } = await cli(folder, args)
      expect(status).toBe(0)
      expect(stdout).toMatch(/init.*inspect.*import.*scenario.*run.*check.*export.*verify.*apportion.*demo/s)
    }
  })

  test('help on one command shows its lines alone', async () => {
    for (const args of [
      ['export', '--help'],
      ['help', 'export'],
    ]) {
      const { status, stdout } = await cli(folder, args)
      expect(status).toBe(0)
      expect(stdout).toMatch(/^ {2}export .*roster-structure.*approval/s)
      expect(stdout).not.toMatch(/^ {2}(?!export )\S/m)
    }
  })
})

test('a Node on which the database driver would die is refused in words', async () => {
  const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})"
  const env = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(old)}"` }
  const { status, stderr } = await cli(folder, ['verify', 'p.bianheng'], { env })
  expect(status).toBe(1)
  expect(stderr).toContain('不能在 Node 20.20.2 上运行，需要 Node 22 以上')
  // Nothing is wrong with the command itself.
  expect(stderr).not.toContain('命令写法有误')
})

test('paths are taken from where the user stands', async () => {
  mkdirSync(join(folder, 'stand'))
  const env = { INIT_CWD: join(folder, 'stand') }
  const { status, stdout } = await cli(folder, ['init', 'p.bianheng'], { env })
  expect([status, stdout]).toEqual([0, '已新建项目 p.bianheng：0 个单位。\n'])
  expect(existsSync(join(folder, 'stand/p.bianheng'))).toBe(true)
  expect(existsSync(join(folder, 'p.bianheng'))).toBe(false)
})

test.runIf(existsSync('/dev/full'))(
  'a result for which the disk has no room is said, and is no success',
  () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [program, 'help', '--json'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([status, stderr]).toEqual([2, expect.stringContaining('磁盘空间不足')])
    expect(stderr).not.toMatch(/\n {4}at /)
  },
)
