// Filings with their alarm, and consents with the appointments that rest on them.
import type { z } from 'zod'
import type { AppointmentRow, ConsentRow, Consents, FilingRow, Filings } from '#shared/contract/register'
import { dayNumber } from '#shared/domain/calendar/dates'
import { consentFault, type FilingStep, filingState } from '#shared/domain/register/filing'
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

export function consentsTable(db: ReadDb, asOf: string): z.input<typeof Consents> {
  const names = namesOn(db, asOf)
  const successors = successorsOn(db, asOf)
  const stored = consentsOn(db, asOf)
  const byId = new Map<number, StoredConsent>(stored.map((consent) => [consent.id, consent]))
  const placeOf = (row: { unit: number; body: number | null }, date: string) =>
    names.of(successors(row, date)[0] ?? row)
  const rows = stored.map((consent): ConsentRow => {
    const { number, matter, subject, asked, answered, answer, document } = consent
    const said = { number, subject, asked, answered, answer, document }
    return { ...said, matter: matter as ConsentRow['matter'], ...placeOf(consent, asked) }
  })
  const appointments = appointmentsOn(db, asOf).map((row): AppointmentRow => {
    const { matter, date, document, consent } = row
    const given = consent === null ? null : (byId.get(consent) ?? null)
    return {
      ...placeOf(row, date),
      matter: matter as AppointmentRow['matter'],
      ...{ date, document, consent: given?.number ?? '', fault: consentFault(row, given) },
    }
  })
  const totals = {
    consents: rows.length,
    open: rows.filter(({ answer }) => answer === '').length,
    faults: appointments.filter(({ fault }) => fault !== '').length,
  }
  return { asOf, rows, appointments, totals, balanced: true }
}
