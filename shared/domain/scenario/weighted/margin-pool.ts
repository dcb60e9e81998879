// A pool with both margins given: each unit's posts over all types and each type's posts over all units.

import { biproportional } from '../../apportion/matrix/biproportional.ts'
import type { MatrixTie } from '../../apportion/matrix/problem.ts'
import { isDivisorMethod } from '../../apportion/methods/signposts.ts'
import { rational } from '../../apportion/rational.ts'
import { POST_TYPES, type PostType } from '../../quota/post-type.ts'
import { Refusal } from '../../refusal.ts'
import type { MarginPool, WeightedStep } from '../document.ts'
import { unitKey } from '../inputs.ts'
import type { SettledTie, UndecidedRun } from '../outcome.ts'
import { type TieOrder, tieOrderOf } from '../ranking.ts'
import { readWeights, scoreOf, scoresOf } from '../scores.ts'
import { addTo, type RunState, type StepAnswer } from '../state.ts'
import { assertInScope } from '../steps/plain-steps.ts'
import type { MarginTrace } from '../trace.ts'
import { fieldsAbout, type Limits } from './limits.ts'
import { chargedBy } from './pools.ts'
import { DEFAULT_METHOD } from './setting.ts'

interface Margins {
  readonly units: readonly number[]
  readonly rows: readonly number[]
  readonly types: readonly PostType[]
  readonly columns: readonly number[]
}

/**
 * Shares among units and types so that both margins hold, each cell in proportion to the unit's score (biproportional
 * apportionment). Floors and caps are on a unit's sum, which is given: one that it does not meet is infeasible. Throws
 * UNIT_NOT_IN_SCOPE, METHOD_NOT_DIVISOR.
 */
export function runMargins(
  state: RunState,
  step: WeightedStep & { readonly pool: MarginPool },
  field: string,
  limits: Limits,
): StepAnswer {
  const method = step.method ?? DEFAULT_METHOD
  if (!isDivisorMethod(method)) throw new Refusal('METHOD_NOT_DIVISOR', { method }, `${field}.method`)
  assertInScope(state, Object.keys(step.pool.units), `${field}.pool.units`)
  const order = tieOrderOf(state.table, step, field)
  const margins = marginsOf(state, step, order)
  const refusal = contradiction(state, step, field, { margins, limits })
  if (refusal !== null) return { ok: false, why: refusal }
  const { units, rows, types, columns } = margins
  const isNothing = rows.every((posts) => posts === 0)
  const weights = readWeights(step.id, step.weights, `${field}.weights`)
  const scores = isNothing ? null : scoresOf(state.table, weights, units, `${field}.weights`)
  const scoreAt = (row: number) => (scores === null ? rational(1n) : scoreOf(scores, row))
  const matrix = units.map((_, row) => types.map(() => scoreAt(row)))
  const answer = biproportional({ method, matrix, rowTotals: rows, colTotals: columns })
  if (answer.status === 'infeasible') {
    const { rows: short, need, most } = answer.detail
    const members = short.map((row) => units[row] as number)
    return clash(state, step, {
      code: 'CONDITIONS_CLASH',
      members,
      need,
      most,
      conditions: [`${field}.pool`, `${field}.weights`],
    })
  }
  const settled = answer.tie === null ? [] : settle({ state, step, order }, margins, answer.seats, answer.tie)
  if ('status' in settled) return { ok: false, why: settled }
  const posts = new Map<PostType, number[]>()
  for (const [at, type] of types.entries()) {
    const list = state.inputs.units.map(() => 0)
    units.forEach((unit, row) => {
      list[unit] = answer.seats[row]?.[at] ?? 0
    })
    addTo(posts, type, list)
  }
  const trace: MarginTrace = {
    kind: 'margins',
    step,
    unitTotals: new Map(units.map((unit, row) => [unit, rows[row] as number])),
    types,
    typeTotals: columns,
    cells: new Map(units.map((unit, row) => [unit, answer.seats[row] ?? []])),
    method,
    scores,
    order: units,
    divisors: answer.divisors,
    ties: settled,
  }
  return { ok: true, result: { posts, trace, ties: settled } }
}

/** Rows in tie order, so that the largest matrix, rows first, is what the rule prefers; less what bands took. */
function marginsOf(
  state: RunState,
  { pool, id }: WeightedStep & { readonly pool: MarginPool },
  order: TieOrder,
): Margins {
  const { units: all } = state.inputs
  const units = all.flatMap((unit, index) => (Object.hasOwn(pool.units, unitKey(unit)) ? [index] : []))
  units.sort((a, b) => order.compare(a, b) || a - b)
  const types = POST_TYPES.filter((type) => pool.types[type] !== undefined)
  const charges = types.map((type) => state.charges.get(id)?.get(type) ?? [])
  const rows = units.map((unit) => {
    const charged = charges.reduce((sum, list) => sum + (list[unit] ?? 0), 0)
    return (pool.units[unitKey(all[unit] as (typeof all)[number])] ?? 0) - charged
  })
  const columns = types.map(
    (type, at) => (pool.types[type] ?? 0) - (charges[at]?.reduce((sum, posts) => sum + posts, 0) ?? 0),
  )
  return { units, rows, types, columns }
}

