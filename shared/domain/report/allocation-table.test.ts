// The allocation table: columns, order, subtotals and totals, notes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAllocation, sampleDocument, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import type { AllocationInput } from './allocation-table.ts'
import { sumDecimals } from './decimal-sum.ts'
import { columnLeaves, headerCells } from './header-layout.ts'
import type { TableModel } from './table-model.ts'

const titles = (model: TableModel) => columnLeaves(model.columns).map((leaf) => leaf.title.replace('\n', ''))
const cells = (model: TableModel, key: string) => model.rows.map((row) => row.cells[key] ?? '')

describe('columns', () => {
  test('follow the table of the trade, under merged headers', () => {
    const model = wholeAllocation(sampleAllocation(2, 3))
    expect(titles(model).join(' ')).toBe(
      '序号 县（市、区） 镇（街道） 人口（人） 面积（km²） 地区生产总值（万元） 考核名次 改革评估得分 基数 倾斜 加权 合计 市级 县级 备注',
    )
    const groups = headerCells(model.columns).filter((cell) => cell.columnSpan > 1)
    expect(groups.map((cell) => `${cell.title} ${cell.column}+${cell.columnSpan}`)).toEqual([
      '分配编制 8+3',
      '其中 12+2',
    ])
  })

  test('show a class only where some unit has one', () => {
    const input = sampleAllocation(1, 2)
    const rows = input.rows.map((row, index) => ({ ...row, class: index === 0 ? '一' : null }))
    const model = wholeAllocation({ ...input, rows })
    expect(titles(model)).toContain('类别')
    expect(cells(model, 'class')).toEqual(['一', '', ''])
  })

  test('leave out indicators that no unit has and that the scenario does not use', () => {
    const input = sampleAllocation(1, 2)
    const rows = input.rows.map(({ values, ...row }) => ({
      ...row,
      values: { population: values.population ?? '', villages: '9', 企业数: '3' },
    }))
    expect(titles(wholeAllocation({ ...input, rows })).join(' ')).toBe(
      '序号 县（市、区） 镇（街道） 人口（人） 基数 倾斜 加权 合计 市级 县级 备注',
    )
  })

  test('number the steps where two are of one kind, and drop the pools where none pays', () => {
    const input = sampleAllocation(1, 1)
    const document = {
      ...sampleDocument,
      steps: [
        { id: 'a', kind: 'constant' as const, posts: 1 },
        { id: 'b', kind: 'constant' as const, posts: 2 },
      ],
    }
    const row = {
      ...input.rows[0],
      total: 3,
      parts: { a: 1, b: 2 },
      funding: {},
    } as AllocationInput['rows'][number]
    expect(titles(wholeAllocation({ ...input, document, rows: [row] })).slice(-4)).toEqual([
      '基数1',
      '基数2',
      '合计',
      '备注',
    ])
  })
})

describe('rows', () => {
  test('a subtotal closes each county, the total comes last, numbers run over units', () => {
    const model = wholeAllocation(sampleAllocation(2, 2))
    expect(cells(model, 'number')).toEqual([1, 2, '', 3, 4, '', '合计'])
    expect(cells(model, 'unit').map((name) => name === '小计')).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ])
    expect(model.rows.map((row) => row.sums ?? null)).toEqual([
      null,
      null,
      [0, 1],
      null,
      null,
      [3, 4],
      [0, 5],
    ])
    expect(model.rows.at(-1)?.across).toEqual(['number', 'unit'])
  })

  test('one county alone needs no subtotal', () => {
    expect(wholeAllocation(sampleAllocation(1, 2)).rows.map((row) => row.kind)).toEqual([
      'data',
      'data',
      'total',
    ])
  })

  test('a unit without a code, which comes last, stands in its county', () => {
    const input = sampleAllocation(2, 1)
    const late = { ...input.rows[0], key: '直属农场', name: '直属农场' } as AllocationInput['rows'][number]
    const model = wholeAllocation({ ...input, rows: [...input.rows, late] })
    expect(cells(model, 'unit')[1]).toBe('直属农场')
    expect(cells(model, 'number')).toEqual([1, 2, '', 3, '', '合计'])
  })

  test('sums are those of the units below, exactly; ranks and scores have none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), (counties, perCounty) => {
        const model = wholeAllocation(sampleAllocation(counties, perCounty))
        for (const row of model.rows) {
          if (row.sums === undefined) continue
          const units = model.rows.slice(row.sums[0], row.sums[1] + 1).filter((each) => each.kind === 'data')
          for (const key of ['step.base', 'step.tilt', 'step.topup', 'total', 'pool.city', 'pool.county']) {
            expect(row.cells[key]).toBe(units.reduce((sum, unit) => sum + Number(unit.cells[key]), 0))
          }
          expect(row.cells['indicator.area']).toBe(
            sumDecimals(units.map((unit) => String(unit.cells['indicator.area']))),
          )
          expect(row.cells).not.toHaveProperty('indicator.assessment_rank')
          expect(row.cells).not.toHaveProperty('indicator.reform_score')
        }
      }),
    )
  })

  test('refuse a unit whose parts do not add up', () => {
    const input = sampleAllocation(1, 1)
    const [row] = input.rows
    const broken = { ...input, rows: [{ ...row, total: 99 } as AllocationInput['rows'][number]] }
    expect(() => wholeAllocation(broken)).toThrow('320302001')
  })

  test('blank values stay blank, and a note says what the sums count', () => {
    const input = sampleAllocation(1, 2)
    const rows = input.rows.map((row, index) => (index === 0 ? { ...row, values: { area: '1.5' } } : row))
    const model = wholeAllocation({ ...input, rows })
    expect(model.rows[0]?.cells['indicator.population']).toBe(null)
    expect(model.rows[2]?.cells['indicator.population']).toBe(model.rows[1]?.cells['indicator.population'])
    expect(model.notes.at(-1)).toContain('空白表示该项无数据')
  })
})
