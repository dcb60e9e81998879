// Apportionment at national size, 41,352 units and 1,000,000 posts, beside plain BigInt versions of the same methods.
import { apportion } from '#shared/domain/apportion/apportion'
import { dealPlainly } from '#shared/domain/apportion/engine/deal-plainly'
import { prepare } from '#shared/domain/apportion/engine/prepare'
import { webster } from '#shared/domain/apportion/methods/webster'
import type { ApportionProblem, Method } from '#shared/domain/apportion/problem'
import { rational } from '#shared/domain/apportion/rational'
import { verify } from '#shared/domain/apportion/verify'
import { type BenchLine, benchLine, measure, measureOnce } from './bench-line.ts'

const UNITS = 41_352
const POSTS = 1_000_000
const RUNS = 15

/** Populations between 2,000 and about 300,000, skewed as street populations are; always the same. */
function populations(): number[] {
  let state = 20230630
  return Array.from({ length: UNITS }, () => {
    state = (state * 48271) % 2147483647
    return 2000 + (state % 660) * (state % 450)
  })
}

export async function bench(): Promise<BenchLine[]> {
  const people = populations()
  const weights = people.map((count) => rational(count))
  const bounds = { mins: weights.map(() => 3), maxs: weights.map(() => 60) }
  const problem = (method: Method, extra = {}): ApportionProblem => ({
    method,
    seats: POSTS,
    weights,
    ...extra,
  })

  const hamilton = measureProven(problem('hamilton'))
  const plainHamilton = measure(5, () => hamiltonInBigInt(people, POSTS))
  same(hamilton.seats, plainHamilton.result)
  const sainteLague = measureProven(problem('webster'))
  const plainWebster = measureOnce(() => websterInBigInt(problem('webster')))
  same(sainteLague.seats, plainWebster.result)
  const held = measureProven(problem('hamilton', bounds))
  const bounded = measureProven(problem('webster', bounds))

  const size = '41,352 units, 1,000,000 posts'
  return [
    benchLine(`hamilton, ${size}`, hamilton.ms, { name: 'plain BigInt', ms: plainHamilton.ms }, '≤ 10 ms'),
    benchLine(
      `webster, ${size}`,
      sainteLague.ms,
      { name: 'plain BigInt heap', ms: plainWebster.ms },
      '≤ 10 ms',
    ),
    benchLine(
      'hamilton with floors and caps',
      held.ms,
      { name: 'without', ms: hamilton.ms },
      '≤ 3 × of without',
    ),
    benchLine(
      'webster with floors and caps',
      bounded.ms,
      { name: 'without', ms: sainteLague.ms },
      '≤ 3 × of without',
    ),
  ]
}

/** Times a problem and proves its answer; `verify` is not part of the time. */
function measureProven(problem: ApportionProblem): { ms: number; seats: number[] } {
  const { ms, result } = measure(RUNS, () => apportion(problem))
  const verdict = verify(problem, result)
  if (result.status !== 'solved' || !verdict.ok) throw new Error(`bench: ${problem.method} is not proven`)
  return { ms, seats: result.seats }
}

function hamiltonInBigInt(people: number[], posts: number): number[] {
  const weights = people.map(BigInt)
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  const products = weights.map((weight) => weight * BigInt(posts))
  const seats = products.map((product) => Number(product / total))
  const remainders = products.map((product, unit) => ({ unit, rest: product % total }))
  remainders.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.unit - b.unit))
  const left = posts - seats.reduce((sum, seat) => sum + seat, 0)
  for (const { unit } of remainders.slice(0, left)) seats[unit] = (seats[unit] as number) + 1
  return seats
}

function websterInBigInt(problem: ApportionProblem): number[] {
  const prepared = prepare(problem)
  if ('status' in prepared) throw new Error('bench: infeasible')
  return [...dealPlainly(prepared, webster).seats]
}

function same(a: number[], b: number[]): void {
  if (a.length !== b.length || a.some((seat, i) => seat !== b[i])) throw new Error('bench: answers differ')
}
