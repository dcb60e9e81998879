// Usable vacancy (可用空缺编制): what is left of a quota after people, pending entries and the three reserves.
import { VACANCY_POST_TYPES } from './post-type.ts'

export interface PostFigures {
  readonly quota: number
  readonly filled: number
  readonly pendingEntry: number
  readonly leaderReserve: number
  readonly policyReserve: number
  readonly otherReserve: number
}

/** May be negative. Posts on loan take no part: they are in no quota of the borrower. */
export function usableVacancy(figures: PostFigures): number {
  const held = figures.leaderReserve + figures.policyReserve + figures.otherReserve
  return figures.quota - figures.filled - figures.pendingEntry - held
}

const VACANCY_TYPES: ReadonlySet<string> = new Set(VACANCY_POST_TYPES)

/** Whether posts of this type count in the vacancy sum; support posts, employees and controlled numbers do not. */
export function countsInVacancy(postType: string): boolean {
  return VACANCY_TYPES.has(postType)
}
