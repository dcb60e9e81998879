// Differences from month to month: what was kept on an earlier date, what of it still stands and since when, what is gone.
import {
  type KeptDifference,
  KeptDifferences,
  type ReconcileDifference,
} from '#shared/contract/staffing-import'
import { maskName } from '#shared/domain/roster/mask'
import type { ReadDb, WriteDb } from '../../../store/db.ts'
import { settingBefore } from '../../../store/queries/settings.ts'
import { setSetting } from '../../../store/tables/setting.ts'
import type { CheckSum, FoundDifference } from './outcome.ts'

/** Settings under these keys, followed by the date, hold what was kept. */
const KEPT = 'reconciled.'

export interface Carried {
  readonly differences: ReconcileDifference[]
  /** Date of the record that these are compared with; null for none. */
  readonly previous: string | null
  readonly gone: KeptDifference[]
  /** Kept before, of a kind that was not compared this time. */
  readonly waiting: KeptDifference[]
}

/** Against the last record before the date: whatever is kept on the date itself is being made anew. */
export function carried(
  db: ReadDb,
  asOf: string,
  found: readonly FoundDifference[],
  checks: readonly CheckSum[],
): Carried {
  const record = settingBefore(db, KEPT, `${KEPT}${asOf}`)
  const kept = record === null ? [] : KeptDifferences.parse(record.value)
  const since = new Map(kept.map((one) => [one.id, one.since]))
  const standing = new Set(found.map(idOf))
  const compared = new Set(checks.map(({ check }) => check))
  const rest = kept.filter(({ id }) => !standing.has(id))
  return {
    differences: found.map((difference) => {
      const { person: _, ...told } = difference
      return { ...told, since: since.get(idOf(difference)) ?? null }
    }),
    previous: record === null ? null : record.key.slice(KEPT.length),
    gone: rest.filter(({ check }) => compared.has(check)),
    waiting: rest.filter(({ check }) => !compared.has(check)),
  }
}

/** Keeps what differs on the date, and what waits to be compared again, for later dates to be compared with. */
export function keep(
  db: WriteDb,
  asOf: string,
  found: readonly FoundDifference[],
  { differences, waiting }: Carried,
): number {
  const kept = new Map<string, KeptDifference>()
  for (const [at, difference] of found.entries()) {
    const { check, unit, body, field, left, right, person } = difference
    // The journal never forgets: of a person it gets no more than everyone is shown.
    const hidden = (value: string | null) =>
      value === null || person === undefined || field !== 'personName' ? value : maskName(value)
    const id = idOf(difference)
    const since = differences[at]?.since ?? asOf
    kept.set(id, {
      id,
      check,
      unit,
      body,
      field,
      left: hidden(left.value),
      right: hidden(right.value),
      since,
    })
  }
  const all = [...kept.values(), ...waiting]
  setSetting(db, `${KEPT}${asOf}`, all)
  return all.length
}

/** What makes a difference the same one a month later: neither its figures nor the file and cell, which all move. */
function idOf({ check, unit, body, field, left, right, person = '' }: FoundDifference): string {
  const missing = left.value === null ? 'left' : right.value === null ? 'right' : ''
  return JSON.stringify([check, unit, body, field, person, field.includes('.') ? '' : missing])
}
