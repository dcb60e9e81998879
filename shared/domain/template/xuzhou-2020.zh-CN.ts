// Template 徐州 2020: what the reform published, and what is assumed for trying it out (示例), kept apart.
import type { FundingShare, ScenarioDocument, Step, Weight } from '../scenario/document.ts'
import { sharesOf } from './shares.ts'

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

/** 示例 split of the 529 over the counties, by their number of units: only its sum was published. */
export function sampleTopUp(unitsByCounty: ReadonlyMap<string, number>): Record<string, number> {
  const counties = [...unitsByCounty].filter(([, units]) => units > 0)
  const posts = sharesOf(
    XUZHOU_PUBLISHED.topUp,
    counties.map(([, units]) => units),
    'hamilton',
  )
  return Object.fromEntries(counties.map(([county], index) => [county, posts[index] ?? 0]))
}

/** 示例 tilt: high in the assessment of the county and well done in the reform's evaluation, inside the fixed increment. */
const TILT: Step = {
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
}

/** Sums were published, weights were not: these are 示例. */
const WEIGHTS: readonly Weight[] = [
  { indicator: 'population', normalise: 'share', weight: '0.4' },
  { indicator: 'area', normalise: 'share', weight: '0.2' },
  { indicator: 'gdp', normalise: 'share', weight: '0.2' },
  { indicator: 'assessment_rank', normalise: 'rank', weight: '0.2' },
]

const MATCHED: readonly FundingShare[] = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]

/** Reading one (读法一): each unit gets 10. */
const TEN_EACH: Step = {
  id: 'base',
  kind: 'constant',
  posts: XUZHOU_PUBLISHED.perUnit,
  funding: MATCHED,
}

/** Reading two (读法二): the pool is 10 a unit of the county, shared by the formula; the floor is 示例. */
const TEN_ON_AVERAGE: Step = {
  id: 'base',
  kind: 'weighted',
  pool: { perUnit: XUZHOU_PUBLISHED.perUnit, by: 'county' },
  funding: MATCHED,
  weights: WEIGHTS,
  method: 'webster',
  min: 5,
  ties: { by: ['assessment_rank', 'code'] },
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
      TEN_EACH,
      TILT,
      {
        id: 'topup',
        kind: 'weighted',
        pool: { byCounty: sampleTopUp(unitsByCounty) },
        funding: [{ pool: 'county', ratio: 1 }],
        weights: WEIGHTS,
        method: 'webster',
        min: 0,
        ties: { by: ['assessment_rank', 'code'] },
      },
    ],
    rounding: { oddPost: 'city' },
    rules: ['xuzhou-2020'],
  }
}

/** The same with the other reading of "平均10名": the 10 are an average and not what each unit gets. */
export function xuzhouByAverage(document: ScenarioDocument): ScenarioDocument {
  return { ...document, name: '徐州2020（读法二）', steps: [TEN_ON_AVERAGE, ...document.steps.slice(1)] }
}
