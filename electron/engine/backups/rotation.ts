// Which kept copies may go: three of today, one a day for two weeks and one a month for a year stay.
import type { BackupName } from './backup-name.ts'

const OF_TODAY = 3
const DAYS = 14
const MONTHS = 12

/**
 * The copies of one project and one place that nothing keeps any longer, at `now`. What a migration, a restore or a
 * replacement kept is counted by itself, so that a day's work cannot push it out.
 */
export function outdated<T extends BackupName>(copies: readonly T[], now: Date): T[] {
  const isMilestone = ({ reason }: T) => reason === 'migrate' || reason === 'restore'
  const counted = copies.filter(({ reason }) => reason !== 'replaced')
  return [counted.filter(isMilestone), counted.filter((copy) => !isMilestone(copy))].flatMap((group) => {
    const kept = keptOf(group, now)
    return group.filter((copy) => !kept.has(copy))
  })
}

function keptOf<T extends BackupName>(copies: readonly T[], now: Date): ReadonlySet<T> {
  const latestFirst = copies.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const age = ({ at }: T) => dayNumber(now) - dayNumber(at)
  // A clock that was ahead leaves copies of days to come: kept apart, or they would push out those of today.
  const ahead = latestFirst.filter((copy) => age(copy) < 0).slice(-OF_TODAY)
  const kept = new Set([...ahead, ...latestFirst.filter((copy) => age(copy) === 0).slice(0, OF_TODAY)])
  const past = latestFirst.filter((copy) => age(copy) > 0)
  keepLatest(kept, past, (copy) => (age(copy) <= DAYS ? dayNumber(copy.at) : null))
  const monthsAgo = ({ at }: T) => monthNumber(now) - monthNumber(at)
  keepLatest(kept, past, (copy) => (monthsAgo(copy) < MONTHS ? monthNumber(copy.at) : null))
  return kept
}

/** Keeps the first of each span; null stands for none. */
function keepLatest<T>(kept: Set<T>, latestFirst: readonly T[], spanOf: (copy: T) => number | null): void {
  const seen = new Set<number>()
  for (const copy of latestFirst) {
    const span = spanOf(copy)
    if (span === null || seen.has(span)) continue
    seen.add(span)
    kept.add(copy)
  }
}

/** Days of the calendar, whatever daylight saving does to their length. */
function dayNumber(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000
}

function monthNumber(at: Date): number {
  return at.getFullYear() * 12 + at.getMonth()
}
