// Publishing freezes a run: its document, its outcome and the digest of its inputs, under the hash of all three.
import { createHash } from 'node:crypto'
import type { FindingRow } from '#shared/contract/scenario'
import { movementsOf } from '#shared/domain/adoption/movements-of'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { CHECK_CODES } from '#shared/domain/scenario/outcome'
import { findingsFor } from '../establishment/findings-for.ts'
import { PROGRAM_VERSION } from '../program-version.ts'
import { canonical } from '../runs/digest.ts'
import type { RunCache } from '../runs/run-cache.ts'
import { standingsAt } from '../runs/standings.ts'
import { wholeResult } from '../runs/whole-result.ts'
import type { ReadDb, WriteDb } from '../store/db.ts'
import { journalHead } from '../store/queries/journal-head.ts'
import { publishedScenarios } from '../store/queries/published-scenarios.ts'
import { insertPublished, type NewPublished } from '../store/tables/published-scenario.ts'

/**
 * The copy that publishing would make. The hash knows neither time nor machine, nor program nor journal. Throws INFEASIBLE,
 * UNDECIDED, and what the document is refused for.
 */
export function freeze(runs: RunCache, db: ReadDb, document: ScenarioDocument): NewPublished {
  const { asOf } = document
  const cached = runs.completed(db, document)
  const { inputs, outcome } = cached.run
  const found = findingsFor(db, { asOf, run: cached.run }, runs.establishment(db, asOf))
  const result = wholeResult(cached, found.filter(isOfRun))
  const frozen = { result, movements: movementsOf(inputs, outcome, standingsAt(db, asOf)) }
  const whole = canonical({ document, outcome: frozen, inputsDigest: cached.digest })
  return {
    name: document.name,
    hash: createHash('sha256').update(whole).digest('hex'),
    document: canonical(document),
    outcome: canonical(frozen),
    inputsDigest: cached.digest,
    program: PROGRAM_VERSION,
    head: journalHead(db),
  }
}

function isOfRun({ rule }: FindingRow): boolean {
  return CHECK_CODES.some((code) => code === rule)
}

/** Keeps a copy, unless it is kept already; its id. */
export function publish(db: WriteDb, copy: NewPublished): { readonly id: number; readonly already: boolean } {
  const find = () => publishedScenarios(db, copy.name).find(({ hash }) => hash === copy.hash)?.id
  const known = find()
  if (known !== undefined) return { id: known, already: true }
  insertPublished(db, copy)
  return { id: find() as number, already: false }
}
