// Scenarios: stored documents, runs, pages of results and derivations.
import type { z } from 'zod'
import type { Frozen, Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { Derivation, OutcomeQuery, RunAnswer, StoredScenario } from '#shared/contract/scenario'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { explainUnit } from '#shared/domain/scenario/explain'
import { type CompletedRun, unitIndex } from '#shared/domain/scenario/run'
import { runSweep } from '#shared/domain/scenario/sweep/run-sweep'
import { suggestScenario } from '#shared/domain/template/suggest'
import { findingsFor } from '../../establishment/findings-for.ts'
import { gatherInputs } from '../../runs/gather.ts'
import { outcomeRow } from '../../runs/outcome-row.ts'
import { refusedRun } from '../../runs/refused-run.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import { summaryOf } from '../../runs/summary.ts'
import { wholeResult } from '../../runs/whole-result.ts'
import type { Search } from '../../search/search.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { countiesWithUnits } from '../../store/queries/counties.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { storedScenario, storedScenarios } from '../../store/queries/scenarios.ts'
import { allUnits } from '../../store/queries/units.ts'
import { deleteScenario, insertScenario, updateScenario } from '../../store/tables/scenario.ts'
import { publishedHandlers } from './published.ts'
import { unknownScenario } from './unknown-scenario.ts'

type ScenarioHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  | 'scenario.list'
  | 'scenario.save'
  | 'scenario.remove'
  | 'scenario.suggest'
  | 'scenario.run'
  | 'scenario.units'
  | 'scenario.result'
  | 'scenario.derivation'
  | 'scenario.sweep'
  | 'scenario.publish'
  | 'scenario.publishedList'
  | 'scenario.published'
>

export function scenarioHandlers(runs: RunCache, search: Search): ScenarioHandlers {
  return {
    'scenario.list': (db) => storedScenarios(db).map(stored),
    'scenario.save': (db, { document, replace }) => save(db, document, replace),
    'scenario.remove': (db, { name }) => remove(db, name),
    'scenario.suggest': (db) => {
      const { region, template } = projectInfo(db)
      return suggestScenario({
        today: new Date().toISOString().slice(0, 10),
        region,
        template,
        units: allUnits(db),
        counties: countiesWithUnits(db).map((county) => county.code),
      })
    },
    'scenario.run': (db, { document }) => runAnswer(runs, db, document),
    'scenario.units': (db, query) => outcomePage(runs, search, db, query),
    'scenario.result': (db, { document }) => {
      const cached = runs.completed(db, document)
      return wholeResult(cached, findingsOfRun(runs, db, cached.run))
    },
    'scenario.derivation': (db, { document, key }) => derivation(runs, db, document, key),
    'scenario.sweep': (db, { document, target, ...range }) =>
      runSweep(gatherInputs(db, document), target, range),
    ...publishedHandlers(runs),
  }
}

function stored(document: ScenarioDocument): Frozen<z.input<typeof StoredScenario>> {
  return { name: document.name, asOf: document.asOf, steps: document.steps.length, document }
}

function save(
  db: WriteDb,
  document: ScenarioDocument,
  replace: boolean,
): Frozen<z.input<typeof StoredScenario>> {
  const exists = storedScenario(db, document.name) !== null
  if (exists && !replace) throw new UserFailure('SCENARIO_EXISTS', { name: document.name })
  if (exists) updateScenario(db, document)
  else insertScenario(db, document)
  db.note({ name: document.name })
  return stored(document)
}

function remove(db: WriteDb, name: string): Record<string, never> {
  if (deleteScenario(db, name) === 0) throw unknownScenario(db, name)
  db.note({ name })
  return {}
}

function runAnswer(runs: RunCache, db: ReadDb, document: ScenarioDocument): z.input<typeof RunAnswer> {
  const cached = runs.run(db, document)
  const { inputs, digest, run } = cached
  if (run.status === 'ok') return summaryOf(inputs, digest, run, findingsOfRun(runs, db, run))
  return refusedRun({ ...cached, run })
}

/** As `rules.check` gives them for the same document. */
function findingsOfRun(runs: RunCache, db: ReadDb, run: CompletedRun) {
  const { asOf } = run.outcome
  return findingsFor(db, { asOf, run }, runs.establishment(db, asOf))
}

function outcomePage(runs: RunCache, search: Search, db: ReadDb, query: z.output<typeof OutcomeQuery>) {
  const { inputs, run } = runs.completed(db, query.document)
  const rows = inputs.units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => query.county === null || unit.county === query.county)
    .filter(({ unit }) => search.matches(query.text, unit))
  const page = rows.slice(query.offset, query.offset + query.limit)
  return {
    total: rows.length,
    rows: page.map(({ unit, index }) => outcomeRow(inputs, run.unitAt(index), unit)),
  }
}

function derivation(
  runs: RunCache,
  db: ReadDb,
  document: ScenarioDocument,
  key: string,
): z.input<typeof Derivation> {
  const { inputs, run } = runs.completed(db, document)
  const index = unitIndex(inputs, key)
  const given = inputs.units[index]
  if (given === undefined) throw new UserFailure('UNIT_UNKNOWN', { unit: key })
  const { name, total, parts, funding } = outcomeRow(inputs, run.unitAt(index), given)
  return { key, name, total, parts, funding, lines: explainUnit(run, index) }
}
