// Weights that move together: one is set, the others give way in their own proportion, and the sum stays 1.
import { apportion } from '#shared/domain/apportion/apportion'
import {
  floorQ,
  isRationalText,
  mulQ,
  parseRational,
  type Rational,
  rational,
  signQ,
  zeroQ,
} from '#shared/domain/apportion/rational'
import type { EditedWeight } from './edit-document.ts'

const WHOLE = 100

/** A weight as hundredths, cut off; 0 where it is no number. */
export function hundredthsOf({ weight = '0' }: Pick<EditedWeight, 'weight'>): number {
  const share = floorQ(mulQ(readWeight(weight), rational(WHOLE)))
  return Math.min(WHOLE, Number(share))
}

function readWeight(text: string): Rational {
  return isRationalText(text) ? parseRational(text) : zeroQ
}

/** Sets the weight at `index` to so many hundredths; the others share the rest by what they weigh in `weights`. */
export function setShare(
  weights: readonly EditedWeight[],
  index: number,
  hundredths: number,
): EditedWeight[] {
  const shares = shareOut(weights, index, hundredths)
  return weights.map((weight, at) => ({ ...weight, weight: decimalOf(shares[at] ?? 0) }))
}

function shareOut(weights: readonly EditedWeight[], index: number, hundredths: number): number[] {
  if (weights.length === 1) return [WHOLE]
  const others = weights.flatMap((weight, at) => (at === index ? [] : [readWeight(weight.weight ?? '0')]))
  const even = others.every((weight) => signQ(weight) <= 0)
  const outcome = apportion({
    method: 'hamilton',
    seats: WHOLE - hundredths,
    weights: even ? others.map(() => rational(1)) : others,
  })
  const rest = outcome.status === 'solved' ? [...outcome.seats] : others.map(() => 0)
  return rest.toSpliced(index, 0, hundredths)
}

/** 35 is 0.35, 40 is 0.4, 100 is 1. */
function decimalOf(hundredths: number): string {
  if (hundredths % WHOLE === 0) return String(hundredths / WHOLE)
  return `0.${String(hundredths).padStart(2, '0').replace(/0$/, '')}`
}
