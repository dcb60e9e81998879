// Secondments on a date: months used, and what is out of order by the preset in use.
import type { z } from 'zod'
import type { SecondmentRow, Secondments } from '#shared/contract/register'
import { maskName } from '#shared/domain/roster/mask'
import { secondmentAlarms, secondmentUse } from '#shared/domain/secondment/alarms'
import { SECONDMENT_LIMITS } from '#shared/domain/secondment/months-used'
import { fullUnits, stretchesBy, subjectOf } from '../../register/away.ts'
import type { ReadDb } from '../../store/db.ts'
import { namesOn } from '../../store/queries/register/names.ts'
import { secondmentsOn } from '../../store/queries/register/secondments.ts'
import { settingOf } from '../../store/queries/settings.ts'

export function secondmentsTable(db: ReadDb, asOf: string): z.input<typeof Secondments> {
  const key = settingOf(db, 'secondments.limit', 'xuzhou-2020')
  const per = settingOf<'person' | 'post'>(db, 'secondments.per', 'person')
  const limit = SECONDMENT_LIMITS.find((one) => one.key === key) ?? SECONDMENT_LIMITS[0]
  if (limit === undefined) throw new RangeError('no limits are bundled')
  const stored = secondmentsOn(db, asOf)
  const names = namesOn(db, asOf)
  const isFull = limit.fullMayBorrow || stored.length === 0 ? () => null : fullUnits(db, asOf)
  const away = stretchesBy(stored, per)
  const rows = stored.map((one): SecondmentRow => {
    const own = away.get(subjectOf(one, per)) ?? []
    const { used, booked, total } = secondmentUse(own, asOf)
    const { id, person, name, kind, destination, toLevel, date, until, cause } = one
    const { consent, consentDate, approval, approvalDate } = one
    return {
      id,
      person,
      name: name === null ? null : maskName(name),
      kind,
      ...names.of(one),
      to: names.unit(one.toUnit) ?? destination,
      toLevel,
      date,
      until,
      cause,
      consent,
      consentDate,
      approval,
      approvalDate,
      ...{ months: used.months, days: used.days, bookedMonths: booked.months, bookedDays: booked.days },
      ...{ totalMonths: total.months, totalDays: total.days },
      alarms: secondmentAlarms(
        { ...one, isFull: one.toUnit === null ? null : isFull(one.toUnit) },
        own,
        limit,
        asOf,
      ),
    }
  })
  const totals = {
    secondments: rows.length,
    away: rows.filter(({ until }) => until === '' || until >= asOf).length,
    alarms: rows.filter(({ alarms }) => alarms.length > 0).length,
  }
  return { asOf, rows, totals, balanced: true, limit: limit.key, per }
}
