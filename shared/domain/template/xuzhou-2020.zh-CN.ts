// Template 徐州 2020: what the reform published, and what is assumed for trying it out (示例), kept apart.
import { apportion } from '../apportion/apportion.ts'
import { rational } from '../apportion/rational.ts'
import type { BodyKind } from '../region/body.ts'
import type { ScenarioDocument } from '../scenario/document.ts'

/** Published: 1,570 posts, 10 a unit on average, matched 1:1; 529 more by the counties; 2,099 in all. */
export const XUZHOU_PUBLISHED = { region: '3203', perUnit: 10, base: 1570, topUp: 529, total: 2099 } as const

/** Inferred from 1,570 ÷ 10; the number of units was not published. */
export const XUZHOU_UNITS = 157

/** 示例: ten of the 167 streets and towns left out to make 157, the last-numbered one of each county and district. */
export const SAMPLE_LEFT_OUT = [
  '320302008',
  '320303009',
  '320305107',
  '320311014',
  '320312120',
  '320321114',
  '320322115',
  '320324116',
  '320381116',
  '320382124',
] as const

/** Three bodies that the reform builds up, and four of a usual street (示例): seven in all. */
export const XUZHOU_BODIES: readonly { readonly name: string; readonly kind: BodyKind }[] = [
  { name: '为民服务中心', kind: 'institution' },
  { name: '综合行政执法局', kind: 'institution' },
  { name: '综合指挥中心', kind: 'institution' },
  { name: '党政办公室（示例）', kind: 'internal' },
  { name: '党建工作局（示例）', kind: 'internal' },
  { name: '经济发展局（示例）', kind: 'internal' },
  { name: '社会事业局（示例）', kind: 'internal' },
]

/** 示例 split of the 529 over the counties, by their number of units: only its sum was published. */
export function sampleTopUp(unitsByCounty: ReadonlyMap<string, number>): Record<string, number> {
  const counties = [...unitsByCounty].filter(([, units]) => units > 0)
  const outcome = apportion({
    method: 'hamilton',
    seats: XUZHOU_PUBLISHED.topUp,
    weights: counties.map(([, units]) => rational(units)),
  })
  if (outcome.status !== 'solved') return {}
  return Object.fromEntries(counties.map(([county], index) => [county, outcome.seats[index] as number]))
}

/** The scenario 徐州2020 over the units ticked: 10 each, matched 1:1, and the counties' top-up shared by four indicators. */
export function xuzhouScenario(
  unitsByCounty: ReadonlyMap<string, number>,
  leftOut: readonly string[],
): ScenarioDocument {
  return {
    version: 1,
    name: '徐州2020',
    asOf: '2020-09-01',
    postType: 'institution-full',
    result: 'add',
    scope: { region: XUZHOU_PUBLISHED.region, kinds: ['street', 'town'], exclude: leftOut, include: [] },
    steps: [
      {
        id: 'base',
        kind: 'constant',
        posts: XUZHOU_PUBLISHED.perUnit,
        funding: [
          { pool: 'city', ratio: 1 },
          { pool: 'county', ratio: 1 },
        ],
      },
      {
        id: 'topup',
        kind: 'weighted',
        pool: { byCounty: sampleTopUp(unitsByCounty) },
        funding: [{ pool: 'county', ratio: 1 }],
        weights: [
          { indicator: 'population', normalise: 'share', weight: '0.4' },
          { indicator: 'area', normalise: 'share', weight: '0.2' },
          { indicator: 'gdp', normalise: 'share', weight: '0.2' },
          { indicator: 'assessment_rank', normalise: 'rank', weight: '0.2' },
        ],
        method: 'webster',
        min: 0,
        ties: { by: ['assessment_rank', 'code'] },
      },
    ],
    rounding: { oddPost: 'city' },
    rules: ['xuzhou-2020'],
  }
}
