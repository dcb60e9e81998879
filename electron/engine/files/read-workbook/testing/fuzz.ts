// Spoilt files by the thousand through the real parser process, which is watched as the engine watches it: looked at, and
// read to rows that come over in parts.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import type { ReadChoice } from '#shared/domain/staffing-import/read-table'
import { PackedTable } from '../../parsed-rows.ts'
import type { ParserReply, ParserRequest } from '../../parser-messages.ts'
import { makeXls } from './make-xls.ts'
import { makeXlsx, xlsxParts } from './make-xlsx.ts'
import { makeZip } from './make-zip.ts'
import { mutate, numbers } from './mutate.ts'

export const FUZZ_KINDS = ['xlsx', 'xls', 'csv', 'zip', 'html'] as const
export type FuzzKind = (typeof FUZZ_KINDS)[number]

/** How often each end was met: `seen`, `read` with rows or without, the code of a refusal, `WATCHDOG`, or `crash …` and `bug …`, which must not be. */
export type Tally = Record<string, number>

interface FuzzPlan {
  readonly kind: FuzzKind
  readonly cases: number
  readonly processes: number
  readonly watchdogMs: number
}

const ROWS = Array.from(
  { length: 40 },
  (_, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 3}</v></c><c r="B${row + 1}" s="1"><v>${44_000 + row}</v></c><c r="C${row + 1}" t="inlineStr"><is><t>${row === 0 ? '镇街' : `镇${row}`}</t></is></c></row>`,
).join('')
const BOOK = {
  sheet: ROWS,
  strings: '<si><t>面积</t></si><si><r><t>乙</t></r></si><si><t>&#x4E19;</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
}
const PARTS = xlsxParts(BOOK)

/** Small, so that a byte spoilt is often one that matters; the second is as SheetJS writes it. */
const OLD_BOOKS = [makeXls(), excel97()]

function excel97(): Buffer {
  const book = sheetjs.utils.book_new()
  const rows = Array.from({ length: 30 }, (_, row) => [`镇${row}`, row, row / 7, row % 2 === 0])
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['镇街', '面积', '率', '是否'], ...rows]))
  return Buffer.from(sheetjs.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
}

/** The container stays honest, so that what reads the records gets to see them. */
function withSpoiltRecords(book: Buffer, random: () => number): Buffer {
  const file = sheetjs.CFB.read(book, { type: 'buffer' })
  const name = sheetjs.CFB.find(file, '/Workbook') === null ? 'Book' : 'Workbook'
  const stream = Buffer.from(sheetjs.CFB.find(file, `/${name}`)?.content as Uint8Array)
  const spoilt = sheetjs.CFB.utils.cfb_new()
  sheetjs.CFB.utils.cfb_add(spoilt, `/${name}`, mutate(stream, random))
  return Buffer.from(sheetjs.CFB.write(spoilt, { type: 'buffer' }) as Uint8Array)
}

const TEXT = Buffer.from(`序号,镇（街道）,"人口,万"\n${'1,甲,"2,000"\n'.repeat(30)}`)
/** Its rows come over in several parts. */
const LONG_TEXT = Buffer.from(`镇街,面积\n${'甲,2\n'.repeat(2500)}`)
const PAGE = Buffer.from(
  `<html><meta charset=utf-8><table><tr><th rowspan=2>镇街<th colspan=2>编制</tr>${'<tr><td>甲<td x:num="1">1<td>2</tr>'.repeat(20)}</table>`,
)

const MAKERS: Readonly<Record<FuzzKind, (random: () => number) => Uint8Array>> = {
  xlsx: (random) => {
    const victim = Math.floor(random() * PARTS.length)
    const spoil = (content: string | Buffer) => mutate(Buffer.from(content), random)
    return makeZip(
      PARTS.map((part, index) => (index === victim ? { ...part, content: spoil(part.content) } : part)),
    )
  },
  xls: (random) => {
    const book = OLD_BOOKS[random() < 0.3 ? 0 : 1] as Buffer
    return random() < 0.3 ? mutate(book, random) : withSpoiltRecords(book, random)
  },
  csv: (random) => mutate(random() < 0.1 ? LONG_TEXT : TEXT, random),
  zip: (random) => mutate(makeXlsx(BOOK), random),
  html: (random) => mutate(PAGE, random),
}

/** What is asked of a file: what it holds, or its rows as of some kind of table. */
function requestFor(path: string, seed: number): ParserRequest {
  if (seed % 2 === 0) return { type: 'inspect', path }
  return { type: 'read', path, choice: CHOICES[((seed - 1) / 2) % CHOICES.length] ?? {} }
}

const CHOICES: readonly ReadChoice[] = [
  {},
  { kind: 'units' },
  { mapping: { headerRows: [1], columns: { A: 'sequence', B: 'name', C: 'indicator.area' } } },
  { kind: 'indicators', excluded: [3] },
]

export function spoilt(kind: FuzzKind, seed: number): Uint8Array {
  return MAKERS[kind](numbers(seed * 7919))
}

export async function fuzz({ kind, cases, processes, watchdogMs }: FuzzPlan): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'bianheng-fuzz-'))
  const tally: Tally = {}
  let next = 1
  const work = async (name: number) => {
    const parser = new WatchedParser(watchdogMs)
    const path = join(folder, `${name}.xlsx`)
    for (let seed = next++; seed <= cases; seed = next++) {
      writeFileSync(path, spoilt(kind, seed))
      const end = await parser.ask(requestFor(path, seed))
      const key = /^(crash|bug)/.test(end) ? `${end} (seed ${seed})` : end
      tally[key] = (tally[key] ?? 0) + 1
    }
    parser.stop()
  }
  try {
    await Promise.all(Array.from({ length: processes }, (_, name) => work(name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
  return tally
}

/** Goes through the rows as the engine does: what came over is then known to be whole. */
function answered({ type }: ParserRequest, rows: PackedTable): string {
  if (type === 'inspect') return 'seen'
  let count = 0
  for (const row of rows) count += row.cell === '' ? 0 : 1
  if (count !== rows.length) return `bug ${count} of ${rows.length} rows`
  return count > 0 ? 'read' : 'read without rows'
}

/** One parser for many files: started anew only where it was killed. */
class WatchedParser {
  private readonly watchdogMs: number
  private child: ChildProcess | null = null

  constructor(watchdogMs: number) {
    this.watchdogMs = watchdogMs
  }

  ask(request: ParserRequest): Promise<string> {
    const child = this.child ?? this.start()
    const rows = new PackedTable()
    return new Promise((resolve) => {
      const end = (result: string, dead: boolean) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (dead) this.stop()
        resolve(result)
      }
      const timer = setTimeout(() => end('WATCHDOG', true), this.watchdogMs)
      child.on('message', (message) => {
        const reply = message as ParserReply
        if (reply.type === 'rows') rows.add(reply.packed, reply.rows)
        else if (reply.type === 'done') end(answered(request, rows), false)
        // Its thread is gone with either.
        else if (reply.type === 'failed') end(reply.failure.code, reply.failure.code === 'OUT_OF_MEMORY')
        else if (reply.type === 'bug') end(`bug ${reply.message}`, true)
      })
      child.on('exit', (code, signal) => end(`crash ${code ?? signal}`, true))
      child.send(request)
    })
  }

  stop(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private start(): ChildProcess {
    this.child = fork(new URL('../../parser.ts', import.meta.url).pathname, ['512'], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return this.child
  }
}
