// A weight moves and the others give way.
import { describe, expect, it } from 'vitest'
import { hundredthsOf, setShare } from './weight-shares.ts'

const weights = (...texts: string[]) => texts.map((weight, at) => ({ indicator: `i${at}`, weight }))
const texts = (list: readonly { readonly weight?: string | undefined }[]) => list.map(({ weight }) => weight)

describe('setShare', () => {
  it('lets the others give way in proportion, the sum staying 1', () => {
    expect(texts(setShare(weights('0.4', '0.2', '0.2', '0.2'), 0, 70))).toEqual(['0.7', '0.1', '0.1', '0.1'])
    expect(texts(setShare(weights('0.5', '0.3', '0.2'), 1, 0))).toEqual(['0.71', '0', '0.29'])
  })
  it('shares evenly where the others weigh nothing', () => {
    expect(texts(setShare(weights('1', '0', '0'), 0, 80))).toEqual(['0.8', '0.1', '0.1'])
  })
  it('leaves a single weight at 1', () => {
    expect(texts(setShare(weights('0.3'), 0, 30))).toEqual(['1'])
  })
})

it('reads hundredths of decimals and fractions', () => {
  expect(['0.35', '1', '1/3', 'x', '2'].map((weight) => hundredthsOf({ weight }))).toEqual([
    35, 100, 33, 0, 100,
  ])
})
