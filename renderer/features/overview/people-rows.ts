// Posts per 10,000 people by county, exactly; only where the population of every street and town of it is known.
import type { VacancyRow } from '#shared/contract/table'
import type { UnitRow } from '#shared/contract/unit'
import {
  addQ,
  divQ,
  isRationalText,
  parseRational,
  type Rational,
  rational,
  toDecimalString,
  zeroQ,
} from '#shared/domain/apportion/rational'

export interface PeopleRow {
  readonly county: string
  readonly name: string
  readonly quota: number
  /** Exact decimal. */
  readonly people: Rational
  readonly per: string
}

/** Departments and development zones have no people of their own. */
const PEOPLED: readonly UnitRow['kind'][] = ['street', 'town', 'township']
const PLACES = 1

export function peopleRows(units: readonly UnitRow[], counties: readonly VacancyRow[]): PeopleRow[] {
  return counties.flatMap(({ county, name, quota }): PeopleRow[] => {
    const people = populationOf(units.filter((unit) => unit.county === county))
    return people === null ? [] : [{ county, name, quota, people, per: perTenThousand(quota, people) }]
  })
}

export function perTenThousand(quota: number, people: Rational): string {
  return toDecimalString(divQ(rational(quota * 10_000), people), PLACES)
}

function populationOf(units: readonly UnitRow[]): Rational | null {
  let sum = zeroQ
  for (const { kind, values } of units) {
    const value = values.population
    if (value !== undefined && isRationalText(value)) sum = addQ(sum, parseRational(value))
    else if (PEOPLED.includes(kind)) return null
  }
  return sum.n === 0n ? null : sum
}
