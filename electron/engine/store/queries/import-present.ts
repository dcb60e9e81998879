// What a project holds of the things that a sheet brings: the base of an import's difference.
import { holderKey, type Present } from '#shared/domain/staffing-import/match/difference'
import type { ImportKind } from '#shared/domain/staffing-import/table'
import type { ReadDb } from '../db.ts'
import { EVERYWHERE, holdersAt, LATEST } from './as-of/holders.ts'
import { allIndicators } from './indicators.ts'
import { allUnits } from './units.ts'

export type ImportBase = Pick<
  Present,
  'units' | 'counties' | 'indicators' | 'values' | 'latest' | 'bodies' | 'functions' | 'bodyIds'
>

/** `date` is that of the sheet, '' where it has none; values are read for indicators alone. */
export function importPresent(db: ReadDb, kind: ImportKind, date: string): ImportBase {
  const { bodies, functions, bodyIds } = livingBodies(db)
  return {
    units: allUnits(db),
    counties: db
      .prepare("SELECT code, name FROM region WHERE kind = 'county' ORDER BY code")
      .all() as Present['counties'],
    indicators: allIndicators(db),
    values: kind === 'indicators' ? valuesAt(db, date) : new Map(),
    latest: kind === 'indicators' ? latestValues(db) : new Map(),
    bodies,
    functions,
    bodyIds,
  }
}

function valuesAt(db: ReadDb, date: string): Map<number, Map<string, string>> {
  const rows = db.prepare('SELECT unit, indicator, value FROM indicatorValue WHERE date = ?').all(date) as {
    unit: number
    indicator: string
    value: string
  }[]
  return nested(rows.map(({ unit, indicator, value }) => [unit, indicator, value]))
}

function latestValues(db: ReadDb): Map<number, Map<string, { date: string; value: string }>> {
  const rows = db.prepare('SELECT unit, indicator, date, value FROM indicatorValue ORDER BY date').all() as {
    unit: number
    indicator: string
    date: string
    value: string
  }[]
  return nested(rows.map(({ unit, indicator, date, value }) => [unit, indicator, { date, value }]))
}

function livingBodies(db: ReadDb): Pick<ImportBase, 'bodies' | 'functions' | 'bodyIds'> {
  const all = [...holdersAt(db, LATEST, EVERYWHERE).bodies.values()].flat()
  return {
    bodies: nested(all.map(({ unit, name, kind }) => [unit, name, kind])),
    functions: nested(
      all.flatMap(({ unit, name, function: purpose }) => (purpose === null ? [] : [[unit, name, purpose]])),
    ),
    bodyIds: new Map(all.map(({ unit, name, id }) => [holderKey(unit, name), id])),
  }
}

function nested<V>(entries: readonly (readonly [number, string, V])[]): Map<number, Map<string, V>> {
  const outer = new Map<number, Map<string, V>>()
  for (const [unit, key, value] of entries) {
    const inner = outer.get(unit) ?? new Map<string, V>()
    inner.set(key, value)
    outer.set(unit, inner)
  }
  return outer
}
