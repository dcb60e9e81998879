// Writes the one row that says what the project is.
import type { WriteDb } from '../db.ts'

export interface NewProject {
  readonly name: string
  readonly region: string | null
  readonly template: string
  readonly sample: boolean
}

/** Sets the project's row, once, when the file is made. */
export function insertProject(db: WriteDb, project: NewProject): void {
  db.prepare('INSERT INTO project (id, name, region, template, sample) VALUES (1, ?, ?, ?, ?)').run(
    project.name,
    project.region,
    project.template,
    project.sample ? 1 : 0,
  )
}

/** Marks the project as holding sample values; every screen and table then says so. */
export function markSample(db: WriteDb): void {
  db.prepare('UPDATE project SET sample = 1 WHERE sample = 0').run()
}
