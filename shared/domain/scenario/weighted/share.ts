// Shares posts among members of a group by one apportionment, and settles the tie at its cut.
import { apportionWhole } from '../../apportion/apportion.ts'
import type { Infeasible, Solved } from '../../apportion/problem.ts'
import type { InfeasibleRun, SettledTie, UndecidedRun } from '../outcome.ts'
import { numeratorsOf, type Scores } from '../scores.ts'
import type { SharedPortion } from '../trace.ts'
import { fieldsAbout } from './limits.ts'
import { type Group, infeasible, type Setting } from './setting.ts'

/** Some members of a group, by their places in it, and the posts that they share. */
export interface Task {
  readonly group: Group
  readonly scores: Scores
  readonly members: readonly number[]
  readonly seats: number
  /** What the portion is called: the group's key, or the scope of the bound that holds it. */
  readonly name: string
  /** Fields that fix the seats. */
  readonly fields: readonly string[]
}

/** Shares `seats` by the members' scores inside their floors and caps. */
export function share(setting: Setting, task: Task): SharedPortion | InfeasibleRun | UndecidedRun {
  const { group, scores, members, seats } = task
  const { order, limits, method } = setting
  const holder = (place: number) => group.members[members[place] as number] as number
  const { mins, maxs } = limits
  const solved = apportionWhole(
    {
      method,
      seats,
      ...(mins === null ? {} : { mins: members.map((_, place) => mins[holder(place)] ?? 0) }),
      ...(maxs === null ? {} : { maxs: members.map((_, place) => maxs[holder(place)] ?? null) }),
      ...tieOrderOf(members.length, (a, b) => order.compare(holder(a), holder(b))),
    },
    numeratorsOf(scores, members),
  )
  if (solved.status === 'infeasible') return contradiction(setting, task, solved)
  const tie = settle(setting, task, solved)
  if (tie !== null && 'status' in tie) return tie
  return { kind: 'shared', posts: solved.seats, solved, tie }
}

/** The places in tie order; nothing where they stand in it already, as they do by code. */
function tieOrderOf(count: number, compare: (a: number, b: number) => number): { tieOrder?: number[] } {
  let at = 1
  while (at < count && compare(at, at - 1) >= 0) at++
  if (at >= count) return {}
  return { tieOrder: Array.from({ length: count }, (_, place) => place).sort(compare) }
}

/** The tie as it fell, or undecided where the rule leaves the last winner and the first loser equal. */
function settle(setting: Setting, task: Task, solved: Solved): SettledTie | UndecidedRun | null {
  if (solved.tie === null) return null
  const { order, step, keyOf } = setting
  const holder = (place: number) => task.group.members[task.members[place] as number] as number
  const { parties, seats } = solved.tie
  const ranked = parties.toSorted((a, b) => order.compare(holder(a), holder(b)))
  const settledBy = order.settledBy(holder(ranked[seats - 1] as number), holder(ranked[seats] as number))
  const units = parties.map((place) => keyOf(holder(place)))
  const common = { step: step.id, group: task.name, units, posts: seats }
  const first = ranked.slice(0, seats)
  if (settledBy !== null) return { ...common, gained: first.map((place) => keyOf(holder(place))), settledBy }
  const winners = new Set(first)
  const fixed = solved.seats.map((posts, place) => [
    keyOf(holder(place)),
    winners.has(place) ? posts - 1 : posts,
  ])
  return { status: 'undecided', ...common, fixed: Object.fromEntries(fixed) }
}

function contradiction(setting: Setting, task: Task, { code, detail }: Infeasible): InfeasibleRun {
  const { limits } = setting
  const members = detail.indices.map((place) => task.group.members[task.members[place] as number] as number)
  const first = members[0] ?? 0
  // A floor above its cap is told by one unit's own figures: their sum over all such units says nothing.
  const isOwn = code === 'FLOOR_ABOVE_CAP'
  const floors = fieldsAbout(limits.minFields, members)
  const caps = fieldsAbout(limits.maxFields, members)
  const fields = {
    FLOORS_ABOVE_TOTAL: [...task.fields, ...floors],
    CAPS_BELOW_TOTAL: [...task.fields, ...caps],
    FLOOR_ABOVE_CAP: [...floors, ...caps],
    BASE_ABOVE_TOTAL: task.fields,
    NO_WEIGHT: [...task.fields, `${setting.field}.weights`],
  }
  return infeasible(setting, task.name, {
    code,
    members,
    need: isOwn ? (limits.mins?.[first] ?? 0) : detail.need,
    most: isOwn ? (limits.maxs?.[first] ?? 0) : detail.most,
    conditions: fields[code],
  })
}
