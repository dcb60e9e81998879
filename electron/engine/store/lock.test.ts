// The writer's lock between real processes: one writer at a time, named to the others, freed when its process dies.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquireLock, lockPath } from './lock.ts'
import { openStore } from './open.ts'
import { closedSmall, filesIn, temporaryFolder } from './testing/small-project.ts'

const program = new URL('./testing/race-lock.ts', import.meta.url)
const rivals: ChildProcess[] = []
let folder = ''
const path = () => join(folder, 'p.bianheng')

beforeEach(async () => {
  folder = temporaryFolder()
  await closedSmall(path())
})
afterEach(async () => {
  for (const rival of rivals.splice(0)) await killed(rival)
  rmSync(folder, { recursive: true })
})

function startRival(): ChildProcess {
  const rival = fork(program, { execArgv: [] })
  rivals.push(rival)
  return rival
}

async function killed(rival: ChildProcess): Promise<void> {
  if (rival.exitCode !== null || rival.signalCode !== null) return
  const gone = once(rival, 'exit')
  rival.kill('SIGKILL')
  await gone
}

interface Answer {
  readonly ok: boolean
  readonly holder: string
}

async function tell(rival: ChildProcess, project: string | null): Promise<Answer> {
  const answer = once(rival, 'message')
  rival.send({ path: project })
  return (await answer)[0] as Answer
}

describe('a second process', () => {
  test('is refused, told who holds the file, and offered to read', async () => {
    const rival = startRival()
    expect(await tell(rival, path())).toMatchObject({ ok: true })
    const refused = await openStore(path(), 'write').catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'PROJECT_LOCKED', where: { file: path() } })
    expect((refused as { params: { holder: string } }).params.holder).toMatch(
      new RegExp(`^\\S+@\\S+ \\(${rival.pid}\\) \\d{4}-\\d\\d-\\d\\d \\d\\d:`),
    )
    const reader = await openStore(path(), 'write', 'read')
    expect(reader.readOnly).toMatchObject({
      reason: 'LOCKED',
      holder: expect.stringContaining(`(${rival.pid})`),
    })
    expect(() => reader.command('test', () => {})).toThrow(
      expect.objectContaining({ code: 'PROJECT_READ_ONLY' }),
    )
    expect(reader.query((db) => db.prepare('SELECT count(*) FROM unit').pluck().get())).toBe(3)
    reader.close()
  })

  test('that is killed frees the file', async () => {
    const rival = startRival()
    await tell(rival, path())
    await killed(rival)
    expect(filesIn(folder)).toContain('p.bianheng.lock')
    const store = await openStore(path(), 'write')
    expect(store.readOnly).toBeNull()
    store.close()
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })

  test('that gives back frees the file', async () => {
    const rival = startRival()
    await tell(rival, path())
    await tell(rival, null)
    const answer = acquireLock(path())
    expect(answer.ok).toBe(true)
    if (answer.ok) answer.lock.release()
  })
})

test('of two that start at once exactly one writes, and the other learns of it', async () => {
  const [one, two] = [startRival(), startRival()]
  const name = (rival: ChildProcess) => `(${rival.pid})`
  for (let round = 0; round < 40; round += 1) {
    const [a, b] = await Promise.all([tell(one, path()), tell(two, path())])
    expect([a.ok, b.ok].filter(Boolean), `round ${round}`).toHaveLength(1)
    expect(a.ok ? b.holder : a.holder, `round ${round}`).toContain(a.ok ? name(one) : name(two))
    await tell(a.ok ? one : two, null)
  }
})

test('giving back twice does not take the next one’s lock away', () => {
  const first = acquireLock(path())
  if (!first.ok) throw new Error(first.holder)
  first.lock.release()
  const second = acquireLock(path())
  first.lock.release()
  expect(acquireLock(path())).toMatchObject({ ok: false })
  if (second.ok) second.lock.release()
})

test('what a power cut left of the lock file is no lock', () => {
  writeFileSync(lockPath(path()), Buffer.alloc(8192))
  const answer = acquireLock(path())
  expect(answer.ok).toBe(true)
  if (answer.ok) answer.lock.release()
})
