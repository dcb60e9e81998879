// The derivation of one unit's number: lines with every figure that a reader needs to redo it with a pocket calculator.
import type { PostType } from '../quota/post-type.ts'
import type { ExplainLine } from './explain/lines.ts'
import { stepLines } from './explain/step-lines.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from './inputs.ts'
import type { UnitOutcome } from './outcome.ts'
import type { CompletedRun } from './run.ts'
import { createsPosts } from './state.ts'

export { EXPLAIN_CODES, type ExplainCode, type ExplainLine } from './explain/lines.ts'

/** Lines that lead to the posts of the unit at `index`, step by step, then its sum and where the posts come from. */
export function explainUnit(run: CompletedRun, index: number): ExplainLine[] {
  const unit = run.outcome.units[index] as UnitOutcome
  const given = run.inputs.units[index] as ScenarioUnit
  const lines = run.traces.flatMap((trace): ExplainLine[] => {
    const step = trace.step.id
    const own = stepLines(trace, given, index).map(([code, params]) => ({ step, code, params }))
    if (!createsPosts(trace.step)) return own
    return [...own, { step, code: 'STEP_POSTS', params: { posts: unit.parts[step] ?? 0 } }]
  })
  const parts = run.traces
    .filter(({ step }) => createsPosts(step))
    .map(({ step }) => unit.parts[step.id] ?? 0)
  const sum = parts.length > 1 ? { sum: parts.join(' + ') } : {}
  lines.push({ step: '', code: 'TOTAL', params: { ...sum, total: unit.total } })
  const types = Object.entries(unit.byType).filter(([, posts]) => posts > 0)
  if (types.length > 1)
    for (const [type, posts] of types) lines.push({ step: '', code: 'OF_TYPE', params: { type, posts } })
  for (const [type, pools] of Object.entries(unit.funding)) {
    for (const [pool, posts] of Object.entries(pools)) {
      lines.push({ step: '', code: 'FUNDING', params: { type, pool, posts } })
    }
  }
  return run.inputs.document.result === 'set' ? [...lines, ...changeLines(run.inputs, given, unit)] : lines
}

function changeLines({ balances }: ScenarioInputs, given: ScenarioUnit, unit: UnitOutcome): ExplainLine[] {
  return (Object.entries(unit.byType) as [PostType, number][]).map(([type, total]) => {
    const quota = balances.get(unitKey(given))?.[type]?.quota ?? 0
    const posts = total - quota
    const code = posts > 0 ? 'CHANGE_UP' : posts < 0 ? 'CHANGE_DOWN' : 'CHANGE_NONE'
    return { step: '', code, params: { type, total, quota, posts: Math.abs(posts) } }
  })
}
