// What the project is: the header of the window and of every table.
import type { ReadDb } from '../db.ts'
import { NO_HEAD } from './journal-head.ts'

export interface ProjectRow {
  readonly name: string
  readonly region: { readonly code: string; readonly name: string } | null
  readonly template: string
  readonly sample: boolean
  readonly units: number
  readonly head: string
  readonly entries: number
}

/** The project's own row with its region, counts and audit head. */
export function projectInfo(db: ReadDb): ProjectRow {
  const row = db
    .prepare(
      `SELECT p.name, p.template, p.sample, r.code, r.name AS regionName,
              (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM journal) AS entries,
              (SELECT hash FROM journal ORDER BY id DESC LIMIT 1) AS head
       FROM project p LEFT JOIN region r ON r.code = p.region`,
    )
    .get() as {
    name: string
    template: string
    sample: number
    code: string | null
    regionName: string | null
    units: number
    entries: number
    head: string | null
  }
  const region =
    row.code === null || row.regionName === null ? null : { code: row.code, name: row.regionName }
  const { name, template, units, entries } = row
  return { name, region, template, sample: row.sample === 1, units, entries, head: row.head ?? NO_HEAD }
}
