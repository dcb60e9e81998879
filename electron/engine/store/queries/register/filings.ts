// Filings, consents and appointments.
import type { ReadDb } from '../../db.ts'

export interface FilingStepRow {
  readonly date: string
  readonly step: 'filed' | 'returned' | 'effective'
  readonly opinion: string
}

export interface FilingRow {
  /** Null for a document that says itself when it must be filed. */
  readonly id: number | null
  readonly unit: number | null
  readonly matter: string
  /** Number of the document that waits for it, '' for none. */
  readonly document: string
  readonly organ: string
  readonly date: string
  readonly due: string
  readonly steps: readonly FilingStepRow[]
}

/** Filings entered up to the date with their steps up to it; a document's own filing counts as theirs. */
export function filingsOn(db: ReadDb, asOf: string): FilingRow[] {
  const filings = db
    .prepare(
      `SELECT f.id, f.unit, f.matter, coalesce(d.number, '') AS document, f.organ, f.date, f.due
       FROM filing f LEFT JOIN document d ON d.id = f.document WHERE f.date <= ? ORDER BY f.due, f.id`,
    )
    .all(asOf) as (Omit<FilingRow, 'steps'> & { id: number; unit: number })[]
  const rows = db
    .prepare(
      `SELECT filing, date, step, opinion FROM (
         SELECT filing, date, step, opinion, 0 AS source, id FROM filingStep
         UNION ALL SELECT f.id, s.date, 'filed', s.opinion, 1, s.id FROM filing f
           JOIN documentStep s ON s.document = f.document WHERE s.status = 'filed'
         UNION ALL SELECT f.id, d.effective, 'effective', '', 2, d.id FROM filing f
           JOIN document d ON d.id = f.document WHERE d.effective <> ''
             AND EXISTS (SELECT 1 FROM documentStep s WHERE s.document = d.id AND s.status = 'filed'))
       WHERE date <= ? ORDER BY date, source, id`,
    )
    .all(asOf) as (FilingStepRow & { filing: number })[]
  const steps = new Map<number, FilingStepRow[]>()
  for (const { filing, ...step } of rows) {
    const known = steps.get(filing)
    if (known === undefined) steps.set(filing, [step])
    else known.push(step)
  }
  const own = filings.map((filing) => ({ ...filing, steps: steps.get(filing.id) ?? [] }))
  return [...own, ...documentFilings(db, asOf)].sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
}

/** Documents that must be filed and that no filing was entered for. */
function documentFilings(db: ReadDb, asOf: string): FilingRow[] {
  const documents = db
    .prepare(
      `SELECT id, number, title, issuer, date, effective, filingDue AS due FROM document
       WHERE filingDue <> '' AND date <= ? AND id NOT IN (SELECT document FROM filing WHERE document IS NOT NULL)`,
    )
    .all(asOf) as Record<'number' | 'title' | 'issuer' | 'date' | 'effective' | 'due', string>[]
  const filed = db.prepare(
    `SELECT s.date, s.opinion FROM documentStep s JOIN document d ON d.id = s.document
     WHERE d.number = ? AND s.status = 'filed' AND s.date <= ? ORDER BY s.id`,
  )
  return documents.map(({ number, title, issuer, date, effective, due }) => {
    const steps = (filed.all(number, asOf) as { date: string; opinion: string }[]).map((step) => {
      return { ...step, step: 'filed' } as FilingStepRow
    })
    const isEffective = steps.length > 0 && effective !== '' && effective <= asOf
    const end: FilingStepRow[] = isEffective ? [{ date: effective, step: 'effective', opinion: '' }] : []
    const row = {
      id: null,
      unit: null,
      matter: title === '' ? number : title,
      document: number,
      organ: issuer,
    }
    return { ...row, date, due, steps: [...steps, ...end] }
  })
}

export interface ConsentRow {
  readonly id: number
  readonly number: string
  readonly unit: number
  readonly body: number | null
  readonly matter: string
  readonly subject: string
  readonly asked: string
  readonly answered: string
  readonly answer: '' | 'agreed' | 'refused'
  readonly document: string
}

/** Consents asked for up to the date; an answer of later is not yet there. */
export function consentsOn(db: ReadDb, asOf: string): ConsentRow[] {
  return db
    .prepare(
      `SELECT id, number, unit, body, matter, subject, asked,
              CASE WHEN answered <= :asOf THEN answered ELSE '' END AS answered,
              CASE WHEN answered <= :asOf THEN answer ELSE '' END AS answer, document
       FROM consent WHERE asked <= :asOf ORDER BY asked, id`,
    )
    .all({ asOf }) as ConsentRow[]
}

export interface AppointmentRow {
  readonly id: number
  readonly unit: number
  readonly body: number | null
  readonly matter: string
  readonly date: string
  readonly document: string
  readonly consent: number | null
}

export function appointmentsOn(db: ReadDb, asOf: string): AppointmentRow[] {
  return db
    .prepare(
      'SELECT id, unit, body, matter, date, document, consent FROM appointment WHERE date <= ? ORDER BY date, id',
    )
    .all(asOf) as AppointmentRow[]
}

export interface AssessmentRow {
  readonly year: number
  readonly sheet: string
  readonly assessorUnit: number | null
  readonly assessor: string
  readonly unit: number
  readonly body: number | null
  readonly score: string
  readonly rank: number | null
  readonly date: string
}

/** Assessments dated up to the date; of one sheet and year, or of all. */
export function assessmentsOn(
  db: ReadDb,
  asOf: string,
  only: { readonly year: number | null; readonly sheet: string | null } = { year: null, sheet: null },
): AssessmentRow[] {
  return db
    .prepare(
      `SELECT year, sheet, assessorUnit, assessor, unit, body, score, rank, date FROM assessment
       WHERE date <= :asOf AND (:year IS NULL OR year = :year) AND (:sheet IS NULL OR sheet = :sheet)
       ORDER BY year DESC, sheet, unit, body, id`,
    )
    .all({ asOf, ...only }) as AssessmentRow[]
}
