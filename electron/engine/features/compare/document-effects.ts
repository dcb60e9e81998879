// What each change of a scenario's document does by itself: the first scenario run with that change alone.
import type { DocumentChangeRow } from '#shared/contract/compare'
import { changesOfDocument } from '#shared/domain/compare/document-changes'
import { Refusal } from '#shared/domain/refusal'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { SolvedRun } from '#shared/domain/scenario/outcome'
import { runScenario } from '#shared/domain/scenario/run'
import { gatherInputs } from '../../runs/gather.ts'
import type { ReadDb } from '../../store/db.ts'

/** Runs that a comparison may cost. */
const MOST = 60

/** Of every later scenario against the first; `column` is its place among all columns. Of many changes only the first are tried, the rest counted. */
export function documentEffects(
  db: ReadDb,
  documents: readonly { readonly column: number; readonly document: ScenarioDocument }[],
): { changes: DocumentChangeRow[]; moreChanges: number } {
  const [first, ...others] = documents
  if (first === undefined) return { changes: [], moreChanges: 0 }
  const base = solvedRun(db, first.document)
  const all = others.flatMap(({ column, document }) =>
    changesOfDocument(first.document, document).map((change) => ({ column, change })),
  )
  const changes = all.slice(0, MOST).map(({ column, change: { document, ...told } }) => {
    return { column, ...told, effect: effectOf(base, base && solvedRun(db, document)) }
  })
  return { changes, moreChanges: all.length - changes.length }
}

/** Null where the document has no result. */
function solvedRun(db: ReadDb, document: ScenarioDocument): SolvedRun | null {
  try {
    const run = runScenario(gatherInputs(db, document))
    return run.status === 'ok' ? run.outcome : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function effectOf(before: SolvedRun | null, after: SolvedRun | null): DocumentChangeRow['effect'] {
  if (before === null || after === null) return null
  const had = new Map(before.units.map((unit) => [unitKey(unit), unit.total]))
  const has = new Map(after.units.map((unit) => [unitKey(unit), unit.total]))
  const units = [...new Set([...had.keys(), ...has.keys()])]
  return {
    posts: after.total - before.total,
    units: units.filter((key) => (had.get(key) ?? 0) !== (has.get(key) ?? 0)).length,
  }
}
