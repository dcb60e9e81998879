// The part of a result that one authority's document books: a city's document moves no post of a county.
import type { UnitOutcome } from '#shared/domain/scenario/outcome'

export interface ApprovedPart {
  /** Units that get posts from it. */
  readonly unitCount: number
  readonly byType: ReadonlyMap<string, number>
  readonly byPool: ReadonlyMap<string, number>
}

/** `authority`: '' for all, `city` for the pool of the city, a county's code for its own pool. */
export function approvedPart(units: readonly UnitOutcome[], authority: string): ApprovedPart {
  const byType = new Map<string, number>()
  const byPool = new Map<string, number>()
  let unitCount = 0
  for (const unit of units) {
    let own = 0
    for (const [type, pool, posts] of bookedOf(unit, authority)) {
      byType.set(type, (byType.get(type) ?? 0) + posts)
      if (pool !== '') byPool.set(pool, (byPool.get(pool) ?? 0) + posts)
      own += posts
    }
    if (own > 0 || authority === '') unitCount += 1
  }
  return { unitCount, byType, byPool }
}

type Booked = readonly [type: string, pool: string, posts: number]

/** Posts by type and pool; those that name no pool belong to the whole alone. */
function bookedOf({ byType, funding, county }: UnitOutcome, authority: string): Booked[] {
  return Object.entries(byType).flatMap(([type, posts = 0]): Booked[] => {
    const pools = Object.entries(funding[type as keyof typeof funding] ?? {})
    if (authority !== '') {
      return pools.flatMap(([pool, part]): Booked[] => {
        const whose = pool === 'county' ? county : pool
        return whose === authority && part > 0 ? [[type, pool, part]] : []
      })
    }
    const funded = pools.reduce((sum, [, part]) => sum + part, 0)
    const rest: Booked[] = posts > funded ? [[type, '', posts - funded]] : []
    return [...pools.map(([pool, part]): Booked => [type, pool, part]), ...rest]
  })
}
