// What the registers hold for days after a date: who it is about, where, and whether a document booked it.
import type { z } from 'zod'
import type { EntriesAhead } from '#shared/contract/register'
import type { ReadDb } from '../../store/db.ts'
import { maskedPeople } from '../../store/queries/person-labels.ts'
import { entriesAfter } from '../../store/queries/register/entries.ts'
import { namesOn } from '../../store/queries/register/names.ts'

export function aheadTable(db: ReadDb, asOf: string): z.input<typeof EntriesAhead> {
  const names = namesOn(db, asOf)
  const found = entriesAfter(db, asOf)
  const people = maskedPeople(
    db,
    found.flatMap(({ person }) => (person === null ? [] : [person])),
  )
  const rows = found.map(({ register, id, date, person, subject, document, ...holder }) => {
    const about = person === null ? subject.trim() : (people.get(person) ?? `#${person}`)
    return { entry: `${register}:${id}`, register, id, date, ...names.of(holder), subject: about, document }
  })
  return { asOf, rows, totals: { entries: rows.length }, balanced: true }
}
