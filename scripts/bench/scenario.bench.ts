// A whole scenario over all streets and towns of the country (41,352): base, bands and three weighted steps, in domain code.
import type { Step } from '#shared/domain/scenario/document'
import { runScenario } from '#shared/domain/scenario/run'
import { byPopulation, documentOf, inputsOf, unit } from '#shared/testing/town'
import { type BenchLine, benchLine, measure } from './bench-line.ts'

const UNITS = 41_352
const PER_COUNTY = 15
const RUNS = 5

/** Always the same towns: skewed populations, areas to a hundredth, ranks inside the county. */
function nation() {
  let state = 20230630
  const draw = (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  return Array.from({ length: UNITS }, (_, at) => {
    const county = String(100_000 + (at - (at % PER_COUNTY)) / PER_COUNTY)
    return unit(`${county}${String(100 + (at % PER_COUNTY))}`, {
      population: String(2000 + draw(660) * draw(450)),
      area: `${1 + draw(400)}.${String(draw(100)).padStart(2, '0')}`,
      assessment_rank: String(1 + draw(PER_COUNTY)),
      reform_score: `${60 + draw(40)}.${draw(10)}`,
    })
  })
}

const share = (indicator: string, weight: string) => ({ indicator, normalise: 'share' as const, weight })
const both = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]

const steps: Step[] = [
  { id: 'base', kind: 'constant', posts: 10, funding: both },
  {
    id: 'tilt',
    kind: 'bands',
    within: 'county',
    chargeTo: 'topup',
    bands: [
      {
        all: [
          { indicator: 'assessment_rank', top: '10%' },
          { indicator: 'reform_score', min: 80 },
        ],
        posts: 1,
      },
    ],
    ties: { by: ['reform_score', 'code'] },
  },
  {
    ...byPopulation,
    id: 'people',
    pool: { perUnit: 3, by: 'all' },
    weights: [share('population', '0.7'), share('area', '0.3')],
    funding: both,
  },
  {
    ...byPopulation,
    id: 'rank',
    pool: { total: 50_000 },
    max: 40,
    weights: [share('area', '0.5'), { indicator: 'assessment_rank', normalise: 'rank', weight: '0.5' }],
    method: 'hamilton',
  },
  {
    ...byPopulation,
    id: 'topup',
    pool: { perUnit: 2, by: 'county' },
    weights: [share('population', '0.4'), share('area', '0.2'), share('reform_score', '0.4')],
  },
]

export async function bench(): Promise<BenchLine[]> {
  const inputs = inputsOf(nation(), documentOf(steps))
  const { ms, result } = measure(RUNS, () => runScenario(inputs))
  if (result.status !== 'ok') throw new Error('bench: no answer')
  return [benchLine('scenario, 41,352 units, 5 steps', ms, { name: 'goal', ms: 250 }, '≤ 1')]
}
