// The types of post that a step may give.
import type { PostType } from '../quota/post-type.ts'
import type { Posts, Step } from './document.ts'
import { postEntries } from './state.ts'

/** Types that the step's figures name; a bare number is of the step's own type, else of `type`, the document's. */
export function typesOfStep(step: Step, type: PostType): PostType[] {
  const own = step.postType ?? type
  const named = (all: readonly Posts[]) => [
    ...new Set(all.flatMap((posts) => postEntries(posts, own).map(([of]) => of))),
  ]
  switch (step.kind) {
    case 'constant':
      return named([step.posts])
    case 'class':
    case 'manual':
      return named(Object.values(step.posts))
    case 'table':
      return named(step.brackets.map(({ posts }) => posts))
    case 'bands':
      return named(step.bands.map(({ posts }) => posts))
    case 'weighted':
      return 'types' in step.pool ? (Object.keys(step.pool.types) as PostType[]) : [own]
    default:
      return [own]
  }
}
