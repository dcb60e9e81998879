// A share as an office writes it (60%, 0.6, 3/5), as the exact text that rules compare.

/** Null where it is no share from 0 to 1: a bare 60 is more likely meant in percent than as sixty times the whole. */
export function shareOf(typed: string): string | null {
  const [, whole = '', decimals = '', rest = ''] =
    /^(\d{1,9})(?:\.(\d{1,6}))?(%|％|\/[1-9]\d{0,8})?$/.exec(typed.trim()) ?? []
  if (whole === '') return null
  if (rest.startsWith('/')) {
    return decimals === '' && Number(whole) <= Number(rest.slice(1)) ? `${whole}${rest}` : null
  }
  const written = decimals === '' ? whole : `${whole}.${decimals}`
  if (rest === '') return Number(written) <= 1 ? written : null
  if (Number(written) > 100) return null
  const digits = `${whole}${decimals}`.padStart(decimals.length + 3, '0')
  const point = digits.length - decimals.length - 2
  return `${Number(digits.slice(0, point))}.${digits.slice(point)}`
}
