// Steps that look a number up: constant, class, carry, manual.
import { Refusal } from '../../refusal.ts'
import type { CarryStep, ClassStep, ConstantStep, ManualStep } from '../document.ts'
import { unitKey } from '../inputs.ts'
import { postsByUnit, type RunState, type StepResult, typeOf } from '../state.ts'
import { holderName } from '../value-table.ts'

/** Every unit gets the same. */
export function runConstant(state: RunState, step: ConstantStep): StepResult {
  const posts = postsByUnit(state.inputs.units, typeOf(state, step), () => step.posts)
  return { posts, trace: { kind: 'constant', step } }
}

/** Posts by class. Throws CLASS_MISSING for a unit without one, CLASS_UNKNOWN for one that the step does not name. */
export function runClass(state: RunState, step: ClassStep, field: string): StepResult {
  const posts = postsByUnit(state.inputs.units, typeOf(state, step), (unit) => {
    const name = holderName(unit)
    if (unit.class === null) throw new Refusal('CLASS_MISSING', { unit: name }, `${field}.posts`)
    const own = Object.hasOwn(step.posts, unit.class) ? step.posts[unit.class] : undefined
    if (own === undefined)
      throw new Refusal('CLASS_UNKNOWN', { unit: name, class: unit.class }, `${field}.posts`)
    return own
  })
  return { posts, trace: { kind: 'class', step } }
}

/** The present quota of the step's type. Throws CARRY_NEEDS_SET: on top of itself it would count twice. */
export function runCarry(state: RunState, step: CarryStep, field: string): StepResult {
  const { document, balances, units } = state.inputs
  if (document.result !== 'set') throw new Refusal('CARRY_NEEDS_SET', { step: step.id }, `${field}.kind`)
  const type = typeOf(state, step)
  const posts = postsByUnit(units, type, (unit) => balances.get(unitKey(unit))?.[type]?.quota ?? 0)
  return { posts, trace: { kind: 'carry', step } }
}

/** Posts by unit code. Throws UNIT_NOT_IN_SCOPE. */
export function runManual(state: RunState, step: ManualStep, field: string): StepResult {
  const { units } = state.inputs
  assertInScope(state, Object.keys(step.posts), `${field}.posts`)
  const posts = postsByUnit(units, typeOf(state, step), (unit) => {
    const key = unitKey(unit)
    return Object.hasOwn(step.posts, key) ? (step.posts[key] ?? 0) : 0
  })
  return { posts, trace: { kind: 'manual', step } }
}

/** Throws UNIT_NOT_IN_SCOPE for the first key that is no unit in scope. */
export function assertInScope({ inputs }: RunState, keys: readonly string[], field: string): void {
  const known = new Set(inputs.units.map(unitKey))
  const stranger = keys.find((key) => !known.has(key))
  if (stranger !== undefined)
    throw new Refusal('UNIT_NOT_IN_SCOPE', { unit: stranger }, `${field}.${stranger}`)
}
