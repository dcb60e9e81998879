// A roster against the one that holds for its units: who is new, who changed, who is gone.
import type { Unit } from '../../region/region.ts'
import { groupBy } from '../../register/group-by.ts'
import { isMaskedName, maskName, plainMask } from '../../roster/mask.ts'
import { EDUCATIONS, type Education, type RosterPerson } from '../../roster/person.ts'
import { parseIdentityNumber } from '../cells/identity-number.ts'
import { recalled } from '../cells/recalled.ts'
import type { Difference, DifferenceRow, Present, RosterEntry } from '../match/difference.ts'
import { holderKey } from '../match/difference.ts'
import type { HolderMatch } from '../match/holder-index.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow } from './base-row.ts'
import { type EntryReader, entryReader, fieldsIn, settle } from './entry-reader.ts'
import { institutionType, namedType } from './post-statement.ts'
import {
  EDUCATIONS_BY_NAME,
  FULL_TIME,
  FULLY_FUNDED,
  RANKS_BY_NAME,
  SEXES_BY_NAME,
  wordOf,
} from './words.zh-CN.ts'

/** Columns that have a place of their own in the roster. */
const OWN = new Set([
  'personName',
  'idNumber',
  'gender',
  'postType',
  'birthDate',
  'education',
  'studyMode',
  'major',
  'position',
])
interface RosterReader extends EntryReader {
  /** Columns that have none, with their places in a row. */
  readonly details: readonly (readonly [field: string, at: number])[]
}

/** Rows whose values are shown one by one; beyond them only what changed is. */
const ROWS_SHOWN = 1000

export function diffRoster(table: ParsedTable, present: Present, date: string): Difference {
  const details = table.fields.flatMap(({ field }, at) => (OWN.has(field) ? [] : [[field, at] as const]))
  const reader = { ...entryReader(table, present, date), details }
  const unmask = unmasking(reader)
  const before = new Before(present)
  const units = new Set<number>()
  const marks = new IdentityMarks()
  const rows = Array.from(table.rows, (row, at) => {
    const { difference, person: written } = personRow(row, reader)
    if (written === null) return difference
    const person = unmask(written)
    units.add(written.unit)
    if (person === null) {
      difference.issues.push(reader.issues.error('PERSON_MASKED', difference.cell, { name: written.name }))
      return difference
    }
    compare(difference, { person, shown: written.name }, before.take(person), at < ROWS_SHOWN)
    marks.see(person)
    return difference
  })
  if (marks.hasTwice()) askTwice(reader, peopleOf(reader, rows, unmask))
  settle(rows)
  const left = before.left(units)
  const issues = left === 0 ? [] : [reader.issues.warning('PEOPLE_GONE', '', { count: left })]
  const people = { [Symbol.iterator]: () => peopleOf(reader, rows, unmask) }
  return { rows, fields: fieldsIn(rows), issues, gone: left, people }
}

/** Everybody whom the rows name, each with the row's difference; made anew, as half a million would fill the memory. */
function* peopleOf(
  reader: RosterReader,
  rows: readonly DifferenceRow[],
  unmask: (person: RosterPerson) => RosterPerson | null,
): Generator<RosterEntry> {
  let at = 0
  for (const row of reader.table.rows) {
    const written = personIn(row, reader)
    const person = written === null ? null : unmask(written)
    if (person !== null) yield { person, row: rows[at] as DifferenceRow }
    at += 1
  }
}

/** The roster that holds; whom a sheet names is taken out of it. */
class Before {
  private readonly keys = new RosterKeys()
  private readonly gone: Map<string, Readonly<Record<string, string>>>
  private readonly isEmpty: boolean

  constructor({ records }: Present) {
    this.gone = new Map(records)
    this.isEmpty = records.size === 0
  }

  take(person: RosterPerson): Readonly<Record<string, string>> | undefined {
    if (this.isEmpty) return undefined
    const key = this.keys.of(person)
    const found = this.gone.get(key)
    this.gone.delete(key)
    return found
  }

  /** People of the units whom nobody took. */
  left(units: ReadonlySet<number>): number {
    let count = 0
    for (const { unit } of this.gone.values()) if (units.has(Number(unit))) count += 1
    return count
  }
}

/** What of a person's row is compared: everything that the roster keeps. */
export function rosterLine(person: Omit<RosterPerson, 'name' | 'idNumber'>): string {
  const { unit, body, postType, sex, birth, education, fullTime, speciality, rank, duty, detail } = person
  const more = Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([unit, body, postType, sex, birth, education, fullTime, speciality, rank, duty, more])
}

/** Tells people apart by number, else by name and unit, else by all that is said of them; the same again is counted. */
export class RosterKeys {
  private readonly counts = new Map<string, number>()

