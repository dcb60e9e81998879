// The line to the engine: calls wait for the first port, move to the new one when main replaces it, and fail by name in between.
import type { CallMessage, Connection, ReplyMessage } from '#shared/contract/client'
import { connect } from '#shared/contract/client'
import type { Client } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { engineContract } from '#shared/contract/engine'
import type { EngineEvent } from '#shared/contract/events'

export interface EngineLink {
  readonly client: Client<EngineContract>
  readonly subscribe: (listener: (event: EngineEvent) => void) => () => void
  /** Takes a port into use: the first one, or the one of a restarted engine. */
  readonly attach: (port: MessagePort) => void
}

const restarted = { code: 'ENGINE_RESTARTED', params: {}, where: {} } as const

/** Builds a line without a port; `attach` brings it to life. */
export function createEngineLink(): EngineLink {
  const listeners = new Set<(event: EngineEvent) => void>()
  const announce = (event: EngineEvent) => {
    for (const listener of listeners) listener(event)
  }
  let port: MessagePort | null = null
  let unsent: CallMessage[] = []
  const send = (message: CallMessage) => {
    if (port === null) unsent.push(message)
    else port.postMessage(message)
  }
  const connection: Connection<EngineContract> = connect(engineContract, send, announce)

  const attach = (next: MessagePort) => {
    const previous = port
    port = next
    if (previous !== null) {
      previous.onmessage = null
      previous.close()
      connection.drop(restarted)
    }
    next.onmessage = (event) => connection.receive(event.data as ReplyMessage)
    next.start()
    for (const message of unsent) next.postMessage(message)
    unsent = []
    if (previous !== null) announce({ type: 'restarted' })
  }

  const subscribe = (listener: (event: EngineEvent) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { client: connection.client, subscribe, attach }
}
