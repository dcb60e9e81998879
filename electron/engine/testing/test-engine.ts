// An engine in a folder of its own, spoken to as the window does: through a real port.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { type Connection, connect, type ReplyMessage } from '#shared/contract/client'
import type { Client } from '#shared/contract/define'
import { type EngineContract, engineContract } from '#shared/contract/engine'
import type { Failure, Result } from '#shared/contract/errors'
import type { EngineEvent } from '#shared/contract/events'
import type { Template } from '#shared/contract/project'
import { systemClock } from '../backups/system-clock.ts'
import type { EngineContext } from '../context.ts'
import { createEngine, type Engine } from '../engine.ts'
import { createFileGrants } from '../files/file-grants.ts'
import { forkParserWithNode } from '../files/fork-parser.ts'

const root = new URL('../../../', import.meta.url).pathname
export const resources = join(root, 'resources')

export interface TestEngine {
  readonly folder: string
  readonly engine: Engine
  readonly client: Client<EngineContract>
  readonly events: EngineEvent[]
  /** What was reported as a bug: name and error. */
  readonly bugs: [string, unknown][]
  /** A token for a file of the folder. */
  readonly token: (name: string) => string
  /** Sends whatever, and awaits the answer to `id`. */
  readonly send: (message: unknown, id: unknown) => Promise<Result<unknown>>
  readonly stop: () => Promise<void>
}

export function startTestEngine(context: Partial<EngineContext> = {}): TestEngine {
  const folder = mkdtempSync(join(tmpdir(), 'bianheng-'))
  const grants = createFileGrants()
  const forkParser = forkParserWithNode(join(root, 'electron/engine/files/parser.ts'))
  const bugs: [string, unknown][] = []
  const backups = { data: null, clock: systemClock, routine: false }
  const whole = {
    grants,
    resources,
    keys: join(folder, 'keys'),
    access: 'write',
    onLocked: 'refuse',
    backups,
    forkParser,
    ...context,
  } as const
  const engine = createEngine(whole, (name, error) => bugs.push([name, error]))
  const { port1, port2 } = new MessageChannel()
  engine.connect({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => port1.on('message', listener),
    onClose: (listener) => port1.on('close', listener),
  })
  const events: EngineEvent[] = []
  const connection: Connection<EngineContract> = connect(
    engineContract,
    (message) => port2.postMessage(message),
    (event) => events.push(event),
  )
  const waiting = new Map<unknown, (result: Result<unknown>) => void>()
  port2.on('message', (message: ReplyMessage) => {
    if (message.type === 'reply') waiting.get(message.id)?.(message.result)
    connection.receive(message)
  })
  const send = (message: unknown, id: unknown) =>
    new Promise<Result<unknown>>((settle) => {
      waiting.set(id, settle)
      port2.postMessage(message)
    })
  const stop = async () => {
    await engine.stop()
    port1.close()
    rmSync(folder, { recursive: true })
  }
  const token = (name: string) => grants.grant(join(folder, name))
  return { folder, engine, client: connection.client, events, bugs, token, send, stop }
}

/** An engine that has a new project open, of 徐州 unless another region is named. */
export async function startTestProject(
  template: Template = 'blank',
  region: string | null = '3203',
): Promise<TestEngine> {
  const tested = startTestEngine()
  unwrap(await tested.client['project.create']({ token: tested.token('p.bianheng'), template, region }))
  return tested
}

/** The value of an answer, or an error that shows the failure. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

/** The failure of an answer that must be one. */
export function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error(`was not refused: ${JSON.stringify(result.value).slice(0, 200)}`)
  return result.failure
}