  of(person: RosterPerson): string {
    const { idNumber, name, unit } = person
    const plain = idNumber !== '' ? idNumber : name !== '' ? `${unit} ${name}` : rosterLine(person)
    const count = this.counts.get(plain) ?? 0
    this.counts.set(plain, count + 1)
    return count === 0 ? plain : `${plain} ${count}`
  }
}

function compare(
  row: DifferenceRow,
  { person, shown }: { readonly person: RosterPerson; readonly shown: string },
  before: Readonly<Record<string, string>> | undefined,
  isShown: boolean,
): void {
  if (before === undefined) row.values.personName = [null, shown]
  else if (isKnown(row, { person, shown }, before, isShown)) return
  if (!isShown) return
  for (const [field, value] of Object.entries({ postType: person.postType, position: person.duty }))
    if (value !== '') row.values[field] = [null, value]
}

/** Says what differs from the person's row before; false where that is the name alone. */
function isKnown(
  { values }: DifferenceRow,
  { person, shown }: { readonly person: RosterPerson; readonly shown: string },
  before: Readonly<Record<string, string>>,
  isShown: boolean,
): boolean {
  const line = rosterLine(person)
  const isNamed = before.name === person.name
  const isSame = before.line === line
  // A name that the sheet hides or does not hold is not shown by it either.
  if (!isSame || !isNamed || isShown)
    values.personName = [isNamed ? shown : maskName(before.name ?? ''), shown]
  if (!isSame) values.remark = [before.line ?? '', line]
  return !isSame || isNamed
}

/**
 * Whom a row of a masked name means: who bears its number, else who alone has this mask in the unit, where no other row can
 * mean the same person. Null where that is not certain; a row with a name stays as it is.
 */
function unmasking(reader: RosterReader): (person: RosterPerson) => RosterPerson | null {
  const { present } = reader
  const maskOf = (unit: number | string, name: string) => `${unit} ${plainMask(maskName(name))}`
  let masks: { readonly meant: Map<string, number>; readonly known: Map<string, Named[]> } | null = null
  const bearers = () => {
    masks ??= {
      meant: countMasks(reader, maskOf),
      known: groupBy([...present.records.values()], ({ unit = '', name = '' }) => maskOf(unit, name)),
    }
    return masks
  }
  return (person) => {
    const { unit, name, idNumber } = person
    if (!isMaskedName(name)) return person
    const mask = maskOf(unit, name)
    const { meant, known } = bearers()
    const [one, other] = known.get(mask) ?? []
    const isAlone = other === undefined && meant.get(mask) === 1
    const found = idNumber === '' ? (isAlone ? one : undefined) : present.records.get(idNumber)
    if (found?.name === undefined || maskOf(unit, found.name) !== mask) return null
    return byNumber({ ...person, name: found.name, idNumber: found.idNumber ?? '' })
  }
}

type Named = Readonly<Record<string, string>>

/** How many rows of the sheet could mean each mask. */
function countMasks(
  reader: RosterReader,
  maskOf: (unit: number, name: string) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of reader.table.rows) {
    const person = personIn(row, reader)
    if (person === null) continue
    const mask = maskOf(person.unit, person.name)
    counts.set(mask, (counts.get(mask) ?? 0) + 1)
  }
  return counts
}

/**
 * Tells that nobody is named twice without keeping half a million numbers: each leaves a mark, and where no mark is there
 * twice no number is. Numbers that only share a mark are told apart by asking.
 */
class IdentityMarks {
  private readonly marks: number[] = []

  see({ idNumber }: RosterPerson): void {
    if (idNumber === '') return
    let low = 0
    let high = 0
    for (let at = 0; at < idNumber.length; at += 1) {
      const code = idNumber.charCodeAt(at)
      low = Math.imul(low, 31) + code
      high = Math.imul(high ^ code, 0x01000193)
    }
    this.marks.push((low >>> 0) * 0x200000 + (high >>> 11))
  }

  hasTwice(): boolean {
    const sorted = new Float64Array(this.marks).sort()
    for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1]) return true
    return false
  }
}

/** A number that an earlier row has already: both may be right, so the later one is asked about. */
function askTwice({ issues }: EntryReader, people: Iterable<RosterEntry>): void {
  const seen = new Map<string, string>()
  for (const { person, row } of people) {
    const { idNumber } = person
    if (idNumber === '') continue
    const other = seen.get(idNumber)
    if (other === undefined) seen.set(idNumber, row.cell)
    else row.issues.push(issues.warning('PERSON_DUPLICATE', row.cell, { other }))
  }
}

