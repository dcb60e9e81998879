// Writes the roster: its batch, which the journal keeps, and its rows and people, which it does not.
import { createHash } from 'node:crypto'
import { UserFailure } from '#shared/contract/errors'
import { isMaskedName } from '#shared/domain/roster/mask'
import type { RosterPerson } from '#shared/domain/roster/person'
import type { ReadDb, WriteDb } from '../db.ts'
import { digestLine } from '../roster-digest.ts'
import { insertRows } from './insert-rows.ts'
import { withoutIndexes } from './without-indexes.ts'

export interface NewRosterBatch {
  /** Day that the roster holds for. */
  readonly date: string
  readonly file: string
  readonly sha256: string
  /** About how many people it has, where that is known beforehand. */
  readonly size?: number
}

/** Columns of a row in the order in which they enter the digest of its batch. */
export const ROSTER_COLUMNS = [
  'batch',
  'position',
  'person',
  'unit',
  'body',
  'postType',
  'sex',
  'birth',
  'education',
  'fullTime',
  'speciality',
  'rank',
  'duty',
  'detail',
] as const

/**
 * Adds a roster and returns the id of its batch. A unit that it names is from now on shown by it alone. Rows that an
 * undone import left behind, and people whom nothing names any more, go for good.
 */
export function insertRoster(db: WriteDb, batch: NewRosterBatch, people: Iterable<RosterPerson>): number {
  const id = nextBatch(db)
  removeOrphans(db)
  const insert = () => insertPeople(db, id, people)
  const { rows, digest } = isLong(db, batch) ? withoutIndexes(db, COUNTED_BY, insert) : insert()
  db.prepare('INSERT INTO rosterBatch (id, date, file, sha256, rows, digest) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    batch.date,
    batch.file,
    batch.sha256,
    rows,
    digest,
  )
  return id
}

/** Indexes that are no use while people are written. */
const COUNTED_BY = ['rosterRowByUnit', 'rosterRowByPerson', 'personByName']
const LONG = 50_000
/** Making an index anew takes so many times less than adding row by row. */
const TIMES_FASTER = 3

function isLong(db: WriteDb, { size = 0 }: NewRosterBatch): boolean {
  if (size < LONG) return false
  const held = db.prepare('SELECT coalesce(max(id), 0) FROM rosterRow').pluck().get() as number
  return size * TIMES_FASTER > held
}

function insertPeople(db: WriteDb, batch: number, people: Iterable<RosterPerson>) {
  const hash = createHash('sha256')
  let last = lastPerson(db)
  let count = 0
  for (const part of inParts(people)) {
    const persons = personIds(db, part, false, last)
    last = persons.reduce((most, person) => Math.max(most, person), last)
    const rows = part.map((row, index) => {
      const { unit, body, postType, sex, birth, education, fullTime, speciality, rank, duty } = row
      const said = [postType, sex, birth, education, fullTime, speciality, rank, duty]
      const place = count + index + 1
      return [batch, place, persons[index] ?? 0, unit, body, ...said, JSON.stringify(row.detail)]
    })
    hash.update(rows.map(digestLine).join(''))
    insertRows(db, 'rosterRow', ROSTER_COLUMNS, rows)
    count += part.length
  }
  return { rows: count, digest: hash.digest('hex') }
}

/** People are written as they come: a long roster is never whole in memory. */
const PEOPLE_A_PART = 5000

