// Subtotals by county and the words for a failed run.
import { expect, it } from 'vitest'
import type { OutcomeRow } from '#shared/contract/scenario'
import { zhCN } from '#shared/locale/locale'
import { spokenFailure } from '../../../api/run-failure.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { resultFigures } from './result-columns.ts'
import { resultGroups, sumFigures } from './result-groups.ts'

const document: EditedScenario = {
  version: 1,
  name: '徐州2020',
  asOf: '2020-09-01',
  postType: 'institution-full',
  result: 'add',
  scope: { region: '3203', kinds: ['street'], exclude: [], include: [] },
  steps: [
    { id: 'base', kind: 'constant', posts: 10 },
    { id: 'topup', kind: 'weighted', pool: { total: 3 }, weights: [{ indicator: 'area', weight: '1' }] },
  ],
}

const row = (county: string, name: string, topup: number): OutcomeRow => ({
  key: name,
  code: null,
  name,
  county,
  countyName: county,
  kind: 'street',
  total: 10 + topup,
  parts: { base: 10, topup },
  funding: { city: 5, county: 5 + topup },
  values: {},
})
const rows = [row('鼓楼区', '甲', 1), row('云龙区', '乙', 0), row('鼓楼区', '丙', 2)]

it('adds up by county and in all', () => {
  const { parts, total, funding } = resultFigures(zhCN, document, ['city', 'county'])
  const figures = [...parts, total, ...funding]
  const [first] = resultGroups(rows, figures, true, () => null)
  expect(first?.title).toBe('鼓楼区')
  expect(first?.rows.map((each) => each.name)).toEqual(['甲', '丙'])
  expect(first?.cells).toEqual({
    'part:base': '20',
    'part:topup': '3',
    total: '23',
    'pool:city': '10',
    'pool:county': '13',
  })
  expect(sumFigures(rows, [total])).toEqual({ total: '33' })
})

it('names the step and the card of a failed run', () => {
  const failure = {
    code: 'WEIGHTS_NOT_ONE',
    params: { step: 'topup', sum: '11/10' },
    where: { field: 'steps[1].weights' },
  } as const
  expect(spokenFailure(zhCN, document, failure)).toMatchObject({
    params: { step: '加权', sum: '11/10' },
    where: { field: '第 2 步　加权' },
  })
})
