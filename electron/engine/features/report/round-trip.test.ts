// Every table that can be imported comes back without a difference; every other is refused by name, not taken for something else.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { REPORTS, type ReportName } from '#shared/contract/report'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { failureOf, type TestEngine, unwrap } from '../../testing/test-engine.ts'
import { AS_OF, startFullProject } from './testing/full-project.ts'

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 60_000 })

/** The import's kind of each report that has one, with the number of rows it must find. */
const IMPORTED: readonly (readonly [ReportName, string, number])[] = [
  ['allocation', 'indicators', 157],
  ['overview', 'quotas', 1401],
  ['review', 'quotas', 2],
  ['staffing', 'quotas', 29],
  ['leaders', 'leaders', 7],
  ['vacancies', 'quotas', 12],
  ['entries', 'movements', 2],
  ['pending', 'pending', 1],
  ['secondments', 'secondments', 3],
  ['duties', 'duties', 270],
]
/** The allocation table holds on the scenario's date, its indicators on that of the data. */
const DATES: Partial<Record<ReportName, string>> = { allocation: '2020-08-31' }
const NEEDS_SCENARIO = ['allocation', 'derivation', 'comparison']

let tested: TestEngine
let document: ScenarioDocument

beforeAll(async () => {
  tested = await startFullProject()
  document = unwrap(await tested.client['scenario.list']({}))[0]?.document as ScenarioDocument
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

async function exported(report: ReportName): Promise<string> {
  const of = NEEDS_SCENARIO.includes(report) ? { document } : { asOf: AS_OF }
  const query = { report, ...of, secrecy: '内部资料' }
  const token = tested.token(`${report}.xlsx`)
  unwrap(await tested.client['report.export']({ query, token }))
  return token
}

test.each(IMPORTED)('%s', async (report, kind, rows) => {
  await comesBack(report, kind, rows)
})

async function comesBack(report: ReportName, kind: string, rows: number): Promise<void> {
  const token = await exported(report)
  const date = DATES[report] ?? AS_OF
  const { draftId } = unwrap(await tested.client['staffingImport.read']({ token, date }))
  const seen = unwrap(await tested.client['staffingImport.preview']({ draftId }))
  const differing = seen.page.filter(({ status }) => status !== 'unchanged')
  expect(differing.slice(0, 5)).toEqual([])
  const { added, changed, rejected, unchanged } = seen
  expect({ kind: seen.kind, rows: seen.rows, added, changed, rejected, unchanged }).toEqual({
    ...{ kind, rows, added: 0, changed: 0, rejected: 0 },
    unchanged: rows,
  })
}

const others = REPORTS.filter((report) => IMPORTED.every(([name]) => name !== report))
test.each(others)('%s is nothing to import', async (report) => {
  const token = await exported(report)
  // The audit has no column of names at all.
  const code = report === 'audit' ? 'NO_TABLE' : 'KIND_UNKNOWN'
  expect(failureOf(await tested.client['staffingImport.read']({ token })).code).toBe(code)
})

describe('where two units of different counties bear one name', () => {
  beforeAll(async () => {
    const { rows } = unwrap(await tested.client['table.units']({ asOf: AS_OF }))
    const nameOf = (street: string) => rows.find(({ code }) => code === street)?.unit ?? ''
    unwrap(
      await tested.client['ledger.book']({
        document: { number: '苏政发〔2020〕1号', date: '2020-01-01', title: '关于更名的通知' },
        movements: [
          { kind: 'rename', unit: '320303001', name: nameOf('320302001') },
          { kind: 'rename', unit: '320321001', name: nameOf('320303002') },
        ],
      }),
    )
  })

  test.each(IMPORTED)('%s', async (report, kind, rows) => {
    await comesBack(report, kind, rows)
  })

  test('each is named with its county where the table has no column of counties', async () => {
    const { rows } = unwrap(await tested.client['report.build']({ report: 'review', asOf: AS_OF }))
    const asking = rows.flatMap(({ kind, cells }) => (kind === 'data' ? [cells.askingUnit] : []))
    expect(asking).toHaveLength(2)
    expect(new Set(asking.map((name) => String(name).slice(-4))).size).toBe(1)
    expect(new Set(asking).size).toBe(2)
  })
})
