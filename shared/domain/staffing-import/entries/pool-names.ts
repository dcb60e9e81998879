// Accounts that are no unit, as sheets call them: pools of city and counties, turnover and reserve pools, the superior.
import { normaliseText } from '../header/header-text.ts'
import type { Present } from '../match/difference.ts'
import type { UnitIndex } from '../match/match-units.ts'
import { CITY_LEVEL, CITY_POOL, COUNTY_POOL, OWN_POOL, SUPERIOR } from './words.zh-CN.ts'

interface Known {
  readonly units: UnitIndex
  readonly present: Present
}

/** The account by its code; null for a name that is none of these, or that several counties have. */
export function poolOf(text: string, known: Known): string | null {
  if (/^pool:|^superior$/.test(text)) return text
  const name = normaliseText(text)
  if (name !== '' && CITY_POOL.test(name)) return 'pool:city'
  if (SUPERIOR.test(name)) return 'superior'
  const own = OWN_POOL.exec(name)
  if (own === null) return null
  const region = regionOf(name.slice(0, own.index), known)
  return region === null
    ? null
    : `pool:${own.groups?.turnover === undefined ? 'reserve' : 'turnover'}:${region}`
}

/** The pool of a county whose name it is, with or without what makes it a pool; null for any other. */
export function countyPoolOf(text: string, { units }: Known): string | null {
  const [county, another] = units.counties(normaliseText(text).replace(COUNTY_POOL, ''))
  return county === undefined || another !== undefined ? null : `pool:county:${county}`
}

/** Whose pool it is; without a name, of the county that the project is of: a city has several. */
function regionOf(name: string, { units, present: { region, regionName } }: Known): string | null {
  if (name === '') return region?.length === 6 ? region : null
  if (CITY_LEVEL.test(name) || name === regionName) return region === null ? null : region.slice(0, 4)
  const [county, another] = units.counties(name.replace(COUNTY_POOL, ''))
  return another === undefined ? (county ?? null) : null
}
