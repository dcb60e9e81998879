// Writes published scenarios and their adoptions; neither is ever changed.
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewPublished {
  readonly name: string
  readonly hash: string
  /** JSON texts. */
  readonly document: string
  readonly outcome: string
  readonly inputsDigest: string
  readonly program: string
  readonly head: string
}

export interface NewAdoption {
  readonly publishedScenario: number
  /** Id of the document that booked it. */
  readonly document: number
  readonly authority: string
  readonly inputsDigest: string
}

/** Adds a frozen copy; a hash that exists is refused by the table. */
export function insertPublished(db: WriteDb, row: NewPublished): void {
  insertRows(db, 'publishedScenario', Object.keys(row), [Object.values(row) as string[]])
}

export function insertAdoptions(db: WriteDb, rows: readonly NewAdoption[]): void {
  const columns = ['publishedScenario', 'document', 'authority', 'inputsDigest'] as const
  insertRows(
    db,
    'adoption',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  )
}
