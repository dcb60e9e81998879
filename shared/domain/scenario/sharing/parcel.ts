// What the steps that share among bodies work on: places, parcels and their groups.
import type { Method } from '../../apportion/problem.ts'
import type { ScenarioBody } from '../inputs.ts'
import type { SettledTie } from '../outcome.ts'
import type { Scores } from '../scores.ts'
import type { BodyPosts } from '../state.ts'
import type { BodyShares } from '../trace.ts'
import type { Group, Setting } from '../weighted/setting.ts'

/** A body that may receive posts. */
export interface Place {
  readonly unit: number
  /** Place in the unit's list of bodies. */
  readonly at: number
  readonly body: ScenarioBody
}

/** One unit's part: its bodies as indices into the places, and the posts to share. */
export interface Parcel {
  readonly unit: number
  readonly members: readonly number[]
  readonly posts: number
  readonly scores: Scores
}

export interface BodiesSetting extends Setting {
  readonly method: Method
  readonly places: readonly Place[]
}

export interface BodiesAnswer {
  /** Aligned with the parcels. */
  readonly shares: readonly BodyShares[]
  readonly ties: readonly SettledTie[]
}

/** A unit's bodies as a group that shares the unit's posts. */
export function groupOf({ places, keyOf, field }: BodiesSetting, { members, posts }: Parcel): Group {
  const [first = 0] = members
  const key = keyOf(first).slice(0, -(places[first]?.body.name.length ?? 0) - 1)
  return { key, members, pool: posts, charged: 0, isNamed: true, field }
}

/** What `settledBy` says where the order in which bodies were recorded decided. */
export const RECORDED = 'order'

/** A body's posts over all types. */
export function bodySum(posts: BodyPosts | undefined): number {
  return Object.values(posts ?? {}).reduce((sum, count) => sum + count, 0)
}