function* inParts(people: Iterable<RosterPerson>): Generator<RosterPerson[]> {
  let part: RosterPerson[] = []
  for (const person of people) {
    part.push(person)
    if (part.length < PEOPLE_A_PART) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/**
 * Finds people by name and number together, adds those who are new, and returns their ids; 0 for nobody. Who has no number
 * is found by name, where one alone bears it, if `byName` says so, and is somebody new otherwise. Throws PERSON_MASKED for
 * somebody new of whose name a part is hidden. `last` is the highest id given out so far.
 */
export function personIds(
  db: WriteDb,
  people: readonly { readonly name: string; readonly idNumber: string }[],
  byName: boolean,
  last = lastPerson(db),
): number[] {
  const known = knownPeople(db, people)
  if (byName) addNamed(db, people, known)
  let next = last
  const added: (string | number)[][] = []
  const ids = people.map(({ name, idNumber }) => {
    if (name === '' && idNumber === '') return 0
    const key = `${idNumber}\n${name}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (isMaskedName(name)) throw new UserFailure('PERSON_MASKED', { name })
    next += 1
    if (byName || idNumber !== '') known.set(key, next)
    added.push([next, name, idNumber])
    return next
  })
  insertRows(db, 'person', ['id', 'name', 'idNumber'], added)
  return ids
}

function knownPeople(db: WriteDb, people: readonly { readonly idNumber: string }[]): Map<string, number> {
  const numbers = people.filter(({ idNumber }) => idNumber !== '').map(({ idNumber }) => idNumber)
  const rows = db
    .prepare(
      `SELECT id, name, idNumber FROM person
       WHERE idNumber <> '' AND idNumber IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    )
    .all(JSON.stringify(numbers)) as { id: number; name: string; idNumber: string }[]
  return new Map(rows.map(({ id, name, idNumber }) => [`${idNumber}\n${name}`, id]))
}

function addNamed(
  db: WriteDb,
  people: readonly { readonly name: string; readonly idNumber: string }[],
  known: Map<string, number>,
): void {
  const named = db.prepare('SELECT id FROM person WHERE name = ? LIMIT 2').pluck()
  for (const { name } of people.filter(({ idNumber }) => idNumber === '')) {
    const [id, other] = named.all(name) as number[]
    if (id !== undefined && other === undefined) known.set(`\n${name}`, id)
  }
}

/** Ids of cleared people are not given out again: what is left of them must not point at somebody else. */
export function lastPerson(db: ReadDb): number {
  const sql = `SELECT max(coalesce((SELECT max(id) FROM person), 0),
    coalesce((SELECT max(person) FROM rosterRow WHERE person <> 0), 0),
    coalesce((SELECT max(person) FROM secondment), 0),
    coalesce((SELECT max(json_extract(detail, '$.person')) FROM movement WHERE kind = 'second'), 0))`
  return db.prepare(sql).pluck().get() as number
}

/** An id never used before: rows of an undone import may still point at a higher one than any batch has. */
export function nextBatch(db: WriteDb): number {
  const sql =
    'SELECT max(coalesce((SELECT max(id) FROM rosterBatch), 0), coalesce((SELECT max(batch) FROM rosterRow), 0)) + 1'
  return db.prepare(sql).pluck().get() as number
}

/** A new command ends what could be redone, so what only a redo could bring back may go. */
export function removeOrphans(db: WriteDb): void {
  db.prepare('PRAGMA secure_delete = ON').all()
  db.prepare('DELETE FROM rosterRow WHERE batch NOT IN (SELECT id FROM rosterBatch)').run()
  db.prepare(
    `DELETE FROM person WHERE NOT EXISTS (SELECT 1 FROM rosterRow r WHERE r.person = person.id AND r.person <> 0)
       AND NOT EXISTS (SELECT 1 FROM secondment s WHERE s.person = person.id)
       AND id NOT IN (SELECT json_extract(detail, '$.person') FROM movement WHERE kind = 'second')`,
  ).run()
}

/**
 * Removes people for good: their names and numbers, not the rows that count them. Returns how many there were. What is
 * removed is overwritten in the file; no undo brings it back.
 */
export function clearPeople(
  db: WriteDb,
  people: readonly number[] | null,
  said: { readonly date: string; readonly reason: string },
): number {
  db.prepare('PRAGMA secure_delete = ON').all()
  const cleared =
    people === null
      ? db.prepare('DELETE FROM person').run().changes
      : db
          .prepare('DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))')
          .run(JSON.stringify(people)).changes
  if (cleared > 0) {
    db.prepare('INSERT INTO personClearing (date, people, reason) VALUES (?, ?, ?)').run(
      said.date,
      cleared,
      said.reason,
    )
  }
  return cleared
}
