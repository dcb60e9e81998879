// Secondments as rules look at them: by the register's own arithmetic.
import { maskName } from '#shared/domain/roster/mask'
import type { SecondmentEntry } from '#shared/domain/rules/establishment'
import { unitKey } from '#shared/domain/scenario/inputs'
import { fullUnits, stretchesBy, subjectOf } from '../register/away.ts'
import type { ReadDb } from '../store/db.ts'
import type { Names } from '../store/queries/register/names.ts'
import { secondmentsOn } from '../store/queries/register/secondments.ts'
import { settingOf } from '../store/queries/settings.ts'

/** Every secondment begun up to the date. */
export function secondmentEntries(db: ReadDb, asOf: string, names: Names): SecondmentEntry[] {
  const stored = secondmentsOn(db, asOf)
  if (stored.length === 0) return []
  const per = settingOf<'person' | 'post'>(db, 'secondments.per', 'person')
  const stretches = stretchesBy(stored, per)
  const isFull = fullUnits(db, asOf)
  return stored.map((row): SecondmentEntry => {
    const { code, unit } = names.of(row)
    return {
      id: row.id,
      person: row.name === null ? `#${row.person}` : maskName(row.name),
      unit: unitKey({ code, name: unit }),
      unitName: unit,
      to: names.unit(row.toUnit) ?? row.destination,
      one: { ...row, isFull: row.toUnit === null ? null : isFull(row.toUnit) },
      stretches: stretches.get(subjectOf(row, per)) ?? [],
    }
  })
}
