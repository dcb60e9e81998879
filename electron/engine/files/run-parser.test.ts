// The parser process as the engine sees it: answers, refusals, and every way in which it can die.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UserFailure } from '#shared/contract/errors'
import { forkParserWithNode } from './fork-parser.ts'
import type { ParserProcess } from './parser-process.ts'
import { makeXlsx } from './read-workbook/testing/make-xlsx.ts'
import { parserLimits, runParser } from './run-parser.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-parser-'))
afterAll(() => rmSync(folder, { recursive: true }))

const real = forkParserWithNode(new URL('./parser.ts', import.meta.url).pathname)
const book = join(folder, '指标.xlsx')
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
writeFileSync(
  book,
  makeXlsx({ sheet: `<row>${text('镇街')}${text('面积')}</row><row>${text('甲街道')}<c><v>1</v></c></row>` }),
)

/** A parser of which the code is given, in place of the real one. */
function stub(code: string) {
  const file = join(folder, `stub-${Math.random()}.cjs`)
  writeFileSync(file, `process.on('message', () => { ${code} })`)
  return forkParserWithNode(file)
}

async function failure(run: Promise<unknown>): Promise<UserFailure> {
  try {
    await run
  } catch (error) {
    if (error instanceof UserFailure) return error
    throw error
  }
  throw new Error('did not fail')
}

const PATIENCE = { timeout: 60_000, interval: 20 }
const LIMITS = { wallClockMs: 20_000, memoryMiB: 200 }
const request = { type: 'inspect' as const, path: book }

describe('the real parser', () => {
  test('answers', async () => {
    const { format, sheets } = await runParser(real, request, LIMITS)
    expect(format).toBe('xlsx')
    expect(sheets[0]?.tables[0]).toMatchObject({ dataRows: 1, kind: 'indicators' })
  })

  test('hashes and reads', async () => {
    const { sha256, table } = await runParser(real, { type: 'read', path: book, choice: {} }, LIMITS)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect([...table.rows][0]?.values).toEqual(new Map([['area', { cell: 'B2', text: '1' }]]))
  })

  test.each([
    ['a file that is not there', 'nowhere.xlsx', 'FILE_NOT_FOUND'],
    ['a folder', '.', 'FILE_IS_FOLDER'],
  ])('%s', async (_, name, code) => {
    const { code: found } = await failure(runParser(real, { ...request, path: join(folder, name) }, LIMITS))
    expect(found).toBe(code)
  })

  test('a bug is no damage: it comes back with its stack', async () => {
    const choice = null as unknown as object
    const bug = await runParser(real, { type: 'read', path: book, choice }, LIMITS).catch((error) => error)
    expect(bug).toBeInstanceOf(Error)
    expect(bug).not.toBeInstanceOf(UserFailure)
    expect(bug.stack).toMatch(/TypeError.+read-table\.ts/s)
  })

  test('refusals of the table name file and sheet', async () => {
    const choice = { kind: 'bodies' as const }
    const refused = await failure(runParser(real, { type: 'read', path: book, choice }, LIMITS))
    expect(refused).toMatchObject({ code: 'COLUMN_MISSING', where: { file: '指标.xlsx', sheet: '表1' } })
  })
})

describe('a parser that fails', () => {
  test.each(['process.exit(3)', 'process.exit(0)', 'throw new Error()', 'process.abort()'])(
    '%s is damage',
    async (code) => {
      expect((await failure(runParser(stub(code), request, LIMITS))).code).toBe('DAMAGED')
    },
  )

  test('progress is passed on, nothing after the end', async () => {
    const listeners: ((message: unknown) => void)[] = []
    let killed = 0
    const fake: ParserProcess = {
      post: () => {
        const progress = { type: 'progress', done: 1, total: 4, memoryMiB: 1 }
        for (const message of [progress, { type: 'done', value: { format: 'xlsx' } }, progress]) {
          for (const listener of listeners) listener(message)
        }
      },
      onMessage: (listener) => listeners.push(listener),
      onExit: () => {},
      kill: () => {
        killed += 1
      },
    }
    const seen: number[] = []
    const answer = await runParser(() => fake, request, { ...LIMITS, onProgress: (done) => seen.push(done) })
    expect([answer.format, seen, killed]).toEqual(['xlsx', [1], 1])
  })
})

