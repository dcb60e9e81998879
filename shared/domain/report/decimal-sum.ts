// Adds decimals written as text, exactly.

/** Places after the point. */
export function fractionDigits(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** Sum of decimals such as "12.34"; its places are those of the longest. Throws on anything else. */
export function sumDecimals(texts: readonly string[]): string {
  let places = 0
  for (const text of texts) places = Math.max(places, fractionDigits(text))
  let sum = 0n
  for (const text of texts) sum += BigInt(text.replace('.', '') + '0'.repeat(places - fractionDigits(text)))
  const sign = sum < 0n ? '-' : ''
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - places)}`
}
