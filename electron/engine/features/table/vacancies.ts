// 空编情况一览表: the posts of the vacancy sum by county, with the vacancy rate in both definitions.
import type { OverviewRow, VacancyRow } from '#shared/contract/table'
import type { PostType } from '#shared/domain/quota/post-type'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import { type RateFigures, vacancyRates } from '#shared/domain/quota/vacancy-rate'
import { compareText } from '#shared/domain/region/region'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { EVERYWHERE, unitsAt } from '../../store/queries/as-of/holders.ts'
import { regionNames } from '../../store/queries/counties.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { pendingEntries } from '../../store/queries/pending-entries.ts'
import { settingOf } from '../../store/queries/settings.ts'
import { setSetting } from '../../store/tables/setting.ts'

const SETTING = 'vacancyRate.includesPending'

/**
 * Regions in code order, each that has a unit on the date; what is stationed with a unit (派驻) is left out. Posts of one
 * type, whether or not it counts in the vacancy sum; without a type those that do.
 */
export function vacanciesAt(db: ReadDb, asOf: string, postType?: PostType) {
  const isMeant = (type: PostType) => (postType === undefined ? countsInVacancy(type) : type === postType)
  const includesPending = settingOf(db, SETTING, true)
  const { rows, balanced } = overviewAt(db, asOf, EVERYWHERE)
  const counted = rows.filter((row) => !row.stationed && isMeant(row.postType))
  const sums = sumsByRegion(db, asOf, { rows: counted, isMeant })
  const names = regionNames(db)
  const whole = [...sums.values()].reduce(plus, NOTHING)
  const shown = (figures: RateFigures) => ({ ...figures, ...vacancyRates(figures, includesPending) })
  const counties = [...sums].sort(([a], [b]) => compareText(a, b))
  return {
    asOf,
    includesPending,
    rows: counties.map(([county, figures]): VacancyRow => {
      return { county, name: names.get(county) ?? county, ...shown(figures) }
    }),
    totals: shown(whole),
    balanced,
  }
}

/** Whether the rate takes this year's pending entries off, in every table from now on. */
export function setVacancyRate(db: WriteDb, includesPending: boolean) {
  setSetting(db, SETTING, includesPending ? null : false)
  return {}
}

const NOTHING: RateFigures = { quota: 0, filled: 0, pendingEntry: 0 }

function plus(a: RateFigures, b: RateFigures): RateFigures {
  return {
    quota: a.quota + b.quota,
    filled: a.filled + b.filled,
    pendingEntry: a.pendingEntry + b.pendingEntry,
  }
}

interface Counted {
  readonly rows: readonly OverviewRow[]
  readonly isMeant: (type: PostType) => boolean
}

function sumsByRegion(db: ReadDb, asOf: string, { rows, isMeant }: Counted): Map<string, RateFigures> {
  const counties = new Map(unitsAt(db, asOf, EVERYWHERE).map(({ id, county }) => [id, county]))
  const sums = new Map([...counties.values()].map((county) => [county, NOTHING]))
  const add = (county: string, figures: RateFigures) =>
    sums.set(county, plus(sums.get(county) ?? NOTHING, figures))
  for (const { county, quota, filled } of rows) add(county, { quota, filled, pendingEntry: 0 })
  const places = new Set(rows.map(({ unitId, bodyId }) => `${unitId}/${bodyId}`))
  const year = asOf.slice(0, 'YYYY'.length)
  for (const { unitId, bodyId, postType, created } of pendingEntries(db, asOf, 'open')) {
    const county = counties.get(unitId)
    const counts = isMeant(postType) && places.has(`${unitId}/${bodyId}`)
    if (county !== undefined && counts && created.startsWith(year))
      add(county, { ...NOTHING, pendingEntry: 1 })
  }
  return sums
}
