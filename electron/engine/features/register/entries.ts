// What commands enter into the registers: plans, requests, secondments, filings, consents and assessments.
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import type {
  AppointmentInput,
  ConsentAnswerInput,
  ConsentInput,
  FilingInput,
  FilingStepInput,
  RequestInput,
  RequestStepInput,
  SecondmentEndInput,
  SecondmentsInput,
  UsePlanInput,
} from '#shared/contract/register-input'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { recordRequest, recordRequestStep } from '#shared/domain/request/record-request'
import { recordSecondment } from '#shared/domain/secondment/record-secondment'
import { advanceDocument } from '../../ledger/book-document.ts'
import { addPlain, record } from '../../register/record.ts'
import type { WriteDb } from '../../store/db.ts'
import { requestsOn } from '../../store/queries/register/requests.ts'
import { answerConsent } from '../../store/tables/register-rows.ts'
import { personIds } from '../../store/tables/roster.ts'

type In<S extends z.ZodType> = z.output<S>

export function setUsePlan(db: WriteDb, input: In<typeof UsePlanInput>) {
  const { year, date, document, meeting, rows } = input
  db.note({ year: String(year), ...(document === '' ? {} : { document }) })
  return record(db, date, (book) => {
    for (const [at, { unit, postType, posts }] of rows.entries()) {
      const holder = book.holder(unit, `rows[${at}].unit`)
      addPlain(book, 'usePlan', { year, date, ...holder, postType, posts, document, meeting })
    }
  })
}

export function makeRequest(db: WriteDb, { date, ...written }: In<typeof RequestInput>) {
  let number = ''
  record(db, date, (book) => {
    number = recordRequest(book, written, '')
  })
  db.note({ request: number })
  return latestOf(db, number)
}

export function stepRequest(db: WriteDb, { date, ...written }: In<typeof RequestStepInput>) {
  record(db, date, (book) => recordRequestStep(book, written, ''))
  db.note({ request: written.request })
  return latestOf(db, written.request)
}

/** What the latest step met. */
function latestOf(db: WriteDb, number: string) {
  const [request] = requestsOn(db, { number })
  if (request === undefined) throw new UserFailure('REQUEST_UNKNOWN', { number })
  const { posts, usable } = request.steps.at(-1) ?? request
  return { id: request.id, number, usable, short: Math.max(posts - usable, 0) }
}

export function second(db: WriteDb, { date, rows }: In<typeof SecondmentsInput>) {
  const named = rows.map(({ person }) => (typeof person === 'number' ? { name: '', idNumber: '' } : person))
  const found = personIds(db, named, true)
  return record(db, date, (book) => {
    for (const [at, row] of rows.entries()) {
      const person = typeof row.person === 'number' ? row.person : (found[at] ?? 0)
      recordSecondment(book, { ...row, person }, `rows[${at}]`)
    }
  })
}

export function endSecondment(db: WriteDb, input: In<typeof SecondmentEndInput>) {
  const { id, date, until, approval } = input
  const begun = db.prepare('SELECT date FROM secondment WHERE id = ?').pluck().get(id) as string | undefined
  if (begun === undefined) throw new UserFailure('RECORD_UNKNOWN', { id }, { field: 'id' })
  if (until < begun) {
    throw new UserFailure('DATE_ORDER', { date: until, earliest: begun }, { field: 'until' })
  }
  return record(db, date, (book) =>
    addPlain(book, 'secondmentStep', { movement: null, secondment: id, date, until, approval }),
  )
}

export function addFiling(db: WriteDb, input: In<typeof FilingInput>) {
  const { unit, matter, organ, date, due } = input
  const number = normaliseNumber(input.document)
  const document = number === '' ? null : idOf(db, { table: 'document', number, field: 'document' })
  if (due < date) throw new UserFailure('DATE_ORDER', { date: due, earliest: date }, { field: 'due' })
  record(db, date, (book) => {
    const holder = book.holder(unit, 'unit')
    addPlain(book, 'filing', { unit: holder.unit, matter, document, organ, date, due })
  })
  return { id: db.prepare('SELECT max(id) FROM filing').pluck().get() as number }
}

