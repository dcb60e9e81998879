// Drawn towns for the benchmarks of scenarios: always the same for the same seed.
import { unit } from '#shared/testing/town'

const PER_COUNTY = 15

/** Towns with skewed populations, areas to a hundredth, and ranks inside the county; counties are numbered on from `county`. */
export function towns(count: number, county: number, seed: number) {
  let state = seed
  const draw = (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  return Array.from({ length: count }, (_, at) =>
    unit(`${county + Math.floor(at / PER_COUNTY)}${100 + (at % PER_COUNTY)}`, {
      population: String(2000 + draw(660) * draw(450)),
      area: `${1 + draw(400)}.${String(draw(100)).padStart(2, '0')}`,
      assessment_rank: String(1 + draw(PER_COUNTY)),
      reform_score: `${60 + draw(40)}.${draw(10)}`,
    }),
  )
}

/** A weight by the share of an indicator. */
export const share = (indicator: string, weight: string) => ({
  indicator,
  normalise: 'share' as const,
  weight,
})

/** City and county one to one. */
export const bothPools = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]
