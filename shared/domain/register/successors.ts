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

/**
 * Answers who holds on the date what `holder` held since `since`: one holder, or several after a split. `by` is the
 * movement that gave it to the holder, null where none did: what the part that stays is given on the very day of the split
 * is shared only where a movement gave it before the split; absent: whatever is of that day. With `until` who held it on
 * that earlier day.
 */
export type Successors = (
  holder: Holder,
  since: string,
  by?: number | null,
  until?: string,
) => readonly Holder[]

interface Step {
  readonly at: number
  readonly date: string
  readonly movement: number
  readonly stays: boolean
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
    const { date, movement, stays } = row
    const step = { at, date, movement, stays, to: { unit: row.toUnit, body: row.toBody } }
    const known = steps.get(key)
    const self = { ...step, to: { unit: row.fromUnit, body: row.fromBody } }
    if (known === undefined) steps.set(key, row.stays ? [self, step] : [step])
    else if (row.stays && known.every(({ movement }) => movement !== row.movement)) known.push(self, step)
    else known.push(step)
  }
  if (steps.size === 0) return (holder) => [holder]
  const follow = (holder: Holder, { since, from, until }: Span): Holder[] => {
    const own = stepsIn(steps.get(keyOf(holder.unit, holder.body)), { since, from, until })
    const after = (own.at(-1)?.at ?? 0) + 1
    if (own.length > 0) return own.flatMap(({ to, date }) => follow(to, { since: date, from: after, until }))
    if (holder.body === null) return [holder]
    const [withUnit] = stepsIn(steps.get(keyOf(holder.unit, null)), { since, from, until })
    if (withUnit === undefined) return [holder]
    const span = { since: withUnit.date, from: withUnit.at + 1, until }
    return follow({ unit: withUnit.to.unit, body: holder.body }, span)
  }
  return (holder, since, by, until = asOf) => {
    const own = steps.get(keyOf(holder.unit, holder.body)) ?? []
    const isEarlier = ({ date, stays, movement }: Step) =>
      by !== undefined && stays && date === since && (by === null || movement < by)
    const last = own.findLast(isEarlier)
    return distinct(follow(holder, { since, from: last === undefined ? 0 : last.at + 1, until }))
  }
}

/** Which steps count: from a day on, and from a place in the lineage on, up to a day. */
interface Span {
  readonly since: string
  readonly from: number
  readonly until: string
}

/** The first step that counts: several rows only where it was a split. */
function stepsIn(steps: readonly Step[] | undefined, { since, from, until }: Span): readonly Step[] {
  const left = (steps ?? []).filter(({ date, at }) => date >= since && date <= until && at >= from)
  return left.filter(({ movement }) => movement === left[0]?.movement)
}

function keyOf(unit: number, body: number | null): string {
  return body === null ? String(unit) : `${unit}/${body}`
}

function distinct(holders: readonly Holder[]): Holder[] {
  return [...new Map(holders.map((holder) => [keyOf(holder.unit, holder.body), holder])).values()]
}
