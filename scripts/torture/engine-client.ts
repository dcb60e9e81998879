// A real engine process, spoken to as the relay does: forked from the built program, killed without warning.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { forkParserWithNode } from '../../electron/engine/files/fork-parser.ts'
import type { ParserProcess } from '../../electron/engine/files/parser-process.ts'
import { connect, type ReplyMessage } from '../../shared/contract/client.ts'
import type { Client } from '../../shared/contract/define.ts'
import { type EngineContract, engineContract } from '../../shared/contract/engine.ts'
import type { Failure, Result } from '../../shared/contract/errors.ts'
import { root } from '../setup/paths.mjs'

export const resources = path.join(root, 'resources')
export const programs = path.join(root, process.env.BIANHENG_OUT ?? 'out', 'main')

export interface EngineClient {
  readonly pid: number
  readonly client: Client<EngineContract>
  readonly grant: (file: string) => string
  readonly kill: () => Promise<void>
  /** Lets go of the engine, which ends by itself. */
  readonly leave: () => Promise<void>
}

const PORT = 1

/** `tracer` is a command that starts the engine and looks on, with its options; `variables` go into its environment. */
export function startEngine(
  tracer: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): EngineClient {
  const [execPath = process.execPath, ...execArgv] = tracer.length > 0 ? [...tracer, process.execPath] : []
  const child = fork(path.join(programs, 'engine-relayed.cjs'), [resources], {
    execPath,
    execArgv,
    env: { ...process.env, ...variables },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const send = (message: object) => {
    if (child.connected) child.send(message, () => {})
  }
  const { client, receive, drop } = connect(engineContract, (data) =>
    send({ type: 'port-message', port: PORT, data }),
  )
  send({ type: 'port-open', port: PORT })
  child.on('message', (message: { type: string; data: ReplyMessage }) => {
    if (message.type === 'port-message') receive(message.data)
    else answerParser(message as never, send)
  })
  child.on('exit', () => drop({ code: 'ENGINE_RESTARTED', params: {}, where: {} }))
  const grant = (file: string) => {
    const token = randomUUID()
    send({ type: 'grant', token, path: file })
    return token
  }
  const leave = async () => {
    const gone = once(child, 'exit')
    child.disconnect()
    await gone
  }
  return { pid: child.pid as number, client, grant, kill: () => killed(child), leave }
}

/** Parsers are forked by the host: here, as main does. */
const forkParser = forkParserWithNode(path.join(programs, 'parser.cjs'))
const parsers = new Map<number, ParserProcess>()

interface ParserMessage {
  readonly type: string
  readonly id: number
  readonly memoryMiB: number
  readonly message: unknown
}

function answerParser(
  { type, id, memoryMiB, message }: ParserMessage,
  send: (message: object) => void,
): void {
  if (type === 'parser-fork') {
    const parser = forkParser(memoryMiB)
    parsers.set(id, parser)
    parser.onMessage((said) => send({ type: 'parser-message', id, message: said }))
    parser.onExit((code) => send({ type: 'parser-exit', id, code }))
  }
  if (type === 'parser-post') parsers.get(id)?.post(message)
  if (type === 'parser-kill') parsers.get(id)?.kill()
}

async function killed(child: ChildProcess): Promise<void> {
  for (const [id, parser] of parsers) {
    parser.kill()
    parsers.delete(id)
  }
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** The value of an answer; what was refused or cut off throws. */
export async function value<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending
  if (result.ok) return result.value
  throw new Cut(result.failure)
}

export class Cut extends Error {
  readonly code: Failure['code']
  readonly byKill: boolean
  constructor(failure: Failure) {
    super(JSON.stringify(failure))
    this.code = failure.code
    this.byKill = failure.code === 'ENGINE_RESTARTED'
  }
}
