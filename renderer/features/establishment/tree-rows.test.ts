// The tree: what is open shows its inside, what is sought shows where it stands.
import { expect, test } from 'vitest'
import type { BodyAsOfRow, UnitAsOfRow } from '#shared/contract/table'
import type { TreeSource } from './tree-rows.ts'
import { treeRows } from './tree-rows.ts'

const unit = (unitId: number, name: string, county: string, more: Partial<UnitAsOfRow> = {}) =>
  ({ unitId, unit: name, county, parent: null, bodies: 0, ...more }) as UnitAsOfRow
const body = (bodyId: number, name: string) => ({ unitId: 2, bodyId, body: name }) as BodyAsOfRow

const source: TreeSource = {
  root: '徐州市',
  counties: [
    { code: '320302', name: '鼓楼区', city: '徐州市' },
    { code: '320303', name: '云龙区', city: '徐州市' },
  ],
  units: [
    unit(1, '市编办', '3203'),
    unit(2, '黄楼街道', '320302', { bodies: 2 }),
    unit(3, '黄楼街道派出机构', '320302', { parent: '黄楼街道' }),
    unit(4, '彭城街道', '320303'),
  ],
  bodies: new Map([[2, [body(7, '党政办'), body(8, '服务中心')]]]),
  opened: new Set(),
  found: null,
}
const names = (change: Partial<TreeSource>) =>
  treeRows({ ...source, ...change }).map(({ level, name }) => `${level} ${name}`)

test('units of the city itself stand first; counties are closed until they are opened', () => {
  expect(names({})).toEqual(['1 徐州市', '2 市编办', '2 鼓楼区', '2 云龙区'])
  expect(names({ opened: new Set(['c:320302']) })).toContain('3 黄楼街道')
  expect(names({ opened: new Set(['root']) })).toEqual(['1 徐州市'])
})

test('an open unit shows its bodies and the units under it', () => {
  expect(names({ opened: new Set(['c:320302', 'u:2']) }).slice(3, 7)).toEqual([
    '3 黄楼街道',
    '4 党政办',
    '4 服务中心',
    '4 黄楼街道派出机构',
  ])
})

test('a search opens what leads to it and leaves out the rest', () => {
  const found = { units: new Set([2]), bodies: new Set([8]) }
  expect(names({ found })).toEqual(['1 徐州市', '2 鼓楼区', '3 黄楼街道', '4 服务中心'])
})

test('a county that is the whole stands once, its units right under it', () => {
  const counties = [{ code: '320302', name: '鼓楼区', city: null }]
  const units = source.units.filter(({ county }) => county === '320302')
  const own = { root: '鼓楼区', counties, units }
  expect(names(own)).toEqual(['1 鼓楼区', '2 黄楼街道'])
  expect(names({ ...own, opened: new Set(['u:2']) })).toContain('3 党政办')
  expect(names({ ...own, root: '本级' })).toEqual(['1 本级', '2 鼓楼区'])
})

test('a province has its cities between', () => {
  const nanjing = { code: '320106', name: '鼓楼区', city: '南京市' }
  const province = { root: '江苏省', counties: [nanjing, ...source.counties] }
  expect(names(province)).toEqual(['1 江苏省', '2 市编办', '2 南京市', '2 徐州市'])
  expect(names({ ...province, opened: new Set(['t:3203']) }).slice(3)).toEqual([
    '2 徐州市',
    '3 鼓楼区',
    '3 云龙区',
  ])
})
