// Which number formats mean a date or a percentage: the built-in ones, the Chinese ones among them, and those spelt out.
import { CellKind } from '#shared/domain/staffing-import/sheet'

/** What a number in a format is; `code` is null for a built-in one. */
export function numberKind(id: number, code: string | null): CellKind {
  if (code === null ? isBuiltInDateFormat(id) : isDateFormat(code)) return CellKind.date
  const isPercent = code === null ? id === 9 || id === 10 : bareFormat(code).includes('%')
  return isPercent ? CellKind.percent : CellKind.number
}

/** Built-in formats: 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asian Excel. */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** A format is a date where y, m, d, h or s stands in it unquoted, as in yyyy"年"m"月". Only the first section counts. */
export function isDateFormat(code: string): boolean {
  const first = bareFormat(code)
  if (/general|@/i.test(first)) return false
  return /[ymdhs]/i.test(first)
}

function bareFormat(code: string): string {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
  return bare.split(';', 1)[0] ?? ''
}
