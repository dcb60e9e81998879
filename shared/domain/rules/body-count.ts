// R9: seven bodies as a rule, nine at most; every duty has a named lead body.
import { unitKey } from '../scenario/inputs.ts'
import type { Rule, RuleHit, RuleState } from './rule.ts'
import { XUZHOU_2020 } from './sources.zh-CN.ts'

const USUAL = 7
const MOST = 9

/** Kinds that the limit counts: nameplates, dispatched and statutory bodies are listed but never counted. */
const COUNTED = ['internal', 'institution']

export const bodyCountXuzhou: Rule = {
  code: 'R9',
  pack: 'xuzhou-2020',
  basis: { document: XUZHOU_2020.document, article: XUZHOU_2020.bodies },
  confidence: 'A',
  check,
}

function check(state: RuleState): RuleHit[] {
  const { units } = state.inputs
  const hits = units.flatMap((unit): RuleHit[] => {
    const value = unit.bodies.filter((body) => COUNTED.includes(body.kind)).length
    if (value === 0 || value === USUAL) return []
    const common = {
      unit: unitKey(unit),
      value,
      params: { name: unit.name, value, usual: USUAL, most: MOST },
    }
    if (value > MOST) return [{ ...common, limit: MOST, severity: 'error', message: 'aboveMost' }]
    if (value > USUAL) return [{ ...common, limit: USUAL, severity: 'warning', message: 'aboveUsual' }]
    return [{ ...common, limit: USUAL, severity: 'info', message: 'belowUsual' }]
  })
  return [...hits, ...unchecked(state)]
}

/** What the rule could not look at is said once, not passed over. */
function unchecked(state: RuleState): RuleHit[] {
  const without = state.inputs.units.filter((unit) => unit.bodies.length === 0).length
  const whole = { unit: null, limit: null, severity: 'info' as const }
  const hits: RuleHit[] = [{ ...whole, value: null, message: 'dutiesNotRecorded', params: {} }]
  if (without > 0)
    hits.unshift({ ...whole, value: without, message: 'bodiesNotRecorded', params: { units: without } })
  return hits
}
