// Citizens' identity numbers (GB 11643): 18 digits with a check digit, or the 15 of before 1999.
import { dayOfDigits } from './date-cell.ts'

export type IdentityNumber =
  | { readonly status: 'valid'; readonly number: string; readonly birthDate: string }
  | { readonly status: 'bad'; readonly reason: 'length' | 'date' | 'check' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const NEW = /^[1-9]\d{16}[\dX]$/
const DIGIT_0 = 0x30
const CHECK_DIGITS = '10X98765432'

/** Full-width digits, spaces and a small x are made plain; the number is kept as written otherwise. */
export function parseIdentityNumber(text: string): IdentityNumber {
  const isPlain = NEW.test(text)
  const number = isPlain ? text : normalNumber(text)
  const isNew = isPlain || NEW.test(number)
  if (!isNew && !/^[1-9]\d{14}$/.test(number)) return { status: 'bad', reason: 'length' }
  const birthDate = dayOfDigits(isNew ? number.slice(6, 14) : `19${number.slice(6, 12)}`)
  if (birthDate === null) return { status: 'bad', reason: 'date' }
  if (isNew && checkDigit(number) !== number[17]) return { status: 'bad', reason: 'check' }
  return { status: 'valid', number, birthDate }
}

function normalNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}'-]+/gu, '')
    .toUpperCase()
}

function checkDigit(number: string): string | undefined {
  let sum = 0
  for (let index = 0; index < WEIGHTS.length; index += 1)
    sum += (WEIGHTS[index] as number) * (number.charCodeAt(index) - DIGIT_0)
  return CHECK_DIGITS[sum % CHECK_DIGITS.length]
}
