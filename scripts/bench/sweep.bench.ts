// A sweep of 200 runs over 167 units, base, bands and a weighted step of four indicators, in domain code.
import { runSweep } from '#shared/domain/scenario/sweep/run-sweep'
import { byPopulation, documentOf, inputsOf, unit } from '#shared/testing/town'
import { type BenchLine, benchLine, measure } from './bench-line.ts'

const UNITS = 167
const PER_COUNTY = 15
const RUNS = 5

/** Always the same towns. */
function city() {
  let state = 20200901
  const draw = (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  return Array.from({ length: UNITS }, (_, at) => {
    const county = String(320_300 + (at - (at % PER_COUNTY)) / PER_COUNTY)
    return unit(`${county}${String(100 + (at % PER_COUNTY))}`, {
      population: String(2000 + draw(660) * draw(450)),
      area: `${1 + draw(400)}.${String(draw(100)).padStart(2, '0')}`,
      assessment_rank: String(1 + draw(PER_COUNTY)),
      reform_score: `${60 + draw(40)}.${draw(10)}`,
    })
  })
}

const share = (indicator: string, weight: string) => ({ indicator, normalise: 'share' as const, weight })
const funding = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]

export async function bench(): Promise<BenchLine[]> {
  const document = documentOf([
    { id: 'base', kind: 'constant', posts: 10, funding },
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
  const inputs = inputsOf(city(), document)
  const target = { kind: 'weight', step: 'topup', indicator: 'population' } as const
  const range = { from: '0', to: '0.995', by: '0.005' }
  const { ms, result } = measure(RUNS, () => runSweep(inputs, target, range))
  if (result.status.some((status) => status !== 'ok')) throw new Error('bench: no answer')
  return [benchLine('sweep, 200 runs, 167 units', ms, { name: 'goal', ms: 1000 }, '≤ 1')]
}
