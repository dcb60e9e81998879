// A made-up allocation of any size, for tests and benchmarks of the printed table.

import {
  type AllocationInput,
  type AllocationRow,
  buildAllocationTable,
} from '#shared/domain/report/allocation-table'
import { type TableModel, wholeTable } from '#shared/domain/report/table-model'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { reports } from '#shared/locale/zh-CN/reports'

const COUNTIES = '鼓楼区 云龙区 贾汪区 泉山区 铜山区 丰县 沛县 睢宁县 新沂市 邳州市 经济技术开发区'.split(' ')
const NAMES =
  '青年路 王场 黄楼 丰财 环城 琵琶 牌楼 铜沛 九里 龙庄 大马路 子房 翠屏山 大龙湖 经纬 骆驼山'.split(' ')
const KINDS = ['街道', '镇']

export const sampleDocument: ScenarioDocument = {
  version: 1,
  name: '徐州2020下沉',
  asOf: '2020-09-01',
  postType: 'institution-full',
  result: 'add',
  scope: { region: '3203', kinds: ['street', 'town'], exclude: [], include: [] },
  steps: [
    {
      id: 'base',
      kind: 'constant',
      posts: 10,
      funding: [
        { pool: 'city', ratio: 1 },
        { pool: 'county', ratio: 1 },
      ],
    },
    {
      id: 'tilt',
      kind: 'bands',
      within: 'county',
      chargeTo: 'topup',
      funding: [{ pool: 'county', ratio: 1 }],
      bands: [
        {
          all: [
            { indicator: 'assessment_rank', top: '10%' },
            { indicator: 'reform_score', min: 80 },
          ],
          posts: 2,
        },
      ],
      ties: { by: ['reform_score', 'code'] },
    },
    {
      id: 'topup',
      kind: 'weighted',
      pool: { byCounty: { '320302': 264, '320303': 265 } },
      funding: [{ pool: 'county', ratio: 1 }],
      weights: [
        { indicator: 'population', normalise: 'share', weight: '0.4' },
        { indicator: 'area', normalise: 'share', weight: '0.2' },
        { indicator: 'gdp', normalise: 'share', weight: '0.2' },
        { indicator: 'assessment_rank', normalise: 'rank', weight: '0.2' },
      ],
      method: 'webster',
      min: 0,
      max: 12,
      ties: { by: ['assessment_rank', 'code'] },
    },
  ],
  rounding: { oddPost: 'city' },
  rules: ['xuzhou-2020'],
}

const SAMPLE_DATES = Object.fromEntries(
  ['population', 'area', 'gdp', 'assessment_rank', 'reform_score'].map((id) => [id, '2020-08-31']),
)

/** Unit number `place` of `county`; the same figures for the same arguments. */
function sampleRow(county: number, place: number): AllocationRow {
  const code = `${320302 + county}${String(place + 1).padStart(3, '0')}`
  const noise = (county * 7919 + place * 104_729 + 17) % 1000
  const topup = noise % 6
  const tilt = noise % 11 === 0 ? 2 : 0
  const round = place < NAMES.length ? '' : `第${(place - (place % NAMES.length)) / NAMES.length}`
  return {
    key: code,
    name: `${NAMES[place % NAMES.length]}${round}${KINDS[noise % 2]}`,
    county: String(320302 + county),
    countyName: COUNTIES[county] ?? `示例${county}县`,
    kind: noise % 2 === 0 ? 'street' : 'town',
    total: 10 + topup + tilt,
    parts: { base: 10, tilt, topup },
    funding: { city: 5, county: 5 + topup + tilt },
    values: {
      population: String(20_000 + noise * 97),
      area: `${3 + (noise % 120)}.${String(noise % 100).padStart(2, '0')}`,
      gdp: `${80_000 + noise * 1013}.${noise % 10}`,
      assessment_rank: String(place + 1),
      reform_score: String(60 + (noise % 41)),
    },
    dates: SAMPLE_DATES,
  }
}

/** An input of `counties` counties with `perCounty` units each, sample values and no remarks. */
export function sampleAllocation(counties: number, perCounty: number): AllocationInput {
  const rows: AllocationRow[] = []
  for (let county = 0; county < counties; county += 1) {
    for (let place = 0; place < perCounty; place += 1) rows.push(sampleRow(county, place))
  }
  return {
    document: sampleDocument,
    region: '徐州市',
    draft: false,
    rows,
    leftOut: [],
    indicators: [
      { id: 'population', name: null, measure: '人' },
      { id: 'area', name: null, measure: 'km²' },
      { id: 'gdp', name: null, measure: '万元' },
      { id: 'assessment_rank', name: null, measure: '' },
      { id: 'reform_score', name: null, measure: '' },
    ],
    labels: reports.allocation,
    sample: true,
    settledTies: 3,
    trace: { inputsDigest: `sha256:${'0123456789abcdef'.repeat(4)}`, head: 'fedcba9876543210'.repeat(4) },
  }
}

/** The table of an input with all its rows. */
export function wholeAllocation(input: AllocationInput): TableModel {
  return wholeTable(buildAllocationTable(input))
}
