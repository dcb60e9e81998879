// The engine behind a host: takes grants and ports, tells what is open, and has its parsers forked by the host.
import { homedir } from 'node:os'
import type { FromEngine, ToEngine } from '#shared/contract/host'
import { systemClock } from './backups/system-clock.ts'
import { createEngine, type Port } from './engine.ts'
import { createFileGrants } from './files/file-grants.ts'
import type { ForkParser } from './files/parser-process.ts'
import { passwordFor } from './store/connect.ts'
import { givePassword } from './store/keyring.ts'
import { openStore } from './store/open.ts'

/** The line to the host, whatever carries it. */
export interface HostLine {
  readonly post: (message: FromEngine) => void
  readonly onMessage: (listener: (message: ToEngine) => void) => void
  readonly onPort: (listener: (port: Port) => void) => void
}

/** Starts the engine on a line, with the folders of bundled and of the user's data; the one composition root of the window's engine. */
export function startEngine(line: HostLine, resources: string, data: string | null): void {
  const grants = createFileGrants()
  const parsers = hostParsers(line)
  const backups = { data, clock: systemClock, routine: true }
  const context = {
    grants,
    resources,
    keys: data ?? homedir(),
    backups,
    forkParser: parsers.fork,
    access: 'write',
    onLocked: 'read',
  } as const
  const engine = createEngine(context, (name, error) => {
    line.post({
      type: 'bug',
      name,
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  })
  const tellOpen = () => {
    const path = engine.session.store()?.path ?? null
    line.post({ type: 'opened', path, password: path === null ? null : passwordFor(path) })
  }
  engine.session.onReplaced(tellOpen)

  line.onPort((port) => engine.connect(port))
  line.onMessage((message) => {
    switch (message.type) {
      case 'grant':
        grants.grant(message.path, message.token)
        return
      case 'reopen':
        if (message.password !== null) givePassword(message.password)
        void openStore(message.path, 'write', 'read').then(engine.session.replace, () => tellOpen())
        return
      case 'stop':
        void engine.stop().finally(() => process.exit(0))
        return
      case 'parser-message':
      case 'parser-exit':
        parsers.receive(message)
    }
  })
  line.post({ type: 'ready' })
}

interface HostParsers {
  readonly fork: ForkParser
  readonly receive: (message: Extract<ToEngine, { id: number }>) => void
}

interface Listeners {
  onMessage: (message: unknown) => void
  onExit: (code: number | null) => void
}

/** Parsers that the host forks and kills, told apart by number. */
function hostParsers(line: HostLine): HostParsers {
  const running = new Map<number, Listeners>()
  let last = 0
  const fork: ForkParser = (memoryMiB) => {
    last += 1
    const id = last
    const listeners: Listeners = { onMessage: () => {}, onExit: () => {} }
    running.set(id, listeners)
    line.post({ type: 'parser-fork', id, memoryMiB })
    return {
      post: (message) => line.post({ type: 'parser-post', id, message }),
      onMessage: (listener) => {
        listeners.onMessage = listener
      },
      onExit: (listener) => {
        listeners.onExit = listener
      },
      kill: () => line.post({ type: 'parser-kill', id }),
    }
  }
  const receive = (message: Extract<ToEngine, { id: number }>) => {
    const listeners = running.get(message.id)
    if (message.type === 'parser-message') listeners?.onMessage(message.message)
    else {
      running.delete(message.id)
      listeners?.onExit(message.code)
    }
  }
  return { fork, receive }
}
