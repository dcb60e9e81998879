// Filings, consents, appointments and assessments: what stands on a date, and what is late or missing.
import { divHalfUp } from '../apportion/divide.ts'
import { addQ, compareQ, parseRational, type Rational, rational, zeroQ } from '../apportion/rational.ts'

export const FILING_STEPS = ['filed', 'returned', 'effective'] as const
export type FilingStep = (typeof FILING_STEPS)[number]
export const CONSENT_MATTERS = [
  'appointment',
  'removal',
  'promotion',
  'honour',
  'secondment',
  'hand-down',
  'other',
] as const
export const APPOINTMENT_MATTERS = ['appointment', 'removal', 'promotion', 'honour'] as const

export type FilingState = 'due' | 'overdue' | FilingStep

/** State on a date: overdue where nothing was filed, or filed again after a return, by the due date. */
export function filingState(
  steps: readonly { readonly step: FilingStep }[],
  due: string,
  asOf: string,
): FilingState {
  const last = steps.at(-1)?.step
  if (last === 'effective' || last === 'filed') return last
  if (asOf > due) return 'overdue'
  return last ?? 'due'
}

export interface GivenConsent {
  readonly unit: number
  readonly body: number | null
  readonly matter: string
  readonly answered: string
  readonly answer: '' | 'agreed' | 'refused'
}

export interface GivenAppointment {
  readonly unit: number
  readonly body: number | null
  readonly matter: string
  readonly date: string
}

/** What is wrong with the consent that an appointment rests on; '' where it is in order. */
export function consentFault(
  appointment: GivenAppointment,
  consent: GivenConsent | null,
): '' | 'missing' | 'other' | 'open' | 'refused' | 'late' {
  if (consent === null) return 'missing'
  const isSame =
    consent.unit === appointment.unit &&
    consent.body === appointment.body &&
    consent.matter === appointment.matter
  if (!isSame) return 'other'
  if (consent.answer === '') return 'open'
  if (consent.answer === 'refused') return 'refused'
  return consent.answered > appointment.date ? 'late' : ''
}

/** Mean of exact decimals, to four places, a half up; null for none. */
export function meanScore(scores: readonly string[]): string | null {
  if (scores.length === 0) return null
  let sum = zeroQ
  for (const score of scores) sum = addQ(sum, parseRational(score))
  return decimalText(rational(sum.n, sum.d * BigInt(scores.length)))
}

function decimalText(value: Rational): string {
  const scaled = divHalfUp(value.n * 10_000n, value.d)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(5, '0')
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')
  return scaled < 0n ? `-${text}` : text
}

/** Places by score, best first; equal scores take the better place, blank ones none. */
export function ranksOf(scores: readonly (string | null)[]): (number | null)[] {
  const values = scores.map((score) => (score === null ? null : parseRational(score)))
  return values.map((value) => {
    if (value === null) return null
    return 1 + values.filter((other) => other !== null && compareQ(other, value) > 0).length
  })
}
