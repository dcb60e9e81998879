// A roster against the one that holds for its units: who is new, who changed, who is gone.
import { groupBy } from '../../register/group-by.ts'
import { isMaskedName, maskName, plainMask } from '../../roster/mask.ts'
import type { RosterPerson } from '../../roster/person.ts'
import { parseIdentityNumber } from '../cells/identity-number.ts'
import type { Difference, DifferenceRow, Present } from '../match/difference.ts'
import { holderKey } from '../match/difference.ts'
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
/** Rows whose values are shown one by one; beyond them only what changed is. */
const ROWS_SHOWN = 1000

export function diffRoster(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const keys = new RosterKeys()
  const gone = new Map(present.records)
  const units = new Set<number>()
  const seen = new Map<string, string>()
  const read = table.rows.map((row) => personRow(row, reader))
  const unmask = unmasking(
    read.flatMap(({ person }) => person ?? []),
    present,
  )
  const rows = read.map(({ difference, person: written }, at) => {
    if (written === null) return difference
    const person = unmask(written)
    units.add(written.unit)
    if (person === null) {
      difference.issues.push(reader.issues.error('PERSON_MASKED', difference.cell, { name: written.name }))
      return difference
    }
    difference.entry = { is: 'person', person }
    const key = keys.of(person)
    const before = gone.get(key)
    gone.delete(key)
    compare(difference, { person, shown: written.name }, before, at < ROWS_SHOWN)
    askTwice(difference, person, seen, reader)
    return difference
  })
  settle(rows)
  const left = [...gone.values()].filter(({ unit }) => units.has(Number(unit))).length
  const issues = left === 0 ? [] : [reader.issues.warning('PEOPLE_GONE', '', { count: left })]
  return { rows, fields: fieldsIn(rows), issues, gone: left }
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
  const line = rosterLine(person)
  const isNamed = before?.name === person.name
  if (before?.line === line && isNamed) {
    if (isShown) row.values.personName = [shown, shown]
    return
  }
  // A name that the sheet hides is not shown by it either.
  row.values.personName = [before === undefined ? null : isNamed ? shown : (before.name ?? ''), shown]
  if (before !== undefined && before.line !== line) {
    row.values.remark = [before.line ?? '', line]
    return
  }
  if (!isShown) return
  for (const [field, value] of Object.entries({ postType: person.postType, position: person.duty }))
    if (value !== '') row.values[field] = [null, value]
}

/**
 * Whom a row of a masked name means: who bears its number, else who alone has this mask in the unit, where no other row can
 * mean the same person. Null where that is not certain; a row with a name stays as it is.
 */
function unmasking(rows: readonly RosterPerson[], present: Present) {
  if (!rows.some(({ name }) => isMaskedName(name))) return (person: RosterPerson) => person
  const maskOf = (unit: number | string, name: string) => `${unit} ${plainMask(maskName(name))}`
  const meant = groupBy(rows, ({ unit, name }) => maskOf(unit, name))
  const known = groupBy([...present.records.values()], ({ unit = '', name = '' }) => maskOf(unit, name))
  return (person: RosterPerson): RosterPerson | null => {
    const { unit, name, idNumber } = person
    if (!isMaskedName(name)) return person
    const mask = maskOf(unit, name)
    const [one, other] = known.get(mask) ?? []
    const isAlone = other === undefined && meant.get(mask)?.length === 1
    const found = idNumber === '' ? (isAlone ? one : undefined) : present.records.get(idNumber)
    if (found?.name === undefined || maskOf(unit, found.name) !== mask) return null
    return byNumber({ ...person, name: found.name, idNumber: found.idNumber ?? '' })
  }
}

function askTwice(
  row: DifferenceRow,
  { idNumber }: RosterPerson,
  seen: Map<string, string>,
  { issues }: EntryReader,
): void {
  const other = idNumber === '' ? undefined : seen.get(idNumber)
  if (other !== undefined) row.issues.push(issues.warning('PERSON_DUPLICATE', row.cell, { other }))
  else if (idNumber !== '') seen.set(idNumber, row.cell)
}

