// Values that nobody asked for, and ways of working them into an input that was in order.
import { chance, pick } from './sketch.ts'

const TEN_MB = 10_000_000

function cyclic(): unknown {
  const ring: Record<string, unknown> = { list: [] }
  ring.self = ring
  ;(ring.list as unknown[]).push(ring)
  return ring
}

function deep(): unknown {
  let nest: unknown = 1
  for (let level = 0; level < 500; level += 1)
    nest = level % 2 === 0 ? [nest] : { children: [nest], and: nest }
  return nest
}

/** As JSON makes it: a property of its own, which a careless merge takes for the prototype. */
export function polluting(): unknown {
  return JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"x"}')
}

/** A lone surrogate, a zero, a direction mark, and what SQL, a formula or a path would be. */
const TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  "'; DROP TABLE unit; --",
  '=1+1',
  '../../etc/passwd',
  '%',
  '_',
  '*',
  '1e309',
  '９９',
  '2020-02-30',
  '0000-00-00',
  '9999-12-31',
  '-1',
  'NaN',
  '1/0',
  '编'.repeat(300),
]
const NUMBERS = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  -1,
  0.1,
  1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  Number.MAX_SAFE_INTEGER,
  1_000_000_000,
]
const OBJECTS: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => ({}),
  () => [],
  () => [[]],
  () => true,
  () => 10n ** 30n,
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => new Date(Number.NaN),
  () => /x/g,
  () => new Error('x'),
  () => new Uint8Array(8),
  () => Array(5),
  () => Object.assign([1], { evil: 1 }),
  () => ({ length: 1e9 }),
  () => ({ toJSON: 1, valueOf: 1 }),
  cyclic,
  polluting,
]
const HUGE: readonly (() => unknown)[] = [
  () => 'x'.repeat(TEN_MB),
  () => Array.from({ length: 100_000 }, () => 0),
  () => Array.from({ length: 10_000 }, () => ({})),
  deep,
]

export function hostile(): unknown {
  if (chance(0.002)) return pick(HUGE)()
  return pick([() => pick(TEXTS), () => pick(NUMBERS), () => pick(OBJECTS)()])()
}

/** Replaces, removes or adds something at a random depth; the input itself may be replaced. */
export function spoilt(input: unknown): unknown {
  if (!isPlain(input) || chance(0.1)) return hostile()
  const holder = input
  const names = Object.keys(holder)
  const name = pick(names)
  if (name === undefined || chance(0.1))
    return withKey(holder, pick(['__proto__', 'constructor', 'evil', '']), hostile())
  if (chance(0.15)) {
    delete holder[name]
    return holder
  }
  if (chance(0.03)) return withKey(holder, name, holder)
  return withKey(holder, name, spoilt(holder[name]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}

function withKey(holder: object, name: string, value: unknown): object {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
  return holder
}
