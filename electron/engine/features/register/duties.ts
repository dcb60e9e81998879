// Duties on a date: item by item and unit by unit, with who leads, and the gaps and doubles of lead bodies.
import type { z } from 'zod'
import type { Duties, DutyRow } from '#shared/contract/register'
import { type DutyHolder, leadState } from '#shared/domain/duty/duty'
import { type DutyPlace, dutyPlaces, hasDuty } from '../../register/duty-places.ts'
import type { ReadDb } from '../../store/db.ts'
import { dutiesOn, type DutyRow as StoredDuty } from '../../store/queries/register/duties.ts'
import { type Names, namesOn } from '../../store/queries/register/names.ts'

export function dutiesTable(
  db: ReadDb,
  { asOf, unit }: { asOf: string; unit: number | null },
): z.input<typeof Duties> {
  const names = namesOn(db, asOf)
  const places = dutyPlaces(db, asOf)
  const rows = dutiesOn(db, asOf).flatMap((duty) => {
    const known = [...(places.get(duty.id)?.values() ?? [])]
    const asked = known.filter((place) => place.unit !== null && (unit === null || place.unit === unit))
    if (known.every((place) => place.unit === null) && unit === null) {
      return [
        rowOf(duty, { unit: null, holders: [], history: [], admissions: known[0]?.admissions ?? [] }, names),
      ]
    }
    return asked.map((place) => rowOf(duty, place, names)).sort(compareUnitNames)
  })
  const count = (state: DutyRow['leadState']) => rows.filter((row) => row.leadState === state).length
  const items = new Set(rows.map(({ number }) => number)).size
  const held = rows.filter((row) => row.leadState !== null).length
  const totals = { items, held, gaps: count('none'), doubles: count('many') }
  return { asOf, rows, totals, balanced: true }
}

function compareUnitNames(a: DutyRow, b: DutyRow): number {
  const [left, right] = [a.code ?? `~${a.unit}`, b.code ?? `~${b.unit}`]
  return left < right ? -1 : left > right ? 1 : 0
}

function rowOf(duty: StoredDuty, place: DutyPlace, names: Names): DutyRow {
  const { number, list, name, field, basis, source, mode } = duty
  const unit = place.unit === null ? null : names.of({ unit: place.unit, body: null })
  const latest = place.history.at(-1) ?? null
  const named = (role: DutyHolder['role']) =>
    place.holders
      .filter((holder) => holder.role === role)
      .map((holder) => names.of(holder).body ?? '')
      .toSorted((a, b) => (a < b ? -1 : 1))
  const lead = named('lead')
  return {
    ...{ number, list, name, field, basis, source, mode },
    ...{ unitId: place.unit, unit: unit?.unit ?? null, code: unit?.code ?? null },
    status: latest?.status ?? null,
    statusDate: latest?.date ?? '',
    lead,
    cooperating: named('cooperating'),
    leadState: hasDuty(place) ? leadState(lead.length) : null,
    history: place.history,
    admissions: place.admissions,
  }
}
