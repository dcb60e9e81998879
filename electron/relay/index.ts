// Development only: a utility process of an Electron whose Node can't load better-sqlite3 forks the pinned Node on the
// engine and passes messages on. Never part of what ships.
import { fork } from 'node:child_process'
import { join } from 'node:path'

interface TransferredPort {
  readonly on: ((event: 'message', listener: (event: { data: unknown }) => void) => void) &
    ((event: 'close', listener: () => void) => void)
  readonly start: () => void
  readonly postMessage: (message: unknown) => void
}
interface ParentPort {
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly TransferredPort[] }) => void,
  ) => void
  readonly postMessage: (message: unknown) => void
}
interface Message {
  readonly type: string
  readonly port?: number
  readonly data?: unknown
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

/** The pinned Node cannot read inside an archive; a packed test build unpacks what it needs. */
const unpacked = (path: string) => path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')

const engine = fork(unpacked(join(__dirname, 'engine-relayed.cjs')), process.argv.slice(2).map(unpacked), {
  execPath: process.env.BIANHENG_NODE ?? join(__dirname, '../../node_modules/node/bin/node'),
  execArgv: [],
  serialization: 'advanced',
})
const ports = new Map<number, TransferredPort>()
let last = 0

function carry(port: TransferredPort): void {
  last += 1
  const id = last
  ports.set(id, port)
  engine.send({ type: 'port-open', port: id })
  port.on('message', ({ data }) => engine.send({ type: 'port-message', port: id, data }))
  port.on('close', () => {
    ports.delete(id)
    if (engine.connected) engine.send({ type: 'port-close', port: id })
  })
  port.start()
}

parentPort.on('message', ({ data, ports: arrived }) => {
  for (const port of arrived) carry(port)
  if (arrived.length === 0 && engine.connected) engine.send(data as object)
})

engine.on('message', (message: Message) => {
  if (message.type === 'port-message' && message.port !== undefined)
    ports.get(message.port)?.postMessage(message.data)
  else parentPort.postMessage(message)
})

// The engine's death is this process's death: main sees one exit and starts both anew.
engine.on('exit', (code) => process.exit(code ?? 1))
// It never started, or died while it was spoken to.
engine.on('error', () => process.exit(1))
