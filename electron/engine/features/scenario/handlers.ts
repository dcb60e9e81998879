// Scenarios: stored documents, runs, pages of results and derivations.
import type { z } from 'zod'
import type { Frozen, Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type {
  Derivation,
  OutcomeQuery,
  RunAnswer,
  RunResult,
  StoredScenario,
} from '#shared/contract/scenario'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { explainUnit } from '#shared/domain/scenario/explain'
import type { ScenarioUnit } from '#shared/domain/scenario/inputs'
import { type CompletedRun, unitIndex } from '#shared/domain/scenario/run'
import { suggestScenario } from '#shared/domain/template/suggest'
import { outcomeRow } from '../../runs/outcome-row.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { Search } from '../../search/search.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { countiesWithUnits } from '../../store/queries/counties.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { storedScenario, storedScenarios } from '../../store/queries/scenarios.ts'
import { allUnits } from '../../store/queries/units.ts'
import { deleteScenario, insertScenario, updateScenario } from '../../store/tables/scenario.ts'
import { summaryOf } from './summary.ts'

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
    'scenario.result': (db, { document }) => wholeResult(runs, db, document),
    'scenario.derivation': (db, { document, key }) => derivation(runs, db, document, key),
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

/** The failure for a name that no stored scenario bears. */
export function unknownScenario(db: ReadDb, name: string): UserFailure {
  const known = storedScenarios(db).map((document) => document.name)
  return new UserFailure('SCENARIO_UNKNOWN', { name, known: known.join(', ') })
}

function runAnswer(runs: RunCache, db: ReadDb, document: ScenarioDocument): z.input<typeof RunAnswer> {
  const { inputs, digest, run } = runs.run(db, document)
  if (run.status === 'ok') return summaryOf(inputs, digest, run)
  const names = run.units.map((key) => inputs.units[unitIndex(inputs, key)]?.name ?? key)
  return { ...run, units: [...run.units], names }
}

function outcomePage(runs: RunCache, search: Search, db: ReadDb, query: z.output<typeof OutcomeQuery>) {
  const { inputs, run } = runs.completed(db, query.document)
  const rows = run.outcome.units
    .map((unit, index) => ({ unit, given: inputs.units[index] as ScenarioUnit }))
    .filter(({ unit }) => query.county === null || unit.county === query.county)
    .filter(({ unit }) => search.matches(query.text, unit))
  const page = rows.slice(query.offset, query.offset + query.limit)
  return { total: rows.length, rows: page.map(({ unit, given }) => outcomeRow(inputs, unit, given)) }
}

function wholeResult(
  runs: RunCache,
  db: ReadDb,
  document: ScenarioDocument,
): Frozen<z.input<typeof RunResult>> {
  const { inputs, digest, run } = runs.completed(db, document)
  const units = run.outcome.units.map((unit, index) => {
    const row = outcomeRow(inputs, unit, inputs.units[index] as ScenarioUnit)
    return {
      ...row,
      byType: { ...unit.byType },
      byTypeFunding: { ...unit.funding },
      lines: explainUnit(run, index),
    }
  })
  return { summary: summaryOf(inputs, digest, run), units }
}

function derivation(
  runs: RunCache,
  db: ReadDb,
  document: ScenarioDocument,
  key: string,
): z.input<typeof Derivation> {
  const { inputs, run } = runs.completed(db, document)
  const index = unitIndex(inputs, key)
  const unit = (run as CompletedRun).outcome.units[index]
  const given = inputs.units[index]
  if (unit === undefined || given === undefined) throw new UserFailure('UNIT_UNKNOWN', { unit: key })
  const { name, total, parts, funding } = outcomeRow(inputs, unit, given)
  return { key, name, total, parts, funding, lines: explainUnit(run, index) }
}
