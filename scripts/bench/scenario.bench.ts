// A whole scenario over all streets and towns of the country (41,352): base, bands and three weighted steps, in domain code.
import type { Step } from '#shared/domain/scenario/document'
import { runScenario } from '#shared/domain/scenario/run'
import { byPopulation, documentOf, inputsOf } from '#shared/testing/town'
import { type BenchLine, benchLine, measure } from './bench-line.ts'
import { bothPools, share, towns } from './towns.ts'

const UNITS = 41_352
const RUNS = 5

const steps: Step[] = [
  { id: 'base', kind: 'constant', posts: 10, funding: bothPools },
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
    funding: bothPools,
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
  const inputs = inputsOf(towns(UNITS, 100_000, 20230630), documentOf(steps))
  const { ms, result } = measure(RUNS, () => runScenario(inputs))
  if (result.status !== 'ok') throw new Error('bench: no answer')
  return [benchLine('scenario, 41,352 units, 5 steps', ms, { name: 'goal', ms: 250 }, '≤ 1')]
}
