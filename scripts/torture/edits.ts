// Thousands of edits of a large sheet, one cell a time: neither the engine's memory nor the log beside the file grows with them.
import { statSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openStore } from '../../electron/engine/store/open.ts'
import type { Store } from '../../electron/engine/store/store.ts'
import { insertValues } from '../../electron/engine/store/tables/indicator-value.ts'
import { startTestEngine, type TestEngine, unwrap } from '../../electron/engine/testing/test-engine.ts'
import { emptyTally, type PartResult } from './part.ts'
import { FILE } from './words.ts'

/** Rows of the sheet for each edit: 40,000 for 4,000. */
const ROWS_AN_EDIT = 10
/** What a program keeps that forgets nothing: about a screen of the sheet for each edit. */
const KEPT_BYTES = 16_384

interface Growth {
  /** Bytes of heap an edit, over the second half. */
  readonly heap: number
  /** The log's size after the second half over that after the first. */
  readonly log: number
}

export async function edits(runs: number): Promise<PartResult[]> {
  const tally = emptyTally()
  const own = await grown(runs, false)
  const careless = await grown(Math.min(runs, 400), true)
  tally.runs = runs
  if (own.heap > careless.heap / 4) tally.partial += 1
  if (own.log > 1.5) tally.lost += 1
  console.log(
    `edits: ${Math.round(own.heap)} bytes of heap an edit, log × ${own.log.toFixed(2)}; control ${Math.round(careless.heap)}, × ${careless.log.toFixed(2)}`,
  )
  return [{ part: 'edits', ...tally, controlFailed: careless.heap > KEPT_BYTES / 2 && careless.log > 1.5 }]
}

/** With `careless` somebody keeps something of every edit, and a reader never ends its look. */
async function grown(runs: number, careless: boolean): Promise<Growth> {
  const tested = startTestEngine()
  let reader: Store | null = null
  try {
    const cells = await sheet(tested, runs * ROWS_AN_EDIT)
    const file = path.join(tested.folder, FILE)
    if (careless) reader = await looking(file)
    const kept: Buffer[] = []
    const work = async (from: number, to: number) => {
      for (let at = from; at < to; at += 1) {
        await edit(tested, cells, at)
        if (careless) kept.push(Buffer.alloc(KEPT_BYTES, at))
      }
    }
    const half = Math.floor(runs / 2)
    await work(0, half)
    const [heap, log] = [heapInUse(), statSync(`${file}-wal`).size]
    await work(half, runs)
    const answer = { heap: (heapInUse() - heap) / (runs - half), log: statSync(`${file}-wal`).size / log }
    kept.length = 0
    return answer
  } finally {
    reader?.close()
    await tested.stop()
  }
}

interface Cells {
  readonly units: readonly number[]
  readonly indicators: readonly string[]
}

async function sheet({ client, engine, token }: TestEngine, rows: number): Promise<Cells> {
  unwrap(await client['project.create']({ token: token(FILE), template: 'xuzhou-2020', region: '3203' }))
  const store = engine.session.store() as Store
  const units = store.query((db) => db.prepare('SELECT id FROM unit ORDER BY id').pluck().all() as number[])
  const indicators: string[] = []
  for (let at = 0; at < Math.ceil(rows / units.length); at += 1)
    indicators.push(unwrap(await client['indicator.add']({ name: `指标${at}`, better: 'high' })).id)
  store.command('test', (db) =>
    insertValues(
      db,
      indicators.flatMap((indicator) =>
        units.map((unit) => ({ unit, indicator, date: '', value: `${unit}` })),
      ),
    ),
  )
  return { units, indicators }
}

/** One cell, and every tenth time a step back. */
async function edit({ client }: TestEngine, { units, indicators }: Cells, at: number): Promise<void> {
  if (at % 10 === 9) {
    unwrap(await client['journal.undo']({}))
    return
  }
  const unit = units[(at * 37) % units.length] ?? 1
  const indicator = indicators[(at * 7) % indicators.length] ?? ''
  unwrap(
    await client['indicator.setValues']({
      date: '',
      units: [unit],
      indicators: [indicator],
      texts: [`${1000 + at}`],
    }),
  )
}

async function looking(file: string): Promise<Store> {
  const reader = await openStore(file, 'read')
  reader.query((db) => db.prepare('BEGIN')).run()
  reader.query((db) => db.prepare('SELECT count(*) FROM unit').get())
  return reader
}

let collect: (() => void) | null = null

function heapInUse(): number {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
  collect()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}
