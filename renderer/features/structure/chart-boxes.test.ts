// Boxes of the organisation chart: what counts where, and what a restructuring changed.
import { describe, expect, test } from 'vitest'
import type { BodyAsOfRow, OverviewRow, UnitAsOfRow } from '#shared/contract/table'
import { zhCN } from '#shared/locale/locale'
import { bodyBoxes, type ComparedBox, compareBoxes, countyBoxes, unitBoxes } from './chart-boxes.ts'
import { BOX_HEIGHT, placeBoxes } from './chart-layout.ts'
import { figuresText } from './chart-words.ts'

const holder = { unitId: 1, unit: '青年路街道', code: '320302001', county: '320302' }
const unit: UnitAsOfRow = {
  ...holder,
  ...{ countyName: '鼓楼区', parent: null, kind: 'street', class: null, bodies: 2 },
  ...{ founded: '', abolished: '', lineage: [], traits: {} },
}
const body = (bodyId: number, name: string, stationed = false): BodyAsOfRow => ({
  ...{ ...holder, bodyId, body: name, kind: 'internal', function: null, stationed },
  ...{ founded: '', abolished: '', lineage: [], traits: {} },
})
const posts = (bodyId: number | null, quota: number, more: Partial<OverviewRow> = {}): OverviewRow => ({
  ...{ ...holder, bodyId, body: null, bodyKind: null, stationed: false, postType: 'institution-full' },
  ...{ quota, filled: 1, pendingEntry: 0, leaderReserve: 0, policyReserve: 0, otherReserve: 0 },
  ...{ usableVacancy: quota - 1, borrowed: 0, originCity: 0, originCounty: quota },
  ...more,
})

describe('boxes', () => {
  test('a unit counts its own posts and its bodies, but not what is stationed there or outside the vacancy sum', () => {
    const rows = [
      posts(null, 5),
      posts(11, 7),
      posts(12, 90, { stationed: true }),
      posts(11, 3, { postType: 'support' }),
    ]
    const [root, ...children] = bodyBoxes(unit, [body(11, '党政办公室'), body(12, '派出所', true)], rows)
    expect(root).toMatchObject({ parent: null, figures: { quota: 12, filled: 2, usable: 10 } })
    expect(children.map(({ name, figures }) => [name, figures.quota])).toEqual([
      ['党政办公室', 7],
      ['派出所', 90],
    ])
    expect(unitBoxes({ code: '320302', name: '鼓楼区' }, [unit], rows)[0]?.figures.quota).toBe(12)
  })

  test('the whole is the sum of its counties', () => {
    const county = { vacancyRate: null, rateWithPending: null, rateWithoutPending: null, pendingEntry: 0 }
    const rows = [
      { county: '1', name: '甲', quota: 10, filled: 12, vacancies: -2, ...county },
      { county: '2', name: '乙', quota: 5, filled: 1, vacancies: 4, ...county },
    ]
    expect(countyBoxes('市', rows)[0]?.figures).toEqual({ quota: 15, filled: 13, usable: 2 })
  })

  test('beside another date: what came, what went, what changed', () => {
    const was = bodyBoxes(
      unit,
      [body(11, '甲'), body(12, '乙'), body(14, '丁')],
      [posts(11, 4), posts(12, 2), posts(14, 1)],
    )
    const now = bodyBoxes(
      unit,
      [body(11, '甲'), body(13, '丙'), body(14, '丁')],
      [posts(11, 6), posts(13, 1), posts(14, 1)],
    )
    const compared = compareBoxes(now, was)
    expect(compared.map(({ name, change, before }) => [name, change, before?.quota])).toEqual([
      ['青年路街道', 'changed', 7],
      ['甲', 'changed', 4],
      ['丙', 'added', undefined],
      ['丁', 'same', 1],
      ['乙', 'removed', 2],
    ])
    expect(compareBoxes(now, null).every(({ change }) => change === 'same')).toBe(true)
  })
})

test('no two boxes overlap, siblings keep their order, and children stand right of what they hang from', () => {
  const bodies = Array.from({ length: 40 }, (_, at) => body(at, `机构${at}`))
  const [root, ...children] = placeBoxes(compareBoxes(bodyBoxes(unit, bodies, []), null))
  const tops = children.map(({ y }) => y)
  expect(tops.slice(1).every((top, at) => top - (tops[at] as number) >= BOX_HEIGHT)).toBe(true)
  expect(children.every(({ x }) => x > (root?.x ?? 0))).toBe(true)
})

test('a box says its figures with thousands, beside another date only what differs', () => {
  const box: ComparedBox = {
    ...{ id: 'c1', parent: null, name: '市', kind: null, lineage: [], stationed: false },
    ...{ place: { kind: 'whole' }, change: 'changed' },
    figures: { quota: 12_099, filled: 1_000, usable: -1_500 },
    before: { quota: 2_099, filled: 1_000, usable: 3 },
  }
  expect(figuresText(zhCN, box)).toBe('编制 2,099→12,099　实有 1,000　可用 3→-1,500')
  expect(figuresText(zhCN, { ...box, change: 'same' })).toBe('编制 12,099　实有 1,000　可用 -1,500')
})
