// Who holds on a date what a unit or body held before merges and splits: registers are read through the lineage.

export interface Holder {
  readonly unit: number
  /** Null for the unit itself. */
  readonly body: number | null
}

/** A row of the lineage; rows in booking order. */
export interface LineageRow {
  readonly date: string
  /** Rows of one movement are one step. */
  readonly movement: number
  readonly fromUnit: number
  readonly fromBody: number | null
  readonly toUnit: number
  readonly toBody: number | null
  /** Whether the source lives on beside what was split off from it. */
  readonly stays: boolean
}

/** Answers who holds on the date what `holder` held since `since`: one holder, or several after a split. */
export type Successors = (holder: Holder, since: string) => readonly Holder[]

interface Step {
  readonly at: number
  readonly date: string
  readonly movement: number
  readonly to: Holder
}

/**
 * Follows the lineage up to `asOf`. A body without a step of its own goes along with its unit. A split gives all its
 * targets, in the order written.
 */
export function successorsAt(lineage: readonly LineageRow[], asOf: string): Successors {
  const steps = new Map<string, Step[]>()
  for (const [at, row] of lineage.entries()) {
    if (row.date > asOf) continue
    const key = keyOf(row.fromUnit, row.fromBody)
    const step = { at, date: row.date, movement: row.movement, to: { unit: row.toUnit, body: row.toBody } }
    const known = steps.get(key)
    const self = { ...step, to: { unit: row.fromUnit, body: row.fromBody } }
    if (known === undefined) steps.set(key, row.stays ? [self, step] : [step])
    else if (row.stays && known.every(({ movement }) => movement !== row.movement)) known.push(self, step)
    else known.push(step)
  }
  if (steps.size === 0) return (holder) => [holder]
  const follow = (holder: Holder, since: string, from: number): Holder[] => {
    const own = stepsAfter(steps.get(keyOf(holder.unit, holder.body)), since, from)
    if (own.length > 0) return own.flatMap(({ to, date }) => follow(to, date, (own.at(-1)?.at ?? 0) + 1))
    if (holder.body === null) return [holder]
    const [withUnit] = stepsAfter(steps.get(keyOf(holder.unit, null)), since, from)
    if (withUnit === undefined) return [holder]
    return follow({ unit: withUnit.to.unit, body: holder.body }, withUnit.date, withUnit.at + 1)
  }
  return (holder, since) => distinct(follow(holder, since, 0))
}

/** The first step that counts: several rows only where it was a split. */
function stepsAfter(steps: readonly Step[] | undefined, since: string, from: number): readonly Step[] {
  const left = (steps ?? []).filter(({ date, at }) => date >= since && at >= from)
  return left.filter(({ movement }) => movement === left[0]?.movement)
}

function keyOf(unit: number, body: number | null): string {
  return body === null ? String(unit) : `${unit}/${body}`
}

function distinct(holders: readonly Holder[]): Holder[] {
  return [...new Map(holders.map((holder) => [keyOf(holder.unit, holder.body), holder])).values()]
}
