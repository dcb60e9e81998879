// One column of a comparison as it is asked for: a date, a run on the present data, or a frozen result.
import type { CompareColumn } from '#shared/contract/compare'
import { UserFailure } from '#shared/contract/errors'
import type { Column, ColumnUnit } from '#shared/domain/compare/compare-columns'
import type { PostsByLevel } from '#shared/domain/compare/cost'
import type { Indicator } from '#shared/domain/region/indicator'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { unitKey } from '#shared/domain/scenario/inputs'
import { usedIndicators } from '#shared/domain/scenario/used-indicators'
import { documentOf } from '../../published/describe-published.ts'
import { latestPublished, publishedBy } from '../../published/find-published.ts'
import { frozenOutcome } from '../../published/frozen-outcome.ts'
import { unitBalances } from '../../runs/balances.ts'
import { dateColumn } from '../../runs/date-column.ts'
import { canonical } from '../../runs/digest.ts'
import type { UnsolvedRun } from '../../runs/refused-run.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import { indicatorDates } from '../../runs/summary.ts'
import type { ReadDb } from '../../store/db.ts'
import { EVERYWHERE } from '../../store/queries/as-of/holders.ts'
import { allIndicators } from '../../store/queries/indicators.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { adoptions, publishedScenarios } from '../../store/queries/published-scenarios.ts'
import { allUnits } from '../../store/queries/units.ts'

/** A result of a scenario, computed now or frozen. */
export interface ScenarioColumn {
  readonly kind: 'scenario'
  readonly label: string
  readonly document: ScenarioDocument
  readonly units: readonly ScenarioColumnUnit[]
  /** Dates of the values that it used, by indicator. */
  readonly dates: Readonly<Record<string, readonly string[]>>
  /** It is booked: what it gave is in the quota. */
  readonly isAdopted: boolean
}

interface ScenarioColumnUnit {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly total: number
  readonly byType: Readonly<Record<string, number>>
  readonly funding: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly values: Readonly<Record<string, string>>
}

export interface DateColumn {
  readonly kind: 'date'
  readonly label: string
  readonly date: string
}

export type AskedColumn =
  | ScenarioColumn
  | DateColumn
  | { readonly kind: 'refused'; readonly run: UnsolvedRun }

/** Throws PUBLISHED_UNKNOWN, SCENARIO_UNKNOWN, and what a document is refused for. */
export function askedColumn(runs: RunCache, db: ReadDb, asked: CompareColumn): AskedColumn {
  if ('date' in asked) return { kind: 'date', label: asked.date, date: asked.date }
  if ('published' in asked) return frozenColumn(db, asked.published)
  const cached = runs.run(db, asked.document)
  const { run } = cached
  if (run.status !== 'ok') return { kind: 'refused', run: { ...cached, run } }
  const { inputs, outcome } = run
  return {
    kind: 'scenario',
    label: asked.document.name,
    document: asked.document,
    units: outcome.units.map((unit, at) => ({
      ...unit,
      key: unitKey(unit),
      values: inputs.units[at]?.values ?? {},
    })),
    dates: indicatorDates(inputs),
    isAdopted: isBooked(db, asked.document),
  }
}

/** Whether a copy of just this document is booked: what it gave then stands in the quota already. */
function isBooked(db: ReadDb, document: ScenarioDocument): boolean {
  const text = canonical(document)
  const copies = publishedScenarios(db, document.name).filter((copy) => copy.document === text)
  const ids = new Set(copies.map(({ id }) => id))
  return adoptions(db).some(({ published }) => ids.has(published))
}

function frozenColumn(
  db: ReadDb,
  { name, hash }: { readonly name: string; readonly hash?: string | undefined },
): ScenarioColumn {
  const row = hash === undefined ? latestPublished(db, name) : publishedBy(db, name, hash)
  if (row === null) throw new UserFailure('SCENARIO_UNKNOWN', { name, known: '' })
  const { result } = frozenOutcome(db, row.id)
  return {
    kind: 'scenario',
    label: `${name}@${row.hash.slice(0, 12)}`,
    document: documentOf(row),
    units: result.units.map((unit) => ({ ...unit, funding: unit.byTypeFunding })),
    dates: result.summary.dates,
    isAdopted: adoptions(db).some(({ published }) => published === row.id),
  }
}

/** Post types that scenarios give; null where there is none among the columns. */
export function scenarioTypes(columns: readonly AskedColumn[]): ReadonlySet<string> | null {
  const scenarios = columns.filter((column) => column.kind === 'scenario')
  if (scenarios.length === 0) return null
  return new Set(scenarios.flatMap(({ units }) => units.flatMap(({ byType }) => Object.keys(byType))))
}

