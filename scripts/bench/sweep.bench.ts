// A sweep of 200 runs over 167 units, base, bands and a weighted step of four indicators, in domain code.
import { runSweep } from '#shared/domain/scenario/sweep/run-sweep'
import { byPopulation, documentOf, inputsOf } from '#shared/testing/town'
import { type BenchLine, benchLine, measure } from './bench-line.ts'
import { bothPools, share, towns } from './towns.ts'

const UNITS = 167
const RUNS = 5

export async function bench(): Promise<BenchLine[]> {
  const document = documentOf([
    { id: 'base', kind: 'constant', posts: 10, funding: bothPools },
    {
      id: 'tilt',
      kind: 'bands',
      within: 'county',
      chargeTo: 'topup',
      bands: [{ all: [{ indicator: 'assessment_rank', top: '10%' }], posts: 1 }],
      ties: { by: ['reform_score', 'code'] },
    },
    {
      ...byPopulation,
      pool: { total: 529 },
      weights: [
        share('population', '0.4'),
        share('area', '0.2'),
        share('reform_score', '0.2'),
        { indicator: 'assessment_rank', normalise: 'rank', weight: '0.2' },
      ],
      funding: [{ pool: 'county', ratio: 1 }],
    },
  ])
  const inputs = inputsOf(towns(UNITS, 320_300, 20200901), document)
  const target = { kind: 'weight', step: 'topup', indicator: 'population' } as const
  const range = { from: '0', to: '0.995', by: '0.005' }
  const { ms, result } = measure(RUNS, () => runSweep(inputs, target, range))
  if (result.status.some((status) => status !== 'ok')) throw new Error('bench: no answer')
  return [benchLine('sweep, 200 runs, 167 units', ms, { name: 'goal', ms: 1000 }, '≤ 1')]
}
