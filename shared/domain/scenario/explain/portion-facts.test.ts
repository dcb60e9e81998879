// The explanation of everybody in a group grows with the group, not with its square.
import { expect, test } from 'vitest'
import { byPopulation, solved, unit } from '#shared/testing/town'
import type { WeightedStep } from '../document.ts'
import { explainUnit } from '../explain.ts'

/** How often scores are read while all `count` units of one group are explained. */
function readsOf(count: number, method: NonNullable<WeightedStep['method']>): number {
  const units = Array.from({ length: count }, (_, at) =>
    unit(`999901${100 + at}`, { population: String(3000 + ((at * 7919) % 5003)) }),
  )
  const run = solved(units, [{ ...byPopulation, pool: { total: 3 * count }, method, max: 5 }])
  const [trace] = run.traces
  const scores = trace?.kind === 'weighted' ? trace.seatOf(0)?.group.scores : null
  if (scores === null || scores === undefined) throw new Error('nothing was shared')
  let reads = 0
  const { at, sum } = scores.numerators
  Object.assign(scores.numerators, {
    at: (member: number) => {
      reads += 1
      return at(member)
    },
    sum: (members?: readonly number[]) => {
      reads += members?.length ?? count
      return sum(members)
    },
  })
  for (const index of units.keys()) explainUnit(run, index)
  return reads
}

test.each(['hamilton', 'droop', 'quota_method', 'webster'] as const)('%s', (method) => {
  const few = readsOf(100, method)
  expect(few).toBeGreaterThan(100)
  expect(readsOf(400, method)).toBeLessThan(6 * few)
})
