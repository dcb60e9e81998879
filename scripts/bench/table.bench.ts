// Tables as of a date over a province, beside the same sums by the `sqlite3` tool on the same file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ReadDb } from '../../electron/engine/store/db.ts'
import { EVERYWHERE } from '../../electron/engine/store/queries/as-of/holders.ts'
import { cellHistory } from '../../electron/engine/store/queries/cell-history.ts'
import { overviewAt } from '../../electron/engine/store/queries/overview.ts'
import { END, MIDDLE, makeProvince } from '../../electron/engine/store/testing/province.ts'
import { type BenchLine, benchLine, measure } from './bench-line.ts'

const RUNS = 7
const COUNTY = '320150'

/** Quota, people, pending entries and reserves by account and type. */
const sums = (asOf: string) => `
  SELECT account, postType, sum(quota), sum(filled), sum(pending), sum(reserved) FROM (
    SELECT toAccount AS account, postType, posts AS quota, 0 AS filled, 0 AS pending, 0 AS reserved FROM transfer
      WHERE date <= '${asOf}'
    UNION ALL SELECT fromAccount, postType, -posts, 0, 0, 0 FROM transfer WHERE date <= '${asOf}'
    UNION ALL SELECT account, postType, 0, people, 0, 0 FROM staffing WHERE date <= '${asOf}'
    UNION ALL SELECT account, postType, 0, 0, 1, 0 FROM pendingEntry WHERE date <= '${asOf}'
    UNION ALL SELECT account, postType, 0, 0, 0, posts FROM reserve WHERE date <= '${asOf}'
  ) GROUP BY account, postType;`

export async function bench(): Promise<BenchLine[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const file = path.join(folder, 'province.bianheng')
  const raw = makeProvince(file)
  const db = raw as unknown as ReadDb
  try {
    const tool = measure(RUNS, () => sqlite3(file, sums(END)))
    const against = { name: 'sqlite3 tool: the same sums, whole process', ms: tool.ms }
    const whole = measure(RUNS, () => overviewAt(db, END, EVERYWHERE))
    const middle = measure(RUNS, () => overviewAt(db, MIDDLE, EVERYWHERE))
    const county = measure(RUNS, () => overviewAt(db, END, { county: COUNTY, unit: null }))
    const cell = { unit: 7, body: null, postType: 'institution-full' }
    const history = measure(RUNS, () => cellHistory(db, END, cell))
    if (!whole.result.balanced || county.result.rows.length === 0 || history.result.length === 0) {
      throw new Error('bench: the province does not add up')
    }
    return [
      benchLine(`overview of a province, ${whole.result.rows.length} rows`, whole.ms, against, '≤ 300 ms'),
      benchLine('the same in the middle of its history', middle.ms, against, '≤ 300 ms'),
      benchLine(`one county of it, ${county.result.rows.length} rows`, county.ms, against, '≤ 5 ms'),
      benchLine(`history of a cell, ${history.result.length} movements`, history.ms, against, '≤ 5 ms'),
    ]
  } finally {
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function sqlite3(file: string, sql: string): void {
  const { status, stderr, error } = spawnSync('sqlite3', [file, sql], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`sqlite3: ${error?.message ?? stderr}`)
}
