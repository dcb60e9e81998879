// What a scenario's result is booked as: movements, each in the document of the authority that it belongs to.
import type { PostType } from '../quota/post-type.ts'
import { compareText } from '../region/region.ts'

/** The authority above the counties: it books what leaves its pool, and what is approved from above. */
export const CITY = 'city'

/** Posts that change hands, or are approved from above. */
export type PostsMovement =
  | {
      readonly kind: 'transfer'
      readonly from: string
      readonly to: string
      readonly postType: PostType
      readonly posts: number
    }
  | { readonly kind: 'approve'; readonly to: string; readonly postType: PostType; readonly posts: number }

export interface AdoptedMovement {
  /** `city`, or a county's code: a city's document does not move a county's posts. */
  readonly authority: string
  readonly movement: PostsMovement
}

/** A unit directly under the city has the city for its county. */
export function authorityOf(county: string): string {
  return county.length === COUNTY_DIGITS ? county : CITY
}
const COUNTY_DIGITS = 6

/** The pool that an authority's posts wait in, as movements write it. */
export function poolOf(authority: string): string {
  return authority === CITY ? 'pool:city' : `pool:county:${authority}`
}

/** One authority's part of a result. */
export interface AdoptedPart {
  readonly authority: string
  readonly movements: number
  /** Posts that it moves, by type, and in all. */
  readonly byType: Readonly<Partial<Record<PostType, number>>>
  readonly posts: number
}

/** The parts of a result: the city's first, then the counties by code. */
export function partsOf(movements: readonly AdoptedMovement[]): AdoptedPart[] {
  const parts = new Map<string, { byType: Partial<Record<PostType, number>>; count: number; posts: number }>()
  for (const { authority, movement } of movements) {
    const part = parts.get(authority) ?? { byType: {}, count: 0, posts: 0 }
    part.byType[movement.postType] = (part.byType[movement.postType] ?? 0) + movement.posts
    part.count += 1
    part.posts += movement.posts
    parts.set(authority, part)
  }
  return [...parts]
    .map(([authority, { byType, count, posts }]) => ({ authority, movements: count, byType, posts }))
    .sort(
      (a, b) =>
        Number(b.authority === CITY) - Number(a.authority === CITY) || compareText(a.authority, b.authority),
    )
}

/** What `authority` books: '' stands for all of them. */
export function partOf(movements: readonly AdoptedMovement[], authority: string): AdoptedMovement[] {
  return authority === '' ? [...movements] : movements.filter((one) => one.authority === authority)
}
