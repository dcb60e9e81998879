// Composition root behind the relay, in development: the same engine in the pinned Node, its ports carried over IPC.
import type { FromEngine, RelayedPort, ToEngine } from '#shared/contract/host'
import type { Port } from './engine.ts'
import { type HostLine, startEngine } from './host.ts'
import { setChineseMessages } from './messages.ts'

interface Carried {
  onMessage: (message: unknown) => void
  onClose: () => void
}

const ports = new Map<number, Carried>()
const send = (message: FromEngine | RelayedPort) => process.send?.(message)

function carriedPort(id: number): Port {
  const carried: Carried = { onMessage: () => {}, onClose: () => {} }
  ports.set(id, carried)
  return {
    post: (data) => send({ type: 'port-message', port: id, data }),
    onMessage: (listener) => {
      carried.onMessage = listener
    },
    onClose: (listener) => {
      carried.onClose = listener
    },
  }
}

const line: HostLine = {
  post: send,
  onMessage: (listener) =>
    process.on('message', (message: ToEngine | RelayedPort) => {
      if (!('port' in message)) listener(message)
    }),
  onPort: (listener) =>
    process.on('message', (message: ToEngine | RelayedPort) => {
      if (!('port' in message)) return
      if (message.type === 'port-open') listener(carriedPort(message.port))
      if (message.type === 'port-message') ports.get(message.port)?.onMessage(message.data)
      if (message.type === 'port-close') {
        ports.get(message.port)?.onClose()
        ports.delete(message.port)
      }
    }),
}

process.on('disconnect', () => process.exit(0))
setChineseMessages()
startEngine(line, process.argv[2] ?? 'resources', process.argv[3] ?? null)
