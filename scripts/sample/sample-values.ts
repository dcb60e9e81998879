// Figures of the sample (示例数据): known county totals spread over the county's units by a seeded generator.

export interface SampleUnit {
  readonly code: string
  readonly name: string
  readonly county: string
}

/** All integers: people, hundredths of a km², 万元; `score` in tenths. */
export interface SampleValues extends SampleUnit {
  readonly people: number
  readonly area: number
  readonly gdp: number
  readonly rank: number
  readonly score: number
}

/** Published figures of the 2020 census: the city, and three of its counties with their area in hundredths of a km². */
export const CITY_PEOPLE = 9_083_790
const PUBLISHED: Readonly<Record<string, { people: number; area: number }>> = {
  '320302': { people: 425_143, area: 21_858 },
  '320311': { people: 619_784, area: 9_997 },
  '320381': { people: 969_922, area: 159_160 },
}

/** The others share the rest in these proportions; area in hundredths of a km². Invented, but of the right size. */
const INVENTED: Readonly<Record<string, { weight: number; area: number }>> = {
  '320303': { weight: 47, area: 11_800 },
  '320305': { weight: 45, area: 62_000 },
  '320312': { weight: 118, area: 187_700 },
  '320321': { weight: 94, area: 145_000 },
  '320322': { weight: 104, area: 180_600 },
  '320324': { weight: 109, area: 176_900 },
  '320371': { weight: 40, area: 14_500 },
  '320382': { weight: 146, area: 208_800 },
}

/** 万元 a head, by whether the unit is a street. */
const OUTPUT = { street: 9.6, town: 6.2 }

/** Deterministic: the same list gives the same figures on every machine. */
export function sampleValues(units: readonly SampleUnit[], seed: number): SampleValues[] {
  const random = generator(seed)
  const ranks = shuffled(units.length, random)
  const counties = [...new Set(units.map(({ county }) => county))]
  const people = peopleByCounty(counties)
  return counties.flatMap((county) => {
    const own = units.filter((unit) => unit.county === county)
    const area = PUBLISHED[county]?.area ?? INVENTED[county]?.area ?? 0
    const sizes = own.map(({ name }) => (isStreet(name) ? 45 : 60) + Math.floor(random() * 60))
    const heads = split(people.get(county) ?? 0, sizes)
    const areas = split(
      area,
      own.map(({ name }) => (isStreet(name) ? 30 : 80) + Math.floor(random() * 50)),
    )
    return own.map((unit, index) => {
      const head = heads[index] ?? 0
      const output = isStreet(unit.name) ? OUTPUT.street : OUTPUT.town
      return {
        ...unit,
        people: head,
        area: areas[index] ?? 0,
        gdp: Math.floor((head * output * (70 + random() * 60)) / 10_000) * 100,
        rank: ranks[units.indexOf(unit)] ?? 0,
        score: 600 + Math.floor(random() * 401),
      }
    })
  })
}

function isStreet(name: string): boolean {
  return name.includes('街道')
}

function peopleByCounty(counties: readonly string[]): Map<string, number> {
  const published = counties.map((county) => PUBLISHED[county]?.people ?? 0)
  const rest = CITY_PEOPLE - published.reduce((sum, people) => sum + people, 0)
  const shares = split(
    rest,
    counties.map((county) => INVENTED[county]?.weight ?? 0),
  )
  return new Map(counties.map((county, index) => [county, (published[index] ?? 0) + (shares[index] ?? 0)]))
}

/** A whole shared by weights in whole parts that add up. */
function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.map((weight) => Math.floor((total * weight) / sum))
  let left = total - parts.reduce((all, part) => all + part, 0)
  return parts.map((part, index) => (weights[index] === 0 || left-- <= 0 ? part : part + 1))
}

/** 1 … count in a random order. */
function shuffled(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const kept = numbers[index] as number
    numbers[index] = numbers[other] as number
    numbers[other] = kept
  }
  return numbers
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
