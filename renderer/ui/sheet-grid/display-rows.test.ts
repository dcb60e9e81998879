// Groups, their members, and what filters and closing leave of them.
import { describe, expect, test } from 'vitest'
import type { RowGroup } from '../data-table.tsx'
import { displayRows, type RowView } from './display-rows.ts'

interface Row {
  readonly name: string
  readonly people: string | null
}

const row = (name: string, people: string | null): Row => ({ name, people })
const county = (title: string, ...rows: Row[]): RowGroup<Row> => ({ key: title, title, rows })
const GROUPS: RowGroup<Row>[] = [
  {
    key: '市',
    title: '市',
    rows: [],
    groups: [county('东县', row('甲', '30'), row('乙', '4')), county('西县', row('丙', null))],
  },
]
const VIEW: RowView<Row> = {
  leaves: [
    { key: 'name', title: '单位', kind: 'text', value: ({ name }) => name },
    { key: 'people', title: '人口', kind: 'number', value: ({ people }) => people },
  ],
  rowKey: ({ name }) => name,
  sorting: null,
  filters: {},
  closed: new Set(),
}
const keys = (view: Partial<RowView<Row>>) =>
  displayRows(GROUPS, { ...VIEW, ...view }).map(({ key, level }) => `${level}${key}`)

describe('rows as shown', () => {
  test('groups inside groups, each a level deeper', () => {
    expect(keys({})).toEqual(['1市', '2东县', '3甲', '3乙', '2西县', '3丙'])
  })
  test('sorted inside their group', () => {
    expect(keys({ sorting: { key: 'people', descending: false } })).toEqual([
      '1市',
      '2东县',
      '3乙',
      '3甲',
      '2西县',
      '3丙',
    ])
  })
  test('a closed group hides what is in it, at every depth', () => {
    expect(keys({ closed: new Set(['东县']) })).toEqual(['1市', '2东县', '2西县', '3丙'])
    expect(keys({ closed: new Set(['市']) })).toEqual(['1市'])
  })
  test('a filter takes away rows and the groups that are left without any', () => {
    expect(keys({ filters: { people: '>5' } })).toEqual(['1市', '2东县', '3甲'])
    expect(keys({ filters: { people: '=' } })).toEqual(['1市', '2西县', '3丙'])
    expect(keys({ filters: { people: '>5' }, closed: new Set(['东县']) })).toEqual(['1市', '2东县'])
    expect(keys({ filters: { name: '没有' } })).toEqual([])
  })
})
