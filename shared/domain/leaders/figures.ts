// Leading positions (领导职数): ranks, roles, and what is over or missing once concurrent ones are counted by the printed rule.

export const LEADINGS = ['group', 'section'] as const
export const LEADER_RANKS = [
  'deputy-bureau',
  'county',
  'deputy-county',
  'section',
  'deputy-section',
  'unranked',
] as const
export const LEADER_ROLES = ['chief', 'deputy'] as const
export const LEADER_MEASURES = ['approved', 'filled', 'concurrent'] as const

export type Leading = (typeof LEADINGS)[number]
export type LeaderRank = (typeof LEADER_RANKS)[number]
export type LeaderRole = (typeof LEADER_ROLES)[number]
export type LeaderMeasure = (typeof LEADER_MEASURES)[number]

/**
 * How one person in two positions (兼任) counts: `both`: each of the positions is filled; `once`: only the person's first,
 * so the concurrent one stays vacant.
 */
export const CONCURRENT_RULES = ['both', 'once'] as const
export type ConcurrentRule = (typeof CONCURRENT_RULES)[number]

export interface LeaderCounts {
  readonly approved: number
  /** Positions that have a holder, concurrent ones included. */
  readonly filled: number
  /** Of these, held by a person who is counted in another position. */
  readonly concurrent: number
}

export interface LeaderBalance {
  readonly counted: number
  /** approved − counted; never below 0. */
  readonly vacant: number
  readonly over: number
}

export function leaderBalance(counts: LeaderCounts, rule: ConcurrentRule): LeaderBalance {
  const counted = rule === 'both' ? counts.filled : counts.filled - counts.concurrent
  const spare = counts.approved - counted
  return { counted, vacant: Math.max(spare, 0), over: Math.max(-spare, 0) }
}
