// Writes the roster: its batch, which the journal keeps, and its rows and people, which it does not.
import { createHash } from 'node:crypto'
import { UserFailure } from '#shared/contract/errors'
import { isMaskedName } from '#shared/domain/roster/mask'
import type { RosterPerson } from '#shared/domain/roster/person'
import type { ReadDb, WriteDb } from '../db.ts'
import { digestLine } from '../roster-digest.ts'
import { insertRows } from './insert-rows.ts'

export interface NewRosterBatch {
  /** Day that the roster holds for. */
  readonly date: string
  readonly file: string
  readonly sha256: string
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
export function insertRoster(db: WriteDb, batch: NewRosterBatch, people: readonly RosterPerson[]): number {
  const id = nextBatch(db)
  removeOrphans(db)
  const persons = personIds(db, people, false)
  const hash = createHash('sha256')
  const rows = people.map((row, index) => {
    const { unit, body, postType, sex, birth, education, fullTime, speciality, rank, duty } = row
    const said = [postType, sex, birth, education, fullTime, speciality, rank, duty]
    const values = [id, index + 1, persons[index] ?? 0, unit, body, ...said, JSON.stringify(row.detail)]
    hash.update(digestLine(values))
    return values
  })
  insertRows(db, 'rosterRow', ROSTER_COLUMNS, rows)
  db.prepare('INSERT INTO rosterBatch (id, date, file, sha256, rows, digest) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    batch.date,
    batch.file,
    batch.sha256,
    rows.length,
    hash.digest('hex'),
  )
  return id
}

/**
 * Finds people by name and number together, adds those who are new, and returns their ids; 0 for nobody. Who has no number
 * is found by name, where one alone bears it, if `byName` says so, and is somebody new otherwise. Throws PERSON_MASKED for
 * somebody new of whose name a part is hidden.
 */
export function personIds(
  db: WriteDb,
  people: readonly { readonly name: string; readonly idNumber: string }[],
  byName: boolean,
): number[] {
  const known = knownPeople(db, people)
  if (byName) addNamed(db, people, known)
  let next = lastPerson(db)
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
      'SELECT id, name, idNumber FROM person WHERE idNumber IN (SELECT value FROM json_each(?)) ORDER BY id DESC',
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
