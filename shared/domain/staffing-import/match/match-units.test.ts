// Names as offices write them: with what stands over the unit before them, or with less than the whole name.
import { describe, expect, test } from 'vitest'
import type { Unit } from '../../region/region.ts'
import { issuesOf } from '../issue.ts'
import type { ParsedRow } from '../table.ts'
import { UnitIndex } from './match-units.ts'

const unit = (id: number, name: string, county: string): Unit => ({
  id,
  name,
  county,
  code: `${county}00${id}`,
  kind: 'street',
  class: null,
})
const COUNTIES = [
  { code: '320302', name: '鼓楼区' },
  { code: '320303', name: '云龙区' },
]
const index = new UnitIndex(
  [
    unit(1, '黄楼街道', '320302'),
    unit(2, '牌楼街道', '320302'),
    unit(3, '牌楼街道', '320303'),
    unit(4, '大彭镇', '320303'),
  ],
  COUNTIES,
)

function match(name: string, county?: string) {
  const texts: ParsedRow['texts'] = { name: { cell: 'B2', text: name } }
  if (county !== undefined) texts.county = { cell: 'A2', text: county }
  const row: ParsedRow = { row: 2, cell: 'B2', texts, values: new Map(), fields: [], issues: [] }
  const { unit: found, issues } = index.match(row, issuesOf('表'))
  return found?.id ?? issues[0]?.params.likely ?? issues[0]?.code
}

describe('names', () => {
  test.each([
    ['鼓楼区黄楼街道办事处', undefined, 1],
    ['徐州市鼓楼区黄楼街道', undefined, 1],
    ['江苏省徐州市云龙区牌楼街道办事处', undefined, 3],
    ['鼓楼区牌楼街道', '鼓楼区', 2],
    ['黄楼街道办', undefined, 1],
    // What stands before the county is no city, or the county is not the row's: nobody is guessed at.
    ['原属鼓楼区黄楼街道', undefined, 'UNIT_NOT_FOUND'],
    ['鼓楼区牌楼街道', '云龙区', 'UNIT_NOT_FOUND'],
    // Less than the name is asked about.
    ['黄楼', '鼓楼区', '黄楼街道'],
    ['大彭', undefined, '大彭镇'],
    ['牌楼', '云龙区', '牌楼街道'],
    ['牌楼', undefined, 'UNIT_NOT_FOUND'],
  ])('%s in %s', (name, county, found) => {
    expect(match(name, county)).toBe(found)
  })
})
