// Citizens' identity numbers (GB 11643): 18 digits with a check digit, or the 15 of before 1999.
import { findDate } from './date-cell.ts'

export type IdentityNumber =
  | { readonly status: 'valid'; readonly number: string; readonly birthDate: string }
  | { readonly status: 'bad'; readonly reason: 'length' | 'date' | 'check' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** Full-width digits, spaces and a small x are made plain; the number is kept as written otherwise. */
export function parseIdentityNumber(text: string): IdentityNumber {
  const number = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}'-]+/gu, '')
    .toUpperCase()
  const isNew = /^[1-9]\d{16}[\dX]$/.test(number)
  if (!isNew && !/^[1-9]\d{14}$/.test(number)) return { status: 'bad', reason: 'length' }
  const birthDate = findDate(isNew ? number.slice(6, 14) : `19${number.slice(6, 12)}`)
  if (birthDate === null || birthDate.precision !== 'day') return { status: 'bad', reason: 'date' }
  if (isNew && checkDigit(number) !== number[17]) return { status: 'bad', reason: 'check' }
  return { status: 'valid', number, birthDate: birthDate.date }
}

function checkDigit(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECK_DIGITS[sum % CHECK_DIGITS.length]
}
