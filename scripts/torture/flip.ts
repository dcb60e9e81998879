// Copies of a project with bytes flipped or their end cut off: refused, or found by the checks, or the same totals.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '../../electron/engine/store/open.ts'
import type { Store } from '../../electron/engine/store/store.ts'
import { insertValues } from '../../electron/engine/store/tables/indicator-value.ts'
import { UserFailure } from '../../shared/contract/errors.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { newProject } from './projects.ts'

const MOST_BYTES = 64

export async function flip(runs: number): Promise<PartResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-flip-'))
  try {
    const original = path.join(folder, 'original.bianheng')
    await newProject(original)
    const expected = await withValues(original)
    const tally = emptyTally()
    for (let run = 0; run < runs; run += 1) {
      const project = path.join(folder, 'p.bianheng')
      copyFileSync(original, project)
      spoil(project)
      count(tally, await look(project, expected))
      rmSync(project, { force: true })
    }
    return [{ part: 'flip', ...tally, controlFailed: await control(original, expected) }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function withValues(file: string): Promise<string> {
  const store = await openStore(file, 'write')
  try {
    store.command('test', (db) => {
      const ids = db.prepare('SELECT id FROM unit').pluck().all() as number[]
      const indicators = ['population', 'area', 'gdp']
      insertValues(
        db,
        ids.flatMap((unit) =>
          indicators.map((indicator) => ({ unit, indicator, date: '', value: String(10_000 + unit * 37) })),
        ),
      )
    })
    return totals(store)
  } finally {
    store.close()
  }
}

/** Every value of the project, added up and in full. */
function totals(store: Store): string {
  return store.query((db) =>
    JSON.stringify([
      db.prepare('SELECT code, name, county, kind FROM unit ORDER BY id').raw().all(),
      db.prepare('SELECT indicator, sum(value) FROM indicatorValue GROUP BY indicator').raw().all(),
      db.prepare('SELECT unit, indicator, date, value FROM indicatorValue ORDER BY id').raw().all(),
    ]),
  )
}

function spoil(file: string): void {
  const bytes = readFileSync(file)
  if (Math.random() < 0.1) {
    writeFileSync(file, bytes.subarray(0, Math.floor(Math.random() * bytes.length)))
    return
  }
  const times = 1 + Math.floor(Math.random() * MOST_BYTES)
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(Math.random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(Math.random() * 255))
  }
  writeFileSync(file, bytes)
}

async function look(project: string, expected: string): Promise<Verdict> {
  try {
    const store = await openStore(project, 'read')
    try {
      const isRight = totals(store) === expected
      return isRight || store.verify(undefined).problems.length > 0 ? 'sound' : 'corrupt'
    } finally {
      store.close()
    }
  } catch (error) {
    if (error instanceof UserFailure) return 'sound'
    // An error without a name is a crash: the user would be told of a fault of the program, not of the file.
    console.error(String(error))
    return 'corrupt'
  }
}

/** One digit of one value changed: SQLite's own checks let it pass, and the total is wrong. */
async function control(original: string, expected: string): Promise<boolean> {
  const project = `${original}.control`
  const value = Buffer.from(String(10_000 + 37))
  const bytes = readFileSync(original)
  for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at + 1)) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) + 1
    writeFileSync(project, changed)
    const store = await openStore(project, 'read')
    const isWrong = totals(store) !== expected
    store.close()
    if (isWrong) return true
  }
  return false
}
