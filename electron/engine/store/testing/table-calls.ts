// Each query of the tables, called once on whatever the schema's test has written.
import type { WriteDb } from '../db.ts'
import { EVERYWHERE, holdersAt } from '../queries/as-of/holders.ts'
import * as cellHistory from '../queries/cell-history.ts'
import { regionNames } from '../queries/counties.ts'
import * as documents from '../queries/documents.ts'
import * as documentsBetween from '../queries/documents-between.ts'
import * as earmarks from '../queries/earmarks.ts'
import * as indicatorValues from '../queries/indicator-values.ts'
import { ledgerAt } from '../queries/ledger/ledger.ts'
import * as lineage from '../queries/lineage.ts'
import * as loans from '../queries/loans.ts'
import * as overview from '../queries/overview.ts'
import * as pendingEntries from '../queries/pending-entries.ts'
import * as pools from '../queries/pools.ts'
import { postsBookedBy, postsBookedInBodies, postsDrawnBy } from '../queries/posts-booked-by.ts'
import { renamingsAt } from '../queries/renamings.ts'
import { structureMovements } from '../queries/structure-movements.ts'
import { countUnits, unitNames, unitNamesThen } from '../queries/units.ts'
import * as unitsAsOf from '../queries/units-as-of.ts'

const ON = '2020-06-01'

/** By the name of the function; what they answer is tested where they serve. */
export const TABLE_CALLS: Readonly<Record<string, (db: WriteDb) => unknown>> = {
  regionNames,
  unitNames,
  unitNamesThen: (db) => unitNamesThen(db)('320302001', ON),
  countUnits: (db) => countUnits(db, ON),
  postsBookedBy: (db) => postsBookedBy(db, ['文'], ON),
  postsBookedInBodies: (db) => postsBookedInBodies(db, ['文'], ON),
  postsDrawnBy: (db) => postsDrawnBy(db, ['文'], ON),
  overviewAt: (db) => [
    overview.overviewAt(db, ON, EVERYWHERE),
    overview.overviewAt(db, ON, { county: '320302', unit: null }),
    overview.overviewAt(db, ON, { county: null, unit: 1 }),
  ],
  overviewOf: (db) => overview.overviewOf(db, ON, holdersAt(db, ON, EVERYWHERE)),
  unitsAsOf: (db) => unitsAsOf.unitsAsOf(db, ON),
  bodiesAsOf: (db) => unitsAsOf.bodiesAsOf(db, ON),
  cellHistory: (db) => cellHistory.cellHistory(db, ON, { unit: 1, body: null, postType: 'support' }),
  poolHistory: (db) => cellHistory.poolHistory(db, ON, '市级', 'support'),
  pendingEntries: (db) => pendingEntries.pendingEntries(db, ON, 'all'),
  loansAt: (db) => loans.loansAt(db, ON),
  bodyValuesAt: (db) => indicatorValues.bodyValuesAt(db, ON),
  countyValuesAt: (db) => indicatorValues.countyValuesAt(db, ON),
  unitValuesOn: (db) => indicatorValues.unitValuesOn(db, ON),
  unitValuesAt: (db) => indicatorValues.unitValuesAt(db, ON),
  renamingsAt: (db) => [renamingsAt(db, ON, null), renamingsAt(db, ON, { unit: 1, body: null })],
  structureMovements: (db) => structureMovements(db, ON),
  poolsAt: (db) => pools.poolsAt(db, ON),
  documentsAt: (db) => documents.documentsAt(db, ON),
  documentsBetween: (db) => documentsBetween.documentsBetween(db, '2019-01-01', ON),
  earmarksElsewhere: (db) => earmarks.earmarksElsewhere(db, ON),
  lineageOf: (db) => lineage.lineageOf(db, ON, { unit: 1, body: null }),
  originsByHolder: (db) => {
    const filter = { asOf: ON, from: null, unit: 1, document: null, offset: 0, limit: 10 }
    return [lineage.originsByHolder(db, ON), ledgerAt(db, filter), ledgerAt(db, { ...filter, unit: null })]
  },
}
