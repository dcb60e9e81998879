// Who gives to whom: the cheapest flow where posts that stay in their county cost nothing and all others one.

export interface Holding {
  readonly county: string
  readonly posts: number
}

/**
 * Pairs givers with receivers of as many posts in all. Costs are 0 inside a county and 1 outside, so a flow is cheapest
 * exactly when every county serves itself as far as it can: first inside each county, then across, both in the order
 * given. Returns, by giver, posts by receiver.
 */
export function pairUp(givers: readonly Holding[], receivers: readonly Holding[]): Map<number, number>[] {
  const pairs = givers.map(() => new Map<number, number>())
  const left = givers.map(({ posts }) => posts)
  const open = receivers.map(({ posts }) => posts)
  const byCounty = new Map<string, number[]>()
  receivers.forEach(({ county, posts }, at) => {
    if (posts === 0) return
    const list = byCounty.get(county)
    if (list === undefined) byCounty.set(county, [at])
    else list.push(at)
  })
  const give = (giver: number, among: readonly number[]) => {
    for (const receiver of among) {
      if (left[giver] === 0) return
      const posts = Math.min(left[giver] as number, open[receiver] as number)
      if (posts === 0) continue
      left[giver] = (left[giver] as number) - posts
      open[receiver] = (open[receiver] as number) - posts
      pairs[giver]?.set(receiver, (pairs[giver]?.get(receiver) ?? 0) + posts)
    }
  }
  givers.forEach(({ county }, giver) => {
    give(giver, byCounty.get(county) ?? [])
  })
  const everyone = receivers.flatMap(({ posts }, at) => (posts > 0 ? [at] : []))
  givers.forEach((_, giver) => {
    give(giver, everyone)
  })
  return pairs
}
