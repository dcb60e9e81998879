// Records secondments (借调, 选派, 挂职, 跟班), their prolongation and their end. The post stays where it is.
import { Refusal } from '../refusal.ts'
import { addedTo, addRow, type RegisterBook, refuseBefore } from '../register/book.ts'

/** 借调 takes a person up; 选派, 挂职, 跟班 send one down. */
export const SECONDMENT_KINDS = ['borrow', 'select', 'temporary', 'shadow'] as const
export type SecondmentKind = (typeof SECONDMENT_KINDS)[number]
export const SECONDMENT_LEVELS = ['', 'unit', 'county', 'city', 'province', 'centre'] as const
export type SecondmentLevel = (typeof SECONDMENT_LEVELS)[number]

/** Id in the register of people, or who is to be looked up there: what is stored holds the id alone. */
export type PersonRef = number | { readonly name: string; readonly idNumber: string }

export interface NewSecondment {
  readonly person: PersonRef
  readonly secondment: SecondmentKind
  readonly unit: string
  /** A unit of the project, or the name of an organ. */
  readonly to: string
  readonly toLevel?: SecondmentLevel | undefined
  readonly post?: string | undefined
  readonly from?: string | undefined
  /** Last day; absent: no end is set, which R30 reports. */
  readonly until?: string | undefined
  /** Why (借调事由). */
  readonly cause?: string | undefined
  readonly consent?: string | undefined
  readonly consentDate?: string | undefined
  readonly approval?: string | undefined
  readonly approvalDate?: string | undefined
}

/** Returns the id of the secondment. Throws PERSON_UNKNOWN, DATE_ORDER. */
export function recordSecondment(book: RegisterBook, written: NewSecondment, field: string): number {
  const holder = book.holder(written.unit, `${field}.unit`)
  const person = personOf(book, written.person, `${field}.person`)
  const date = written.from ?? book.date
  const { until = '', to, toLevel = '', post = '', cause = '' } = written
  if (until !== '') refuseBefore(until, date, `${field}.until`)
  const { consent = '', consentDate = '', approval = '', approvalDate = '' } = written
  const id = book.source.nextId('secondment') + addedTo(book, 'secondment').length
  const papers = { consent, consentDate, approval, approvalDate }
  const place = { ...holder, toUnit: unitOf(book, to), destination: to, toLevel, post }
  const { secondment: kind } = written
  addRow(book, 'secondment', { id, person, kind, ...place, date, until, cause, ...papers })
  return id
}

/** Somebody who is only named has no number yet, as in a preview. */
function personOf(book: RegisterBook, person: PersonRef, field: string): number {
  if (typeof person !== 'number') return 0
  if (!book.source.hasPerson(person)) throw new Refusal('PERSON_UNKNOWN', { person }, field)
  return person
}

function unitOf(book: RegisterBook, text: string): number | null {
  try {
    return book.holder(text, '').unit
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
