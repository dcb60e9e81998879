// The organisation chart as boxes: what stands on a date, and beside another date what came, went and changed.
import type { BodyAsOfRow, OverviewRow, UnitAsOfRow, VacancyRow } from '#shared/contract/table'
import { countsInVacancy } from '#shared/domain/quota/vacancy'

/** Posts of the vacancy sum. */
export interface BoxFigures {
  readonly quota: number
  readonly filled: number
  /** May be negative. */
  readonly usable: number
}

export type BoxPlace =
  | { readonly kind: 'whole' }
  | { readonly kind: 'county'; readonly county: string }
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'body'; readonly unit: number; readonly body: number }

export interface Box {
  readonly id: string
  /** Null for the box that the others hang from. */
  readonly parent: string | null
  readonly name: string
  /** As the tables write it: institution, internal …; null for a county. */
  readonly kind: string | null
  readonly figures: BoxFigures
  /** Names of what it came out of. */
  readonly lineage: readonly string[]
  /** 派驻: shown here, counted elsewhere. */
  readonly stationed: boolean
  readonly place: BoxPlace
}

export type Change = 'same' | 'added' | 'removed' | 'changed'

export interface ComparedBox extends Box {
  readonly change: Change
  /** On the other date; null where it did not exist then. */
  readonly before: BoxFigures | null
}

const NOTHING: BoxFigures = { quota: 0, filled: 0, usable: 0 }

function figuresOf(rows: readonly OverviewRow[]): BoxFigures {
  return rows
    .filter(({ postType }) => countsInVacancy(postType))
    .reduce(
      (sum, row) => ({
        quota: sum.quota + row.quota,
        filled: sum.filled + row.filled,
        usable: sum.usable + row.usableVacancy,
      }),
      NOTHING,
    )
}

/** The whole over its counties. */
export function countyBoxes(name: string, counties: readonly VacancyRow[]): Box[] {
  const children = counties.map(
    (row): Box => ({
      ...{ id: `c${row.county}`, parent: 'whole', name: row.name, kind: null, lineage: [], stationed: false },
      figures: { quota: row.quota, filled: row.filled, usable: row.vacancies },
      place: { kind: 'county', county: row.county },
    }),
  )
  return [
    root({ id: 'whole', name, kind: null, lineage: [], place: { kind: 'whole' } }, children),
    ...children,
  ]
}

/** A county over its units; bodies count with their unit, those stationed there (派驻) do not. */
export function unitBoxes(
  county: { readonly code: string; readonly name: string },
  units: readonly UnitAsOfRow[],
  rows: readonly OverviewRow[],
): Box[] {
  const id = `c${county.code}`
  const children = units.map(
    (unit): Box => ({
      ...{ id: `u${unit.unitId}`, parent: id, name: unit.unit, kind: unit.kind, stationed: false },
      lineage: unit.lineage,
      figures: figuresOf(rows.filter(({ unitId, stationed }) => unitId === unit.unitId && !stationed)),
      place: { kind: 'unit', unit: unit.unitId },
    }),
  )
  const place: BoxPlace = { kind: 'county', county: county.code }
  return [root({ id, name: county.name, kind: null, lineage: [], place }, children), ...children]
}

/** A unit over its bodies; its own posts count in the unit's box only. */
export function bodyBoxes(
  unit: UnitAsOfRow,
  bodies: readonly BodyAsOfRow[],
  rows: readonly OverviewRow[],
): Box[] {
  const id = `u${unit.unitId}`
  const place: BoxPlace = { kind: 'unit', unit: unit.unitId }
  const own = { id, parent: null, name: unit.unit, kind: unit.kind, lineage: unit.lineage, stationed: false }
  const children = bodies.flatMap(({ bodyId, body, kind, lineage, stationed }): Box[] =>
    bodyId === null || body === null
      ? []
      : [
          {
            ...{ id: `b${bodyId}`, parent: id, name: body, kind, lineage, stationed },
            figures: figuresOf(rows.filter((row) => row.bodyId === bodyId)),
            place: { kind: 'body', unit: unit.unitId, body: bodyId },
          },
        ],
  )
  return [{ ...own, figures: figuresOf(rows.filter((row) => !row.stationed)), place }, ...children]
}

function root(box: Omit<Box, 'parent' | 'figures' | 'stationed'>, children: readonly Box[]): Box {
  const figures = children.reduce(
    (sum, { figures: one }) => ({
      quota: sum.quota + one.quota,
      filled: sum.filled + one.filled,
      usable: sum.usable + one.usable,
    }),
    NOTHING,
  )
  return { ...box, parent: null, figures, stationed: false }
}

/** Boxes of now, then those that are gone. `before` null: nothing to compare with, all is as it is. */
export function compareBoxes(now: readonly Box[], before: readonly Box[] | null): ComparedBox[] {
  if (before === null) return now.map((box) => ({ ...box, change: 'same', before: null }))
  const earlier = new Map(before.map((box) => [box.id, box]))
  const present = new Set(now.map(({ id }) => id))
  const gone = before.filter(({ id }) => !present.has(id))
  return [
    ...now.map((box): ComparedBox => {
      const was = earlier.get(box.id)
      if (was === undefined) return { ...box, change: 'added', before: null }
      return { ...box, change: isSame(box, was) ? 'same' : 'changed', before: was.figures }
    }),
    ...gone.map((box): ComparedBox => ({ ...box, figures: NOTHING, change: 'removed', before: box.figures })),
  ]
}

function isSame(a: Box, b: Box): boolean {
  const [now, was] = [a.figures, b.figures]
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    now.quota === was.quota &&
    now.filled === was.filled &&
    now.usable === was.usable
  )
}
