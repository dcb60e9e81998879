// Tables as of a date, and states of the establishment side by side.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { CellRow } from '#shared/contract/table-ledger'
import { compareDates } from '../../runs/compare-dates.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { cellHistory, NOTHING, poolHistory } from '../../store/queries/cell-history.ts'
import { documentsAt } from '../../store/queries/documents.ts'
import { earmarksElsewhere } from '../../store/queries/earmarks.ts'
import { ledgerAt } from '../../store/queries/ledger/ledger.ts'
import { lineageOf } from '../../store/queries/lineage.ts'
import { loansAt } from '../../store/queries/loans.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { pendingEntries } from '../../store/queries/pending-entries.ts'
import { poolsAt } from '../../store/queries/pools.ts'
import { renamingsAt } from '../../store/queries/renamings.ts'
import { bodiesAsOf, unitsAsOf } from '../../store/queries/units-as-of.ts'
import { countsByKind, figuresByType, postsByType } from './totals.ts'
import { setVacancyRate, vacanciesAt } from './vacancies.ts'

type TableHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  Extract<keyof EngineContract, `table.${string}` | 'compare.dates'>
>

export const tableHandlers: TableHandlers = {
  'table.overview': (db, { asOf, county, unit, totalsOnly }) => {
    const { rows, balanced } = overviewAt(db, asOf, { county, unit })
    return { asOf, rows: totalsOnly === true ? [] : rows, totals: figuresByType(rows), balanced }
  },
  'table.vacancies': (db, { asOf, postType }) => vacanciesAt(db, asOf, postType),
  'table.setVacancyRate': (db, { includesPending }) => setVacancyRate(db, includesPending),
  'table.units': (db, { asOf }) => {
    const rows = unitsAsOf(db, asOf)
    return { asOf, rows, totals: { units: rows.length, ...countsByKind(rows) }, balanced: true }
  },
  'table.bodies': (db, { asOf, county, unit, text }) => {
    const rows = bodiesAsOf(db, asOf, { county, unit }).filter(({ body }) => (body ?? '').includes(text))
    return { asOf, rows, totals: { bodies: rows.length, ...countsByKind(rows) }, balanced: true }
  },
  'table.ledger': (db, filter) => {
    const { rows, movements, documents } = ledgerAt(db, filter)
    return { asOf: filter.asOf, rows, totals: { movements, documents }, balanced: true }
  },
  'table.pending': (db, { asOf, show }) => {
    const rows = pendingEntries(db, asOf, show)
    const totals = postsByType(rows, ({ closed }) => (closed === '' ? 1 : 0))
    return { asOf, rows, totals, balanced: true }
  },
  'table.pools': (db, { asOf }) => {
    const rows = poolsAt(db, asOf)
    const balanced = rows.every(({ posts }) => posts >= 0)
    return { asOf, rows, totals: postsByType(rows, ({ posts }) => posts), balanced }
  },
  'table.loans': (db, { asOf }) => {
    const rows = loansAt(db, asOf)
    const totals = postsByType(rows, ({ outstanding }) => outstanding)
    return { asOf, rows, totals, balanced: true }
  },
  'table.documents': (db, { asOf }) => {
    const rows = documentsAt(db, asOf)
    const movements = rows.reduce((sum, row) => sum + row.movements, 0)
    return { asOf, rows, totals: { documents: rows.length, movements }, balanced: true }
  },
  'table.earmarks': (db, { asOf }) => {
    const rows = earmarksElsewhere(db, asOf)
    return { asOf, rows, totals: postsByType(rows, ({ posts }) => posts), balanced: true }
  },
  'table.cell': (db, { asOf, ...cell }) => {
    const rows = cellHistory(db, asOf, cell)
    const shown = overviewAt(db, asOf, { county: null, unit: cell.unit }).rows.find(
      ({ bodyId, postType }) => bodyId === cell.body && postType === cell.postType,
    )
    return historyOf(asOf, rows, shown ?? NOTHING)
  },
  'table.poolCell': (db, { asOf, account, postType }) => {
    const pool = poolsAt(db, asOf).find((row) => row.account === account && row.postType === postType)
    return historyOf(asOf, poolHistory(db, asOf, account, postType), { ...NOTHING, quota: pool?.posts ?? 0 })
  },
  'table.lineage': (db, { asOf, ...line }) => ({
    ...lineageOf(db, asOf, line),
    renamings: renamingsAt(db, asOf, line).map(({ date, document, before, after }) => {
      return { date, document, before, after }
    }),
  }),
  'compare.dates': (db, { dates }) => compareDates(db, dates),
}

/** Lines with what they come to, which must be what is shown. */
function historyOf(asOf: string, rows: CellRow[], shown: typeof NOTHING) {
  const last = rows.at(-1) ?? NOTHING
  const figures = Object.keys(NOTHING) as (keyof typeof NOTHING)[]
  const totals = Object.fromEntries(figures.map((figure) => [figure, last[figure]])) as typeof NOTHING
  const balanced = figures.every((figure) => last[figure] === shown[figure])
  const documents = new Set(rows.map(({ document }) => document)).size
  return { asOf, rows, totals: { ...totals, documents }, balanced }
}
