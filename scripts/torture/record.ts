// What a traced engine wrote and synced, in order, read back from the log of strace.

export type FileEvent =
  | { readonly kind: 'create' | 'sync' | 'unlink'; readonly at: number; readonly name: string }
  | {
      readonly kind: 'write'
      readonly at: number
      readonly name: string
      readonly offset: number
      readonly data: Buffer
    }
  | { readonly kind: 'truncate'; readonly at: number; readonly name: string; readonly size: number }

/** The directory itself, in the place of a file's name. */
export const FOLDER = '.'

/** Every byte, as hexadecimal; the path behind each number of a file; the time of each call. */
export function tracer(log: string): string[] {
  const calls = 'trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,rename'
  return [
    'strace',
    '-f',
    '-qq',
    '-ttt',
    '-y',
    '-xx',
    '-s',
    '1000000',
    '-e',
    'signal=none',
    '-e',
    calls,
    '-o',
    log,
  ]
}

const CALL = /^(?<pid>\d+) +(?<seconds>[\d.]+) (?<call>\w+)\((?<args>.*)/
const RESUMED = /^(?<pid>\d+) +[\d.]+ <\.\.\. \w+ resumed>(?<rest>.*)/
const UNFINISHED = ' <unfinished ...>'
const FAILED = /= -1 E/

/** The events of one folder's files whose name begins with `stem`; the shared memory beside a log is no content. */
export function eventsOf(log: string, folder: string, stem: string): FileEvent[] {
  const ours = (path: string) => {
    if (path === folder) return FOLDER
    if (!path.startsWith(`${folder}/${stem}`)) return null
    const name = path.slice(folder.length + 1)
    return ['', '-wal', '-journal'].includes(name.slice(stem.length)) ? name : null
  }
  return wholeCalls(log).flatMap((line) => {
    const { seconds, call, args } = CALL.exec(line)?.groups ?? {}
    if (call === undefined || args === undefined || FAILED.test(line)) return []
    const event = eventOf(call, args, ours)
    return event === null ? [] : [{ ...event, at: Number(seconds) * 1000 } as FileEvent]
  })
}

/** Calls that another thread interrupted are put together where they began. */
function wholeCalls(log: string): string[] {
  const lines: string[] = []
  const open = new Map<string, number>()
  for (const line of log.split('\n')) {
    const resumed = RESUMED.exec(line)?.groups
    if (resumed !== undefined) {
      const at = open.get(resumed.pid as string)
      if (at !== undefined) lines[at] += resumed.rest ?? ''
      continue
    }
    if (line.endsWith(UNFINISHED)) {
      open.set(line.slice(0, line.indexOf(' ')), lines.length)
      lines.push(line.slice(0, -UNFINISHED.length))
    } else lines.push(line)
  }
  return lines
}

type Untimed<E> = E extends FileEvent ? Omit<E, 'at'> : never

function eventOf(
  call: string,
  args: string,
  ours: (path: string) => string | null,
): Untimed<FileEvent> | null {
  const texts = [...args.matchAll(/[<"]((?:\\x[0-9a-f]{2})*)[>"]/g)].map(([, hex]) => bytes(hex as string))
  const numbers =
    args
      .slice(args.lastIndexOf('"') + 1)
      .match(/-?\d+/g)
      ?.map(Number) ?? []
  const opened = call === 'openat' ? texts[texts.length - 2] : texts[0]
  const name = opened === undefined ? null : ours(opened.toString())
  if (name === null) return null
  switch (call) {
    case 'openat':
      return args.includes('O_CREAT') ? { kind: 'create', name } : null
    case 'pwrite64':
      return { kind: 'write', name, offset: numbers[1] as number, data: texts[1] as Buffer }
    case 'ftruncate':
      return { kind: 'truncate', name, size: Number(/>, (\d+)\)/.exec(args)?.[1]) }
    case 'unlink':
      return { kind: 'unlink', name }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', name }
    default:
      // The model knows no other call: a project that is written by one would be judged wrongly.
      throw new Error(`${call} of ${name}`)
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}
