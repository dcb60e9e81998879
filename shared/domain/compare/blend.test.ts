// Between two scenarios: exact weights that still add up to 1, the ends themselves, and what stands in the way.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step, Weight } from '#shared/domain/scenario/document'
import { documentOf } from '#shared/testing/town'
import { oneQ, parseRational, rational, sumQ } from '../apportion/rational.ts'
import { blendOf } from './blend.ts'

const weighted = (id: string, weights: Readonly<Record<string, string>>, pool = 100): Step => ({
  id,
  kind: 'weighted',
  pool: { total: pool },
  weights: Object.entries(weights).map(
    ([indicator, weight]): Weight => ({ indicator, normalise: 'share', weight }),
  ),
})
const withWeights = (weights: Readonly<Record<string, string>>, pool = 100) =>
  documentOf([weighted('topup', weights, pool)])

function weightsAt(first: Record<string, string>, second: Record<string, string>, share = rational(1, 3)) {
  const blend = blendOf(withWeights(first), withWeights(second))
  if (blend.status !== 'ok') return blend.why.code
  const [step] = blend.at(share).steps
  return step?.kind === 'weighted'
    ? Object.fromEntries(step.weights.map(({ indicator, weight }) => [indicator, weight]))
    : null
}

describe('between two scenarios', () => {
  test('a third of the way is exact, in whatever order the indicators stand', () => {
    expect(weightsAt({ population: '0.4', area: '0.6' }, { area: '0.3', population: '0.7' })).toEqual({
      population: '0.5',
      area: '0.5',
    })
    expect(weightsAt({ population: '1', area: '0' }, { population: '0.6', area: '0.4' })).toEqual({
      population: '13/15',
      area: '2/15',
    })
  })

  test('weights that add up to 1 at both ends do so everywhere; the ends are the documents', () => {
    const hundredths = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 0, max: 1000 }), (a, b, share) => {
        fc.pre(a !== b)
        const [first, second] = [a, b].map((own) => ({ x: `${own}/100`, y: `${100 - own}/100` }))
        const at = (of: number) => weightsAt(first ?? {}, second ?? {}, rational(of, 1000))
        const sum = sumQ(Object.values(at(share) ?? {}).map((weight) => parseRational(weight as string)))
        expect(sum).toEqual(oneQ)
        const values = (weights: unknown) =>
          Object.values(weights ?? {}).map((text) => parseRational(String(text)))
        expect(values(at(0))).toEqual(values(first))
        expect(values(at(1000))).toEqual(values(second))
      }),
    )
  })

  test.each([
    ['sameWeights', withWeights({ x: '1' }), withWeights({ x: '1' })],
    ['otherFields', withWeights({ x: '1' }), { ...withWeights({ x: '0.5' }), asOf: '2021-01-01' }],
    ['otherSteps', withWeights({ x: '1' }), withWeights({ x: '1' }, 101)],
    ['otherIndicators', withWeights({ x: '1' }), withWeights({ y: '1' })],
  ])('%s stands in the way', (code, first, second) => {
    expect(blendOf(first, second)).toMatchObject({ status: 'refused', why: { code } })
  })
})
