// Comparisons of dates, scenarios and published copies, and the rates by which they are costed.
import type { z } from 'zod'
import type { ColumnComparison, CompareAnswer, CompareColumn } from '#shared/contract/compare'
import type { Frozen, Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { type Column, compareColumns, countedPosts } from '#shared/domain/compare/compare-columns'
import { type CostRates, costOf, type PostsByLevel } from '#shared/domain/compare/cost'
import { movesBetween, typesOfColumns } from '#shared/domain/compare/moves'
import { placeChanges } from '#shared/domain/compare/places'
import { spreadOf } from '#shared/domain/compare/spread'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import { compareDates } from '../../runs/compare-dates.ts'
import { dateColumn } from '../../runs/date-column.ts'
import { refusedRun } from '../../runs/refused-run.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { settingOf } from '../../store/queries/settings.ts'
import { setSetting } from '../../store/tables/setting.ts'
import {
  askedColumn,
  type DateColumn,
  givenColumn,
  givenLevels,
  indicatorsOf,
  type ScenarioColumn,
  scenarioTypes,
} from './compared-column.ts'
import { documentEffects } from './document-effects.ts'
import { standingColumn, standingLevels } from './standing-column.ts'

type CompareHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'compare.columns' | 'compare.costRates' | 'compare.setCostRates'
>

const COST = 'cost'

export function compareHandlers(runs: RunCache): CompareHandlers {
  return {
    'compare.columns': (db, { columns }) => compare(runs, db, columns),
    'compare.costRates': (db) => settingOf<CostRates>(db, COST, {}),
    'compare.setCostRates': (db, { rates }) => {
      setSetting(db, COST, Object.keys(rates).length === 0 ? null : rates)
      return {}
    },
  }
}

type Answer = Frozen<z.input<typeof CompareAnswer>>
type Asked = ScenarioColumn | DateColumn

function compare(runs: RunCache, db: ReadDb, wanted: readonly CompareColumn[]): Answer {
  const columns = wanted.map((column) => askedColumn(runs, db, column))
  const refused = columns.findIndex(({ kind }) => kind === 'refused')
  const without = columns[refused]
  if (without?.kind === 'refused') {
    return { status: 'refused', column: refused, refused: refusedRun(without.run) }
  }
  const asked = columns.filter((column): column is Asked => column.kind !== 'refused')
  const look = lookAt(db, asked)
  const rates = settingOf<CostRates>(db, COST, {})
  return {
    status: 'ok',
    measure: look.measure,
    ...rowsOf(db, asked, look),
    byType: typesOfColumns(look.columns),
    moves: movesBetween(look.columns),
    spread: look.columns.map(spreadOf),
    indicators: asked.map((column) => indicatorsOf(db, column)),
    cost: asked.map((column) => costOf(Object.keys(rates).length === 0 ? {} : look.levels(column), rates)),
    steps: asked.map((column) =>
      column.kind === 'date' ? [] : column.document.steps.map(({ id, kind }) => ({ id, kind })),
    ),
    ...documentEffects(
      db,
      asked.flatMap((column, at) =>
        column.kind === 'date' ? [] : [{ column: at, document: column.document }],
      ),
    ),
  }
}

/** What is set side by side. */
interface Look {
  readonly measure: ColumnComparison['measure']
  readonly columns: readonly Column[]
  /** What each unit has in the end. */
  readonly standing: readonly Column[]
  readonly levels: (column: Asked) => PostsByLevel
}

/**
 * Scenarios of one kind are compared by what they give. Beside a date, or one that adds beside one that sets, that would
 * take what is added from what stands: then every column is what stands in the end.
 */
function lookAt(db: ReadDb, asked: readonly Asked[]): Look {
  const types = scenarioTypes(asked)
  if (types === null) {
    const columns = asked.flatMap((column) => (column.kind === 'date' ? [dateColumn(db, column.date)] : []))
    const counted = new Set<string>(POST_TYPES.filter(countsInVacancy))
    const levels = (column: Asked) => standingLevels(db, column, counted)
    return { measure: 'standing', columns, standing: columns, levels }
  }
  const standing = asked.map((column) => standingColumn(db, column, types))
  const given = asked.flatMap((column) => (column.kind === 'scenario' ? [column] : []))
  const results = new Set(given.map(({ document }) => document.result))
  if (given.length < asked.length || results.size > 1) {
    const levels = (column: Asked) => standingLevels(db, column, types)
    return { measure: 'standing', columns: standing, standing, levels }
  }
  const levels = (column: Asked) =>
    column.kind === 'date' ? standingLevels(db, column, types) : givenLevels(column)
  return { measure: 'given', columns: given.map((column) => givenColumn(db, column)), standing, levels }
}

/** Rows with what each unit has in the end; of dates alone with the documents behind each change. */
function rowsOf(db: ReadDb, asked: readonly Asked[], { columns, standing }: Look) {
  const compared = compareColumns(columns)
  const dates = asked.flatMap((column) => (column.kind === 'date' ? [column.date] : []))
  const told = dates.length === asked.length ? compareDates(db, dates).rows : null
  const ends = standing.map(({ units }) => new Map(units.map((unit) => [unit.key, countedPosts(unit)])))
  const rows = compared.rows.map(({ key, ...row }, at) => ({
    ...row,
    after: ends.map((posts) => posts.get(key) ?? 0),
    changes: told?.[at]?.changes ?? row.changes.map((change) => ({ ...change, documents: [] })),
  }))
  const afterTotals = asked.map((_, at) => rows.reduce((sum, { after }) => sum + (after[at] ?? 0), 0))
  return { ...compared, rows, afterTotals, places: placeChanges(compared) }
}
