// The engine: handlers over one session, served to any number of windows, or to the command line.
import type { ReplyMessage } from '#shared/contract/client'
import { engineContract } from '#shared/contract/engine'
import type { EngineEvent } from '#shared/contract/events'
import { createAutomaticBackups } from './backups/automatic-backups.ts'
import type { EngineContext } from './context.ts'
import { createHandlers } from './handlers.ts'
import { type Call, serve } from './rpc/serve.ts'
import { createSession, type Session } from './rpc/session.ts'

/** One end of a line to a caller. */
export interface Port {
  readonly post: (message: ReplyMessage) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

export interface Engine {
  readonly call: Call
  readonly session: Session
  /** Serves a caller until its port closes. */
  readonly connect: (port: Port) => void
  /** Closes the open project, keeping a copy where one is due. */
  readonly stop: () => Promise<void>
}

/** Builds an engine; `onBug` hears of every error that is nobody's input. */
export function createEngine(context: EngineContext, onBug: (name: string, error: unknown) => void): Engine {
  const ports = new Set<Port>()
  const announce = (event: EngineEvent) => {
    for (const port of ports) port.post({ type: 'event', event })
  }
  const backups = createAutomaticBackups(context.backups, onBug)
  const session = createSession(backups.atClose)
  const endWatch = backups.watch(session.store)
  session.onReplaced(() => announce({ type: 'project' }))
  const handlers = createHandlers(context, session, backups)
  const call = serve(engineContract, handlers, {
    session,
    beforeCommand: backups.beforeCommand,
    onCommitted: (head) => announce({ type: 'changed', head }),
    onBug,
  })
  const connect = (port: Port) => {
    ports.add(port)
    port.onMessage((message) => answer(call, port, message))
    port.onClose(() => ports.delete(port))
  }
  const stop = () => {
    endWatch()
    return session.replace(null)
  }
  return { call, session, connect, stop }
}

/** Answers one message; anything that is no call is dropped, for there is nobody to answer. */
function answer(call: Call, port: Port, message: unknown): void {
  if (typeof message !== 'object' || message === null) return
  const { type, id, name, input } = message as {
    type?: unknown
    id?: unknown
    name?: unknown
    input?: unknown
  }
  if (type !== 'call' || typeof id !== 'number' || typeof name !== 'string') return
  const progress = (done: number, total: number | null) => port.post({ type: 'progress', id, done, total })
  void call(name, input, progress).then((result) => port.post({ type: 'reply', id, result }))
}
