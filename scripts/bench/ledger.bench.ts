// The ledger of a province (1,387 units, 12,000 bodies, 200,000 movements, 500,000 people): opening, booking a document of
// 1,400 movements, and verifying, beside the same sums by the `sqlite3` tool.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runnerImport } from 'vite'
import { ensureBuilt } from '../setup/built.mjs'
import { root } from '../setup/paths.mjs'
import { type BenchLine, benchLine, measure, measureOnce } from './bench-line.ts'

const RUNS = 5
const MOVEMENTS = 1400

/** As much of the engine's store as is used here; it is loaded through Vite, which bundles the migrations. */
interface Store {
  readonly command: <T>(name: string, work: (db: object) => T) => T
  readonly query: <T>(read: (db: Reader) => T) => T
  readonly verify: (head: undefined) => { readonly problems: readonly object[] }
  readonly close: () => void
}
interface Reader {
  readonly prepare: (sql: string) => { readonly pluck: () => { readonly all: () => unknown[] } }
}
interface Engine {
  readonly openStore: (path: string, mode: 'write') => Promise<Store>
  readonly fillProvince: (db: object) => void
  readonly bookDocument: (db: object, input: object) => unknown
}

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const project = path.join(folder, 'province.bianheng')
  try {
    run(process.execPath, [path.join(root, 'out/main/cli.cjs'), 'init', project, '--region', '33'])
    const engine = await loadEngine()
    const filled = await engine.openStore(project, 'write')
    filled.command('bench.fill', engine.fillProvince)
    filled.close()
    const opened = performance.now()
    const store = await engine.openStore(project, 'write')
    const open = performance.now() - opened
    try {
      return linesOf({ engine, store, project, open })
    } finally {
      store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Bench {
  readonly engine: Engine
  readonly store: Store
  readonly project: string
  readonly open: number
}

function linesOf({ engine, store, project, open }: Bench): BenchLine[] {
  let number = 0
  const names = store.query((db) =>
    db
      .prepare("SELECT u.code || '/' || b.name FROM body b JOIN unit u ON u.id = b.unit ORDER BY b.id")
      .pluck()
      .all(),
  ) as string[]
  const book = measure(RUNS, () => {
    number += 1
    return store.command('ledger.book', (db) => engine.bookDocument(db, documentOf(number, names)))
  })
  const verify = measureOnce(() => store.verify(undefined))
  if (verify.result.problems.length > 0) throw new Error(JSON.stringify(verify.result.problems.slice(0, 3)))
  const tool = (sql: string) => {
    const { ms } = measure(RUNS, () => run('sqlite3', ['-readonly', project, sql]))
    return ms
  }
  const sums = { name: 'sqlite3 tool: all balances from zero', ms: tool(SUMS) }
  const quick = { name: 'sqlite3 tool: quick_check', ms: tool('PRAGMA quick_check;') }
  const whole = { name: 'sqlite3 tool: integrity_check, foreign_key_check, sums', ms: tool(WHOLE) }
  return [
    benchLine('open the ledger of a province', open, quick, '≤ 2 s'),
    benchLine(`book a document of ${MOVEMENTS} movements`, book.ms, sums, '≤ 300 ms'),
    benchLine('verify the ledger of a province', verify.ms, whole, '≤ 5 s'),
  ]
}

const SUMS = `SELECT count(*), sum(posts) FROM (SELECT account, postType, origin, sum(posts) AS posts FROM (
    SELECT toAccount AS account, postType, origin, posts FROM transfer
    UNION ALL SELECT fromAccount, postType, origin, -posts FROM transfer) GROUP BY 1, 2, 3);`
const WHOLE = `PRAGMA integrity_check; PRAGMA foreign_key_check; ${SUMS}`

/** A post for each of 1,400 bodies, half of them from the city pool and half approved. */
function documentOf(number: number, names: readonly string[]) {
  const movements = Array.from({ length: MOVEMENTS }, (_, at) => {
    const to = names[(at * 7) % names.length]
    const posts = { to, postType: 'institution-full', posts: 1 }
    return at % 2 === 0 ? { kind: 'approve', ...posts } : { kind: 'transfer', from: 'pool:city', ...posts }
  })
  return { document: { number: `基准〔2024〕${number}号`, date: '2024-01-01' }, movements }
}

async function loadEngine(): Promise<Engine> {
  const load = async <T>(file: string): Promise<T> => {
    const { module } = await runnerImport<T>(path.join(root, 'electron/engine', file), {
      root,
      configFile: false,
    })
    return module
  }
  return {
    ...(await load<Pick<Engine, 'openStore'>>('store/open.ts')),
    ...(await load<Pick<Engine, 'fillProvince'>>('store/testing/fill-province.ts')),
    ...(await load<Pick<Engine, 'bookDocument'>>('ledger/book-document.ts')),
  }
}

function run(command: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}
