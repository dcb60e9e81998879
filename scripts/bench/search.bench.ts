// The search field over the whole country (41,352 units): one question as the window asks it, beside a plain scan of the same names.
import path from 'node:path'
import { runnerImport } from 'vite'
import { loadDivisions } from '../../electron/engine/files/divisions.ts'
import type * as TestEngine from '../../electron/engine/testing/test-engine.ts'
import { root } from '../setup/paths.mjs'
import { type BenchLine, benchLine, measure } from './bench-line.ts'

const ASKED = ['黄楼', 'hljd', 'huanglou', 'j', '3203', 'zhongxinjiedao', '没有']
const ROUNDS = 9

export async function bench(): Promise<BenchLine[]> {
  const { startTestEngine, unwrap } = await loadEngine()
  const engine = startTestEngine()
  try {
    const token = engine.token('nation.bianheng')
    unwrap(await engine.client['project.create']({ token, template: 'blank', region: '00' }))
    const ask = (text: string) => engine.client['search.find']({ text, asOf: '2026-01-01', words: [] })
    const before = performance.now()
    unwrap(await ask(''))
    const ready = performance.now() - before
    const medians: number[] = []
    for (const text of ASKED) medians.push(await median(ROUNDS, async () => unwrap(await ask(text))))
    const worst = Math.max(...medians)
    const names = loadDivisions(path.join(root, 'resources')).rows.map(({ name }) => name)
    const scan = measure(ROUNDS, () => names.filter((name) => name.includes('黄楼')).length)
    const against = { name: 'names that include two characters', ms: scan.ms }
    return [
      benchLine('search 41,352 units, the slowest of seven questions', worst, against, '≤ 50 ms'),
      benchLine('search, index made ready once', ready, against, '≤ 2 s'),
    ]
  } finally {
    await engine.stop()
  }
}

/** Loaded through Vite, which bundles the migrations. */
async function loadEngine(): Promise<typeof TestEngine> {
  const file = path.join(root, 'electron/engine/testing/test-engine.ts')
  const { module } = await runnerImport<typeof TestEngine>(file, { root, configFile: false })
  return module
}

/** Median wall time of so many calls after one warm-up call. */
async function median(rounds: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] as number
}