function personRow(
  row: ParsedRow,
  reader: RosterReader,
): { readonly difference: DifferenceRow; readonly person: RosterPerson | null } {
  const { index, fields, issues } = reader
  const match = index.match(row)
  const difference = baseRow(row, match, index)
  const { unit, missingBody } = match
  if (unit === null) return { difference, person: null }
  if (fields.has('personName')) difference.cell = fields.cell(row, 'personName')
  const postType = rosterType(row, reader, unit.id)
  if (postType === null) {
    const said = { value: fields.text(row, 'fundingForm'), count: 1 }
    difference.issues.push(issues.error('FUNDING_MISSING', fields.cell(row, 'postType'), said))
  }
  if (missingBody !== null) {
    const params = { body: missingBody, unit: unit.name }
    difference.issues.push(issues.warning('BODY_NOT_FOUND', row.texts.body?.cell ?? row.cell, params))
  }
  return { difference, person: personOf(row, reader, { ...match, unit }, postType) }
}

/** The person of a row alone, for going through the rows again. */
function personIn(row: ParsedRow, reader: RosterReader): RosterPerson | null {
  const match = reader.index.match(row)
  const { unit } = match
  return unit === null ? null : personOf(row, reader, { ...match, unit }, rosterType(row, reader, unit.id))
}

/** '' where the sheet does not say; null for 事业 of which nothing tells the funding. */
function rosterType(row: ParsedRow, { fields, present }: EntryReader, unit: number): string | null {
  const text = fields.text(row, 'postType')
  const found = typeNamed(text)(fields.text(row, 'fundingForm'))
  if (found !== null) return found
  if (typeNamed(text)(FULLY_FUNDED) === null) return ''
  const held = [...(present.figures.get(holderKey(unit, null))?.keys() ?? [])]
  const [one, another] = held.filter((type) => institutionType(FULLY_FUNDED) === type || FUNDED.has(type))
  return one !== undefined && another === undefined ? one : null
}

const FUNDED: ReadonlySet<string> = new Set(['institution-partial', 'institution-self'])

// The same few words stand in row after row.
const typeNamed = recalled((text) => recalled((funding) => namedType(text, funding)))
const educationNamed = recalled((text) => wordOf(EDUCATIONS_BY_NAME, text) ?? '')
const sexNamed = recalled((text) => wordOf(SEXES_BY_NAME, text) ?? '')
const rankNamed = recalled((text) => wordOf(RANKS_BY_NAME, text) ?? '')

function personOf(
  row: ParsedRow,
  { fields, details, present }: RosterReader,
  { unit, body, missingBody }: HolderMatch & { readonly unit: Unit },
  postType: string | null,
): RosterPerson {
  const detail: Record<string, string> = missingBody === null ? {} : { body: missingBody }
  for (const [field, at] of details) {
    const value = row.fields[at]
    if (value != null) detail[field] = value
  }
  return byNumber({
    unit: unit.id,
    body: body === null ? null : (present.bodyIds.get(holderKey(unit.id, body)) ?? null),
    postType: postType ?? '',
    name: personName(fields.text(row, 'personName')),
    idNumber: fields.text(row, 'idNumber'),
    sex: sexNamed(fields.text(row, 'gender')),
    birth: fields.text(row, 'birthDate'),
    ...educationOf(row, fields),
    speciality: fields.text(row, 'major'),
    rank: rankNamed(fields.text(row, 'leaderRank')),
    duty: fields.text(row, 'position'),
    detail,
  })
}

/** The highest of what the columns say, and what of it was full-time. */
function educationOf(
  row: ParsedRow,
  fields: EntryReader['fields'],
): Pick<RosterPerson, 'education' | 'fullTime'> {
  const any = educationNamed(fields.text(row, 'education'))
  const fullTime = educationNamed(fields.text(row, 'fullTimeEducation'))
  const inService = educationNamed(fields.text(row, 'inServiceEducation'))
  const isFullTime = fullTime === '' && any !== '' && FULL_TIME.test(fields.text(row, 'studyMode'))
  return {
    education: higher(any, higher(fullTime, inService)),
    fullTime: isFullTime ? any : fullTime,
  }
}

function higher(one: Education, other: Education): Education {
  return other !== '' && EDUCATIONS.indexOf(other) > EDUCATIONS.indexOf(one) ? other : one
}

/** 李  四 is 李四. */
function personName(text: string): string {
  return /\s/.test(text) ? text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '') : text
}

/** Sex and date of birth, where the sheet does not say them, are those of the number. */
function byNumber(person: RosterPerson): RosterPerson {
  const { idNumber, sex, birth } = person
  if (idNumber === '' || (sex !== '' && birth !== '')) return person
  const identity = parseIdentityNumber(idNumber)
  const born = identity.status === 'valid' ? identity.birthDate : ''
  return { ...person, sex: sex || sexOf(idNumber), birth: birth || born }
}

/** The last digit but one of a number of 18, the last of 15: odd is a man. */
function sexOf(idNumber: string): RosterPerson['sex'] {
  const digit = idNumber.length === 18 ? idNumber[16] : idNumber.length === 15 ? idNumber[14] : undefined
  if (digit === undefined) return ''
  return Number(digit) % 2 === 1 ? 'male' : 'female'
}
