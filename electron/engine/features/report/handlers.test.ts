// The allocation table as it is asked for: titled by the region, marked as a draft unless the scenario is stored just so.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { BookInput } from '#shared/contract/ledger'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { failureOf, startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine
let stored: ScenarioDocument

beforeAll(async () => {
  tested = startTestEngine()
  unwrap(await tested.client['project.createSample']({ token: tested.token('p.bianheng') }))
  const [only] = unwrap(await tested.client['scenario.list']({}))
  if (only === undefined) throw new Error('the sample stores a scenario')
  stored = only.document
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const build = async (document: ScenarioDocument, locale?: 'zh-CN' | 'en') =>
  unwrap(
    await tested.client['report.build']({
      report: 'allocation',
      document,
      ...(locale === undefined ? {} : { locale }),
    }),
  )
const TITLE = '徐州市镇（街道）全额事业编制分配表'

describe('the stored scenario', () => {
  test('is a table to be signed, with the audit head', async () => {
    const model = await build(stored)
    const head = unwrap(await tested.client['project.current']({}))?.head
    expect(model.title).toBe(TITLE)
    expect(model.notes.join()).not.toContain('草稿')
    expect(model.trace).toEqual(['方案：徐州2020', expect.any(String), `审计链：${head}`])
  })

  test('the order of its keys says nothing', async () => {
    const turned = Object.fromEntries(Object.entries(stored).reverse()) as unknown as ScenarioDocument
    expect((await build(turned)).title).toBe(TITLE)
  })

  test('names the units left out, the inferred number and the dates of the data', async () => {
    const notes = (await build(stored)).notes.join('\n')
    expect(notes).toMatch(/未参加分配的单位10个：拾屯街道、(?:[^、\n]+、){8}[^、\n]+。/)
    expect(notes).toContain('157为推算数（1570÷10）')
    expect(notes).toMatch(/指标数据日期：/)
    expect(notes).not.toContain('最低0名')
  })

  test('a unit taken in again is left out no more, and 158 is compared with 157', async () => {
    const [first = '', ...rest] = stored.scope.exclude
    const scope = { ...stored.scope, exclude: rest }
    expect((await build({ ...stored, scope })).notes.join()).toContain('未参加分配的单位9个')
    const included = { ...stored.scope, exclude: [first, ...rest], include: [first] }
    expect((await build({ ...stored, scope: included })).notes.join()).toContain('未参加分配的单位9个')
    expect((await build({ ...stored, scope })).notes.join()).toContain('比推算数多1个')
  })

  test('units of a kind that the scope does not count are not called left out', async () => {
    const scope = { ...stored.scope, kinds: ['street'] as const }
    const { title, notes } = await build({ ...stored, scope })
    expect(title).toBe('徐州市街道全额事业编制分配表（草稿）')
    const streets = unwrap(await tested.client['unit.list']({})).rows.filter(({ kind }) => kind === 'street')
    const [, count] = /未参加分配的单位(\d+)个/.exec(notes.join()) ?? []
    const codes = new Set(streets.map(({ code }) => code))
    expect(Number(count)).toBeGreaterThan(0)
    expect(Number(count)).toBe(stored.scope.exclude.filter((code) => codes.has(code)).length)
  })
})

describe('a draft', () => {
  test.each([
    ['changed and not saved', () => ({ ...stored, asOf: '2020-09-02' })],
    ['under a name that is not stored', () => ({ ...stored, name: '方案二' })],
  ])('%s', async (_, changed) => {
    const model = await build(changed())
    expect(model.title).toBe(`${TITLE}（草稿）`)
    expect(model.notes[0]).toBe('注：1．草稿：方案有未保存的修改，本表不作签发依据。')
    expect(model.trace.at(-1)).toBe('草稿')
    const head = unwrap(await tested.client['project.current']({}))?.head ?? ''
    expect(JSON.stringify(model)).not.toContain(head)
  })

  test('saved, it is one no more', async () => {
    const document = { ...stored, name: '方案二' }
    unwrap(await tested.client['scenario.save']({ document }))
    expect((await build(document)).title).toBe(TITLE)
    unwrap(await tested.client['journal.undo']({}))
    expect((await build(document)).title).toBe(`${TITLE}（草稿）`)
  })
})

test('in English where it is asked for', async () => {
  const model = await build(stored, 'en')
  expect(model.title).toContain('Allocation of full-funded institution posts')
  expect(model.signatures).toEqual(['Checked by:', 'Prepared by:'])
})

test('an export is told step by step, and stopped leaves nothing behind', async () => {
  const query = { report: 'overview' as const, asOf: '2020-12-31' }
  const model = unwrap(await tested.client['report.build'](query))
  const token = tested.token('stopped.xlsx')
  const told: number[] = []
  const stop = (done: number) => {
    told.push(done)
    void tested.client['report.cancelExport']({ token })
  }
  const stopped = await tested.client['report.export']({ query, token }, stop)
  expect(failureOf(stopped).code).toBe('CANCELLED')
  expect(told[0]).toBeLessThan(model.rows.length)
  expect(readdirSync(tested.folder).filter((name) => !name.startsWith('p.bianheng'))).toEqual([])
  expect(unwrap(await tested.client['report.cancelExport']({ token }))).toEqual({ cancelled: false })
})

describe('a table that is being made', () => {
  // A note of the journal, so that no table of before is kept.
  beforeEach(async () => {
    unwrap(await tested.client['report.saveLayout']({ report: 'pending', name: '本办', layout: LAYOUT }))
    unwrap(await tested.client['report.removeLayout']({ report: 'pending', name: '本办' }))
  })
  const query = { report: 'overview' as const, asOf: '2020-12-31' }
  const asked = { query, block: 0, cells: 100 }

  test('is told unit by unit, and stopped by its name alone', async () => {
    const { 'report.block': block, 'report.cancelMaking': cancel } = tested.client
    // Sent at once, so that the table can't be there before it is stopped.
    const [stopped, stop] = await Promise.all([block({ ...asked, work: 'one' }), cancel({ work: 'one' })])
    expect([failureOf(stopped).code, unwrap(stop)]).toEqual(['CANCELLED', { cancelled: true }])
    const told: (number | null)[][] = []
    const [made, other] = await Promise.all([
      block({ ...asked, work: 'two' }, (...progress) => told.push(progress)),
      cancel({ work: 'one' }),
    ])
    expect(unwrap(other)).toEqual({ cancelled: false })
    expect(unwrap(made).rows).toBeGreaterThan(100)
    expect(told[0]).toEqual([0, 186])
  })

  test('is not written where it is stopped; the writing is the second half', async () => {
    const token = tested.token('unmade.xlsx')
    const stop = () => void tested.client['report.cancelExport']({ token })
    const stopped = await tested.client['report.export']({ query, token }, stop)
    expect(failureOf(stopped).code).toBe('CANCELLED')
    expect(readdirSync(tested.folder).filter((name) => !name.startsWith('p.bianheng'))).toEqual([])
    const shares: number[] = []
    const told = (done: number, total: number | null) => shares.push(done / (total ?? 0))
    // Of another day: the table of this one may have been made before it was stopped.
    unwrap(await tested.client['report.export']({ query: { ...query, asOf: '2020-12-30' }, token }, told))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBe(1)
    expect(shares.some((share) => share >= 0.5 && share < 1)).toBe(true)
    rmSync(path.join(tested.folder, 'unmade.xlsx'))
  })

  test('is made anew where something was booked meanwhile', async () => {
    let head = unwrap(await tested.client['project.current']({}))?.head
    let isDone = false
    const booking = () => {
      if (isDone) return
      isDone = true
      void tested.client['report.saveLayout']({ report: 'pending', name: '他办', layout: LAYOUT })
    }
    const { table } = unwrap(await tested.client['report.block'](asked, booking))
    const before = head
    head = unwrap(await tested.client['project.current']({}))?.head
    expect(head).not.toBe(before)
    const { table: now } = unwrap(await tested.client['report.block'](asked))
    expect(table.notes).toEqual(now.notes)
    unwrap(await tested.client['report.removeLayout']({ report: 'pending', name: '他办' }))
  })
})

const LAYOUT = { columns: [{ key: 'unit' }], sort: [], ownNotes: true, notes: [] }

describe('a block of a report', () => {
  const query = { report: 'overview' as const, asOf: '2020-12-31' }
  const blockOf = async (block: number, cells: number) =>
    unwrap(await tested.client['report.block']({ query, block, cells }))

  test('blocks one after the other are the report, and one behind the last is the last', async () => {
    const model = unwrap(await tested.client['report.build'](query))
    const { size, rows } = await blockOf(0, 3000)
    expect(rows).toBe(model.rows.length)
    expect(size).toBe(Math.ceil(3000 / 56))
    const count = Math.ceil(rows / size)
    expect(count).toBeGreaterThan(2)
    const blocks = await Promise.all(Array.from({ length: count }, (_, block) => blockOf(block, 3000)))
    expect(blocks.map(({ first }) => first)).toEqual(blocks.map((_, block) => block * size))
    expect(blocks.flatMap(({ table }) => table.rows)).toEqual(model.rows)
    expect({ ...blocks[0]?.table, rows: [] }).toEqual({ ...model, rows: [] })
    expect(blocks.at(-1)).toEqual(await blockOf(1_000_000, 3000))
  })

  test('of the tables that explain it there are as many rows as the screen has room for', async () => {
    const asked = { report: 'allocation' as const, document: stored, annexes: true }
    const { annexes = [] } = unwrap(await tested.client['report.build'](asked))
    const { table, annexRows } = unwrap(
      await tested.client['report.block']({ query: asked, block: 1, cells: 100 }),
    )
    expect(annexRows).toEqual(annexes.map(({ rows }) => rows.length))
    for (const [at, annex] of (table.annexes ?? []).entries()) {
      expect(annex.rows.length).toBeLessThan(annexRows[at] ?? 0)
      expect(annex.rows).toEqual(annexes[at]?.rows.slice(0, annex.rows.length))
    }
  })

  test('what is booked meanwhile is in the next one', async () => {
    const before = await blockOf(0, 100)
    unwrap(await tested.client['report.saveLayout']({ report: 'pending', name: '本办', layout: LAYOUT }))
    const after = await blockOf(0, 100)
    expect(after.table.trace).not.toEqual(before.table.trace)
    unwrap(await tested.client['report.removeLayout']({ report: 'pending', name: '本办' }))
  })
})

test('a layout is saved under a name, listed, put on the table and taken back', async () => {
  const layout = {
    columns: [{ key: 'county', heading: ['地区'] }, { key: 'unit' }, { key: 'total' }],
    sort: [{ key: 'total', descending: true }],
    group: '',
    ownNotes: false,
    notes: ['本办口径'],
  }
  const named = { report: 'allocation' as const, name: '本办' }
  unwrap(await tested.client['report.saveLayout']({ ...named, layout }))
  const [saved] = unwrap(await tested.client['report.layouts']({}))
  expect(saved).toEqual({ ...named, layout })
  const asked = { report: 'allocation' as const, document: stored }
  const model = unwrap(await tested.client['report.build']({ ...asked, layout }))
  const plain = unwrap(await tested.client['report.build'](asked))
  expect(model.columns.map(({ title }) => title)).toEqual(['地区', '镇（街道）', '合计'])
  expect(model.rows.at(-1)?.cells.total).toBe(plain.rows.at(-1)?.cells.total)
  expect(model.notes).toEqual(['注：本办口径'])
  unwrap(await tested.client['report.removeLayout'](named))
  const gone = failureOf(await tested.client['report.removeLayout'](named))
  expect(gone).toMatchObject({ code: 'LAYOUT_UNKNOWN', params: { name: '本办', known: '' } })
  unwrap(await tested.client['journal.undo']({}))
  expect(unwrap(await tested.client['report.layouts']({}))).toHaveLength(1)
  unwrap(await tested.client['journal.undo']({}))
  expect(unwrap(await tested.client['report.layouts']({}))).toEqual([])
})

test('the lineage calls every unit by its name of that day, and regions by theirs, also where documents wrote codes', async () => {
  const { client } = tested
  const [unit, other] = unwrap(await client['unit.list']({})).rows.filter(({ code }) => code !== null)
  if (unit?.code == null || other?.code == null) throw new Error('the sample has units with codes')
  const { code, name, county } = unit
  const book = async (number: string, date: string, movements: z.input<typeof BookInput>['movements']) =>
    unwrap(await client['ledger.book']({ document: { number, date }, movements }))
  await book('一', '2030-01-01', [{ kind: 'establish', body: `${code}/中心`, bodyKind: 'institution' }])
  await book('二', '2030-02-01', [{ kind: 'rename', unit: code, name: '更名街道' }])
  await book('三', '2030-03-01', [{ kind: 'establish', body: `${code}/所`, bodyKind: 'institution' }])
  const mergers = [code, `${other.code}`]
  await book('四', '2030-04-01', [
    { kind: 'move', unit: code, parent: county },
    { kind: 'mergeUnits', units: mergers, into: code, approved: {}, surplusTo: 'pool:city' },
  ])
  await book('五', '2030-05-01', [{ kind: 'rename', unit: code, name: '再更名街道' }])
  const { rows } = unwrap(await client['report.build']({ report: 'lineage', asOf: '2030-12-31' }))
  const cells = rows.flatMap((row) => (row.kind === 'data' ? [row.cells] : []))
  expect(cells.slice(-6).map(({ before, after }) => [before, after])).toEqual([
    [null, `${name} 中心`],
    [name, '更名街道'],
    [null, '更名街道 所'],
    ['更名街道', unit.countyName],
    [`更名街道、${other.name}`, '更名街道'],
    ['更名街道', '再更名街道'],
  ])
  for (let at = 0; at < 5; at++) unwrap(await client['journal.undo']({}))
})

test('the lineage tells a renaming by the names before and after it, also where the document wrote a code', async () => {
  const { client } = tested
  const [unit] = unwrap(await client['unit.list']({})).rows.filter(({ code }) => code !== null)
  if (unit?.code == null) throw new Error('the sample has units with codes')
  const { code, name } = unit
  const movements = [
    { kind: 'establish', body: `${code}/旧中心`, bodyKind: 'institution' },
    { kind: 'rename', body: `${code}/旧中心`, name: '中心' },
    { kind: 'rename', unit: code, name: '更名街道' },
    { kind: 'rename', unit: code, name: '再更名街道' },
  ] as const
  unwrap(
    await client['ledger.book']({
      document: { number: '更', date: '2030-01-01' },
      movements: [...movements],
    }),
  )
  const { rows } = unwrap(await client['report.build']({ report: 'lineage', asOf: '2030-01-02' }))
  const cells = rows.flatMap((row) => (row.kind === 'data' && row.cells.event === '更名' ? [row.cells] : []))
  expect(cells.map(({ before, after }) => [before, after])).toEqual([
    ['再更名街道 旧中心', '再更名街道 中心'],
    [name, '更名街道'],
    ['更名街道', '再更名街道'],
  ])
  unwrap(await client['journal.undo']({}))
})
