// The vacancy rate (空编率) in both definitions that offices use; which one was used is always said.
import { rational, toDecimalString } from '../apportion/rational.ts'

export interface RateFigures {
  readonly quota: number
  readonly filled: number
  /** Pending entries of the year of the table. */
  readonly pendingEntry: number
}

export interface VacancyRates {
  /** By the definition in use. */
  readonly vacancies: number
  readonly vacancyRate: string | null
  /** (quota − filled − this year's pending entries) / quota. */
  readonly rateWithPending: string | null
  /** (quota − filled) / quota. */
  readonly rateWithoutPending: string | null
}

/** Rates are decimals of four places, half up; null where there is no quota. */
export function vacancyRates(figures: RateFigures, includesPending: boolean): VacancyRates {
  const gross = figures.quota - figures.filled
  const net = gross - figures.pendingEntry
  const rateWithPending = rateOf(net, figures.quota)
  const rateWithoutPending = rateOf(gross, figures.quota)
  return {
    vacancies: includesPending ? net : gross,
    vacancyRate: includesPending ? rateWithPending : rateWithoutPending,
    rateWithPending,
    rateWithoutPending,
  }
}

const PLACES = 4

function rateOf(vacancies: number, quota: number): string | null {
  return quota > 0 ? toDecimalString(rational(vacancies, quota), PLACES) : null
}
