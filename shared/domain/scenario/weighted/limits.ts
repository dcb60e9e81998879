// What bounds on sums leave a weighted step: floors and caps by unit, and conditions on counties and classes.
import type { Bound, WeightedStep } from '../document.ts'
import { type ScenarioUnit, unitKey } from '../inputs.ts'
import type { RunState } from '../state.ts'

/** A field of the document that a floor or a cap comes from; `holder` null: it is everybody's. */
export interface LimitField {
  readonly field: string
  readonly holder: number | null
}

export interface Limits {
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
  /** Fields of the document that the floors (the caps) come from. */
  readonly minFields: readonly LimitField[]
  readonly maxFields: readonly LimitField[]
}

/** The fields that speak of one of these holders. */
export function fieldsAbout(fields: readonly LimitField[], holders: readonly number[]): string[] {
  const meant = new Set(holders)
  return fields.flatMap(({ field, holder }) => (holder === null || meant.has(holder) ? [field] : []))
}

const NO_LIMITS: Limits = { mins: null, maxs: null, minFields: [], maxFields: [] }

/**
 * Floors and caps of this step by unit: its own, and what the bounds on units' sums leave of them. The floor of a sum
 * is the business of the last weighted step alone.
 */
export function unitLimits(state: RunState, step: WeightedStep, field: string, isLast: boolean): Limits {
  const { inputs, sums } = state
  const all = [...(inputs.document.bounds ?? []).entries()]
  const bounds = all.filter(([, bound]) => scopeOf(bound)[0] === 'unit')
  if (bounds.length === 0 && step.min === undefined && step.max === undefined) return NO_LIMITS
  const mins = sums.map(() => step.min ?? 0)
  const maxs: (number | null)[] = sums.map(() => step.max ?? null)
  for (const [, bound] of bounds) {
    const [, key] = scopeOf(bound)
    sums.forEach((sum, index) => {
      if (key !== null && key !== unitKey(inputs.units[index] as ScenarioUnit)) return
      if (isLast && bound.min !== undefined) mins[index] = Math.max(mins[index] as number, bound.min - sum)
      if (bound.max !== undefined) {
        maxs[index] = Math.max(0, Math.min(maxs[index] ?? Number.POSITIVE_INFINITY, bound.max - sum))
      }
    })
  }
  return {
    mins: mins.some((min) => min > 0) ? mins : null,
    maxs: maxs.some((max) => max !== null) ? maxs : null,
    minFields: [
      ...everybodys((step.min ?? 0) > 0 ? [`${field}.min`] : []),
      ...(isLast ? boundFields(state, bounds, 'min') : []),
    ],
    maxFields: [
      ...everybodys(step.max === undefined ? [] : [`${field}.max`]),
      ...boundFields(state, bounds, 'max'),
    ],
  }
}

/** The ends of bounds on units that say something, each with the unit that it names. */
function boundFields(
  { inputs }: RunState,
  bounds: readonly (readonly [number, Bound])[],
  end: 'min' | 'max',
): LimitField[] {
  return bounds.flatMap(([position, bound]) => {
    if (end === 'min' ? (bound.min ?? 0) === 0 : bound.max === undefined) return []
    const [, key] = scopeOf(bound)
    const at = key === null ? -1 : inputs.units.findIndex((unit) => unitKey(unit) === key)
    return [{ field: boundField(position, end), holder: at < 0 ? null : at }]
  })
}

/** Fields that speak of every holder. */
export function everybodys(fields: readonly string[]): LimitField[] {
  return fields.map((field) => ({ field, holder: null }))
}

/** Least and most that a step may give a county or a class. */
export interface Condition {
  readonly scope: string
  readonly kind: 'county' | 'class'
  /** Fields of the document that its min (its max) comes from. */
  readonly minFields: readonly string[]
  readonly maxFields: readonly string[]
  readonly units: readonly number[]
  readonly unitSet: ReadonlySet<number>
  readonly min: number
  readonly max: number
}

/** The conditions that bounds on counties and classes put on this step; bounds of one scope are one condition. */
export function conditionsOf(state: RunState, isLast: boolean): Condition[] {
  const conditions = new Map<string, Condition>()
  for (const [position, bound] of (state.inputs.document.bounds ?? []).entries()) {
    const condition = conditionOf(state, bound, position, isLast)
    if (condition === null) continue
    const known = conditions.get(bound.scope)
    conditions.set(bound.scope, known === undefined ? condition : joined(known, condition))
  }
  return [...conditions.values()].filter(({ min, max }) => min > 0 || max < Number.POSITIVE_INFINITY)
}

function conditionOf(state: RunState, bound: Bound, position: number, isLast: boolean): Condition | null {
  const [kind, name] = scopeOf(bound)
  if (kind !== 'county' && kind !== 'class') return null
  const units = members(state.inputs.units, kind, name ?? '')
  const sum = units.reduce((all, unit) => all + (state.sums[unit] as number), 0)
  return {
    scope: bound.scope,
    kind,
    minFields: (bound.min ?? 0) > 0 ? [boundField(position, 'min')] : [],
    maxFields: bound.max === undefined ? [] : [boundField(position, 'max')],
    units,
    unitSet: new Set(units),
    min: isLast ? Math.max(0, (bound.min ?? 0) - sum) : 0,
    max: bound.max === undefined ? Number.POSITIVE_INFINITY : Math.max(0, bound.max - sum),
  }
}

function joined(a: Condition, b: Condition): Condition {
  const minFields = [...a.minFields, ...b.minFields]
  const maxFields = [...a.maxFields, ...b.maxFields]
  return { ...a, minFields, maxFields, min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) }
}

function members(units: readonly ScenarioUnit[], kind: 'county' | 'class', name: string): number[] {
  return units.flatMap((unit, index) => (unit[kind] === name ? [index] : []))
}

/** A bound's kind and what it names: [unit, null] for every unit. */
export function scopeOf({ scope }: Bound): [kind: string, name: string | null] {
  const colon = scope.indexOf(':')
  return colon < 0 ? [scope, null] : [scope.slice(0, colon), scope.slice(colon + 1)]
}

export function boundField(position: number, end: 'min' | 'max' | null = null): string {
  return end === null ? `bounds[${position}]` : `bounds[${position}].${end}`
}
