// Filings with their alarm, and consents with the appointments that rest on them.
import type { z } from 'zod'
import type {
  AppointmentRow,
  Appointments,
  ConsentRow,
  Consents,
  FilingRow,
  Filings,
} from '#shared/contract/register'
import { dayNumber } from '#shared/domain/calendar/dates'
import { consentFault, type FilingStep, filingState } from '#shared/domain/register/filing'
import type { Holder } from '#shared/domain/register/successors'
import type { ReadDb } from '../../store/db.ts'
import {
  appointmentsOn,
  consentsOn,
  filingsOn,
  type ConsentRow as StoredConsent,
} from '../../store/queries/register/filings.ts'
import { successorsOn } from '../../store/queries/register/lineage.ts'
import { type Names, namesOn } from '../../store/queries/register/names.ts'

export function filingsTable(db: ReadDb, asOf: string): z.input<typeof Filings> {
  const names = namesOn(db, asOf)
  const rows = filingsOn(db, asOf).map((filing): FilingRow => {
    const { id, unit, matter, document, organ, date, due, steps } = filing
    const state = filingState(steps, due, asOf)
    const dayOf = (step: FilingStep) => steps.findLast((one) => one.step === step)?.date ?? ''
    const daysLate = state === 'overdue' ? dayNumber(asOf) - dayNumber(due) : 0
    return {
      id,
      ...placeOf(names, unit),
      ...{ matter, document, organ, date, due },
      ...{ filed: dayOf('filed'), returned: dayOf('returned'), effective: dayOf('effective') },
      state,
      daysLate,
    }
  })
  const count = (state: FilingRow['state']) => rows.filter((row) => row.state === state).length
  const totals = { filings: rows.length, overdue: count('overdue'), effective: count('effective') }
  return { asOf, rows, totals, balanced: true }
}

function placeOf(names: Names, unit: number | null): Pick<FilingRow, 'unitId' | 'unit' | 'code'> {
  if (unit === null) return { unitId: null, unit: null, code: null }
  const { unit: name, code } = names.of({ unit, body: null })
  return { unitId: unit, unit: name, code }
}

const isSame = (a: Holder, b: Holder) => a.unit === b.unit && a.body === b.body

function placeThen(
  db: ReadDb,
  { unit, body, asked }: Pick<StoredConsent, 'unit' | 'body' | 'asked'>,
  date: string,
): Holder {
  return successorsOn(db, date)({ unit, body }, asked)[0] ?? { unit, body }
}

export function consentsTable(db: ReadDb, asOf: string): z.input<typeof Consents> {
  const placeOf = placesOn(db, asOf)
  const rows = consentsOn(db, asOf).map((consent): ConsentRow => {
    const { number, matter, subject, asked, answered, answer, document } = consent
    const said = { number, subject, asked, answered, answer, document }
    return { ...said, matter: matter as ConsentRow['matter'], ...placeOf(consent, asked) }
  })
  const open = rows.filter(({ answer }) => answer === '').length
  return { asOf, rows, totals: { consents: rows.length, open }, balanced: true }
}

/** Appointments, and of each what is wrong with the consent that it rests on. */
export function appointmentsTable(db: ReadDb, asOf: string): z.input<typeof Appointments> {
  const placeOf = placesOn(db, asOf)
  const byId = new Map<number, StoredConsent>(consentsOn(db, asOf).map((consent) => [consent.id, consent]))
  const rows = appointmentsOn(db, asOf).map((row): AppointmentRow => {
    const { matter, date, document, consent } = row
    const stored = consent === null ? null : (byId.get(consent) ?? null)
    // Where both stood at the end of the day of the appointment: what is merged later answers for nobody else.
    const isOwn = stored === null || isSame(stored, row)
    const given = isOwn ? stored : { ...stored, ...placeThen(db, stored, date) }
    const made = isOwn ? row : { ...row, ...placeThen(db, { ...row, asked: date }, date) }
    return {
      ...placeOf(row, date),
      matter: matter as AppointmentRow['matter'],
      ...{ date, document, consent: given?.number ?? '', fault: consentFault(made, given) },
    }
  })
  const faults = rows.filter(({ fault }) => fault !== '').length
  return { asOf, rows, totals: { appointments: rows.length, faults }, balanced: true }
}

/** Says who is meant by what was entered on a day, by the name of the date and after what was restructured since. */
function placesOn(db: ReadDb, asOf: string) {
  const [names, successors] = [namesOn(db, asOf), successorsOn(db, asOf)]
  return (row: { unit: number; body: number | null }, date: string) =>
    names.of(successors(row, date)[0] ?? row)
}
