// The formula step: a number of posts by an expression over indicators and earlier steps.
import { formatQ, isIntegerQ, type Rational, rational } from '../../apportion/rational.ts'
import { Refusal } from '../../refusal.ts'
import type { FormulaStep } from '../document.ts'
import { asPosts, postsByUnit, type RunState, type StepResult, typeOf } from '../state.ts'
import { holderName } from '../value-table.ts'
import { DivisionByZero, evaluate } from './evaluate.ts'
import { type Formula, parseFormula } from './parse.ts'

/**
 * Runs a formula for each unit. Throws what parseFormula throws, FORMULA_NOT_WHOLE and FORMULA_DIVISION naming the
 * unit, POSTS_OUT_OF_RANGE, INDICATOR_UNKNOWN, INDICATOR_MISSING.
 */
export function runFormula(state: RunState, step: FormulaStep, stepPath: string): StepResult {
  const field = `${stepPath}.expression`
  const formula = parseFormula(step.expression, [...state.parts.keys()], field)
  const parts = new Map(state.parts)
  const lookup = (name: string, unit: number): Rational => {
    const part = name.startsWith('steps.') ? parts.get(name.slice('steps.'.length)) : undefined
    return part === undefined
      ? state.table.value({ indicator: name, field }, unit)
      : rational(part[unit] ?? 0)
  }
  const posts = postsByUnit(state.inputs.units, typeOf(state, step), (unit, index) => {
    const value = worked(formula, (name) => lookup(name, index), holderName(unit), field)
    if (isIntegerQ(value)) return asPosts(value.n, holderName(unit), field)
    throw new Refusal('FORMULA_NOT_WHOLE', { unit: holderName(unit), value: formatQ(value) }, field)
  })
  return { posts, trace: { kind: 'formula', step, formula, lookup } }
}

function worked(formula: Formula, lookup: (name: string) => Rational, unit: string, field: string): Rational {
  try {
    return evaluate(formula, lookup)
  } catch (error) {
    if (error instanceof DivisionByZero) throw new Refusal('FORMULA_DIVISION', { unit }, field)
    throw error
  }
}
