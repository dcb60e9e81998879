// The quota method of Balinski and Young: Jefferson's order of claims, but nobody above the upper quota.
import { UnitHeap } from '../engine/heap.ts'
import type { Allotment, Prepared } from '../engine/prepare.ts'
import { Deal, QuotaReach } from '../engine/quota-deal.ts'

/**
 * Posts are dealt one at a time. At house size h a unit is eligible while its posts lie below its quota at h; of the
 * eligible the largest weight / (posts + 1) gets the post. The one method known that stays within the quota and is
 * house monotone. M. L. Balinski and H. P. Young, The Quota Method of Apportionment, Amer. Math. Monthly 82 (1975);
 * Fair Representation, App. A.
 *
 * Floors are handed out first and may lie above the quota, as in the paper. Caps: what a capped unit cannot take
 * raises the quotas of the others. A tie is contested when the order of dealing equal claims decides who is served.
 */
export function quotaMethod(prepared: Prepared): Allotment {
  const { floors, posts, floorTotal, caps } = prepared
  const deal = new Deal(prepared)
  const reach = new QuotaReach(prepared)
  const waiting = new UnitHeap((a, b) => deal.reachedBefore(a, b))
  const eligible = new UnitHeap((a, b) => deal.claimsBefore(a, b))
  for (let i = 0; i < floors.length; i++) if ((floors[i] as number) < (caps[i] as number)) waiting.push(i)
  for (let house = floorTotal + 1; house <= posts; house++) {
    reach.growTo(house)
    let unit = waiting.peek()
    while (unit !== undefined && reach.admits(unit, deal.seats[unit] as number)) {
      waiting.pop()
      eligible.push(unit)
      deal.eligibleSince[unit] = house
      unit = waiting.peek()
    }
    const served = eligible.pop()
    deal.serve(served, house)
    if ((deal.seats[served] as number) < (caps[served] as number)) waiting.push(served)
  }
  return { seats: deal.seats, tie: deal.tie() }
}
