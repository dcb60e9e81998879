// How a roster is made up: by age band, full-time education and speciality, each with shares that add up to 100.
import type { AgeBand } from './age-bands.ts'
import { percentShares } from './shares.ts'

/** Full-time education in the steps that staff tables show, highest first; '' is not known. */
const EDUCATION_GROUPS: readonly { readonly name: string; readonly of: readonly string[] }[] = [
  { name: 'bachelor-or-above', of: ['bachelor', 'master', 'doctor'] },
  { name: 'college', of: ['college'] },
  { name: 'secondary', of: ['secondary'] },
  { name: 'junior-or-below', of: ['junior', 'primary'] },
  { name: 'unknown', of: [''] },
]

const groupOfEducation = new Map(EDUCATION_GROUPS.flatMap(({ name, of }) => of.map((one) => [one, name])))

export interface StructureCell {
  readonly dimension: Dimension
  /** Index of the age band (−1 where the birthday is not known), education or speciality. */
  readonly value: number | string
  readonly people: number
}

export type Dimension = 'age' | 'fullTime' | 'speciality'

export type Counts = Readonly<Record<Dimension, ReadonlyMap<string, number>>>

export function bandName({ from, to }: AgeBand): string {
  if (from === null) return to === null ? 'all' : `<=${to}`
  return to === null ? `>=${from}` : `${from}-${to}`
}

/** People by group, in the order of the tables; specialities by number, then by name. */
export function structureOf(cells: readonly StructureCell[], bandNames: readonly string[]): Counts {
  const age = new Map(bandNames.map((name) => [name, 0]))
  const fullTime = new Map(EDUCATION_GROUPS.map(({ name }) => [name, 0]))
  const speciality = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, people: number) =>
    map.set(key, (map.get(key) ?? 0) + people)
  for (const { dimension, value, people } of cells) {
    if (dimension === 'age') add(age, bandNames[Number(value)] ?? 'unknown', people)
    else if (dimension === 'speciality') add(speciality, value === '' ? 'unknown' : String(value), people)
    else add(fullTime, groupOfEducation.get(String(value)) ?? 'unknown', people)
  }
  if (fullTime.get('unknown') === 0) fullTime.delete('unknown')
  const bySize = [...speciality].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return { age, fullTime, speciality: new Map(bySize) }
}

export interface StructureGroup {
  readonly dimension: Dimension
  readonly group: string
  readonly people: number
  readonly share: string
  readonly shareExact: string
}

/** Each group with its share of the dimension, in `places` places and in one. */
export function groupsOf(counts: Counts, places: 0 | 1): StructureGroup[] {
  return (Object.keys(counts) as Dimension[]).flatMap((dimension) => {
    const groups = [...counts[dimension]]
    const people = groups.map(([, count]) => count)
    const [shares, exact] = [percentShares(people, places), percentShares(people, 1)]
    if (shares === null || exact === null) return []
    return groups.map(([group, count], index) => {
      return { dimension, group, people: count, share: shares[index] ?? '', shareExact: exact[index] ?? '' }
    })
  })
}