function personRow(
  row: ParsedRow,
  reader: EntryReader,
): { readonly difference: DifferenceRow; readonly person: RosterPerson | null } {
  const { index, fields, issues, present } = reader
  const match = index.match(row)
  const difference = baseRow(row, match, index)
  if (match.unit === null) return { difference, person: null }
  const cell = fields.cell(row, 'personName')
  if (fields.has('personName')) difference.cell = cell
  const postType = rosterType(row, reader, match.unit.id)
  if (postType === null) {
    const said = { value: fields.text(row, 'fundingForm'), count: 1 }
    difference.issues.push(issues.error('FUNDING_MISSING', fields.cell(row, 'postType'), said))
  }
  if (match.missingBody !== null) {
    const params = { body: match.missingBody, unit: match.unit.name }
    difference.issues.push(issues.warning('BODY_NOT_FOUND', row.texts.body?.cell ?? row.cell, params))
  }
  const body =
    match.body === null ? null : (present.bodyIds.get(holderKey(match.unit.id, match.body)) ?? null)
  const person = personOf(
    row,
    reader,
    { unit: match.unit.id, body, postType: postType ?? '' },
    match.missingBody,
  )
  return { difference, person }
}

/** '' where the sheet does not say; null for 事业 of which nothing tells the funding. */
function rosterType(row: ParsedRow, { fields, present }: EntryReader, unit: number): string | null {
  const text = fields.text(row, 'postType')
  const found = namedType(text, fields.text(row, 'fundingForm'))
  if (found !== null) return found
  if (namedType(text, FULLY_FUNDED) === null) return ''
  const held = [...(present.figures.get(holderKey(unit, null))?.keys() ?? [])]
  const [one, another] = held.filter((type) => institutionType(FULLY_FUNDED) === type || FUNDED.has(type))
  return one !== undefined && another === undefined ? one : null
}

const FUNDED: ReadonlySet<string> = new Set(['institution-partial', 'institution-self'])

function personOf(
  row: ParsedRow,
  { fields, table }: EntryReader,
  place: Pick<RosterPerson, 'unit' | 'body' | 'postType'>,
  missingBody: string | null,
): RosterPerson {
  const idNumber = fields.text(row, 'idNumber')
  const education = wordOf(EDUCATIONS_BY_NAME, fields.text(row, 'education')) ?? ''
  const detail: Record<string, string> = missingBody === null ? {} : { body: missingBody }
  for (const [at, { field }] of table.fields.entries()) {
    const value = row.fields[at]
    if (value != null && !OWN.has(field)) detail[field] = value
  }
  const isFullTime = FULL_TIME.test(fields.text(row, 'studyMode'))
  return byNumber({
    ...place,
    name: fields.text(row, 'personName').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
    idNumber,
    sex: wordOf(SEXES_BY_NAME, fields.text(row, 'gender')) ?? '',
    birth: fields.text(row, 'birthDate'),
    education,
    fullTime: isFullTime ? education : '',
    speciality: fields.text(row, 'major'),
    rank: wordOf(RANKS_BY_NAME, fields.text(row, 'leaderRank')) ?? '',
    duty: fields.text(row, 'position'),
    detail,
  })
}

/** Sex and date of birth, where the sheet does not say them, are those of the number. */
function byNumber(person: RosterPerson): RosterPerson {
  const { idNumber, sex, birth } = person
  const identity = idNumber === '' ? null : parseIdentityNumber(idNumber)
  const born = identity?.status === 'valid' ? identity.birthDate : ''
  return { ...person, sex: sex || sexOf(idNumber), birth: birth || born }
}

/** The last digit but one of a number of 18, the last of 15: odd is a man. */
function sexOf(idNumber: string): RosterPerson['sex'] {
  const digit = idNumber.length === 18 ? idNumber[16] : idNumber.length === 15 ? idNumber[14] : undefined
  if (digit === undefined) return ''
  return Number(digit) % 2 === 1 ? 'male' : 'female'
}
