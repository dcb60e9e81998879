// Largest remainders by the Droop quota.
import { divFloor } from '../divide.ts'
import { largestRemainders, type Quotas } from '../engine/largest-remainder.ts'
import type { Allotment, Prepared } from '../engine/prepare.ts'

/**
 * Quota = ⌊Σ weight / (posts + 1)⌋ + 1, the smallest whole number that at most `posts` units can reach; each unit gets
 * a post per full quota, the largest remainders the rest. Weights are whole numbers: the quota depends on their unit.
 * H. R. Droop, On Methods of Electing Representatives (1881); Pukelsheim, Proportional Representation, ch. 5.
 * In law: South Africa, Electoral Act 73 of 1998, Schedule 1A.
 */
export function droop(prepared: Prepared): Allotment {
  return largestRemainders(prepared, droopQuotas(prepared))
}

export function droopQuotas({ weights, posts }: Prepared): Quotas {
  return { factor: 1n, price: divFloor(weights.total, BigInt(posts) + 1n) + 1n }
}
