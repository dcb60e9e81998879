// 计算过程: nothing is left out, what all units of a county share is said once over them, and no cell is higher than a page.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameWords, reportTables } from '#shared/locale/zh-CN/report-tables'
import { textWidth } from '../cell-text.ts'
import { columnLeaves } from '../header-layout.ts'
import { madeAtOnce } from '../making.ts'
import { mergedRuns } from '../merged-runs.ts'
import type { Frame } from '../table-frame.ts'
import { type TableRow, wholeTable } from '../table-model.ts'
import { type DerivedLine, type DerivedUnit, derivationTable } from './derivation.ts'

const frame: Frame = {
  region: '徐州市',
  asOf: '2020-09-01',
  zerosBlank: false,
  secrecy: '',
  words: frameWords,
  basis: { head: 'h', scenario: null, draft: false },
}
const words = reportTables.derivation
const tableOf = (units: readonly DerivedUnit[]) =>
  wholeTable(madeAtOnce(derivationTable(frame, words, units)))

const line = (common: string, own: string): DerivedLine => ({ common, own })
const unit = (countyName: string, name: string, score: string): DerivedUnit => ({
  countyName,
  name,
  total: 12,
  steps: [
    { title: '基数', lines: [line('每个单位同数', ''), line('', '得 10 名')] },
    { title: '加权', lines: [line(`${countyName}共 24 名`, ''), line('得分相加', `得分 ${score}`)] },
  ],
})

describe('what is common', () => {
  const { columns, rows } = tableOf([
    unit('鼓楼区', '黄楼街道', '0.1'),
    unit('鼓楼区', '丰财街道', '0.2'),
    unit('云龙区', '彭城街道', '0.3'),
  ])

  test('is said once over the units of a county, and not again of each', () => {
    expect(rows.map(({ cells }) => cells.sentence ?? '')).toEqual([
      '基数：每个单位同数；得 10 名。\n加权：鼓楼区共 24 名；得分相加。',
      '加权：得分 0.1。',
      '加权：得分 0.2。',
      '基数：每个单位同数；得 10 名。\n加权：云龙区共 24 名；得分相加；得分 0.3。',
      '',
    ])
    expect(rows.map(({ cells }) => cells.number)).toEqual([null, 1, 2, 3, '合计'])
    expect(rows.at(-1)?.cells.total).toBe(36)
  })

  test('a unit that goes over several rows has one number and one figure', () => {
    const long = Array.from({ length: 40 }, (_, at) => line('', `机构${at}得分${'0123456789'.repeat(3)}`))
    const own = { ...unit('鼓楼区', '黄楼街道', '0.1'), steps: [{ title: '分到机构', lines: long }] }
    const table = tableOf([own])
    const data = table.rows.filter(({ kind }) => kind === 'data')
    expect(data.length).toBeGreaterThan(1)
    const leaves = columnLeaves(table.columns)
    const runs = mergedRuns(leaves, table.rows).filter(({ columnSpan }) => columnSpan === 1)
    const merged = runs.map(({ column, first, last }) => [leaves[column]?.key, first, last])
    const whole = (key: string) => [key, 0, data.length - 1]
    expect(new Set(merged.map(String))).toEqual(
      new Set(['county', 'number', 'total', 'unit'].map((key) => String(whole(key)))),
    )
  })

  test('without the column that they follow, cells are not merged', () => {
    const leaves = columnLeaves(columns).filter(({ key }) => key === 'number')
    expect(mergedRuns(leaves, rows.slice(0, 4))).toEqual([])
  })
})

const text = fc.stringMatching(/^[a-z]{1,6}$/)
const someUnits = fc.array(
  fc.record({
    countyName: fc.constantFrom('甲', '乙'),
    lines: fc.array(fc.record({ common: fc.constantFrom('', 'p', 'q', 'r'), own: text }), { maxLength: 60 }),
  }),
  { minLength: 1, maxLength: 6 },
)

/** What is said of each unit: over its county, and in its own rows. */
function saidOf(rows: readonly TableRow[], count: number): string[][] {
  let head: { readonly county: unknown; readonly parts: readonly string[] } = { county: '', parts: [] }
  let place = -1
  const said = Array.from({ length: count }, (): string[] => [])
  for (const { cells } of rows) {
    const { county, number } = cells
    const parts = String(cells.sentence)
      .replaceAll('s：', '')
      .split(/[；。\n]+/)
    const over = head.county === county ? head.parts : []
    if (cells.unit === words.common) head = { county, parts: [...over, ...parts] }
    else if (typeof number === 'number') {
      place = number - 1
      said[place]?.push(...over, ...parts)
    } else said[place]?.push(...parts)
  }
  return said
}

test('whatever the lines, each is said over its unit or in it, and no cell has more than eight', () => {
  fc.assert(
    fc.property(someUnits, (given) => {
      const units = given.map(({ countyName, lines }, at) => {
        return { countyName, name: `u${at}`, total: 1, steps: [{ title: 's', lines }] }
      })
      const rows = tableOf(units).rows.filter(({ kind }) => kind === 'data')
      for (const { cells } of rows) expect(textWidth(String(cells.sentence))).toBeLessThanOrEqual(8 * 130)
      const said = saidOf(rows, units.length)
      for (const [at, { steps }] of units.entries()) {
        const parts = (steps[0]?.lines ?? []).flatMap(({ common, own }) => [common, own])
        expect(said[at]).toEqual(expect.arrayContaining(parts.filter((part) => part !== '')))
      }
    }),
  )
})
