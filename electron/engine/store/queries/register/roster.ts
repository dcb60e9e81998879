// The roster as of a date: which rows hold, how they are made up, and whether each batch is whole.
import { createHash } from 'node:crypto'
import type { Successors } from '#shared/domain/register/successors'
import type { ReadDb } from '../../db.ts'
import { DIGEST_LINE } from '../../roster-digest.ts'
import { rowsById } from '../../rows-by-id.ts'
import { successorsOn } from './lineage.ts'

/** The units of each living batch up to the date, found by steps along the index, and of each unit the latest batch. */
const LATEST_BATCHES = `WITH RECURSIVE
  pair (batch, date, unit) AS (
    SELECT b.id, b.date, (SELECT min(r.unit) FROM rosterRow r WHERE r.batch = b.id) FROM rosterBatch b WHERE b.date <= ?
    UNION ALL
    SELECT p.batch, p.date, (SELECT min(r.unit) FROM rosterRow r WHERE r.batch = p.batch AND r.unit > p.unit)
    FROM pair p WHERE p.unit IS NOT NULL),
  ranked AS (
    SELECT unit, batch, date, row_number() OVER (PARTITION BY unit ORDER BY date DESC, batch DESC) AS place
    FROM pair WHERE unit IS NOT NULL)
  SELECT unit, batch, date FROM ranked WHERE place = 1 ORDER BY unit`

interface LatestBatch {
  readonly unit: number
  readonly batch: number
  readonly date: string
}

/** Which rows hold on a date, and where who stood in a row's place then stands on the date. */
interface Held {
  /** For `:latest` of `HELD`: batch, unit, and the unit that its people belong to now. */
  readonly latest: string
  readonly placed: <T extends { readonly unit: number; readonly body: number | null }>(row: T) => T
}

/**
 * The roster of a unit that was merged away goes with it, until the unit that it went into has a roster of a later day.
 * Of a body that was split the first part has its people until then.
 */
function heldOn(db: ReadDb, asOf: string, unit: number | null): Held {
  const batches = db.prepare(LATEST_BATCHES).all(asOf) as LatestBatch[]
  const follow = followers(db)
  const since = new Map(batches.map((one) => [one.unit, one.date]))
  const present = (one: LatestBatch) =>
    follow(asOf)({ unit: one.unit, body: null }, one.date)[0]?.unit ?? one.unit
  const isReplaced = (one: LatestBatch) =>
    batches.some(({ unit: other, date }) => {
      if (other === one.unit || date < one.date) return false
      return follow(date)({ unit: one.unit, body: null }, one.date).some((holder) => holder.unit === other)
    })
  const moved = batches.filter((one) => present(one) !== one.unit)
  const gone = new Set(moved.filter(isReplaced))
  const latest = batches.filter((one) => !gone.has(one) && (unit === null || present(one) === unit))
  return {
    latest: JSON.stringify(latest.map((one) => [one.batch, one.unit, present(one)])),
    placed: (row) => {
      const [place = row] = follow(asOf)(row, since.get(row.unit) ?? '')
      return { ...row, unit: place.unit, body: place.body }
    },
  }
}

/** The lineage up to each date that is asked for, read once. */
function followers(db: ReadDb): (date: string) => Successors {
  const known = new Map<string, Successors>()
  return (date) => {
    const found = known.get(date) ?? successorsOn(db, date)
    known.set(date, found)
    return found
  }
}

/** Rows that hold, each with the unit `shown` that its people belong to now. */
const LATEST = `WITH latest AS MATERIALIZED (
  SELECT value ->> 0 AS batch, value ->> 1 AS unit, value ->> 2 AS shown FROM json_each(:latest))`

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
  const held = heldOn(db, asOf, unit)
  const body = unit === null ? 'NULL' : 'r.body'
  const values = { age: `CASE ${bands} ELSE -1 END`, fullTime: 'r.fullTime', speciality: 'r.speciality' }
  return Object.entries(values).flatMap(([dimension, value]) =>
    (
      db
        .prepare(
          `${LATEST} SELECT l.unit, ${body} AS body, '${dimension}' AS dimension, ${value} AS value, count(*) AS people
           FROM ${HELD} GROUP BY 1, 2, 4`,
        )
        .all({ latest: held.latest }) as RosterCell[]
    ).map(held.placed),
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
  const { latest, placed } = heldOn(db, asOf, null)
  const rows = db
    .prepare(`${LATEST} SELECT l.unit, r.body, r.postType, count(*) AS people FROM ${HELD} GROUP BY 1, 2, 3`)
    .all({ latest }) as RosterCount[]
  return rows.map(placed)
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
  const { latest, placed } = heldOn(db, asOf, null)
  const rows = db
    .prepare(
      `${LATEST} SELECT l.unit, r.body, r.postType, r.sex, r.rank, substr(r.birth, 1, 7) AS birth, count(*) AS people
       FROM ${HELD} WHERE r.birth < :before GROUP BY 1, 2, 3, 4, 5, 6`,
    )
    .all({ latest, before }) as RetireeGroup[]
  return rows.map(placed)
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
         SELECT l.shown AS unit, p.id AS person, p.name, p.idNumber FROM ${HELD} JOIN person p ON p.id = r.person)
       SELECT 'idNumber' AS by, min(person) AS person, min(name) AS name, json_group_array(unit) AS units,
              count(*) AS rows FROM held WHERE idNumber <> '' GROUP BY idNumber HAVING count(*) > 1
       UNION ALL
       SELECT 'name', min(person), name, json_group_array(unit), count(*) FROM held WHERE name <> ''
       GROUP BY unit, name HAVING count(*) > 1 AND (count(DISTINCT idNumber) > 1 OR min(idNumber) = '')
       ORDER BY 1, 2`,
    )
    .all({ latest: heldOn(db, asOf, null).latest }) as Duplicate[]
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
      `${LATEST} SELECT l.shown AS unit, t.value AS title, count(*) AS people
       FROM ${HELD} JOIN json_each(:titles) t ON instr(r.rank || ' ' || r.duty, t.value) > 0 GROUP BY 1, 2`,
    )
    .all({ latest: heldOn(db, asOf, null).latest, titles: JSON.stringify(titles) }) as TitleCount[]
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
  const rows = rowsById<[batch: number, line: string]>(db, 'rosterRow', `batch, ${DIGEST_LINE}`)
  for (const [, id, line] of rows) {
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

/** The rows that hold on the date, in the order of their batches, where their people stand on the date. */
export function* rosterPeople(db: ReadDb, asOf: string): Generator<RosterPersonRow> {
  const { latest, placed } = heldOn(db, asOf, null)
  const rows = db
    .prepare(
      `${LATEST} SELECT coalesce(p.name, '') AS name, coalesce(p.idNumber, '') AS idNumber, r.unit, r.body, r.postType,
         r.sex, r.birth, r.education, r.fullTime, r.speciality, r.rank, r.duty, r.detail
       FROM ${HELD} LEFT JOIN person p ON p.id = r.person ORDER BY r.batch, r.position`,
    )
    .iterate({ latest }) as Iterable<RosterPersonRow>
  for (const row of rows) yield placed(row)
}
