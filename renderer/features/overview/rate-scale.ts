// The rate that a full bar stands for: the same on most days, so that a bar's length means its rate.
import type { VacancyRow } from '#shared/contract/table'

/** A fifth of the posts vacant is much; few offices come above it. */
const USUAL = 0.2

/** The usual whole, or the largest rate where one is above it (a rate below zero by its size). A share of 1. */
export function scaleOf(rows: readonly Pick<VacancyRow, 'vacancyRate'>[]): number {
  return Math.max(USUAL, ...rows.map(({ vacancyRate }) => Math.abs(Number(vacancyRate ?? 0))))
}
