// Every report over a filled project: LibreOffice recalculates each formula and finds the value that we wrote.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { read, type WorkSheet } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPORTS } from '#shared/contract/report'
import { columnLeaves, headerDepth } from '#shared/domain/report/header-layout'
import { ownLayout } from '#shared/domain/report/own-layout/layout'
import type { TableModel } from '#shared/domain/report/table-model'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { convertByOffice, hasOffice } from '../../../files/testing/office.ts'
import { type TestEngine, unwrap } from '../../testing/test-engine.ts'
import { AS_OF, startFullProject } from './testing/full-project.ts'

let tested: TestEngine
let document: ScenarioDocument
const NEEDS_SCENARIO = ['allocation', 'derivation', 'comparison']

beforeAll(async () => {
  tested = await startFullProject()
  document = unwrap(await tested.client['scenario.list']({}))[0]?.document as ScenarioDocument
  mkdirSync(path.join(tested.folder, 'office'))
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

function queryOf(report: (typeof REPORTS)[number], more: object = {}) {
  const of = NEEDS_SCENARIO.includes(report) ? { document } : { asOf: AS_OF }
  return { report, ...of, annexes: true, ...more }
}

async function modelOf(report: (typeof REPORTS)[number], more: object = {}) {
  return unwrap(await tested.client['report.build'](queryOf(report, more)))
}

function formulasOf(sheet: WorkSheet): Map<string, unknown> {
  return new Map(
    Object.entries(sheet).flatMap(([cell, value]) =>
      value?.f === undefined ? [] : [[cell, value.v] as const],
    ),
  )
}

describe.each(REPORTS)('%s', (report) => {
  test('has a row for each thing, every heading named, and the total last', async () => {
    const model = await modelOf(report)
    const leaves = columnLeaves(model.columns)
    expect(model.rows.filter(({ kind }) => kind === 'data').length).toBeGreaterThan(0)
    expect(model.rows.at(-1)?.kind).toBe('total')
    expect(new Set(leaves.map(({ key }) => key)).size).toBe(leaves.length)
    for (const { title } of leaves) expect(title.replace(/（.*）/, '')).not.toMatch(/[a-z]/)
    expect(leaves[0]?.title).toBe('序号')
    expect(model.title).toMatch(/^徐州市/)
    expect(model.signatures).toEqual(['数据审核：', '经办：'])
    const english = await modelOf(report, { locale: 'en' })
    for (const { title } of columnLeaves(english.columns)) expect(title).not.toMatch(/^[a-z]+(?:[A-Z.]|$)/)
  })
})

/** Figures of rows of sums that are not the sum of the data rows under them, which a workbook reckons anew. */
function wrongSums({ columns, rows }: TableModel): unknown[] {
  const figures = columnLeaves(columns).filter(
    ({ kind, fixed, reckoned }) => kind === 'integer' && fixed !== true && reckoned?.over === undefined,
  )
  return rows.flatMap(({ sums, cells, counts }) => {
    const summed = rows.slice(sums?.[0] ?? 0, (sums?.[1] ?? -1) + 1).filter(({ kind }) => kind === 'data')
    return figures.flatMap(({ key }) => {
      if (typeof cells[key] !== 'number' || key === counts || sums === undefined) return []
      const sum = summed.reduce((all, row) => all + Number(row.cells[key] ?? 0), 0)
      return sum === cells[key] ? [] : [{ key, told: cells[key], sum }]
    })
  })
}

test.each(REPORTS)('%s in groups of the office: every sum is that of its rows', async (report) => {
  const model = await modelOf(report)
  expect(wrongSums(model)).toEqual([])
  const layout = ownLayout(model)
  const texts = columnLeaves(model.columns).filter(({ kind }) => kind === 'text')
  for (const { key } of [...texts, { key: '' }]) {
    const grouped = await modelOf(report, { layout: { ...layout, group: key } })
    expect({ key, wrong: wrongSums(grouped).slice(0, 3) }).toEqual({ key, wrong: [] })
  }
})

test.skipIf(!hasOffice())('LibreOffice finds the value of every formula', { timeout: 300_000 }, async () => {
  const counts: Record<string, number> = {}
  for (const report of REPORTS) {
    const query = queryOf(report, { secrecy: '秘密★1年　份号：000001' })
    unwrap(await tested.client['report.export']({ query, token: tested.token(`${report}.xlsx`) }))
  }
  const files = readdirSync(tested.folder).filter((name) => name.endsWith('.xlsx'))
  const paths = files.map((name) => path.join(tested.folder, name))
  convertByOffice(paths, { home: tested.folder, format: 'xlsx', out: path.join(tested.folder, 'office') })
  for (const report of REPORTS) {
    const ours = read(readFileSync(path.join(tested.folder, `${report}.xlsx`)), { cellFormula: true })
    const theirs = read(readFileSync(path.join(tested.folder, 'office', `${report}.xlsx`)), {
      cellFormula: true,
    })
    for (const name of ours.SheetNames) {
      const mine = formulasOf(ours.Sheets[name] ?? {})
      counts[`${report} ${name}`] = mine.size
      for (const [cell, value] of mine)
        expect(theirs.Sheets[name]?.[cell]?.v, `${report} ${name} ${cell}`).toBe(value)
    }
  }
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2000)
  expect(Object.entries(counts).filter(([name, count]) => count === 0 && !name.endsWith('依据'))).toEqual([])
})

test('the overview has the 56 columns of the trade under four header rows', async () => {
  const model = await modelOf('overview')
  expect(columnLeaves(model.columns)).toHaveLength(56)
  expect(headerDepth(model.columns)).toBe(4)
  expect(model.paper).toEqual({ size: 'A3', landscape: true })
  const centre = model.rows.find(({ cells }) => cells.name2 === '民生事务中心')?.cells
  expect([centre?.['quota.general'], centre?.otherReserve]).toEqual([17, 1])
  const total = model.rows.at(-1)?.cells
  expect([total?.['quota.turnover'], total?.['quota.reserve']]).toEqual([1, 2])
  expect(model.rows.filter(({ cells }) => cells['quota.reserve'] === 2)[0]?.cells).toMatchObject({
    department: '鼓楼区',
    name1: '储备编制',
  })
})

test('every number of the derivation is redone from its own text, a cell a unit', async () => {
  const { rows } = await modelOf('derivation')
  const units = rows.filter(({ kind, cells }) => kind === 'data' && cells.number !== null)
  expect([units.length, units.length / rows.length > 0.9]).toEqual([157, true])
  for (const { cells } of units) {
    const sentence = String(cells.sentence)
    const [, shared = ''] = /加权：(.*)/.exec(sentence) ?? []
    const parts = [...shared.matchAll(/([\d.]+)(?: 分)? ÷ ([\d.]+) × ([\d.]+) [=≈] ([\d.]+)/g)]
    expect(parts.length).toBe(4)
    const shares = parts.map(([, own, whole, weight]) => (Number(own) / Number(whole)) * Number(weight))
    for (const [at, [, , , , told]] of parts.entries()) expect(shares[at]).toBeCloseTo(Number(told), 9)
    const score = shares.reduce((sum, share) => sum + share, 0)
    expect(score).toBeCloseTo(Number(/得分 [=≈] ([\d.]+)/.exec(shared)?.[1]), 9)
    const [, divisor, quotient, posts] = /；÷ ([\d.]+) [=≈] ([\d.]+)；得 (\d+) 名/.exec(shared) ?? []
    expect(score / Number(divisor)).toBeCloseTo(Number(quotient), 5)
    expect(Math.round(score / Number(divisor))).toBe(Number(posts))
    const [, sum = '', total] = /合计：([\d +]+) = (\d+) 名/.exec(sentence) ?? []
    expect(sum.split(' + ').reduce((all, each) => all + Number(each), 0)).toBe(Number(total))
    expect(cells.total).toBe(Number(total))
  }
})

test('shares are apportioned to 100', async () => {
  const model = await modelOf('roster-structure')
  const ages = model.rows
    .filter(({ kind, cells }) => kind === 'data' && cells.dimension === '年龄')
    .slice(0, 3)
  expect(ages.map(({ cells }) => cells.share)).toEqual([12, 69, 19])
})

test('letters of the latest notice, the latest request, and what a scenario allocates', async () => {
  const letter = async (name: 'notice' | 'request' | 'approval') =>
    unwrap(
      await tested.client['report.letter']({
        letter: name,
        ...(name === 'approval' ? { document } : { asOf: AS_OF }),
      }),
    )
  const notice = await letter('notice')
  expect([notice.number, notice.date, notice.addressee]).toEqual([
    '徐编用〔2020〕7号',
    '2020年7月13日',
    '彭城街道',
  ])
  expect(notice.paragraphs[0]).toContain('同意你单位所属社区事务中心使用全额事业编制2名，进入方式为招聘')
  const request = await letter('request')
  expect([request.issuer, request.number]).toEqual(['中阳里街道', '〔2020〕　　号'])
  expect(request.paragraphs[0]).toContain('我单位所属社区事务中心核定全额事业编制12名，实有6人')
  expect(request.paragraphs[1]).toContain('拟申请使用全额事业编制2名')
  const approval = await letter('approval')
  expect(approval.paragraphs[0]).toContain('全额事业编制2099名，其中市级785名、县级1314名')
  expect(approval.annexes[0]?.rows.length).toBeGreaterThan(157)
  for (const each of [notice, approval]) {
    const token = tested.token(`${each.report}.docx`)
    expect(unwrap(await tested.client['report.exportLetter']({ letter: each, token })).bytes).toBeGreaterThan(
      5000,
    )
  }
})
