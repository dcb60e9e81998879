// Comparisons of dates, scenarios and published copies, and the rates by which they are costed.
import type { z } from 'zod'
import type { CompareAnswer, CompareColumn } from '#shared/contract/compare'
import type { Frozen, Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { type Column, compareColumns } from '#shared/domain/compare/compare-columns'
import { type CostRates, costOf } from '#shared/domain/compare/cost'
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
  afterOf,
  askedColumn,
  comparableColumn,
  type DateColumn,
  indicatorsOf,
  postsByLevel,
  type ScenarioColumn,
  scenarioTypes,
} from './compared-column.ts'
import { documentEffects } from './document-effects.ts'

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
  const types = scenarioTypes(columns)
  const counted = types ?? new Set<string>(POST_TYPES.filter(countsInVacancy))
  const comparable = asked.map((column) =>
    types === null && column.kind === 'date'
      ? dateColumn(db, column.date)
      : comparableColumn(db, column, counted),
  )
  const rates = settingOf<CostRates>(db, COST, {})
  return {
    status: 'ok',
    ...rowsOf(db, asked, comparable),
    byType: typesOfColumns(comparable),
    moves: movesBetween(comparable),
    spread: comparable.map(spreadOf),
    indicators: asked.map((column) => indicatorsOf(db, column)),
    cost: asked.map((column) => costOf(postsByLevel(db, column, counted), rates)),
    changes: documentEffects(
      db,
      asked.flatMap((column, at) =>
        column.kind === 'date' ? [] : [{ column: at, document: column.document }],
      ),
    ),
  }
}

/** Rows with what each unit has in the end; of dates alone with the documents behind each change. */
function rowsOf(db: ReadDb, asked: readonly Asked[], comparable: readonly Column[]) {
  const compared = compareColumns(comparable)
  const dates = asked.flatMap((column) => (column.kind === 'date' ? [column.date] : []))
  const told = dates.length === asked.length ? compareDates(db, dates).rows : null
  const after = asked.map((column, at) => afterOf(db, column, comparable[at] as Column))
  const rows = compared.rows.map(({ key, ...row }, at) => ({
    ...row,
    after: after.map((of) => of?.(key) ?? null),
    changes: told?.[at]?.changes ?? row.changes.map((change) => ({ ...change, documents: [] })),
  }))
  return { ...compared, rows, afterTotals: totalsOf(rows, asked), places: placeChanges(compared) }
}

function totalsOf(rows: readonly { readonly after: readonly (number | null)[] }[], asked: readonly Asked[]) {
  return asked.map((_, at) =>
    rows.reduce<number | null>((sum, { after }) => {
      const own = after[at] ?? null
      return sum === null || own === null ? null : sum + own
    }, 0),
  )
}
