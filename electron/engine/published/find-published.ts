// Finds a published copy by name, by the beginning of its hash, or by its document.
import { UserFailure } from '#shared/contract/errors'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { canonical } from '../runs/digest.ts'
import type { ReadDb } from '../store/db.ts'
import { type PublishedRow, publishedScenarios } from '../store/queries/published-scenarios.ts'

/** The copy of that name whose hash begins so. Throws PUBLISHED_UNKNOWN, also where the beginning fits several. */
export function publishedBy(db: ReadDb, name: string, hash: string): PublishedRow {
  const copies = publishedScenarios(db, name)
  const found = copies.filter((copy) => copy.hash.startsWith(hash.toLowerCase()))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const known = copies.map((copy) => `${name}@${copy.hash.slice(0, SHORT)}`).join(', ')
  throw new UserFailure('PUBLISHED_UNKNOWN', { name: `${name}@${hash}`, known })
}
const SHORT = 12

/** The latest copy of a name, or null. */
export function latestPublished(db: ReadDb, name: string): PublishedRow | null {
  return publishedScenarios(db, name).at(-1) ?? null
}

/** The latest copy of just this document, or null. */
export function publishedOf(db: ReadDb, document: ScenarioDocument): PublishedRow | null {
  const text = canonical(document)
  return publishedScenarios(db, document.name).findLast((copy) => copy.document === text) ?? null
}
