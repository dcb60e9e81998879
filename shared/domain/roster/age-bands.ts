// Bands of age (年龄段) of a roster and the birthdays that bound them.
import { addMonths } from '../calendar/dates.ts'

/** Whole years of age, both ends included; null = open. */
export interface AgeBand {
  readonly from: number | null
  readonly to: number | null
}

/** ≤ 35, 36–54, ≥ 55, as the Weifang reform counted them. */
export const AGE_BANDS: readonly AgeBand[] = [
  { from: null, to: 35 },
  { from: 36, to: 54 },
  { from: 55, to: null },
]

/** Whether every age falls into exactly one band, youngest first. */
export function areAgeBands(bands: readonly AgeBand[]): boolean {
  return bands.every(({ from, to }, index) => {
    const next = bands[index + 1]
    const opens = index === 0 ? from === null : from !== null
    const closes = next === undefined ? to === null : to !== null && next.from === to + 1
    return opens && closes && (from === null || to === null || from <= to)
  })
}

/**
 * For each band the first and last birthday of those who are in it on `date`; '' = open. Who was born on 29 February
 * grows older on 28 February of a year without one, as `addMonths` counts.
 */
export function birthRanges(bands: readonly AgeBand[], date: string): { first: string; last: string }[] {
  return bands.map(({ from, to }) => ({
    first: to === null ? '' : dayAfter(addMonths(date, -12 * (to + 1))),
    last: from === null ? '' : addMonths(date, -12 * from),
  }))
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
