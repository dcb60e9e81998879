// A city of four streets in two counties for tests of publishing and adopting, spoken to through the window's port.
import type { AdoptInput } from '#shared/contract/adoption'
import type { BookInput } from '#shared/contract/ledger'
import type { ConstantStep, ScenarioDocument, Step } from '#shared/domain/scenario/document'
import { startTestProject, type TestEngine, unwrap } from '../../../testing/test-engine.ts'

export const FULL = 'institution-full'
export const ON = '2020-09-01'
export const STREETS = ['320302001', '320302002', '320303001', '320303002'] as const

export type Movements = BookInput['movements']

export interface Office extends TestEngine {
  readonly book: (number: string, movements: Movements, date?: string) => Promise<void>
  readonly save: (steps: readonly Step[], more?: Partial<ScenarioDocument>) => Promise<ScenarioDocument>
  readonly adopt: (more?: Partial<AdoptInput>) => ReturnType<TestEngine['client']['adoption.adopt']>
  /** Posts by account and type; the superior's, too. */
  readonly balances: () => Promise<Record<string, number>>
  readonly undo: () => Promise<string>
}

/** The project is open, with a hundred posts in each pool. */
export async function startOffice(): Promise<Office> {
  const tested = await startTestProject()
  const { client } = tested
  const book = async (number: string, movements: Movements, date = '2020-01-01') => {
    unwrap(await client['ledger.book']({ document: { number, date }, movements }))
  }
  const pools = ['pool:city', 'pool:county:320302', 'pool:county:320303']
  await book(
    '省编〔2020〕1号',
    pools.map((to) => ({ kind: 'approve', to, postType: FULL, posts: 100 })),
  )
  const save = async (steps: readonly Step[], more: Partial<ScenarioDocument> = {}) => {
    const document = documentOf(steps, more)
    return unwrap(await client['scenario.save']({ document: document as never, replace: true })).document
  }
  const adopt = (more: Partial<AdoptInput> = {}) =>
    client['adoption.adopt']({
      scenario: { name: '方案' },
      documents: [{ authority: '', number: '徐编〔2020〕2号' }],
      date: ON,
      ...more,
    })
  const balances = async () => {
    const [overview, stand] = [
      unwrap(await client['table.overview']({ asOf: '2030-01-01' })),
      unwrap(await client['table.pools']({ asOf: '2030-01-01' })),
    ]
    if (!overview.balanced) throw new Error('the books do not balance')
    const rows = overview.rows.map((row) => [
      `${row.code ?? row.unit}/${row.body ?? ''} ${row.postType}`,
      row.quota,
    ])
    return Object.fromEntries([
      ...rows,
      ...stand.rows.map((row) => [`${row.account} ${row.postType}`, row.posts]),
    ])
  }
  const undo = async () => unwrap(await client['journal.undo']({})).command
  return { ...tested, book, save, adopt, balances, undo }
}

/** Over the four streets: `kinds` must name one, and none of the region's units is a township. */
export function documentOf(steps: readonly Step[], more: Partial<ScenarioDocument> = {}): ScenarioDocument {
  return {
    version: 1,
    name: '方案',
    asOf: ON,
    postType: FULL,
    result: 'add',
    scope: { region: '3203', kinds: ['township'], exclude: [], include: [...STREETS] },
    steps,
    ...more,
  }
}

export const BOTH = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]
/** Seven each, four by the city and three by the county and the other way round. */
export const seven: ConstantStep = { id: 'base', kind: 'constant', posts: 7, funding: BOTH }