/** As the comparison takes it: cells by type alone, for a scenario need not know the bodies of a date. */
export function comparableColumn(
  db: ReadDb,
  column: ScenarioColumn | DateColumn,
  types: ReadonlySet<string>,
): Column {
  if (column.kind === 'date') {
    const { label, units } = dateColumn(db, column.date, (type) => types.has(type))
    return { label, units: units.map((unit) => ({ ...unit, cells: wholeCells(unit) })) }
  }
  const known = new Map(allUnits(db, column.document.asOf).map((unit) => [unitKey(unit), unit]))
  const units = column.units.map((unit): ColumnUnit => {
    const { key, code, name, county, byType, values } = unit
    const stored = known.get(key)
    return {
      key: stored === undefined ? `/${key}` : String(stored.id),
      code,
      name,
      county,
      class: stored?.class ?? null,
      population: values.population,
      area: values.area,
      isStreetLevel: true,
      cells: Object.entries(byType).map(([postType, posts]) => ({
        place: '',
        body: null,
        postType,
        posts,
        counted: true,
      })),
    }
  })
  return { label: column.label, units }
}

function wholeCells({ cells }: ColumnUnit): ColumnUnit['cells'] {
  const byType = new Map<string, number>()
  for (const { postType, posts, counted } of cells)
    if (counted) byType.set(postType, (byType.get(postType) ?? 0) + posts)
  return [...byType].map(([postType, posts]) => ({ place: '', body: null, postType, posts, counted: true }))
}

/** What each unit of a column has in the end, by the unit's key in the column; null where that cannot be told. */
export function afterOf(
  db: ReadDb,
  column: ScenarioColumn | DateColumn,
  comparable: Column,
): ((key: string) => number) | null {
  const values = new Map(
    comparable.units.map((unit) => [unit.key, unit.cells.reduce((sum, { posts }) => sum + posts, 0)]),
  )
  if (column.kind === 'date' || column.document.result === 'set') return (key) => values.get(key) ?? 0
  if (column.isAdopted) return null
  const { asOf } = column.document
  const types = new Set(column.units.flatMap(({ byType }) => Object.keys(byType)))
  const balances = unitBalances(db, asOf)
  const present = new Map(
    allUnits(db, asOf).map((unit) => {
      const own = Object.entries(balances.get(unitKey(unit)) ?? {})
      return [String(unit.id), own.reduce((sum, [type, { quota }]) => sum + (types.has(type) ? quota : 0), 0)]
    }),
  )
  return (key) => (present.get(key) ?? 0) + (values.get(key) ?? 0)
}

/** Posts by type and the level that pays: the pool that they come from, on a date the level that they came from. */
export function postsByLevel(
  db: ReadDb,
  column: ScenarioColumn | DateColumn,
  types: ReadonlySet<string>,
): PostsByLevel {
  const posts: Record<string, { city: number; county: number; '': number }> = {}
  const add = (type: string, level: 'city' | 'county' | '', count: number) => {
    posts[type] ??= { city: 0, county: 0, '': 0 }
    posts[type][level] += count
  }
  if (column.kind === 'date') {
    for (const row of overviewAt(db, column.date, EVERYWHERE).rows) {
      if (row.stationed || !types.has(row.postType)) continue
      add(row.postType, 'city', row.originCity)
      add(row.postType, 'county', row.originCounty)
      add(row.postType, '', row.quota - row.originCity - row.originCounty)
    }
    return posts
  }
  for (const { byType, funding } of column.units) {
    for (const [type, total] of Object.entries(byType)) {
      const { city = 0, county = 0 } = funding[type] ?? {}
      add(type, 'city', city)
      add(type, 'county', county)
      add(type, '', total - city - county)
    }
  }
  return posts
}

/** Definition and dates of each indicator that a scenario goes by, as far as there are values. */
export function indicatorsOf(db: ReadDb, column: ScenarioColumn | DateColumn) {
  if (column.kind === 'date') return []
  const known = new Map<string, Indicator>(allIndicators(db).map((indicator) => [indicator.id, indicator]))
  return usedIndicators(column.document).flatMap((id) => {
    const indicator = known.get(id)
    const dates = [...(column.dates[id] ?? [])]
    if (indicator === undefined || dates.length === 0) return []
    const { name, measure, better } = indicator
    return [{ id, name, measure, better, dates }]
  })
}
