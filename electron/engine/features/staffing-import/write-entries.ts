// Writes what rows book and record: documents through the ledger, registers by their own rules, rosters as a batch.
import { UserFailure } from '#shared/contract/errors'
import { BookInput } from '#shared/contract/ledger'
import { recordDuty } from '#shared/domain/duty/record-duty'
import { setLeaders } from '#shared/domain/leaders/set-leaders'
import type { Movement } from '#shared/domain/ledger/movement'
import { Refusal } from '#shared/domain/refusal'
import type { RegisterBook } from '#shared/domain/register/book'
import { groupBy } from '#shared/domain/register/group-by'
import type { RosterPerson } from '#shared/domain/roster/person'
import { recordSecondment } from '#shared/domain/secondment/record-secondment'
import { assessmentSheet } from '#shared/domain/staffing-import/entries/diff-assessments'
import type { DifferenceRow, RosterEntry } from '#shared/domain/staffing-import/match/difference'
import { bookDocument } from '../../ledger/book-document.ts'
import { assess } from '../../register/assess.ts'
import { withPersonIds } from '../../register/person-ids.ts'
import { addPlain, record } from '../../register/record.ts'
import type { WriteDb } from '../../store/db.ts'
import { setCause } from '../../store/tables/register-rows.ts'
import { insertRoster, personIds } from '../../store/tables/roster.ts'
import type { ImportDraft } from './drafts.ts'
import { documentsIn, movementsOf, type RowsOfDocument } from './unbookable.ts'

export interface Writing {
  readonly draft: ImportDraft
  /** Number of the document that the user names, '' for none. */
  readonly document: string
  readonly date: string
  /** Everybody whom a roster names: it is kept whole, but for rows that were rejected. */
  readonly people: Iterable<RosterEntry>
}

/** Writes the rows that are new or changed. */
export function writeEntries(db: WriteDb, writing: Writing, rows: readonly DifferenceRow[]): void {
  const { draft, date, people } = writing
  if (draft.table.kind === 'roster')
    insertRoster(
      db,
      { date, file: draft.file, sha256: draft.sha256, size: draft.table.rows.length },
      acceptedPeople(people),
    )
  writeScores(db, writing, rows)
  writeSecondments(db, date, rows)
  for (const one of documentsIn(rows, date)) inCell(draft, one.rows, () => writeMovements(db, writing, one))
}

function* acceptedPeople(people: Iterable<RosterEntry>): Generator<RosterPerson> {
  for (const { person, row } of people) if (row.status !== 'rejected') yield person
}

/** Rows of one document, or of a register that needs none. */
function writeMovements(
  db: WriteDb,
  { draft, document, date }: Writing,
  { own, rows }: RowsOfDocument,
): void {
  const { movements } = movementsOf(rows)
  if (own === null && document === '') {
    recordMovements(db, date, movements)
    return
  }
  const { title } = draft.table.table
  const { number, effective, ...said } = own ?? { number: document, date, effective: date, title, issuer: '' }
  const input = BookInput.parse({
    document: {
      number,
      date: said.date,
      ...(effective !== said.date && { effective }),
      ...(said.title !== '' && { title: said.title }),
      ...(said.issuer !== '' && { issuer: said.issuer }),
    },
    movements,
  })
  bookDocument(db, withPersonIds(db, input))
}

/** Leaders, duties and secondments may be recorded without a document. */
function recordMovements(db: WriteDb, date: string, movements: readonly Movement[]): void {
  const named = movements.map((movement) =>
    movement.kind === 'second' && typeof movement.person !== 'number'
      ? movement.person
      : { name: '', idNumber: '' },
  )
  const persons = personIds(db, named, true)
  record(db, date, (book) => {
    for (const [at, movement] of movements.entries())
      recordOne(book, movement, persons[at] ?? 0, `rows[${at}]`)
  })
}

function recordOne(book: RegisterBook, movement: Movement, person: number, field: string): void {
  if (movement.kind === 'leaders') setLeaders(book, movement, field)
  else if (movement.kind === 'duty') recordDuty(book, movement, field)
  else if (movement.kind === 'second') recordSecondment(book, { ...movement, person }, field)
  else throw new UserFailure('DOCUMENT_NEEDED', { kind: movement.kind })
}

function writeScores(db: WriteDb, { draft, date }: Writing, rows: readonly DifferenceRow[]): void {
  const scores = rows.flatMap(({ entry }) => (entry?.is === 'score' ? [entry.score] : []))
  for (const [year, own] of groupBy(scores, (score) => score.year)) {
    const sheet = assessmentSheet(draft.table)
    inCell(draft, rows, () => assess(db, { year, sheet, date, rows: own.map(({ year: _, ...row }) => row) }))
  }
}

function writeSecondments(db: WriteDb, date: string, rows: readonly DifferenceRow[]): void {
  const changed = rows.flatMap(({ entry }) => (entry?.is === 'secondment' ? [entry] : []))
  const terms = changed.filter(({ until }) => until !== null)
  for (const { secondment, cause } of changed) if (cause !== null) setCause(db, secondment, cause)
  if (terms.length === 0) return
  record(db, date, (book) => {
    for (const { secondment, until } of terms)
      addPlain(book, 'secondmentStep', { movement: null, secondment, date, until, approval: '' })
  })
}

/** What is refused is named by the cell of its row. */
function inCell(draft: ImportDraft, rows: readonly DifferenceRow[], write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const cell = movementsOf(rows).rowOf(error.field)?.cell
    const { file, table } = draft
    throw new UserFailure(error.code, error.params, {
      file,
      sheet: table.sheet,
      ...(cell !== undefined && { cell }),
    })
  }
}
