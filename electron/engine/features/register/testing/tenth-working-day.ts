// The tenth working day after a day, counted plainly, for tests of the office's calendar.

/** Monday to Friday but for the office's holidays; of the year at hand no other calendar is published. */
export function tenthWorkingDay(start: string, holidays: readonly string[]): string {
  const day = new Date(`${start}T00:00:00Z`)
  for (let left = 10; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    const isWeekend = day.getUTCDay() % 6 === 0
    if (!isWeekend && !holidays.includes(day.toISOString().slice(0, 10))) left -= 1
  }
  return day.toISOString().slice(0, 10)
}
