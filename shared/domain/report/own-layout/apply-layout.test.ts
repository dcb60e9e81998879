// Laws of a layout: figures and totals stay whatever is hidden, sorted or grouped, and what is shown is what was asked for.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reports } from '#shared/locale/zh-CN/reports'
import { columnLeaves } from '../header-layout.ts'
import { PackedRows } from '../packed-rows.ts'
import { framed, withSubtotals, withTotal } from '../table-frame.ts'
import { type TableColumn, type TableModel, type TableRow, wholeTable } from '../table-model.ts'
import { applyLayout } from './apply-layout.ts'
import { type Layout, ownLayout } from './layout.ts'

const words = reports.frame
const columns: readonly TableColumn[] = [
  { key: 'number', title: '序号', kind: 'integer', width: 6, leading: true },
  { key: 'county', title: '县', kind: 'text', width: 10, leading: true, merge: true },
  { key: 'unit', title: '单位', kind: 'text', width: 12, leading: true },
  {
    title: '编制',
    children: [
      { key: 'quota', title: '核定', kind: 'integer', width: 7 },
      { key: 'filled', title: '实有', kind: 'integer', width: 7 },
      {
        key: 'free',
        title: '空缺',
        kind: 'integer',
        width: 7,
        reckoned: { plus: ['quota'], minus: ['filled'] },
      },
    ],
  },
  {
    key: 'rate',
    title: '空编率',
    kind: 'percent',
    width: 9,
    reckoned: { plus: ['quota'], minus: ['filled'], over: 'quota' },
  },
  { key: 'remark', title: '备注', kind: 'text', width: 10 },
]
type Line = readonly [county: string, unit: string, quota: number, filled: number]

function table(lines: readonly Line[]): TableModel {
  const data = lines.map(([county, unit, quota, filled], at): TableRow => {
    return { kind: 'data', cells: { number: at + 1, county, unit, quota, filled } }
  })
  const rows = withTotal(
    withSubtotals(PackedRows.of(data), 'county', { label: '小计', at: 'unit' }),
    '合计',
    'unit',
  )
  const basis = { head: '0', scenario: null, draft: true }
  const frame = { region: '', asOf: '2020-01-01', zerosBlank: false, secrecy: '', words, basis }
  const named = { title: '表', sheetName: '表', notes: {} }
  return wholeTable(framed(frame, { report: 'vacancies', words: named, columns, rows, notes: ['按人口'] }))
}

const model = table([
  ['铜山', '乙镇', 10, 8],
  ['铜山', '甲镇', 30, 20],
  ['丰县', '丙镇', 20, 21],
])
const layout = (more: Partial<Layout>): Layout => ({ ...ownLayout(model), ...more })
const keys = (...shown: string[]) => ({ columns: shown.map((key) => ({ key })) })
const laid = (more: Partial<Layout>, of = model) => applyLayout(of, layout(more), words)
const line = ({ cells }: TableRow) => Object.values(cells).join(' ')

const anyTable = fc
  .array(fc.tuple(fc.constantFrom('甲县', '乙县', '丙县'), fc.string(), fc.nat(99), fc.nat(99)), {
    minLength: 1,
  })
  .map(table)
const anyLayout: fc.Arbitrary<Layout> = fc.record(
  {
    columns: fc
      .subarray(['number', 'county', 'unit', 'quota', 'filled', 'free', 'rate'], { minLength: 1 })
      .chain((some) => fc.shuffledSubarray(some, { minLength: 1 }).map((all) => all.map((key) => ({ key })))),
    sort: fc.array(
      fc.record({ key: fc.constantFrom('unit', 'quota', 'rate', 'none'), descending: fc.boolean() }),
      {
        maxLength: 2,
      },
    ),
    group: fc.constantFrom('', 'county', 'unit', 'none'),
    ownNotes: fc.boolean(),
    notes: fc.constant([]),
  },
  { requiredKeys: ['columns', 'sort', 'ownNotes', 'notes'] },
)

describe('laws', () => {
  test('the report’s own layout changes nothing', () => {
    fc.assert(
      fc.property(anyTable, (own) => {
        expect(applyLayout(own, ownLayout(own), words)).toEqual(own)
      }),
    )
  })

  test('each shown figure of each row and of the total is the report’s', () => {
    const figures = (rows: readonly TableRow[], kind: string, shown: readonly string[]) =>
      rows
        .filter((row) => row.kind === kind)
        .map(({ cells }) => JSON.stringify(shown.map((key) => cells[key] ?? null)))
        .sort()
    const numbers = ['quota', 'filled', 'free', 'rate']
    fc.assert(
      fc.property(anyTable, anyLayout, (own, wanted) => {
        const made = applyLayout(own, wanted, words)
        const shown = columnLeaves(made.columns).map(({ key }) => key)
        expect(shown).toEqual(wanted.columns.map(({ key }) => key))
        const seen = numbers.filter((key) => shown.includes(key))
        // A label that has nowhere else to go takes no figure's place.
        for (const kind of ['data', 'total'])
          expect(figures(made.rows, kind, seen)).toEqual(figures(own.rows, kind, seen))
      }),
    )
  })

  test('each row of sums is the sum of its span', () => {
    fc.assert(
      fc.property(anyTable, anyLayout, (own, wanted) => {
        const { rows } = applyLayout(own, { ...wanted, ...keys('number', 'unit', 'quota', 'free') }, words)
        for (const { cells, sums } of rows) {
          if (sums === undefined) continue
          const inside = rows.slice(sums[0], sums[1] + 1).filter(({ kind }) => kind === 'data')
          for (const key of ['quota', 'free']) {
            expect(cells[key]).toBe(inside.reduce((sum, row) => sum + Number(row.cells[key] ?? 0), 0))
          }
        }
      }),
    )
  })
})

