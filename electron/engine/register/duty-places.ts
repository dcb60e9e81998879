// Where each duty stands on a date: by unit, with its holders, its history and its admissions.
import type { DutyRow } from '#shared/contract/register'
import { type DutyHolder, dutyHolders, isHeld } from '#shared/domain/duty/duty'
import { groupBy } from '#shared/domain/register/group-by'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { admissionsOn, dutyHolderChanges, dutyStatusesOn } from '../store/queries/register/duties.ts'
import { successorsOn } from '../store/queries/register/lineage.ts'

/** What is known of a duty in one unit. */
export interface DutyPlace {
  readonly unit: number | null
  readonly holders: DutyHolder[]
  readonly history: DutyRow['history']
  readonly admissions: DutyRow['admissions']
}

/** Duty id → unit id (null for none) → place. */
type Places = Map<number, Map<number | null, DutyPlace>>

export function dutyPlaces(db: ReadDb, asOf: string): Places {
  const successors = successorsOn(db, asOf)
  const places: Places = new Map()
  const placeOf = (duty: number, unit: number | null): DutyPlace => {
    const units = places.get(duty) ?? new Map<number | null, DutyPlace>()
    places.set(duty, units)
    const place = units.get(unit) ?? { unit, holders: [], history: [], admissions: [] }
    units.set(unit, place)
    return place
  }
  for (const { duty, unit, ...status } of dutyStatusesOn(db, asOf)) {
    for (const holder of successors({ unit, body: null }, status.date)) {
      placeOf(duty, holder.unit).history.push(status)
    }
  }
  const living = livingBodies(db, asOf)
  const changes = groupBy(dutyHolderChanges(db, asOf, null), ({ duty }) => duty)
  for (const [duty, own] of changes) {
    for (const holder of dutyHolders(own, successors)) {
      if (holder.body === null || living.has(holder.body)) placeOf(duty, holder.unit).holders.push(holder)
    }
  }
  for (const { duty, unit, ...admission } of admissionsOn(db, asOf)) {
    const [holder] = unit === null ? [] : successors({ unit, body: null }, admission.date)
    placeOf(duty, holder?.unit ?? null).admissions.push(admission)
  }
  return places
}

function livingBodies(db: ReadDb, asOf: string): ReadonlySet<number> {
  return new Set([...holdersAt(db, asOf, EVERYWHERE).bodies.values()].flat().map(({ id }) => id))
}

/** Whether the unit has the duty: by its status, or by a lead body where no status is recorded. */
export function hasDuty({ unit, holders, history }: DutyPlace): boolean {
  const latest = history.at(-1)
  const isLed = holders.some(({ role }) => role === 'lead')
  return unit !== null && (latest === undefined ? isLed : isHeld(latest.status))
}
