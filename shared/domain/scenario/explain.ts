// The derivation of one unit's number: lines with every figure that a reader needs to redo it with a pocket calculator.
import type { PostType } from '../quota/post-type.ts'
import { type Changes, changesOf } from './booking.ts'
import { fundingLines } from './explain/funding-lines.ts'
import type { ExplainLine } from './explain/lines.ts'
import { stepLines } from './explain/step-lines.ts'
import { type ScenarioUnit, unitKey } from './inputs.ts'
import type { Change } from './outcome.ts'
import type { CompletedRun } from './run.ts'
import { createsPosts } from './state.ts'

export { EXPLAIN_CODES, type ExplainCode, type ExplainLine } from './explain/lines.ts'

/** Lines that lead to the posts of the unit at `index`, step by step, then its sum and where the posts come from. */
export function explainUnit(run: CompletedRun, index: number): ExplainLine[] {
  const unit = run.unitAt(index)
  const given = run.inputs.units[index] as ScenarioUnit
  const lines = run.traces.flatMap((trace, position): ExplainLine[] => {
    const step = trace.step.id
    const own = stepLines(trace, given, index).map(([code, params]) => ({ step, code, params }))
    if (!createsPosts(trace.step)) return own
    const funded = fundingLines(run, position, index).map(([code, params]) => ({ step, code, params }))
    return [...own, { step, code: 'STEP_POSTS', params: { posts: unit.parts[step] ?? 0 } }, ...funded]
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
  return run.inputs.document.result === 'set' ? [...lines, ...changeLines(run, index)] : lines
}

/** What is to be booked for each unit, worked out once a run. */
const changes = new WeakMap<CompletedRun, readonly Changes[]>()

function changeLines(run: CompletedRun, index: number): ExplainLine[] {
  const { inputs, outcome } = run
  const all = changes.get(run) ?? changesOf(inputs, outcome.units)
  changes.set(run, all)
  const given = inputs.units[index] as ScenarioUnit
  return (Object.entries(all[index] ?? {}) as [PostType, Change][]).flatMap(([type, change]) => {
    const quota = inputs.balances.get(unitKey(given))?.[type]?.quota ?? 0
    const code = change.posts > 0 ? 'CHANGE_UP' : change.posts < 0 ? 'CHANGE_DOWN' : 'CHANGE_NONE'
    const params = { type, total: quota + change.posts, quota, posts: Math.abs(change.posts) }
    const from = Object.entries(change.posts > 0 ? change.pools : {}).filter(([, posts]) => posts > 0)
    return [
      { step: '', code, params },
      ...from.map(
        ([pool, posts]): ExplainLine => ({ step: '', code: 'CHANGE_FROM', params: { type, pool, posts } }),
      ),
    ]
  })
}
