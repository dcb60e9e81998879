// An office with a small project for tests: the ledger's books, and the registers asked and filled as the engine does.
import type { z } from 'zod'
import { BookInput } from '#shared/contract/ledger'
import { registerContract } from '#shared/contract/register-procedures'
import type { RosterPerson } from '#shared/domain/roster/person'
import { bookDocument } from '../../../ledger/book-document.ts'
import { type Books, startBooks } from '../../../ledger/testing/books.ts'
import { withPersonIds } from '../../../register/person-ids.ts'
import type { ReadDb, WriteDb } from '../../../store/db.ts'
import type { Store } from '../../../store/store.ts'
import { insertRoster } from '../../../store/tables/roster.ts'
import { registerHandlers } from '../handlers.ts'

type Contract = typeof registerContract
type Name = keyof Contract

export interface Office extends Books {
  /** Calls a procedure under the guard of its kind, schemas checked. */
  readonly call: <K extends Name>(
    name: K,
    input: z.input<Contract[K]['input']>,
  ) => z.output<Contract[K]['output']>
  /** Books a document as it comes in from outside. */
  readonly document: (number: string, date: string, movements: readonly object[]) => void
  readonly roster: (date: string, people: readonly Partial<RosterPerson>[]) => number
}

export const BLANK: RosterPerson = {
  unit: 1,
  body: null,
  name: '',
  idNumber: '',
  postType: 'institution-full',
  sex: '',
  birth: '',
  education: '',
  fullTime: '',
  speciality: '',
  rank: '',
  duty: '',
  detail: {},
}

export const STREET = '320302001'
/** Two bodies of 黄楼街道, and a third that is not there yet. */
export const [ONE, TWO, NEW] = [`${STREET}/民政科`, `${STREET}/计生站`, `${STREET}/服务中心`] as const

/** With the two bodies from 2020-01-01 on, the first with 8 posts and 5 people. */
export function startOfficeOfTwo(): Office {
  const office = startOffice()
  office.document('设立', '2020-01-01', [
    { kind: 'establish', body: ONE, bodyKind: 'internal' },
    { kind: 'establish', body: TWO, bodyKind: 'institution' },
    { kind: 'open', account: ONE, postType: 'institution-full', posts: 8, filled: 5 },
  ])
  return office
}

/** In memory, or over a project of the caller's. */
export function startOffice(store?: Store): Office {
  const books = startBooks(store)
  return {
    ...books,
    call: (name, input) => {
      const procedure = registerContract[name]
      const handler = registerHandlers[name] as (db: ReadDb | WriteDb, input: unknown) => unknown
      const run = (db: ReadDb | WriteDb) =>
        procedure.output.parse(handler(db, procedure.input.parse(input))) as never
      return procedure.kind === 'query' ? books.store.query(run) : books.store.command(name, run)
    },
    document: (number, date, movements) => {
      const input = BookInput.parse({ document: { number, date }, movements })
      books.store.command('ledger.book', (db) => bookDocument(db, withPersonIds(db, input)))
    },
    roster: (date, people) => {
      const rows = people.map((person) => ({ ...BLANK, ...person }))
      const batch = { date, file: 'roster.xlsx', sha256: '' }
      return books.store.command('roster', (db) => insertRoster(db, batch, rows))
    },
  }
}
