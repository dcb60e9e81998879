// Tables as of a date over a province, beside the same sums by the `sqlite3` tool on the same file.
import type { cellHistory } from '../../electron/engine/store/queries/cell-history.ts'
import type { overviewAt } from '../../electron/engine/store/queries/overview.ts'
import { type BenchLine, benchLine, measure } from './bench-line.ts'
import { loadEngine, type Province, run, withProvince } from './province.ts'

const RUNS = 7
/** Days after and inside its history. */
const END = '2024-01-01'
const MIDDLE = '2021-01-01'
const COUNTY = '330106'

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

interface Tables {
  readonly overviewAt: typeof overviewAt
  readonly cellHistory: typeof cellHistory
}

export async function bench(): Promise<BenchLine[]> {
  const tables = {
    ...(await loadEngine('store/queries/overview.ts')),
    ...(await loadEngine('store/queries/cell-history.ts')),
  } as Tables
  return withProvince(async (province) => linesOf(province, tables))
}

function linesOf({ store, project }: Province, { overviewAt, cellHistory }: Tables): BenchLine[] {
  const tool = measure(RUNS, () => run('sqlite3', ['-readonly', project, sums(END)]))
  const against = { name: 'sqlite3 tool: the same sums, whole process', ms: tool.ms }
  const overview = (asOf: string, county: string | null) =>
    measure(RUNS, () => store.query((db) => overviewAt(db as never, asOf, { county, unit: null })))
  const whole = overview(END, null)
  const middle = overview(MIDDLE, null)
  const county = overview(END, COUNTY)
  const cell = { unit: 7, body: 6, postType: 'institution-full' }
  const history = measure(RUNS, () => store.query((db) => cellHistory(db as never, END, cell)))
  if (!whole.result.balanced || county.result.rows.length * history.result.length === 0) {
    throw new Error('bench: the province does not add up')
  }
  return [
    benchLine(`overview of a province, ${whole.result.rows.length} rows`, whole.ms, against, '≤ 300 ms'),
    benchLine('the same in the middle of its history', middle.ms, against, '≤ 300 ms'),
    benchLine(`one county of it, ${county.result.rows.length} rows`, county.ms, against, '≤ 5 ms'),
    benchLine(`history of a cell, ${history.result.length} movements`, history.ms, against, '≤ 5 ms'),
  ]
}
