// The calendar and the settings of the registers.
import type { z } from 'zod'
import type { DayRow } from '#shared/contract/register'
import { REGISTER_SETTINGS, type RegisterSetting, type SettingRow } from '#shared/contract/register-settings'
import { calendarWith } from '#shared/domain/calendar/working-days'
import type { ReadDb } from '../../store/db.ts'
import { holidayChanges } from '../../store/queries/register/calendar.ts'
import { settingOf } from '../../store/queries/settings.ts'

/** Days of a year that are not what their weekday says. */
export function holidaysOf(db: ReadDb, year: number): z.input<typeof DayRow>[] {
  const changes = holidayChanges(db)
  const names = new Map(changes.map(({ date, name }) => [date, name]))
  return [...calendarWith(changes)]
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, kind]) => ({ date, kind, name: names.get(date) ?? '' }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

export function settingRows(db: ReadDb): z.input<typeof SettingRow>[] {
  return (Object.keys(REGISTER_SETTINGS) as RegisterSetting[]).map((key) => {
    const shipped: unknown = REGISTER_SETTINGS[key].shipped
    const value: unknown = settingOf(db, key, shipped)
    return { key, value, isShipped: JSON.stringify(value) === JSON.stringify(shipped) }
  })
}
