// Wide tables in column sets: leading columns in each, every other column in one, the header of what is left.
import { expect, test } from 'vitest'
import { sampleAllocation, wholeAllocation } from '../../testing/allocation-sample.zh-CN.ts'
import { columnSets } from './column-sets.ts'
import { columnLeaves } from './header-layout.ts'
import type { TableModel } from './table-model.ts'

const model = wholeAllocation(sampleAllocation(1, 3))

test('a table that its paper holds stays as it is', () => {
  expect(columnSets(model)).toEqual([model])
})

test('columns under one heading stay together where that takes no set more', () => {
  const leaf = (key: string) => ({ key, title: key, kind: 'integer' as const, width: 8 })
  const groups = Array.from({ length: 9 }, (_, at) => {
    return { title: `组${at}`, children: [1, 2, 3].map((place) => leaf(`g${at}.${place}`)) }
  })
  const sets = columnSets<TableModel>({ ...model, columns: [...model.columns, leaf('own'), ...groups] })
  expect(sets.length).toBeGreaterThan(1)
  for (const { columns } of sets) {
    for (const column of columns) {
      if ('children' in column && column.title.startsWith('组')) expect(column.children.length).toBe(3)
    }
  }
})

test.each([40, 80, 200])('a table of %i more columns', (count) => {
  const more = Array.from({ length: count }, (_, at) => {
    return { key: `more${at}`, title: `列${at}`, kind: 'integer' as const, width: 8 }
  })
  const wide: TableModel = { ...model, columns: [...model.columns, { title: '更多', children: more }] }
  const sets = columnSets(wide)
  expect(sets.length).toBeGreaterThan(1)
  const leading = columnLeaves(wide.columns).flatMap(({ key, leading: is }) => (is === true ? [key] : []))
  const keys = sets.map((set) => columnLeaves(set.columns).map(({ key }) => key))
  for (const own of keys) expect(own.slice(0, leading.length)).toEqual(leading)
  const others = keys.flatMap((own) => own.slice(leading.length))
  expect([...leading, ...others]).toEqual(columnLeaves(wide.columns).map(({ key }) => key))
  expect(sets.map(({ signatures }) => signatures.length > 0)).toEqual(
    sets.map((_, at) => at === sets.length - 1),
  )
})
