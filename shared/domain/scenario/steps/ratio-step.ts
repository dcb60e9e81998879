// The ratio standard (按比例): one post for every so many pupils, beds or households, rounded as written.
import { ceilQ, divQ, floorQ, parseRational, type Rational, roundHalfUpQ } from '../../apportion/rational.ts'
import type { RatioStep } from '../document.ts'
import { asPosts, postsByUnit, type RunState, type StepResult, typeOf } from '../state.ts'
import { holderName } from '../value-table.ts'

/** Runs a ratio. Throws INDICATOR_MISSING, INDICATOR_NEGATIVE, POSTS_OUT_OF_RANGE. */
export function runRatio(state: RunState, step: RatioStep, field: string): StepResult {
  const asked = { indicator: step.indicator, field: `${field}.indicator` }
  const posts = postsByUnit(state.inputs.units, typeOf(state, step), (unit, index) => {
    const quotient = ratioQuotient(step, state.table.value(asked, index))
    return asPosts(roundRatio(step, quotient), holderName(unit), `${field}.per`)
  })
  return { posts, trace: { kind: 'ratio', step, table: state.table } }
}

/** value ÷ per, exactly. */
export function ratioQuotient({ per }: RatioStep, value: Rational): Rational {
  return divQ(value, parseRational(String(per)))
}

function roundRatio({ round }: RatioStep, quotient: Rational): bigint {
  switch (round) {
    case 'ceil':
      return ceilQ(quotient)
    case 'floor':
      return floorQ(quotient)
    case 'half-up':
      return roundHalfUpQ(quotient)
  }
}