/** A filing as its next step finds it. */
interface FilingNow {
  readonly step: string | null
  readonly latest: string
  readonly organ: string
  /** The document that waits for it. */
  readonly number: string | null
  readonly isWaiting: 0 | 1
  readonly isFiled: 0 | 1
}

/** What was filed takes effect with its document: that goes into force by the same step, and is refused where it cannot. */
export function stepFiling(db: WriteDb, input: In<typeof FilingStepInput>) {
  const { id, date, step, opinion } = input
  const now = db
    .prepare(
      `SELECT f.organ, (SELECT s.step FROM filingStep s WHERE s.filing = f.id ORDER BY s.id DESC LIMIT 1) AS step,
              coalesce((SELECT max(s.date) FROM filingStep s WHERE s.filing = f.id), f.date) AS latest, d.number,
              d.effective IS '' AS isWaiting,
              EXISTS (SELECT 1 FROM documentStep s WHERE s.document = d.id AND s.status = 'filed') AS isFiled
       FROM filing f LEFT JOIN document d ON d.id = f.document WHERE f.id = ?`,
    )
    .get(id) as FilingNow | undefined
  if (now === undefined) throw new UserFailure('RECORD_UNKNOWN', { id }, { field: 'id' })
  const follows = step === 'filed' ? now.step !== 'filed' : now.step === 'filed'
  const isClosed = now.step === 'effective' || now.isFiled === 1
  if (isClosed || !follows) throw new UserFailure('RECORD_CLOSED', { id }, { field: 'step' })
  if (date < now.latest) {
    throw new UserFailure('DATE_ORDER', { date, earliest: now.latest }, { field: 'date' })
  }
  const { number, organ } = now
  if (step === 'effective' && number !== null && now.isWaiting === 1) {
    advanceDocument(db, { number, status: 'filed', date, organ, opinion })
  }
  return record(db, date, (book) => addPlain(book, 'filingStep', { filing: id, date, step, opinion }))
}

export function askConsent(db: WriteDb, input: In<typeof ConsentInput>) {
  const { number, unit, matter, subject, asked } = input
  refuseKnown(db, { table: 'consent', number, field: 'number' })
  return record(db, asked, (book) => {
    const holder = book.holder(unit, 'unit')
    const blank = { answered: '', answer: '', document: '' }
    addPlain(book, 'consent', { number, ...holder, matter, subject, asked, ...blank })
  })
}

export function answer(db: WriteDb, input: In<typeof ConsentAnswerInput>) {
  const { number, answered, document } = input
  const id = idOf(db, { table: 'consent', number, field: 'number' })
  const asked = db.prepare('SELECT asked FROM consent WHERE id = ?').pluck().get(id) as string
  if (answered < asked) {
    throw new UserFailure('DATE_ORDER', { date: answered, earliest: asked }, { field: 'answered' })
  }
  if (answerConsent(db, id, { answered, answer: input.answer, document }) === 0) {
    throw new UserFailure('RECORD_CLOSED', { id: number }, { field: 'number' })
  }
  return { rows: 1 }
}

export function appoint(db: WriteDb, input: In<typeof AppointmentInput>) {
  const { unit, matter, date, document } = input
  const named = { table: 'consent', number: input.consent, field: 'consent' } as const
  const consent = input.consent === '' ? null : idOf(db, named)
  return record(db, date, (book) => {
    const holder = book.holder(unit, 'unit')
    addPlain(book, 'appointment', { ...holder, matter, date, document, consent })
  })
}

interface Numbered {
  readonly table: 'document' | 'consent'
  readonly number: string
  readonly field: string
}

function idOf(db: WriteDb, { table, number, field }: Numbered): number {
  const id = db.prepare(`SELECT id FROM "${table}" WHERE number = ?`).pluck().get(number)
  if (id === undefined) throw new UserFailure('RECORD_UNKNOWN', { id: number }, { field })
  return id as number
}

function refuseKnown(db: WriteDb, { table, number, field }: Numbered): void {
  const id = db.prepare(`SELECT id FROM "${table}" WHERE number = ?`).pluck().get(number)
  if (id !== undefined) throw new UserFailure('RECORD_EXISTS', { id: number }, { field })
}
