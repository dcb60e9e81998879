// What stands around an answer, in sentences: tie, divisor to quote, next in line, evenness, properties of the method.
import { gini, type Holder, shareDistances, widestGap } from '#shared/domain/apportion/around/evenness'
import {
  measuredBroken,
  measuredOn,
  methodProperties,
} from '#shared/domain/apportion/around/method-properties'
import { firstToLose, nextPosts, type Step } from '#shared/domain/apportion/around/next-in-line'
import type { ApportionProblem, Solved } from '#shared/domain/apportion/problem'
import { formatQ, signQ, toDecimalString } from '#shared/domain/apportion/rational'
import type { Output } from '../output.ts'
import { listed } from './refuse-case.ts'

/** The next posts that are told. */
const NEXT = 3
/** The quota method deals post by post: beyond this the next posts take seconds. */
const MOST_DEALT = 100_000

type Names = readonly string[]

export function sayAround(problem: ApportionProblem, names: Names, solved: Solved, output: Output): void {
  const { around } = output.text.apportion
  const say = (template: string, params: Record<string, string | number>) =>
    output.say(output.fill(template, params))
  const { tie, quotableDivisor } = solved
  if (tie) say(around.tie, { parties: named(tie.parties, names, output), posts: tie.seats })
  if (quotableDivisor) say(around.divisor, { divisor: formatQ(quotableDivisor) })
  sayNext(problem, names, solved, output)
  sayEvenness(problem, solved, output)
  sayProperties(problem, output)
}

function sayNext(problem: ApportionProblem, names: Names, solved: Solved, output: Output): void {
  if (problem.method === 'quota_method' && problem.seats > MOST_DEALT) return
  const { around } = output.text.apportion
  for (const step of nextPosts(problem, solved, NEXT)) {
    const template = step.losses.length === 0 ? around.next : around.nextWithLoss
    output.say(output.fill(template, params(step, names, output)))
  }
  const less = firstToLose(problem, solved)
  if (less !== null) output.say(output.fill(around.loses, params(less, names, output)))
}

function params({ seats, gains, losses, isTied }: Step, names: Names, output: Output) {
  return {
    seats,
    gains: named(gains, names, output),
    losses: named(losses, names, output),
    tied: isTied ? output.text.apportion.around.nextTied : null,
  }
}

function named(units: readonly number[], names: Names, output: Output): string {
  return listed(
    units.map((unit) => names[unit]),
    output,
  )
}

/** Measures per head need a weight for every party. */
function sayEvenness({ weights }: ApportionProblem, { seats }: Solved, output: Output): void {
  const { around } = output.text.apportion
  const holders = weights.map((people, unit): Holder => ({ posts: BigInt(seats[unit] ?? 0), people }))
  const distances = shareDistances(holders)
  if (distances === null) return
  const { gallagher, loosemoreHanby, sainteLague, outsideQuota } = distances
  const isComparable = weights.every((weight) => signQ(weight) > 0)
  const ratio = isComparable ? widestGap(holders) : null
  const spread = isComparable ? gini(holders) : null
  if (ratio) output.say(output.fill(around.perHead, { ratio: toDecimalString(ratio, 4) }))
  if (spread) output.say(output.fill(around.gini, { gini: toDecimalString(spread, 4) }))
  output.say(output.fill(around.distances, { gallagher, loosemoreHanby }))
  if (sainteLague) output.say(output.fill(around.sainteLague, { sainteLague }))
  output.say(output.fill(around.outsideQuota, { count: outsideQuota }))
}

function sayProperties({ method }: ApportionProblem, output: Output): void {
  const { line, measured, house, population, quota, favours } = output.text.apportion.properties
  const has = methodProperties[method]
  const sentence = {
    house: house[has.isHouseMonotone ? 0 : 1],
    population: population[has.isPopulationMonotone ? 0 : 1],
    quota: quota[has.quota],
    favours: favours[has.favours],
  }
  output.say(output.fill(line, sentence))
  const { moderate, skewed } = measuredBroken[method]
  const { problems, units, posts } = measuredOn
  const broken = {
    houseModerate: moderate.house,
    houseSkewed: skewed.house,
    quotaModerate: moderate.quota,
    quotaSkewed: skewed.quota,
  }
  output.say(output.fill(measured, { problems, units, posts, ...broken }))
}
