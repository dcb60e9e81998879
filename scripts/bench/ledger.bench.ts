// The ledger of a province (1,387 units, 12,000 bodies, 200,000 movements, 500,000 people): opening, booking a document of
// 1,400 movements, and verifying, beside the same sums by the `sqlite3` tool.
import { type BenchLine, benchLine, measure, measureOnce } from './bench-line.ts'
import { loadEngine, type Province, run, withProvince } from './province.ts'

const RUNS = 5
const MOVEMENTS = 1400

type BookDocument = (db: object, input: object) => unknown
interface Booking {
  readonly bookDocument: BookDocument
}

export async function bench(): Promise<BenchLine[]> {
  const { bookDocument } = (await loadEngine('ledger/book-document.ts')) as Booking
  return withProvince(async (province) => linesOf(province, bookDocument))
}

function linesOf({ store, project, open }: Province, bookDocument: BookDocument): BenchLine[] {
  let number = 0
  const names = store.query((db) =>
    db
      .prepare("SELECT u.code || '/' || b.name FROM body b JOIN unit u ON u.id = b.unit ORDER BY b.id")
      .pluck()
      .all(),
  ) as string[]
  const book = measure(RUNS, () => {
    number += 1
    return store.command('ledger.book', (db) => bookDocument(db, documentOf(number, names)))
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
