// The copy that is to be adopted: published already, or made now of what is stored or handed over.
import type { AdoptPreviewInput } from '#shared/contract/adoption'
import { UserFailure } from '#shared/contract/errors'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { documentOf, isStale } from '../../published/describe-published.ts'
import { latestPublished, publishedBy, publishedOf } from '../../published/find-published.ts'
import { type FrozenOutcome, frozenOutcome } from '../../published/frozen-outcome.ts'
import { freeze } from '../../published/publish.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb } from '../../store/db.ts'
import type { PublishedRow } from '../../store/queries/published-scenarios.ts'
import { storedScenario, storedScenarios } from '../../store/queries/scenarios.ts'
import type { NewPublished } from '../../store/tables/published-scenario.ts'

export interface CopyToAdopt {
  readonly document: ScenarioDocument
  readonly outcome: FrozenOutcome
  /** The copy that is kept already. */
  readonly row: PublishedRow | null
  /** The copy to be kept, where there is none. */
  readonly fresh: NewPublished | null
  readonly stale: boolean
}

/** Throws SCENARIO_UNKNOWN, PUBLISHED_UNKNOWN, INFEASIBLE, UNDECIDED. */
export function copyToAdopt(
  runs: RunCache,
  db: ReadDb,
  scenario: AdoptPreviewInput['scenario'],
): CopyToAdopt {
  if ('document' in scenario) return copyOf(runs, db, scenario.document)
  const { name, hash } = scenario
  if (hash !== undefined) return kept(db, publishedBy(db, name, hash))
  const stored = storedScenario(db, name)
  if (stored !== null) return copyOf(runs, db, ScenarioDocumentField.parse(stored))
  const latest = latestPublished(db, name)
  if (latest !== null) return kept(db, latest)
  const known = storedScenarios(db).map((document) => document.name)
  throw new UserFailure('SCENARIO_UNKNOWN', { name, known: known.join(', ') })
}

function copyOf(runs: RunCache, db: ReadDb, document: ScenarioDocument): CopyToAdopt {
  const row = publishedOf(db, document)
  if (row !== null) return kept(db, row)
  const fresh = freeze(runs, db, document)
  const outcome = JSON.parse(fresh.outcome) as FrozenOutcome
  return { document, outcome, row: null, fresh, stale: false }
}

function kept(db: ReadDb, row: PublishedRow): CopyToAdopt {
  const document = documentOf(row)
  return { document, outcome: frozenOutcome(db, row.id), row, fresh: null, stale: isStale(db, row) }
}
