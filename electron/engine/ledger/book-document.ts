// Books a document: once, as a whole, with all that its movements do, or as a plan that does nothing yet.

import { UserFailure } from '#shared/contract/errors'
import type { AdvanceInput, BookedMovements, BookInput } from '#shared/contract/ledger'
import type { Book } from '#shared/domain/ledger/book'
import { bookMovements } from '#shared/domain/ledger/book-movements'
import { type DocumentStatus, normaliseNumber, takesEffect } from '#shared/domain/ledger/document'
import type { Movement } from '#shared/domain/ledger/movement'
import { type Overstaffed, overstaffedBy } from '#shared/domain/ledger/overstaffed'
import type { ReadDb, WriteDb } from '../store/db.ts'
import { type BookedDocument, bookedDocument } from '../store/queries/booked-document.ts'
import { keepAttachment } from '../store/tables/attachment.ts'
import {
  insertDocument,
  insertDocumentSteps,
  insertMovements,
  type NewDocument,
  type NewDocumentStep,
  setEffective,
} from '../store/tables/document.ts'
import { contentOf } from './content.ts'
import { ledgerSource } from './source.ts'
import { writeEffects } from './write-effects.ts'

/**
 * Books it, or finds it booked with the same content; with the bytes of its attachment where they are to be kept. Throws DOCUMENT_DIFFERS, and what its movements are refused for.
 */
export function bookDocument(
  db: WriteDb,
  input: BookInput,
  attachment: Buffer | null = null,
): BookedMovements {
  const number = normaliseNumber(input.document.number)
  const content = contentOf(input)
  const known = bookedDocument(db, number)
  if (known !== null) return again(known, content)
  assertNotRepealed(input, number)
  const { date, status, effective } = plan(input)
  const attachmentBytes = attachment?.length ?? 0
  if (attachment !== null) keepAttachment(db, input.document.attachmentHash ?? '', attachment)
  const row = documentRow(input, { number, effective, content, attachmentBytes })
  const { movements, overstaffed } = writeDocument(db, {
    row,
    date,
    steps: stepsOf(input, status),
    movements: input.movements,
  })
  db.note({ document: number, movements: movements.length })
  return told({ number, effective, movements }, { already: false, overstaffed })
}

/** A document as other books of the same project hold it. */
export interface StoredDocument {
  readonly row: Omit<NewDocument, 'id'>
  /** Day from which it counts, or would. */
  readonly date: string
  readonly steps: readonly Omit<NewDocumentStep, 'document'>[]
  readonly movements: readonly Movement[]
}

interface WrittenDocument {
  readonly movements: readonly { readonly id: number; readonly movement: Movement }[]
  readonly overstaffed: readonly Overstaffed[]
}

/** Writes a document that is not in the books, and does what its movements say where it is in force. Throws what they are refused for. */
export function writeDocument(db: WriteDb, stored: StoredDocument): WrittenDocument {
  const { row, date, steps } = stored
  const source = ledgerSource(db)
  const [document, first] = [source.nextId('document'), source.nextId('movement')]
  const movements = stored.movements.map((movement, index) => ({ id: first + index, movement }))
  insertDocument(db, { id: document, ...row })
  insertDocumentSteps(
    db,
    steps.map((step) => ({ document, ...step })),
  )
  insertMovements(
    db,
    movements.map(({ id, movement }, index) => ({
      id,
      document,
      position: index + 1,
      kind: movement.kind,
      detail: JSON.stringify(movement),
    })),
  )
  const inForce = row.effective !== ''
  return { movements, overstaffed: inForce ? takeEffect(db, { number: row.number, date }, movements) : [] }
}

/** Does what the movements say; answers what that leaves over-staffed. Throws what they are refused for. */
function takeEffect(
  db: WriteDb,
  document: { readonly number: string; readonly date: string },
  movements: WrittenDocument['movements'],
): Overstaffed[] {
  const book = bookMovements(ledgerSource(db), document, movements)
  const overstaffed = overstaffedBy(book)
  writeEffects(db, book.effects)
  return overstaffed
}

/** What booking it would do; nothing is written. Throws what booking would throw. */
export function previewDocument(db: ReadDb, input: BookInput): Book {
  const number = normaliseNumber(input.document.number)
  const known = bookedDocument(db, number)
  if (known !== null) throw differs(number)
  assertNotRepealed(input, number)
  const source = ledgerSource(db)
  const first = source.nextId('movement')
  const movements = input.movements.map((movement, index) => ({ id: first + index, movement }))
  return bookMovements(source, { number, date: plan(input).date }, movements)
}

