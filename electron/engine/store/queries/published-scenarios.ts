// Published scenarios, and which documents booked them.
import type { ReadDb } from '../db.ts'

/** A frozen copy without its outcome, which may be long. */
export interface PublishedRow {
  readonly id: number
  readonly name: string
  readonly hash: string
  /** JSON text. */
  readonly document: string
  readonly inputsDigest: string
  readonly program: string
  readonly head: string
}

export interface AdoptionRow {
  readonly id: number
  /** Id of the published scenario. */
  readonly published: number
  readonly authority: string
  /** Number of the document. */
  readonly document: string
  readonly inputsDigest: string
}

const COPY = 'SELECT id, name, hash, document, inputsDigest, program, head FROM publishedScenario'

/** All copies in the order in which they were published, or those of one name. */
export function publishedScenarios(db: ReadDb, name: string | null = null): PublishedRow[] {
  const sql = `${COPY} WHERE :name IS NULL OR name = :name ORDER BY id`
  return db.prepare(sql).all({ name }) as PublishedRow[]
}

/** The outcome of a copy as JSON text. */
export function publishedOutcome(db: ReadDb, id: number): string {
  return db.prepare('SELECT outcome FROM publishedScenario WHERE id = ?').pluck().get(id) as string
}

/** Adoptions in the order in which they were booked. */
export function adoptions(db: ReadDb): AdoptionRow[] {
  const sql = `SELECT a.id, a.publishedScenario AS published, a.authority, d.number AS document, a.inputsDigest
    FROM adoption a JOIN document d ON d.id = a.document ORDER BY a.id`
  return db.prepare(sql).all() as AdoptionRow[]
}
