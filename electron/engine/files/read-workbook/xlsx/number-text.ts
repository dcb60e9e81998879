// The number in a cell as exact decimal text, without ever passing through a float.

/** Excel keeps and shows at most this many significant digits. */
const SHOWN_DIGITS = 15
const EXPONENT_MAX = 400

const ZERO = 0x30
const NINE = 0x39
const POINT = 0x2e

/**
 * "1.2E3" → "1200", "0.10" → "0.1". A number with a fraction and more than 15 significant digits carries the noise
 * of binary arithmetic (12.339999999999999) and is rounded, half up, to the 15 digits that Excel shows (12.34).
 * Whole numbers keep all their digits, so that a damaged identity number can be told. Null where it is no number.
 */
export function exactDecimal(source: string): string | null {
  if (isPlain(source)) return source
  const match = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?\s*$/.exec(source)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return null
  const shift = Number(exponent)
  if (Math.abs(shift) > EXPONENT_MAX) return null
  const all = whole + fraction
  const digits = all.replace(/^0+/, '')
  const point = whole.length + shift - (all.length - digits.length)
  const text = placePoint(withoutNoise(digits.replace(/0+$/, ''), point))
  return sign === '-' && text !== '0' ? `-${text}` : text
}

interface Scaled {
  readonly digits: string
  /** Digits before the point; may be negative or beyond the digits. */
  readonly point: number
}

function withoutNoise(digits: string, point: number): Scaled {
  if (digits.length <= SHOWN_DIGITS || point >= digits.length) return { digits, point }
  const kept = digits.slice(0, SHOWN_DIGITS)
  if (digits.charCodeAt(SHOWN_DIGITS) < 0x35) return { digits: kept.replace(/0+$/, ''), point }
  const up = String(BigInt(kept) + 1n)
  return { digits: up.replace(/0+$/, ''), point: up.length > kept.length ? point + 1 : point }
}

function placePoint({ digits, point }: Scaled): string {
  if (digits === '') return '0'
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length)
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The common case, told without a regular expression: few digits, no sign, no zeros to drop. */
function isPlain(source: string): boolean {
  const length = source.length
  if (length === 0 || length > SHOWN_DIGITS) return false
  let point = -1
  for (let index = 0; index < length; index += 1) {
    const code = source.charCodeAt(index)
    if (code === POINT && point < 0) point = index
    else if (code < ZERO || code > NINE) return false
  }
  const whole = point < 0 ? length : point
  if (whole === 0 || (whole > 1 && source.charCodeAt(0) === ZERO)) return false
  return point < 0 || (point < length - 1 && source.charCodeAt(length - 1) !== ZERO)
}
