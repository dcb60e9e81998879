// Apportionment at national size, 41,352 units and 1,000,000 posts, beside plain BigInt versions and
// npm `apportionment`, the fastest peer (floats; no answer on ties).
import { apportion } from '#shared/domain/apportion/apportion'
import { dealPlainly } from '#shared/domain/apportion/engine/deal-plainly'
import { prepare } from '#shared/domain/apportion/engine/prepare'
import { webster } from '#shared/domain/apportion/methods/webster'
import type { ApportionProblem, Method } from '#shared/domain/apportion/problem'
import { type Rational, rational } from '#shared/domain/apportion/rational'
import { verify } from '#shared/domain/apportion/verify'
import { type BenchLine, benchLine, measure, measureOnce } from './bench-line.ts'

const UNITS = 41_352
const POSTS = 1_000_000
const RUNS = 15
const SIZE = '41,352 units, 1,000,000 posts'

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

  const free = new Map(compared.map((method) => [method, measureProven(problem(method))]))
  const lines = [...besidePlain(free, people, problem), ...(await besidePeer(free, people))]
  for (const method of compared) {
    const name = `${method} with floors and caps`
    lines.push(measureBeside(name, problem(method, bounds), { name: 'without', problem: problem(method) }))
  }
  return [...lines, ...besideWholeNumbers(people, problem)]
}

/** Two problems, one measured right after the other. */
function measureBeside(
  name: string,
  problem: ApportionProblem,
  against: { readonly name: string; readonly problem: ApportionProblem },
): BenchLine {
  const yardstick = measureProven(against.problem)
  const { ms } = measureProven(problem)
  return benchLine(name, ms, { name: against.name, ms: yardstick.ms }, '≤ 3')
}

/** Weights that no double holds, beside the same numbers of people in whole numbers. */
const longWeights: Record<string, (count: number, unit: number) => Rational> = {
  'weights of mixed denominators': (count, unit) => rational(count, 1 + ((unit * 7919) % 999)),
  'weights of 30 digits': (count, unit) => rational(BigInt(count) * 10n ** 25n + BigInt(unit)),
}

function besideWholeNumbers(people: number[], problem: (method: Method) => ApportionProblem): BenchLine[] {
  return Object.entries(longWeights).flatMap(([name, weigh]) => {
    const weights = people.map(weigh)
    return compared.map((method) => {
      const whole = { name: 'whole numbers', problem: problem(method) }
      return measureBeside(`${method}, ${name}`, { method, seats: POSTS, weights }, whole)
    })
  })
}

const peers = ['hamilton', 'webster', 'jefferson', 'adams', 'hill'] as const
const compared = [...peers, 'dean'] as const
type Measured = ReadonlyMap<Method, { readonly ms: number; readonly seats: number[] }>

function besidePlain(
  free: Measured,
  people: number[],
  problem: (method: Method) => ApportionProblem,
): BenchLine[] {
  const versions = {
    hamilton: measure(5, () => hamiltonInBigInt(people, POSTS)),
    webster: measureOnce(() => websterInBigInt(problem('webster'))),
  }
  return (['hamilton', 'webster'] as const).map((method) => {
    const { ms, result } = versions[method]
    same(free.get(method)?.seats ?? [], result)
    const name = method === 'hamilton' ? 'plain BigInt' : 'plain BigInt heap'
    return benchLine(`${method}, ${SIZE}`, free.get(method)?.ms ?? 0, { name, ms }, '≤ 10 ms')
  })
}

/** Each method beside the peer's; the peer has no dean. */
async function besidePeer(free: Measured, people: number[]): Promise<BenchLine[]> {
  const peer = await quietly(() => import('apportionment'))
  const theirs = {
    hamilton: peer.hamilton,
    webster: peer.webster,
    jefferson: peer.jefferson,
    adams: peer.adams,
    hill: peer.huntingtonHill,
  }
  return peers.map((method) => {
    const { ms } = measure(RUNS, () => theirs[method](people, POSTS))
    const name = `apportionment 2.0.3 ${theirs[method].name}`
    const goal = method === 'hill' ? '≤ 1' : '≤ 0.5'
    return benchLine(`${method}, ${SIZE}`, free.get(method)?.ms ?? 0, { name, ms }, goal)
  })
}

/** The peer prints an example when it is loaded. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { log } = console
  console.log = () => {}
  try {
    return await load()
  } finally {
    console.log = log
  }
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
