// A list of people who are paid: against the ledger by number, against the roster one by one, both ways round.
import { createHash } from 'node:crypto'
import { maskName } from '#shared/domain/roster/mask'
import type { RosterPerson } from '#shared/domain/roster/person'
import { RosterKeys } from '#shared/domain/staffing-import/entries/diff-roster'
import { type Names, namesOn } from '../../../store/queries/register/names.ts'
import { againstLedger, type Count } from './against-ledger.ts'
import {
  type Books,
  type ComparedSheet,
  type FoundDifference,
  type Outcome,
  outcomeOf,
  placeIn,
  ROSTER,
} from './outcome.ts'

export function payroll(books: Books, sheet: ComparedSheet): Outcome[] {
  const { draft } = sheet
  const people = paidPeople(sheet)
  const counted = people.map(({ person: { unit, body, postType }, cell }): Count => {
    return { unit, body, postType, people: 1, cell }
  })
  return [
    againstLedger(books, 'payroll-ledger', draft.file, counted),
    againstRoster(sheet, people, namesOn(books.db, books.asOf)),
  ]
}

interface Paid {
  readonly person: RosterPerson
  readonly cell: string
}

interface Listed {
  readonly key: string
  readonly name: string
  readonly unit: number
}

function paidPeople({ draft, people }: ComparedSheet): Paid[] {
  return Array.from(people, ({ person, row }) => ({ person, cell: placeIn(draft, row.cell) }))
}

function againstRoster({ draft, present }: ComparedSheet, people: readonly Paid[], names: Names): Outcome {
  const roster = rosterIndex(present.records)
  const covered = new Set(people.map(({ person }) => person.unit))
  const placeOf = (unit: number) => names.unit(unit) ?? ''
  const paid = people.flatMap(({ person, cell }) => {
    const listed = roster.take(person)
    return paidDifferences({ person, cell }, listed, draft.file, placeOf)
  })
  const unpaid = [...roster.left()]
    .filter(({ unit }) => covered.has(unit))
    .map(({ name, unit }): FoundDifference => {
      const place = placeOf(unit)
      return {
        ...shapeOf(place, name, 'personName'),
        left: { source: draft.file, cell: '', value: null },
        // Who is not on the sheet that the user brought is shown as everywhere: not whole.
        right: { source: ROSTER, cell: place, value: maskName(name) },
      }
    })
  return outcomeOf('payroll-roster', draft.file, people.length + unpaid.length, [...paid, ...unpaid])
}

function paidDifferences(
  { person, cell }: Paid,
  listed: Listed | undefined,
  source: string,
  placeOf: (unit: number) => string,
): FoundDifference[] {
  const place = placeOf(person.unit)
  const pairs: readonly (readonly [string, string, string | null])[] = [
    ['personName', person.name, listed?.name ?? null],
    ['name', place, listed === undefined ? place : placeOf(listed.unit)],
  ]
  return pairs.flatMap(([field, paid, held]) => {
    if (paid === held) return []
    return [
      {
        ...shapeOf(place, person.name, field),
        left: { source, cell, value: paid },
        right: { source: ROSTER, cell: placeOf(listed?.unit ?? person.unit), value: held },
      },
    ]
  })
}

function shapeOf(unit: string, name: string, field: string) {
  return { check: 'payroll-roster', unit, body: null, field, person: markOf(name) } as const
}

/** Far too short to find a name by, long enough to tell apart the few of a unit who are shown alike. */
function markOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 5)
}

/** Found by number; a payroll or a roster without numbers by unit and name. Each of the roster is found once. */
function rosterIndex(records: ReadonlyMap<string, Readonly<Record<string, string>>>) {
  const keys = new RosterKeys()
  const left = new Map<string, Listed>()
  const byName = new Map<string, Listed[]>()
  for (const [key, { name = '', unit = '' }] of records) {
    const listed = { key, name, unit: Number(unit) }
    left.set(key, listed)
    const alike = byName.get(`${unit} ${name}`)
    if (alike === undefined) byName.set(`${unit} ${name}`, [listed])
    else alike.push(listed)
  }
  const take = (person: RosterPerson): Listed | undefined => {
    const known = left.get(keys.of(person)) ?? namesake(person)
    if (known !== undefined) left.delete(known.key)
    return known
  }
  const namesake = ({ unit, name, idNumber }: RosterPerson) =>
    byName
      .get(`${unit} ${name}`)
      ?.find(({ key }) => left.has(key) && (idNumber === '' || !/^[\dXx]{15,18}$/.test(key)))
  return { take, left: () => left.values() }
}
