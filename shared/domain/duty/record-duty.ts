// Records duties: the item itself, its status in a unit, the bodies that hold it there, and its admission.
import { Refusal } from '../refusal.ts'
import { addedTo, addRow, type RegisterBook, type RegisterRow } from '../register/book.ts'
import {
  type DutyHolderChange,
  type DutyList,
  type DutyMode,
  type DutyRole,
  type DutyStatus,
  dutyRoles,
} from './duty.ts'

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

/**
 * From the date on exactly `bodies` have the role: those that had it lose it, unless they are among them. What was entered
 * for a later day stands: whatever would hold otherwise from that day on, be it a part split off in between, is put right.
 */
function setRole(book: RegisterBook, place: Place, role: DutyRole, bodies: readonly (number | null)[]): void {
  const next = book.source.nextDutyHolders(place.duty, place.unit, role, book.date)
  const later = next === null ? null : bodiesWith(book, place, { role, date: next })
  put(book, place, { role, date: book.date }, new Set(bodies))
  if (next !== null && later !== null) put(book, place, { role, date: next }, later)
}

interface OnDay {
  readonly role: DutyRole
  readonly date: string
}

/** Adds what makes exactly `wanted` hold the role on the day. */
function put(book: RegisterBook, place: Place, day: OnDay, wanted: ReadonlySet<number | null>): void {
  const before = bodiesWith(book, place, day)
  for (const body of new Set([...before, ...wanted])) {
    if (before.has(body) === wanted.has(body)) continue
    addRow(book, 'dutyHolder', { ...place, body, ...day, held: wanted.has(body) ? 1 : 0 })
  }
}

/** Bodies of the unit that hold the role on the day, with what is added so far. */
function bodiesWith(book: RegisterBook, { duty, unit }: Place, { role, date }: OnDay): Set<number | null> {
  const added = addedTo(book, 'dutyHolder').filter((row) => row.duty === duty && String(row.date) <= date)
  const changes = [
    ...book.source.dutyHolderChanges(duty, date),
    ...(added as unknown as readonly DutyHolderChange[]),
  ]
  const held = dutyRoles(changes, book.source.successors(date))
  return new Set(held.flatMap((one) => (one.unit === unit && one.role === role ? [one.body] : [])))
}

function admit(book: RegisterBook, duty: number, unit: number | null, written: NewAdmission): void {
  const { level, opinion = '', opinionDate = '', authority = '', document = '' } = written
  const { money = 0, posts = 0, postType = '', technology = '' } = written
  const said = { level, opinion, opinionDate, authority, document, money, posts, postType, technology }
  addRow(book, 'admission', { duty, unit, date: book.date, ...said } satisfies RegisterRow)
}
