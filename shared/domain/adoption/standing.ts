// Where the posts of a unit stand, account by account, and in which order they are taken from there.
import type { PostType } from '../quota/post-type.ts'

/** Posts of one type in one account of a unit. */
export interface Standing {
  /** Null: the unit's own account. */
  readonly body: string | null
  readonly postType: PostType
  readonly quota: number
  readonly usableVacancy: number
}

/** By unit key; own account first, then the bodies as recorded. What is stationed there (派驻) is left out. */
export type Standings = ReadonlyMap<string, readonly Standing[]>

/** How an account of a unit is written in a movement. */
export function accountOf(unit: string, body: string | null): string {
  return body === null ? unit : `${unit}/${body}`
}

export interface Draw {
  readonly account: string
  readonly posts: number
}

/** Posts of one unit and type that can be taken piece by piece. */
export class Purse {
  private readonly left: { readonly account: string; posts: number }[]
  private readonly own: string

  /** The vacancies go first, own account before the bodies; then what is filled, in the same order. */
  constructor(unit: string, standings: readonly Standing[]) {
    this.own = accountOf(unit, null)
    const vacant = standings.map(({ quota, usableVacancy }) => Math.max(0, Math.min(quota, usableVacancy)))
    const accounts = standings.map(({ body }) => accountOf(unit, body))
    const first = accounts.map((account, at) => ({ account, posts: vacant[at] ?? 0 }))
    const rest = standings.map(({ quota }, at) => ({
      account: accounts[at] ?? '',
      posts: quota - (vacant[at] ?? 0),
    }))
    this.left = [...first, ...rest]
  }

  /** Takes posts. What is not there is asked of the unit's own account, where booking refuses it by name. */
  take(posts: number): Draw[] {
    const drawn = new Map<string, number>()
    let missing = posts
    for (const place of this.left) {
      const taken = Math.min(missing, place.posts)
      if (taken <= 0) continue
      place.posts -= taken
      missing -= taken
      drawn.set(place.account, (drawn.get(place.account) ?? 0) + taken)
    }
    if (missing > 0) drawn.set(this.own, (drawn.get(this.own) ?? 0) + missing)
    return [...drawn].map(([account, count]) => ({ account, posts: count }))
  }
}
