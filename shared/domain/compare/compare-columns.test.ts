// Columns side by side: identity of units across names and counties, what counts, sums and fairness.
import { describe, expect, test } from 'vitest'
import { type ColumnCell, type ColumnUnit, compareColumns } from './compare-columns.ts'

const cell = (posts: number, more: Partial<ColumnCell> = {}): ColumnCell => {
  return { place: '', body: null, postType: 'institution-full', counted: true, posts, ...more }
}
const unit = (key: string, cells: ColumnCell[], more: Partial<ColumnUnit> = {}): ColumnUnit => {
  const code = `32030200${key}`
  return {
    key,
    code,
    name: `街道${key}`,
    county: '320302',
    cells,
    population: '10000',
    area: undefined,
    class: null,
    isStreetLevel: true,
    ...more,
  }
}

describe('compareColumns', () => {
  test('a unit that came, one that went, one that was renamed and moved', () => {
    const compared = compareColumns([
      { label: 'a', units: [unit('1', [cell(5)]), unit('2', [cell(7)])] },
      {
        label: 'b',
        units: [unit('2', [cell(9)], { name: '新街道', county: '320321' }), unit('3', [cell(1)])],
      },
    ])
    expect(compared.rows.map(({ name, county, values, diff }) => [name, county, values, diff])).toEqual([
      ['街道1', '320302', [5, 0], [-5]],
      ['新街道', '320321', [7, 9], [2]],
      ['街道3', '320302', [0, 1], [1]],
    ])
    expect(compared.byCounty).toEqual({ '320302': [12, 1], '320321': [0, 9] })
    expect(compared.totals).toEqual([12, 10])
  })

  test('every difference is against the first column', () => {
    const columns = [4, 6, 1].map((posts, at) => ({ label: String(at), units: [unit('1', [cell(posts)])] }))
    expect(compareColumns(columns).rows[0]).toMatchObject({ values: [4, 6, 1], diff: [2, -3] })
  })

  test('what does not count is told among the changes alone; what stayed the same is not told', () => {
    const body = { place: '9', body: '派出所', counted: false }
    const [row] = compareColumns([
      { label: 'a', units: [unit('1', [cell(5), cell(2, { postType: 'administrative' })])] },
      { label: 'b', units: [unit('1', [cell(8), cell(2, { postType: 'administrative' }), cell(7, body)])] },
    ]).rows
    expect(row).toMatchObject({ values: [7, 10], diff: [3] })
    expect(row?.changes).toEqual([
      { place: '', body: null, postType: 'institution-full', counted: true, values: [5, 8], diff: [3] },
      { ...body, postType: 'institution-full', values: [0, 7], diff: [7] },
    ])
  })

  test('a body keeps its line under a new name', () => {
    const named = (body: string, posts: number) => unit('1', [cell(posts, { place: '4', body })])
    const [row] = compareColumns([
      { label: 'a', units: [named('旧中心', 2)] },
      { label: 'b', units: [named('新中心', 3)] },
    ]).rows
    expect(row?.changes).toMatchObject([{ body: '新中心', values: [2, 3] }])
  })

  test('fairness of streets and towns; departments stand aside, a missing population says nothing', () => {
    const people = (first: string | undefined) => [
      unit('1', [cell(1)], { population: first }),
      unit('2', [cell(3)], { population: '1000' }),
      unit('3', [cell(90)], { population: undefined, isStreetLevel: false }),
    ]
    const { fairness } = compareColumns([
      { label: 'a', units: people('1000') },
      { label: 'b', units: people(undefined) },
    ])
    expect(fairness).toEqual([
      { gini: '0.2500', maxToMinPer10k: '3.0000' },
      { gini: null, maxToMinPer10k: null },
    ])
  })

  test('no units at all', () => {
    const nobody = compareColumns([
      { label: 'a', units: [] },
      { label: 'b', units: [] },
    ])
    expect(nobody).toMatchObject({ rows: [], byCounty: {}, totals: [0, 0] })
  })
})
