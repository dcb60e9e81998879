// Records duties: the item itself, its status in a unit, the bodies that hold it there, and its admission.
import { Refusal } from '../refusal.ts'
import { addedTo, addRow, type RegisterBook, type RegisterRow } from '../register/book.ts'
import type { DutyList, DutyMode, DutyRole, DutyStatus } from './duty.ts'

export interface NewAdmission {
  readonly level: 'city' | 'county'
  /** The street's written opinion, and its day. */
  readonly opinion?: string | undefined
  readonly opinionDate?: string | undefined
  readonly authority?: string | undefined
  readonly document?: string | undefined
  /** What came with it: yuan, posts of a type, technology. */
  readonly money?: number | undefined
  readonly posts?: number | undefined
  readonly postType?: string | undefined
  readonly technology?: string | undefined
}

/** What a document or command says of a duty. A number that is new needs a list and a name. */
export interface WrittenDuty {
  readonly number: string
  readonly list?: DutyList | undefined
  readonly name?: string | undefined
  readonly field?: string | undefined
  readonly basis?: string | undefined
  /** Source department: a unit of the project, or any text. */
  readonly source?: string | undefined
  readonly mode?: DutyMode | undefined
  /** The unit whose status and bodies are set. */
  readonly unit?: string | undefined
  readonly status?: DutyStatus | undefined
  readonly batch?: string | undefined
  readonly note?: string | undefined
  /** Name of the body that leads in the unit from now on, and of those that cooperate; '' is the unit itself. */
  readonly lead?: string | undefined
  readonly cooperating?: readonly string[] | undefined
  readonly admission?: NewAdmission | undefined
}

/** Throws DUTY_UNKNOWN for a new number without list and name, DUTY_EXISTS for a known one with them. */
export function recordDuty(book: RegisterBook, written: WrittenDuty, field: string): void {
  const duty = dutyId(book, written, field)
  const needsUnit = written.status ?? written.lead ?? written.cooperating
  if (written.unit === undefined) {
    if (needsUnit !== undefined) throw new Refusal('UNIT_UNKNOWN', { unit: '' }, `${field}.unit`)
    if (written.admission !== undefined) admit(book, duty, null, written.admission)
    return
  }
  const { unit } = book.holder(written.unit, `${field}.unit`)
  if (written.status !== undefined) {
    const { status, batch = '', note = '' } = written
    addRow(book, 'dutyStatus', { duty, unit, date: book.date, status, batch, note })
  }
  setHolders(book, { duty, unit }, written, field)
  if (written.admission !== undefined) admit(book, duty, unit, written.admission)
}

function dutyId(book: RegisterBook, written: WrittenDuty, field: string): number {
  const { number, list, name } = written
  const added = addedTo(book, 'duty')
  const own = added.find((row) => row.number === number)
  const known = own === undefined ? book.source.duty(number)?.id : Number(own.id)
  if (list === undefined || name === undefined) {
    if (known === undefined) throw new Refusal('DUTY_UNKNOWN', { number }, `${field}.number`)
    return known
  }
  if (known !== undefined) throw new Refusal('DUTY_EXISTS', { number }, `${field}.number`)
  const id = book.source.nextId('duty') + added.length
  const { field: area = '', basis = '', source = '', mode = '' } = written
  const sourceUnit = unitNamed(book, source)
  const row = { id, number, list, name, field: area, basis, sourceUnit, source, mode, date: book.date }
  addRow(book, 'duty', row)
  return id
}

/** The unit that the text names, or null: a source may be any department. */
function unitNamed(book: RegisterBook, text: string): number | null {
  if (text === '') return null
  try {
    return book.holder(text, '').unit
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

interface Place {
  readonly duty: number
  readonly unit: number
}

function setHolders(book: RegisterBook, place: Place, written: WrittenDuty, field: string): void {
  const named = (body: string, at: string) =>
    body === '' ? null : book.holder(`${written.unit}/${body}`, `${field}.${at}`).body
  if (written.lead !== undefined) setRole(book, place, 'lead', [named(written.lead, 'lead')])
  if (written.cooperating !== undefined) {
    const bodies = written.cooperating.map((body, at) => named(body, `cooperating[${at}]`))
    setRole(book, place, 'cooperating', bodies)
  }
}

/** From the date on exactly `bodies` have the role: those that had it lose it, unless they are among them. */
function setRole(book: RegisterBook, place: Place, role: DutyRole, bodies: readonly (number | null)[]): void {
  const { duty, unit } = place
  const before = present(book, place, { role, date: book.date })
  const wanted = new Set(bodies)
  const next = book.source.nextDutyHolders(duty, unit, role, book.date)
  const later = next === null ? null : present(book, place, { role, date: next })
  const put = (body: number | null, held: boolean, date: string) =>
    addRow(book, 'dutyHolder', { ...place, body, date, role, held: held ? 1 : 0 })
  for (const body of new Set([...before, ...wanted])) {
    if (before.has(body) === wanted.has(body)) continue
    put(body, wanted.has(body), book.date)
    // What was entered for a later day stands.
    if (next === null || later === null || later.has(body) === wanted.has(body)) continue
    put(body, later.has(body), next)
  }
}

function present(
  book: RegisterBook,
  { duty, unit }: Place,
  { role, date }: { readonly role: DutyRole; readonly date: string },
): Set<number | null> {
  const stored = book.source.dutyHolders(duty, unit, date).filter((holder) => holder.role === role)
  const bodies = new Set(stored.map(({ body }) => body))
  const added = addedTo(book, 'dutyHolder').filter(
    (row) => row.duty === duty && row.unit === unit && row.role === role && String(row.date) <= date,
  )
  for (const row of added) {
    const body = row.body as number | null
    if (row.held === 1) bodies.add(body)
    else bodies.delete(body)
  }
  return bodies
}

function admit(book: RegisterBook, duty: number, unit: number | null, written: NewAdmission): void {
  const { level, opinion = '', opinionDate = '', authority = '', document = '' } = written
  const { money = 0, posts = 0, postType = '', technology = '' } = written
  const said = { level, opinion, opinionDate, authority, document, money, posts, postType, technology }
  addRow(book, 'admission', { duty, unit, date: book.date, ...said } satisfies RegisterRow)
}
