// Stored scenarios.
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { ReadDb } from '../db.ts'

/** All stored documents in the order they were stored. */
export function storedScenarios(db: ReadDb): ScenarioDocument[] {
  const texts = db.prepare('SELECT document FROM scenario ORDER BY id').pluck().all() as string[]
  return texts.map((text) => JSON.parse(text) as ScenarioDocument)
}

/** The document stored under a name, or null. */
export function storedScenario(db: ReadDb, name: string): ScenarioDocument | null {
  const text = db.prepare('SELECT document FROM scenario WHERE name = ?').pluck().get(name) as
    | string
    | undefined
  return text === undefined ? null : (JSON.parse(text) as ScenarioDocument)
}
