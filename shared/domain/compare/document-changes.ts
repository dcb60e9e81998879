// What differs between two scenario documents, change by change, each also as the first document with that change alone.
import type { ScenarioDocument, Step } from '../scenario/document.ts'

export interface DocumentChange {
  /** `steps.ID.field`, `steps.ID` for a step that was added, removed or made another kind, `steps` for another order. */
  readonly field: string
  /** Values as JSON; null where there is none. */
  readonly before: string | null
  readonly after: string | null
  /** The first document with this change. */
  readonly document: ScenarioDocument
}

/** Everything but the name, in the order of the first document's steps. */
export function changesOfDocument(first: ScenarioDocument, second: ScenarioDocument): DocumentChange[] {
  return [...topChanges(first, second), ...stepChanges(first, second)]
}

function topChanges(first: ScenarioDocument, second: ScenarioDocument): DocumentChange[] {
  const keys = ['asOf', 'postType', 'result', 'scope', 'bounds', 'rounding', 'rules'] as const
  return keys.flatMap((key) => {
    const changed = { ...first, [key]: second[key] }
    return change(key, [first[key], second[key]], changed)
  })
}

function stepChanges(first: ScenarioDocument, second: ScenarioDocument): DocumentChange[] {
  const later = new Map(second.steps.map((step) => [step.id, step]))
  const known = new Set(first.steps.map(({ id }) => id))
  const withSteps = (steps: readonly Step[]) => ({ ...first, steps })
  const kept = first.steps.flatMap((step, at) => {
    const other = later.get(step.id)
    if (other === undefined)
      return change(`steps.${step.id}`, [step, undefined], withSteps(first.steps.toSpliced(at, 1)))
    return fieldChanges(step, other, (changed) => withSteps(first.steps.with(at, changed)))
  })
  const added = second.steps.flatMap((step, at) => {
    if (known.has(step.id)) return []
    const before = second.steps.slice(0, at).findLast(({ id }) => known.has(id))
    const place = first.steps.findIndex(({ id }) => id === before?.id) + 1
    return change(`steps.${step.id}`, [undefined, step], withSteps(first.steps.toSpliced(place, 0, step)))
  })
  return [...kept, ...added, ...orderChange(first, second)]
}

function fieldChanges(
  step: Step,
  other: Step,
  inDocument: (step: Step) => ScenarioDocument,
): DocumentChange[] {
  if (step.kind !== other.kind) return change(`steps.${step.id}`, [step, other], inDocument(other))
  const [own, others] = [step, other] as unknown as Record<string, unknown>[]
  return [...new Set([...Object.keys(step), ...Object.keys(other)])].flatMap((key) => {
    const changed = { ...step, [key]: others?.[key] } as Step
    return change(`steps.${step.id}.${key}`, [own?.[key], others?.[key]], inDocument(changed))
  })
}

/** Steps that both have, in another order. */
function orderChange(first: ScenarioDocument, second: ScenarioDocument): DocumentChange[] {
  const order = second.steps.map(({ id }) => id)
  const both = first.steps.filter(({ id }) => order.includes(id))
  const sorted = both.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const left = [...sorted]
  const steps = first.steps.map((step) => (order.includes(step.id) ? (left.shift() as Step) : step))
  const ids = (list: readonly Step[]) => list.map(({ id }) => id)
  return change('steps', [ids(both), ids(sorted)], { ...first, steps })
}

function change(
  field: string,
  [before, after]: readonly [unknown, unknown],
  document: ScenarioDocument,
): DocumentChange[] {
  const [was, is] = [textOf(before), textOf(after)]
  return was === is ? [] : [{ field, before: was, after: is, document }]
}

/** Keys sorted, so that the order in which they were written makes no difference. */
export function textOf(value: unknown): string | null {
  if (value === undefined) return null
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
