// Pairs accounts that give with accounts that receive, both in order: as few movements as that allows.

export interface Paired<G, R> {
  readonly from: G
  readonly to: R
  readonly posts: number
}

interface Portion {
  readonly posts: number
}

/** Goes down both lists until one of them is used up. */
export function pairAccounts<G extends Portion, R extends Portion>(
  givers: readonly G[],
  receivers: readonly R[],
): Paired<G, R>[] {
  const pairs: Paired<G, R>[] = []
  let [at, given] = [0, 0]
  for (const to of receivers) {
    let need = to.posts
    while (need > 0) {
      const from = givers[at]
      if (from === undefined) return pairs
      const posts = Math.min(need, from.posts - given)
      if (posts > 0) pairs.push({ from, to, posts })
      need -= posts
      given += posts
      if (given < from.posts) continue
      at += 1
      given = 0
    }
  }
  return pairs
}
