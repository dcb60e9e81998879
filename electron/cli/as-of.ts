// Dates on the command line: `--as-of`, and today where it is not given.
import { type Arguments, option, wrongUsage } from './arguments.ts'

/** Today where the user is: the only clock there is; the engine is told its dates. */
export function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The date of `--as-of`, where it was given. Throws USAGE for what is no date. */
export function asOfOption(given: Arguments): string | undefined {
  return dateOption(given, 'as-of')
}

/** The date of an option, where it was given. Throws USAGE for what is no date. */
export function dateOption(given: Arguments, name: string): string | undefined {
  const text = option(given, name)
  if (text === undefined || isDate(text)) return text
  throw wrongUsage('value', { option: `--${name}`, expected: 'YYYY-MM-DD' })
}

/** A day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
