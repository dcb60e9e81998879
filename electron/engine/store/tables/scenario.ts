// Writes stored scenarios.
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { WriteDb } from '../db.ts'

/** Adds a scenario under its document's name; a name that exists is refused by the table. */
export function insertScenario(db: WriteDb, document: ScenarioDocument): void {
  db.prepare('INSERT INTO scenario (name, document) VALUES (?, ?)').run(
    document.name,
    JSON.stringify(document),
  )
}

/** Replaces the document of the scenario of that name; returns how many rows that were (0 or 1). */
export function updateScenario(db: WriteDb, document: ScenarioDocument): number {
  return db
    .prepare('UPDATE scenario SET document = ? WHERE name = ?')
    .run(JSON.stringify(document), document.name).changes
}

/** Removes the scenario of that name; returns how many rows that were (0 or 1). */
export function deleteScenario(db: WriteDb, name: string): number {
  return db.prepare('DELETE FROM scenario WHERE name = ?').run(name).changes
}
