// Composition root in Electron's utility process: the only file of the engine that knows it lives there.

import type { ReplyMessage } from '#shared/contract/client'
import type { ToEngine } from '#shared/contract/host'
import { type HostLine, startEngine } from './host.ts'
import { setChineseMessages } from './messages.ts'

/** The parts of Electron's utility process that are used. */
interface TransferredPort {
  readonly on: ((event: 'message', listener: (event: { data: unknown }) => void) => void) &
    ((event: 'close', listener: () => void) => void)
  readonly start: () => void
  readonly postMessage: (message: ReplyMessage) => void
}
interface ParentPort {
  readonly on: (
    event: 'message',
    listener: (event: {
      readonly data: ToEngine | { type: 'port' }
      readonly ports: readonly TransferredPort[]
    }) => void,
  ) => void
  readonly postMessage: (message: unknown) => void
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

const line: HostLine = {
  post: (message) => parentPort.postMessage(message),
  onMessage: (listener) =>
    parentPort.on('message', ({ data }) => {
      if (data.type !== 'port') listener(data)
    }),
  onPort: (listener) =>
    parentPort.on('message', ({ ports }) => {
      for (const port of ports) {
        listener({
          post: (message) => port.postMessage(message),
          onMessage: (receive) => {
            port.on('message', ({ data }) => receive(data))
            port.start()
          },
          onClose: (closed) => port.on('close', closed),
        })
      }
    }),
}

setChineseMessages()
startEngine(line, process.argv[2] ?? 'resources', process.argv[3] ?? null)
