// Which documents changed the posts of which account between two dates.
import type { ReadDb } from '../db.ts'

export interface ChangedBy {
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  /** In the order in which they took effect. */
  readonly documents: readonly string[]
}

/** After `first`, up to and with `last`. */
export function documentsBetween(db: ReadDb, first: string, last: string): ChangedBy[] {
  const rows = db.prepare(CHANGES).all({ first, last }) as (Omit<ChangedBy, 'documents'> & {
    number: string
  })[]
  const changes = new Map<string, Omit<ChangedBy, 'documents'> & { documents: string[] }>()
  for (const { unit, body, postType, number } of rows) {
    const key = `${unit}/${body} ${postType}`
    const known = changes.get(key)
    if (known === undefined) changes.set(key, { unit, body, postType, documents: [number] })
    else known.documents.push(number)
  }
  return [...changes.values()]
}

const CHANGES = `
  SELECT a.unit, a.body, postType, d.number FROM (
    SELECT toAccount AS account, postType, movement FROM transfer WHERE date > :first AND date <= :last
    UNION ALL
    SELECT fromAccount, postType, movement FROM transfer WHERE date > :first AND date <= :last
  ) JOIN account a ON a.id = account AND a.kind IN ('unit', 'body')
    JOIN movement m ON m.id = movement JOIN document d ON d.id = m.document
  GROUP BY a.id, postType, d.id ORDER BY d.effective, d.id, a.id, postType`