test('progress is said again while the parser is silent, and a small file gets little time', async () => {
  const code = `process.send({ type: 'progress', done: 3, total: 9, memoryMiB: 1 }); for (;;) {}`
  const told: number[] = []
  const controller = new AbortController()
  const run = failure(
    runParser(stub(code), request, {
      ...LIMITS,
      signal: controller.signal,
      onProgress: (done) => told.push(done),
    }),
  )
  await vi.waitUntil(() => told.length >= 4, { timeout: 60_000 })
  controller.abort()
  expect((await run).code).toBe('CANCELLED')
  expect(told).toContain(3)
  expect(parserLimits(book).wallClockMs).toBeLessThan(21_000)
  expect(parserLimits(join(folder, 'nowhere')).wallClockMs).toBe(20_000)
})

describe('a parser whose thread is deep in a damaged file', () => {
  const marks = mkdtempSync(join(folder, 'busy-'))
  /** Runs before the thread's own code, says which process it is in, and never returns. */
  const busy = `import { writeFileSync } from 'node:fs'
    import { isMainThread } from 'node:worker_threads'
    if (!isMainThread) {
      writeFileSync(${JSON.stringify(marks)} + '/' + process.pid, '')
      for (;;);
    }`
  beforeEach(() => vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(busy)}`))
  afterEach(() => {
    vi.unstubAllEnvs()
    for (const mark of readdirSync(marks)) rmSync(join(marks, mark))
  })

  /** The process, once its thread is in its loop. */
  async function isBusy(): Promise<number> {
    await vi.waitUntil(() => readdirSync(marks).length > 0, PATIENCE)
    return Number(readdirSync(marks)[0])
  }

  test('is killed when its time is over', async () => {
    const timeout = await failure(runParser(real, request, { ...LIMITS, wallClockMs: 3000 }))
    expect(timeout).toMatchObject({ code: 'TIMEOUT', params: { file: '指标.xlsx', seconds: 3 } })
    // On a slow machine its time may be over before its thread has begun.
    for (const pid of readdirSync(marks)) await vi.waitUntil(() => !lives(Number(pid)), PATIENCE)
  })

  test.each(['left alone', 'stopped'])('is killed when it is cancelled, %s', async (state) => {
    const controller = new AbortController()
    const run = failure(runParser(real, request, { ...LIMITS, signal: controller.signal }))
    const pid = await isBusy()
    if (state === 'stopped') process.kill(pid, 'SIGSTOP')
    controller.abort()
    expect((await run).code).toBe('CANCELLED')
    await vi.waitUntil(() => !lives(pid), PATIENCE)
  })

  test('ends when its engine is gone', async () => {
    const parser = new URL('./parser.ts', import.meta.url).pathname
    const fork = `require('node:child_process').fork(${JSON.stringify(parser)}, ['200'])`
    const engine = spawn(process.execPath, ['-e', fork], { stdio: 'ignore' })
    const pid = await isBusy()
    expect(lives(pid)).toBe(true)
    engine.kill('SIGKILL')
    await vi.waitUntil(() => !lives(pid), PATIENCE)
  })
})

describe('a file that takes more than the parser may have', () => {
  test('of memory: its thread is ended, and the refusal names the file', async () => {
    const strings = Array.from(
      { length: 60_000 },
      () => `<si><t>${randomBytes(480).toString('base64')}</t></si>`,
    )
    const large = join(folder, '大.xlsx')
    writeFileSync(large, makeXlsx({ sheet: '', strings: strings.join('') }))
    const refused = await failure(
      runParser(real, { type: 'inspect', path: large }, { ...LIMITS, memoryMiB: 32 }),
    )
    expect(refused).toMatchObject({ code: 'OUT_OF_MEMORY', params: { file: '大.xlsx' } })
    const { format } = await runParser(real, { type: 'inspect', path: large }, { ...LIMITS, memoryMiB: 400 })
    expect(format).toBe('xlsx')
  })
})

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
