// The roster as of a date: which rows hold, how they are made up, and whether each batch is whole.
import { createHash } from 'node:crypto'
import type { ReadDb } from '../../db.ts'
import { DIGEST_LINE } from '../../roster-digest.ts'

/**
 * The units of each living batch up to the date, found by steps along the index, and of each unit the latest batch:
 * its rows are those that hold. `:unit` null for all units.
 */
const LATEST = `WITH RECURSIVE
  pair (batch, unit) AS (
    SELECT b.id, (SELECT min(r.unit) FROM rosterRow r WHERE r.batch = b.id) FROM rosterBatch b WHERE b.date <= :asOf
    UNION ALL
    SELECT p.batch, (SELECT min(r.unit) FROM rosterRow r WHERE r.batch = p.batch AND r.unit > p.unit)
    FROM pair p WHERE p.unit IS NOT NULL),
  ranked AS (
    SELECT p.unit, p.batch, row_number() OVER (PARTITION BY p.unit ORDER BY b.date DESC, b.id DESC) AS place
    FROM pair p JOIN rosterBatch b ON b.id = p.batch
    WHERE p.unit IS NOT NULL AND (:unit IS NULL OR p.unit = :unit)),
  latest AS MATERIALIZED (SELECT unit, batch FROM ranked WHERE place = 1)`

const HELD = 'latest l CROSS JOIN rosterRow r ON r.batch = l.batch AND r.unit = l.unit'

export interface RosterCell {
  readonly unit: number
  readonly body: number | null
  readonly dimension: 'age' | 'fullTime' | 'speciality'
  /** Index of the age band (−1 where the birthday is not known), education or speciality. */
  readonly value: number | string
  readonly people: number
}

/**
 * People by unit (with `unit` also by body), and by age band, full-time education and speciality each; `ranges` bound
 * the bands' birthdays.
 */
export function rosterCells(
  db: ReadDb,
  { asOf, unit }: { readonly asOf: string; readonly unit: number | null },
  ranges: readonly { readonly first: string; readonly last: string }[],
): RosterCell[] {
  const bands = ranges
    .map(({ first, last }, index) => {
      const from = first === '' ? '' : ` AND r.birth >= '${first}'`
      const to = last === '' ? '' : ` AND r.birth <= '${last}'`
      return `WHEN r.birth <> ''${from}${to} THEN ${index}`
    })
    .join(' ')
  const body = unit === null ? 'NULL' : 'r.body'
  const values = { age: `CASE ${bands} ELSE -1 END`, fullTime: 'r.fullTime', speciality: 'r.speciality' }
  return Object.entries(values).flatMap(
    ([dimension, value]) =>
      db
        .prepare(
          `${LATEST} SELECT l.unit, ${body} AS body, '${dimension}' AS dimension, ${value} AS value, count(*) AS people
           FROM ${HELD} GROUP BY 1, 2, 4`,
        )
        .all({ asOf, unit }) as RosterCell[],
  )
}

export interface RosterCount {
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  readonly people: number
}

/** People by unit, body and post type. */
export function rosterCounts(db: ReadDb, asOf: string): RosterCount[] {
  return db
    .prepare(`${LATEST} SELECT l.unit, r.body, r.postType, count(*) AS people FROM ${HELD} GROUP BY 1, 2, 3`)
    .all({ asOf, unit: null }) as RosterCount[]
}

export interface RetireeGroup {
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  readonly sex: string
  readonly rank: string
  /** YYYY-MM, or '' where it is not known. */
  readonly birth: string
  readonly people: number
}

/** People who are alike to the retirement table, born before `before` or at an unknown time. */
export function retireeGroups(db: ReadDb, asOf: string, before: string): RetireeGroup[] {
  return db
    .prepare(
      `${LATEST} SELECT l.unit, r.body, r.postType, r.sex, r.rank, substr(r.birth, 1, 7) AS birth, count(*) AS people
       FROM ${HELD} WHERE r.birth < :before GROUP BY 1, 2, 3, 4, 5, 6`,
    )
    .all({ asOf, unit: null, before }) as RetireeGroup[]
}

export interface Duplicate {
  readonly by: 'idNumber' | 'name'
  readonly person: number
  readonly name: string
  readonly units: string
  readonly rows: number
}

