// Entry of the parser process: has a thread read the workbook, passes on what it says, and keeps it within its memory.
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ParserReply, ParserRequest } from './parser-messages.ts'

/** The part of Electron's utility process that is used; a forked Node has `process.send` instead. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: ParserRequest }) => void) => void
  readonly postMessage: (message: ParserReply) => void
}

const MEMORY_EVERY_MS = 100
const MiB = 1024 * 1024
/** What is read lives for a row: young memory of this size is seldom swept, and more would only lie about. */
const YOUNG_MiB = 24
/** What the process takes beside what it reads: two isolates, the program's code. */
const OWN_MiB = 256

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
const [, entry = '', memory = ''] = process.argv
const memoryMiB = Number(memory)

/** The file that is being read. */
let file = ''

/** Electron takes no flags of V8 for a process of its own, and tells by no exit code what it died of: a thread has both. */
const reader = new Worker(entry.replace(/parser(\.\w+)$/, 'parser-thread$1'), {
  resourceLimits: { maxOldGenerationSizeMb: memoryMiB, maxYoungGenerationSizeMb: YOUNG_MiB },
})

function post(reply: ParserReply, sent: () => void = () => {}): void {
  if (parentPort === undefined) process.send?.(reply, undefined, undefined, sent)
  else {
    parentPort.postMessage(reply)
    sent()
  }
}

function outOfMemory(): void {
  void reader.terminate()
  post({ type: 'failed', failure: { code: 'OUT_OF_MEMORY', params: { file }, where: { file } } })
}

/** Its bytes go back to the thread: here nothing else is ever made, so nothing would sweep them away. */
function passOn(rows: Extract<ParserReply, { type: 'rows' }>): void {
  post(rows, () => reader.postMessage(rows.packed, [rows.packed.buffer as ArrayBuffer]))
}

reader.on('message', (reply: ParserReply) => {
  if (reply.type === 'rows') passOn(reply)
  else post(reply)
})
reader.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') outOfMemory()
  else post({ type: 'bug', message: error.message, stack: error.stack ?? error.message })
})

/** Buffers lie outside of what V8 counts: the system says how much there is in all. */
setInterval(() => {
  if (process.memoryUsage.rss() > (memoryMiB + OWN_MiB) * MiB) outOfMemory()
}, MEMORY_EVERY_MS).unref()

function take(request: ParserRequest): void {
  file = basename(request.path)
  reader.postMessage(request)
}

if (parentPort !== undefined) parentPort.on('message', ({ data }) => take(data))
else {
  process.on('message', take)
  process.on('disconnect', () => process.exit(0))
}
