// Whether a document is what the project has stored: only that may be signed.
import { isDeepStrictEqual } from 'node:util'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { ReadDb } from '../../store/db.ts'
import { storedScenario } from '../../store/queries/scenarios.ts'

/** True unless the stored scenario of the document's name says the same, to the byte; the order of keys says nothing. */
export function isDraft(db: ReadDb, document: ScenarioDocument): boolean {
  // Read as the given one was, so that what a later program fills in by default makes no draft of an older project's.
  const stored = ScenarioDocumentField.safeParse(storedScenario(db, document.name)).data
  return stored === undefined || !isDeepStrictEqual(plain(stored), plain(document))
}

/** As it is written: fields that are absent and fields that are undefined are the same. */
function plain(document: ScenarioDocument): unknown {
  return JSON.parse(JSON.stringify(document))
}