/** Takes a document a step further; where that puts it in force, its movements are booked. */
export function advanceDocument(db: WriteDb, input: AdvanceInput): BookedMovements {
  const number = normaliseNumber(input.number)
  const document = bookedDocument(db, number)
  if (document === null) throw new UserFailure('DOCUMENT_UNKNOWN', { document: number }, { field: 'number' })
  assertStep(document, input)
  const { status, date, organ, opinion } = input
  insertDocumentSteps(db, [{ document: document.id, date, status, organ, opinion }])
  const isNew = document.effective === '' && takesEffect(status, document.filingDue !== '')
  const effective = isNew ? effectiveDay(document, input) : document.effective
  if (isNew) setEffective(db, document.id, effective)
  const overstaffed = isNew ? takeEffect(db, { number, date: effective }, document.movements) : []
  db.note({ document: number, status })
  return told({ ...document, effective }, { already: false, overstaffed })
}

/** As asked for, else as the document means, else the day of the step; what must be filed never counts from before it was. */
function effectiveDay({ intended, filingDue }: BookedDocument, { date, effective }: AdvanceInput): string {
  const day = effective ?? (intended === '' ? date : intended)
  if (filingDue === '' || day >= date) return day
  if (effective !== undefined) {
    throw new UserFailure('DATE_ORDER', { date: effective, earliest: date }, { field: 'effective' })
  }
  return date
}

/** A document in force goes on only to the end of its way; one without effects may also go back, or be repealed. */
function assertStep(document: BookedDocument, { status, effective }: AdvanceInput): void {
  const order: readonly DocumentStatus[] = ['approved', 'filed', 'executed']
  const isForward = order.indexOf(status) > order.indexOf(document.status)
  const isAllowed =
    document.effective === ''
      ? status !== document.status && document.status !== 'repealed'
      : isForward && effective === undefined
  if (isAllowed) return
  const params = { document: document.number, present: document.status, status }
  throw new UserFailure('STATUS_NOT_ALLOWED', params, { field: 'status' })
}

/** A repealed document once moved posts, or never did: to begin as repealed would say neither. */
function assertNotRepealed({ document: { status, approvals = [] } }: BookInput, document: string): void {
  const step = approvals.findIndex((approval) => approval.status === 'repealed')
  if (status !== 'repealed' && step < 0) return
  const field = status === 'repealed' ? 'document.status' : `document.approvals[${step}].status`
  throw new UserFailure('REPEALED_NEW', { document }, { field })
}

function again(known: BookedDocument, content: string): BookedMovements {
  if (known.content !== content) throw differs(known.number)
  return told(known, { already: true, overstaffed: [] })
}

function differs(document: string): UserFailure {
  return new UserFailure('DOCUMENT_DIFFERS', { document }, { field: 'document.number' })
}

function told(
  document: Pick<BookedDocument, 'number' | 'effective' | 'movements'>,
  { already, overstaffed }: { readonly already: boolean; readonly overstaffed: readonly Overstaffed[] },
): BookedMovements {
  return {
    document: document.number,
    inForce: document.effective !== '',
    already,
    movements: document.movements.map(({ id, movement }) => ({ id, kind: movement.kind })),
    overstaffed: [...overstaffed],
  }
}

/** From which day it counts, and whether it does already (`effective` '' for a plan). */
function plan({ document }: BookInput): { date: string; status: DocumentStatus; effective: string } {
  const { status = 'approved', approvals = [], filing } = document
  const filed = filing === undefined ? undefined : approvals.findLast((step) => step.status === 'filed')?.date
  const meant = document.effective ?? document.date
  const date = filed !== undefined && filed > meant ? filed : meant
  return { date, status, effective: takesEffect(status, filing !== undefined) ? date : '' }
}

function documentRow(
  { document }: BookInput,
  stored: Pick<NewDocument, 'number' | 'effective' | 'content' | 'attachmentBytes'>,
) {
  const { title = '', date, issuer = '', meeting = '', set = '', secrecy = '' } = document
  const { attachment = '', attachmentHash = '', filing, effective: intended = '' } = document
  return {
    ...stored,
    title,
    date,
    issuer,
    meeting,
    documentSet: set,
    secrecy,
    attachment,
    attachmentHash,
    filingDue: filing?.due ?? '',
    intended,
  }
}

/** The approvals as they are given, then what the document is, where they do not say so already. */
function stepsOf({ document }: BookInput, status: DocumentStatus): StoredDocument['steps'] {
  const steps = (document.approvals ?? []).map(({ organ, date, opinion = '', status: become = status }) => ({
    date,
    status: become,
    organ,
    opinion,
  }))
  if (steps.at(-1)?.status === status) return steps
  return [...steps, { date: document.date, status, organ: document.issuer ?? '', opinion: '' }]
}
