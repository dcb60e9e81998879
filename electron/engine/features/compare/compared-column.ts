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
import { adoptionsOf } from '../../runs/own-booking.ts'
import type { UnsolvedRun } from '../../runs/refused-run.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import { indicatorDates } from '../../runs/summary.ts'
import type { ReadDb } from '../../store/db.ts'
import { allIndicators } from '../../store/queries/indicators.ts'
import { adoptions } from '../../store/queries/published-scenarios.ts'
import { allUnits } from '../../store/queries/units.ts'

/** A result of a scenario, computed now or frozen. */
export interface ScenarioColumn {
  readonly kind: 'scenario'
  readonly label: string
  readonly document: ScenarioDocument
  readonly units: readonly ScenarioColumnUnit[]
  /** Dates of the values that it used, by indicator. */
  readonly dates: Readonly<Record<string, readonly string[]>>
  /** What units give in `source` steps. */
  readonly sources: readonly {
    readonly giver: string
    readonly postType: string
    readonly fromVacancy: number
    readonly fromFilled: number
  }[]
  /** Documents by which it was booked, as far as it was: what they moved is in the quota. */
  readonly documents: readonly string[]
}

export interface ScenarioColumnUnit {
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
    sources: outcome.sources,
    documents: adoptionsOf(db, asked.document).map((one) => one.document),
  }
}

/** Numbers of the documents that booked the copy. */
function bookedBy(db: ReadDb, copy: number): string[] {
  return adoptions(db).flatMap(({ published, document }) => (published === copy ? [document] : []))
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
    sources: result.summary.sources,
    documents: bookedBy(db, row.id),
  }
}

/** Post types that scenarios give; null where there is none among the columns. */
export function scenarioTypes(columns: readonly AskedColumn[]): ReadonlySet<string> | null {
  const scenarios = columns.filter((column) => column.kind === 'scenario')
  if (scenarios.length === 0) return null
  return new Set(scenarios.flatMap(({ units }) => units.flatMap(({ byType }) => Object.keys(byType))))
}

/** What a scenario gives, as the comparison takes it. */
export function givenColumn(db: ReadDb, { label, document, units }: ScenarioColumn): Column {
  const known = new Map(allUnits(db, document.asOf).map((unit) => [unitKey(unit), unit]))
  return {
    label,
    units: units.map((unit) => {
      const stored = known.get(unit.key)
      return unitOfColumn(
        unit,
        stored === undefined ? `/${unit.key}` : String(stored.id),
        stored?.class ?? null,
      )
    }),
  }
}

export function unitOfColumn(unit: ScenarioColumnUnit, key: string, unitClass: string | null): ColumnUnit {
  const { code, name, county, byType, values } = unit
  return {
    key,
    code,
    name,
    county,
    class: unitClass,
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
}

/** Posts by type and the level that pays, as they are added up. */
export class Levels {
  readonly byType: Record<string, { city: number; county: number; '': number }> = {}

  add(type: string, level: 'city' | 'county' | '', posts: number): void {
    this.byType[type] ??= { city: 0, county: 0, '': 0 }
    this.byType[type][level] += posts
  }
}

/** Posts that a scenario gives, by type and the level whose pool they come from. */
export function givenLevels({ units }: ScenarioColumn): PostsByLevel {
  const levels = new Levels()
  for (const { byType, funding } of units) {
    for (const [type, total] of Object.entries(byType)) {
      const { city = 0, county = 0 } = funding[type] ?? {}
      levels.add(type, 'city', city)
      levels.add(type, 'county', county)
      levels.add(type, '', total - city - county)
    }
  }
  return levels.byType
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