type Why = Omit<Parameters<typeof clash>[2], never>

function contradiction(
  state: RunState,
  step: WeightedStep,
  field: string,
  { margins, limits }: { readonly margins: Margins; readonly limits: Limits },
) {
  const { units, rows, columns, types } = margins
  const told = (why: Why) => clash(state, step, why).why
  const short = rows.findIndex((posts) => posts < 0)
  const over = (members: readonly number[], left: number): Why => ({
    code: 'CHARGE_ABOVE_POOL',
    members,
    need: -left,
    most: 0,
    conditions: [`${field}.pool.units`, ...chargedBy(state, step)],
  })
  if (short >= 0) return told(over([units[short] as number], rows[short] as number))
  const type = columns.findIndex((posts) => posts < 0)
  if (type >= 0)
    return told({
      ...over(units, columns[type] as number),
      conditions: [`${field}.pool.types.${types[type]}`, ...chargedBy(state, step)],
    })
  const [need, most] = [rows, columns].map((list) => list.reduce((sum, posts) => sum + posts, 0)) as [
    number,
    number,
  ]
  if (need !== most) {
    const conditions = [`${field}.pool.units`, `${field}.pool.types`]
    return told({ code: 'MARGINS_DIFFER', members: units, need, most, conditions })
  }
  for (const [row, unit] of units.entries()) {
    const [min, max] = [limits.mins?.[unit] ?? 0, limits.maxs?.[unit] ?? Number.POSITIVE_INFINITY]
    const posts = rows[row] as number
    const own = `${field}.pool.units`
    if (posts < min)
      return told({
        code: 'FLOORS_ABOVE_TOTAL',
        members: [unit],
        need: min,
        most: posts,
        conditions: [own, ...fieldsAbout(limits.minFields, [unit])],
      })
    if (posts > max)
      return told({
        code: 'CAPS_BELOW_TOTAL',
        members: [unit],
        need: posts,
        most: max,
        conditions: [own, ...fieldsAbout(limits.maxFields, [unit])],
      })
  }
  return null
}

function clash(
  state: RunState,
  step: WeightedStep,
  why: {
    readonly code:
      | 'CHARGE_ABOVE_POOL'
      | 'MARGINS_DIFFER'
      | 'FLOORS_ABOVE_TOTAL'
      | 'CAPS_BELOW_TOTAL'
      | 'CONDITIONS_CLASH'
    readonly members: readonly number[]
    readonly need: number
    readonly most: number
    readonly conditions: readonly string[]
  },
) {
  const { members, ...rest } = why
  const units = members.map((unit) =>
    unitKey(state.inputs.units[unit] as (typeof state.inputs.units)[number]),
  )
  return {
    ok: false as const,
    why: { status: 'infeasible' as const, step: step.id, group: 'all', units, ...rest },
  }
}

interface Settling {
  readonly state: RunState
  readonly step: WeightedStep
  readonly order: TieOrder
}

/** Tied cells as one tie: settled where the rule tells every pair of their units apart. */
function settle(
  { state, step, order }: Settling,
  { units, types }: Margins,
  seats: readonly (readonly number[])[],
  { cells, won }: MatrixTie,
): SettledTie[] | UndecidedRun {
  const rows = [...new Set(cells.map(([row]) => row))]
  const key = (row: number) =>
    unitKey(state.inputs.units[units[row] as number] as (typeof state.inputs.units)[number])
  const named = rows.map(key)
  const common = { step: step.id, group: 'all', units: named, posts: won.length }
  const pairs = rows
    .slice(1)
    .map((row, at) => order.settledBy(units[rows[at] as number] as number, units[row] as number))
  const settledBy = pairs.at(0) ?? 'code'
  if (pairs.every((pair) => pair !== null)) {
    const gainedIn = won.map(([row, at]) => ({ unit: key(row), column: types[at] as PostType }))
    return [{ ...common, gainedIn, settledBy }]
  }
  const sum = (row: number) => types.reduce((all, _type, at) => all + (seats[row]?.[at] ?? 0), 0)
  const open = (row: number) => won.filter(([own]) => own === row).length
  const fixed = units.map((_, row) => [key(row), sum(row) - open(row)] as const)
  return { status: 'undecided', ...common, fixed: Object.fromEntries(fixed) }
}