test('rows are sorted inside their groups and counted anew', () => {
  const { rows } = laid({ ...keys('number', 'unit', 'quota'), sort: [{ key: 'quota', descending: true }] })
  expect(rows.map(line)).toEqual(['1 甲镇 30', '2 乙镇 10', '小计 40', '3 丙镇 20', '小计 20', '合计 60'])
})

test('groups of the office’s own, with their subtotals; none at all', () => {
  const grouped = laid({ ...keys('remark', 'unit', 'quota', 'rate'), group: 'unit' })
  expect(grouped.rows.filter(({ kind }) => kind === 'subtotal').map(line)).toEqual([
    '乙镇 小计 10 0.2000',
    '甲镇 小计 30 0.3333',
    '丙镇 小计 20 -0.0500',
  ])
  expect(laid({ group: '' }).rows.map(({ kind }) => kind)).toEqual(['data', 'data', 'data', 'total'])
})

test('a column keeps its formula while all that it counts is shown', () => {
  const leafOf = (made: TableModel, wanted: string) =>
    columnLeaves(made.columns).find(({ key }) => key === wanted)
  expect(leafOf(laid(keys('unit', 'quota', 'filled', 'free')), 'free')).toMatchObject({ reckoned: {} })
  const without = leafOf(laid(keys('unit', 'quota', 'free')), 'free')
  expect(without).toMatchObject({ fixed: true })
  expect(without).not.toHaveProperty('reckoned')
})

test('headings have the levels that were asked for', () => {
  const headed = laid({
    columns: [
      { key: 'unit', heading: ['名称'] },
      { key: 'quota', heading: ['人员编制', '核定', '数'] },
      { key: 'filled', heading: ['人员编制', '在编'] },
    ],
  })
  expect(headed.columns).toMatchObject([
    { title: '名称', key: 'unit' },
    { title: '人员编制', children: [{ title: '核定', children: [{ title: '数' }] }, { title: '在编' }] },
  ])
})

test('the label of the total stays in sight, and notes are numbered on', () => {
  const made = laid({ ...keys('quota', 'unit', 'county'), notes: ['本办口径'] })
  expect(made.rows.at(-1)).toMatchObject({ cells: { quota: 60, unit: '合计' }, across: ['unit', 'county'] })
  expect(columnLeaves(made.columns).every(({ leading }) => leading !== true)).toBe(true)
  expect(made.notes.at(-1)).toBe('　　3．本办口径')
})

test('a note that stands alone bears no number, and gets one where another follows', () => {
  const alone = laid({ ownNotes: false, notes: ['本办口径'] })
  expect(alone.notes).toEqual(['注：本办口径'])
  const { notes } = applyLayout(alone, layout({ notes: ['另一口径'] }), words)
  expect(notes).toEqual(['注：1．本办口径', '　　2．另一口径'])
})

test('where the group follows the names, a subtotal is called so over all columns of the name, never in the remarks', () => {
  const name = (key: string, width: number) => ({ key, title: '', kind: 'text', width }) as const
  const named: TableModel = {
    ...model,
    columns: [
      { title: '名称', children: [name('name1', 2), name('name2', 8)] },
      { key: 'kind', title: '类别', kind: 'text', width: 8 },
      { key: 'quota', title: '核定', kind: 'integer', width: 7 },
      { key: 'remark', title: '备注', kind: 'text', width: 10 },
    ],
    rows: [
      { kind: 'data', cells: { name1: '甲镇', kind: '镇', quota: 3 }, across: ['name1', 'name2'] },
      { kind: 'data', cells: { name2: '办公室', kind: '机构', quota: 2 }, across: ['name2', 'name2'] },
      { kind: 'total', cells: { name1: '合计', quota: 5 }, across: ['name1', 'name2'], sums: [0, 1] },
    ],
  }
  const made = applyLayout(named, { ...ownLayout(named), group: 'kind' }, words)
  const subtotals = made.rows.filter(({ kind }) => kind === 'subtotal')
  expect(subtotals.map(({ cells, across }) => [cells.name1, cells.remark, across])).toEqual([
    ['小计', undefined, ['name1', 'name2']],
    ['小计', undefined, ['name1', 'name2']],
  ])
})
