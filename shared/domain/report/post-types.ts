// Which types of posts a scenario allocates, in the order of the trade.
import { POST_TYPES, type PostType } from '../quota/post-type.ts'
import type { Posts, ScenarioDocument, Step } from '../scenario/document.ts'

export function postTypesOf(document: ScenarioDocument): PostType[] {
  const named = new Set(document.steps.flatMap((step) => typesOfStep(step, document.postType)))
  return POST_TYPES.filter((type) => named.has(type))
}

function typesOfStep(step: Step, fallback: PostType): PostType[] {
  const own = step.postType ?? fallback
  switch (step.kind) {
    case 'constant':
      return typesOfPosts(step.posts, own)
    case 'class':
    case 'manual':
      return Object.values(step.posts).flatMap((posts) => typesOfPosts(posts, own))
    case 'table':
      return step.brackets.flatMap(({ posts }) => typesOfPosts(posts, own))
    case 'ratio':
    case 'formula':
    case 'carry':
      return [own]
    case 'weighted': {
      const { pool } = step
      return 'types' in pool ? POST_TYPES.filter((type) => pool.types[type] !== undefined) : [own]
    }
    case 'bodies':
    case 'source':
      return []
    case 'bands':
      return step.bands.flatMap((band) => typesOfPosts(band.posts, own))
  }
}

function typesOfPosts(posts: Posts, own: PostType): PostType[] {
  if (typeof posts === 'number') return [own]
  return POST_TYPES.filter((type) => (posts[type] ?? 0) > 0)
}
