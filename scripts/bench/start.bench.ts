// The start of the real window with a province open the last time (1,387 units): from the process to the overview with its figures.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../setup/built.mjs'
import { cli } from '../smoke/cli.ts'
import { launch } from '../smoke/launch.ts'
import { type BenchLine, benchLine } from './bench-line.ts'

const RUNS = 3

/** Needs a display: run it under xvfb-run where there is none. */
export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const home = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const project = path.join(home, 'province.bianheng')
  try {
    cli('init', project, '--region', '33')
    const recents = [{ path: project, at: '2026-01-01T00:00:00Z', damaged: false }]
    writeFileSync(path.join(home, 'preferences.json'), JSON.stringify({ recents }))
    const opened = await median(() => started(home, '.page-head h1'))
    rmSync(path.join(home, 'preferences.json'))
    const empty = await median(() => started(home, '.page-head h1'))
    const against = { name: 'the same window without a project', ms: empty }
    return [benchLine('start to usable with a province open', opened, against, '≤ 2 s')]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Milliseconds from the start of the process until the page stands. */
async function started(home: string, sign: string): Promise<number> {
  const before = performance.now()
  const app = await launch({ userData: home })
  const page = await app.firstWindow()
  await page.locator(sign).waitFor()
  const time = performance.now() - before
  await app.close()
  return time
}

async function median(work: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await work())
  return times.toSorted((a, b) => a - b)[RUNS >> 1] as number
}