/** The same ID number in more than one row that holds, or the same name twice in one unit (R47). */
export function rosterDuplicates(db: ReadDb, asOf: string): Duplicate[] {
  return db
    .prepare(
      `${LATEST}, held AS MATERIALIZED (
         SELECT l.unit, p.id AS person, p.name, p.idNumber FROM ${HELD} JOIN person p ON p.id = r.person)
       SELECT 'idNumber' AS by, min(person) AS person, min(name) AS name, json_group_array(unit) AS units,
              count(*) AS rows FROM held WHERE idNumber <> '' GROUP BY idNumber HAVING count(*) > 1
       UNION ALL
       SELECT 'name', min(person), name, json_group_array(unit), count(*) FROM held WHERE name <> ''
       GROUP BY unit, name HAVING count(*) > 1 AND (count(DISTINCT idNumber) > 1 OR min(idNumber) = '')
       ORDER BY 1, 2`,
    )
    .all({ asOf, unit: null }) as Duplicate[]
}

export interface TitleCount {
  readonly unit: number
  readonly title: string
  readonly people: number
}

/** People whose rank or position, as the sheet writes it, holds one of the titles. */
export function rosterTitles(db: ReadDb, asOf: string, titles: readonly string[]): TitleCount[] {
  return db
    .prepare(
      `${LATEST} SELECT l.unit, t.value AS title, count(*) AS people
       FROM ${HELD} JOIN json_each(:titles) t ON instr(r.rank || ' ' || r.duty, t.value) > 0 GROUP BY 1, 2`,
    )
    .all({ asOf, unit: null, titles: JSON.stringify(titles) }) as TitleCount[]
}

export interface RosterBatchRow {
  readonly id: number
  readonly date: string
  readonly file: string
  readonly sha256: string
  readonly rows: number
}

export function rosterBatches(db: ReadDb): RosterBatchRow[] {
  return db
    .prepare('SELECT id, date, file, sha256, rows FROM rosterBatch ORDER BY date, id')
    .all() as RosterBatchRow[]
}

/** Characters that are hashed at a time. */
const BLOCK = 1 << 18

/** Batches whose rows are not those that were imported: one walk over all rows, in the order they came in. */
export function brokenRosters(db: Pick<ReadDb, 'prepare'>): number[] {
  const batches = db.prepare('SELECT id, rows, digest FROM rosterBatch ORDER BY id').all() as {
    id: number
    rows: number
    digest: string
  }[]
  const running = new Map(batches.map(({ id }) => [id, { hash: createHash('sha256'), count: 0, text: '' }]))
  const rows = db.prepare(`SELECT batch, ${DIGEST_LINE} FROM rosterRow ORDER BY id`).raw()
  for (const [id, line] of rows.iterate() as Iterable<[batch: number, line: string]>) {
    const batch = running.get(id)
    if (batch === undefined) continue
    batch.text += line
    batch.count += 1
    // Hashed in blocks: a call for each of half a million rows costs more than the hashing.
    if (batch.text.length < BLOCK) continue
    batch.hash.update(batch.text)
    batch.text = ''
  }
  return batches.flatMap(({ id, rows: wanted, digest }) => {
    const found = running.get(id)
    const isWhole = found?.count === wanted && found.hash.update(found.text).digest('hex') === digest
    return isWhole ? [] : [id]
  })
}

export interface RosterPersonRow {
  readonly name: string
  readonly idNumber: string
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  readonly sex: string
  readonly birth: string
  readonly education: string
  readonly fullTime: string
  readonly speciality: string
  readonly rank: string
  readonly duty: string
  /** JSON of the sheet's other columns. */
  readonly detail: string
}

/** The rows that hold on the date, in the order of their batches. */
export function rosterPeople(db: ReadDb, asOf: string): Iterable<RosterPersonRow> {
  return db
    .prepare(
      `${LATEST} SELECT coalesce(p.name, '') AS name, coalesce(p.idNumber, '') AS idNumber, r.unit, r.body, r.postType,
         r.sex, r.birth, r.education, r.fullTime, r.speciality, r.rank, r.duty, r.detail
       FROM ${HELD} LEFT JOIN person p ON p.id = r.person ORDER BY r.batch, r.position`,
    )
    .iterate({ asOf, unit: null }) as Iterable<RosterPersonRow>
}
