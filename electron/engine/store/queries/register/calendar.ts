// The calendar of working days: the bundled one with what the office changed.
import { type Calendar, calendarWith, type DayKind } from '#shared/domain/calendar/working-days'
import type { ReadDb } from '../../db.ts'

export interface HolidayRow {
  readonly date: string
  readonly kind: DayKind
  readonly name: string
}

export function holidayChanges(db: ReadDb): HolidayRow[] {
  return db.prepare('SELECT date, kind, name FROM holiday ORDER BY date').all() as HolidayRow[]
}

export function officeCalendar(db: ReadDb): Calendar {
  return calendarWith(holidayChanges(db))
}
