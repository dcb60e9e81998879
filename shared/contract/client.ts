// The caller's half: turns calls into numbered messages and replies into results. Knows no transport.
import type { Client, Contract, Progress } from './define.ts'
import type { Failure, Result } from './errors.ts'
import type { EngineEvent } from './events.ts'

export interface CallMessage {
  readonly type: 'call'
  readonly id: number
  readonly name: string
  readonly input: unknown
}

export type ReplyMessage =
  | { readonly type: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number | null }
  | { readonly type: 'event'; readonly event: EngineEvent }

interface Waiting {
  readonly settle: (result: Result<unknown>) => void
  readonly onProgress: Progress | undefined
}

export interface Connection<C extends Contract> {
  readonly client: Client<C>
  /** Hands in what arrived from the other side. */
  readonly receive: (message: ReplyMessage) => void
  /** Fails every waiting call, when the other side has gone. */
  readonly drop: (failure: Failure) => void
}

/** Builds a typed client over `send`; replies come back through `receive`. */
export function connect<C extends Contract>(
  contract: C,
  send: (message: CallMessage) => void,
  onEvent: (event: EngineEvent) => void = () => {},
): Connection<C> {
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  const call = (name: string) => (input: unknown, onProgress?: Progress) =>
    new Promise<Result<unknown>>((settle) => {
      lastId += 1
      waiting.set(lastId, { settle, onProgress })
      send({ type: 'call', id: lastId, name, input })
    })

  const receive = (message: ReplyMessage) => {
    if (message.type === 'event') {
      onEvent(message.event)
      return
    }
    const entry = waiting.get(message.id)
    if (entry === undefined) return
    if (message.type === 'progress') {
      entry.onProgress?.(message.done, message.total)
      return
    }
    waiting.delete(message.id)
    entry.settle(message.result)
  }

  const drop = (failure: Failure) => {
    for (const [id, entry] of waiting) {
      waiting.delete(id)
      entry.settle({ ok: false, failure })
    }
  }

  const client = Object.fromEntries(
    Object.keys(contract).map((name) => [name, call(name)]),
  ) as unknown as Client<C>
  return { client, receive, drop }
}
