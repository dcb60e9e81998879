// Which number formats mean a date: the built-in ones, the Chinese ones among them, and those spelt out in the file.

/** Built-in formats: 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asian Excel. */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** A format is a date where y, m, d, h or s stands in it unquoted, as in yyyy"年"m"月". Only the first section counts. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
  const first = bare.split(';', 1)[0] ?? ''
  if (/general|@/i.test(first)) return false
  return /[ymdhs]/i.test(first)
}
