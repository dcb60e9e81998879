// The engine process: forked, watched, restarted if it dies, given ports for windows and parsers to read workbooks with.
import { join } from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { FromEngine, ToEngine } from '#shared/contract/host'

declare const __RELAY__: boolean

export interface EngineProcess {
  /** Gives a window a fresh port to the engine. */
  readonly connect: (contents: WebContents) => void
  /** Lets the engine use a path under a token; told again after a restart. */
  readonly grant: (token: string, path: string) => void
  /** Lets the engine close its project and waits for its end. */
  readonly stop: () => Promise<void>
}

export interface EngineFolders {
  readonly resources: string
  readonly data: string
}

export interface EngineListeners {
  readonly onBug: (name: string, stack: string) => void
  readonly onRestart: (code: number) => void
  /** Another project is open now. */
  readonly onOpened: (path: string) => void
}

/** A second death within this time of a start waits before the next start, so that a broken install does not spin. */
const SPIN_MS = 2000

/** Starts the engine with the folders of bundled and of the user's data. */
export function startEngineProcess(
  folders: EngineFolders,
  { onBug, onRestart, onOpened }: EngineListeners,
): EngineProcess {
  const granted = new Map<string, string>()
  const windows = new Set<WebContents>()
  let open: { readonly path: string; readonly password: string | null } | null = null
  let stopping = false
  let running = true
  let child = fork(folders)
  let startedAt = Date.now()

  const post = (message: ToEngine) => child.postMessage(message)
  const noteOpen = ({ path, password }: Extract<FromEngine, { type: 'opened' }>) => {
    open = path === null ? null : { path, password }
    if (path !== null) onOpened(path)
  }
  const hear = () => {
    const parsers = createParsers(post)
    child.on('message', (message: FromEngine) => {
      if (message.type === 'opened') noteOpen(message)
      else if (message.type === 'bug') onBug(message.name, message.stack)
      else if (message.type !== 'ready') parsers.receive(message)
    })
    running = true
    child.on('exit', (code) => {
      running = false
      parsers.killAll()
      if (!stopping) setTimeout(() => restart(code), Date.now() - startedAt < SPIN_MS ? SPIN_MS : 0)
    })
  }
  const restart = (code: number) => {
    if (stopping) return
    const reopen = open
    startedAt = Date.now()
    child = fork(folders)
    hear()
    for (const [token, path] of granted) post({ type: 'grant', token, path })
    if (reopen !== null) post({ type: 'reopen', ...reopen })
    for (const contents of windows) sendPort(child, contents)
    onRestart(code)
  }
  hear()

  return {
    connect: (contents) => {
      if (!windows.has(contents)) {
        windows.add(contents)
        contents.once('destroyed', () => windows.delete(contents))
      }
      sendPort(child, contents)
    },
    grant: (token, path) => {
      granted.set(token, path)
      post({ type: 'grant', token, path })
    },
    stop: () =>
      new Promise((resolve) => {
        stopping = true
        // Dead, and not yet started anew: its end has been heard already, and would be waited for in vain.
        if (!running) return resolve()
        child.once('exit', () => resolve())
        post({ type: 'stop' })
      }),
  }
}

function fork({ resources, data }: EngineFolders): UtilityProcess {
  let entry = 'engine.cjs'
  // Only a development build knows the relay: better-sqlite3 needs the Node-API of Node 22.
  if (__RELAY__) entry = Number(process.versions.node.split('.')[0]) < 22 ? 'relay.cjs' : entry
  return utilityProcess.fork(join(__dirname, entry), [resources, data], {
    serviceName: 'bianheng-engine',
    stdio: 'inherit',
  })
}

function sendPort(child: UtilityProcess, contents: WebContents): void {
  const { port1, port2 } = new MessageChannelMain()
  child.postMessage({ type: 'port' }, [port1])
  contents.postMessage('engine-port', null, [port2])
}

interface Parsers {
  readonly receive: (message: Extract<FromEngine, { id: number }>) => void
  readonly killAll: () => void
}

/** Processes that read workbooks, forked and killed at the engine's word. */
function createParsers(post: (message: ToEngine) => void): Parsers {
  const running = new Map<number, UtilityProcess>()
  const start = (id: number, memoryMiB: number) => {
    const parser = utilityProcess.fork(join(__dirname, 'parser.cjs'), [String(memoryMiB)], {
      serviceName: 'bianheng-parser',
    })
    running.set(id, parser)
    parser.on('message', (message) => post({ type: 'parser-message', id, message }))
    parser.on('exit', (code) => {
      running.delete(id)
      post({ type: 'parser-exit', id, code })
    })
  }
  return {
    receive: (message) => {
      if (message.type === 'parser-fork') start(message.id, message.memoryMiB)
      else if (message.type === 'parser-post') running.get(message.id)?.postMessage(message.message)
      else running.get(message.id)?.kill()
    },
    killAll: () => {
      for (const parser of running.values()) parser.kill()
      running.clear()
    },
  }
}
