// A published copy as the window and the command line show it.
import type { Published } from '#shared/contract/adoption'
import { Refusal } from '#shared/domain/refusal'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { inputsDigest } from '../runs/digest.ts'
import { gatherInputs } from '../runs/gather.ts'
import type { ReadDb } from '../store/db.ts'
import { adoptions, type PublishedRow } from '../store/queries/published-scenarios.ts'
import { type FrozenOutcome, frozenOutcome } from './frozen-outcome.ts'

export function describePublished(
  db: ReadDb,
  row: PublishedRow,
  outcome: FrozenOutcome = frozenOutcome(db, row.id),
): Published {
  const { name, hash, program, head } = row
  const { asOf, total, byType } = outcome.result.summary
  const own = adoptions(db).filter(({ published }) => published === row.id)
  return {
    name,
    hash,
    asOf,
    total,
    byType,
    inputsDigest: row.inputsDigest,
    stale: isStale(db, row),
    program,
    head,
    adoptions: own.map(({ authority, document }) => ({ authority, document })),
  }
}

/**
 * Whether the data has changed since the copy was published, but for what its own documents booked: each adoption notes
 * the digest that it left behind.
 */
export function isStale(db: ReadDb, row: PublishedRow): boolean {
  const last = adoptions(db).findLast(({ published }) => published === row.id)
  return digestNow(db, documentOf(row)) !== (last?.inputsDigest ?? row.inputsDigest)
}

/** Digest of what a run of the document would read; '' where it can no longer be run at all. */
export function digestNow(db: ReadDb, document: ScenarioDocument): string {
  try {
    return inputsDigest(gatherInputs(db, document))
  } catch (error) {
    if (error instanceof Refusal) return ''
    throw error
  }
}

export function documentOf(row: Pick<PublishedRow, 'document'>): ScenarioDocument {
  return JSON.parse(row.document) as ScenarioDocument
}
