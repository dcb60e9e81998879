// Turns random numbers into movements over few names and dates, so that they meet often.
import type { Movement } from '#shared/domain/ledger/movement'

/** Numbers that are turned into a movement against the present state. */
export interface Drawn {
  readonly kind: (typeof KINDS)[number]
  readonly a: number
  readonly b: number
  readonly n: number
  readonly type: 'institution-full' | 'administrative'
  readonly flag: number
}

export const KINDS = [
  'open',
  'approve',
  'approve',
  'transfer',
  'transfer',
  'cut',
  'lend',
  'return',
  'enter',
  'enter',
  'exit',
  'pending',
  'use',
  'cancel',
  'reserve',
  'found',
  'establish',
  'establish',
  'rename',
  'abolish',
  'abolish',
  'abolish',
  'merge',
  'split',
  'mergeUnits',
  'mergeUnits',
  'mergeUnits',
] as const

export const DATES = ['2020-01-01', '2020-03-01', '2020-03-02', '2020-09-01', '2021-01-01', '2023-12-31']
export const UNIT_NAMES = ['黄楼街道', '丰财街道', '中阳里街道', '新街道', '合并街道']
const BODY_NAMES = ['办公室', '中心', '大队', '站']
const POOLS = [
  'pool:city',
  'pool:county:320302',
  'pool:turnover:320302',
  'pool:turnover:320302',
  'pool:reserve:320302',
]

/** What the present books offer to speak of. */
export interface Known {
  readonly units: readonly string[]
  /** `unit/body` */
  readonly bodies: readonly string[]
  readonly entries: readonly string[]
  readonly loans: readonly number[]
  readonly held: (account: string, type: string) => number
  readonly filled: (holder: string, type: string) => number
  /** Whether nothing at all stands there. */
  readonly isEmpty: (holder: string) => boolean
  /** The unit's county. */
  readonly county: (unit: string) => string
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

/** What every history begins with, so that there is something to give. */
export const OPENING: readonly Movement[] = [
  ...['pool:city', 'pool:county:320302', 'pool:turnover:320302'].map(
    (to) => ({ kind: 'approve', to, postType: 'institution-full', posts: 12 }) as const,
  ),
  { kind: 'approve', to: 'pool:city', postType: 'administrative', posts: 9 },
  ...['黄楼街道/办公室', '黄楼街道/中心', '丰财街道/大队', '中阳里街道/站'].flatMap((body) => [
    { kind: 'establish', body, bodyKind: 'institution' } as const,
    { kind: 'open', account: body, postType: 'institution-full', posts: 4, filled: 2 } as const,
    {
      kind: 'transfer',
      from: 'pool:county:320302',
      to: body,
      postType: 'institution-full',
      posts: 2,
    } as const,
  ]),
]

/** Names that a draw speaks of. */
interface Spoken extends Drawn {
  readonly known: Known
  readonly unit: string
  readonly body: string
  /** A body's name that may be free. */
  readonly fresh: string
  readonly holder: string
  readonly staffed: string
  readonly from: string
  readonly to: string
  readonly origin: 'city' | '' | undefined
}

/** The movement that a draw stands for; mostly one that the books allow. */
export function movementOf(one: Drawn, known: Known): Movement {
  const { a, b, flag } = one
  const unit = at(known.units, a) ?? '黄楼街道'
  const holders = [...known.bodies, ...known.units]
  const accounts = [...POOLS, ...holders]
  // Mostly who has something to give; now and then whoever.
  const rich = accounts.filter((account) => flag === 7 || known.held(account, one.type) > 0)
  const staffed = holders.filter((holder) => flag === 7 || known.filled(holder, one.type) > 0)
  return MOVEMENTS[one.kind]({
    ...one,
    known,
    unit,
    body: at(known.bodies, a) ?? `${unit}/${at(BODY_NAMES, b)}`,
    fresh: `${unit}/${at(BODY_NAMES, b)}`,
    holder: at(holders, a) ?? unit,
    from: at(rich, a) ?? 'pool:city',
    staffed: at(staffed, a) ?? unit,
    to: at(accounts, b) as string,
    origin: flag === 0 ? 'city' : flag === 1 ? '' : undefined,
  })
}

const MOVEMENTS: Readonly<Record<Drawn['kind'], (spoken: Spoken) => Movement>> = {
  open: ({ to, type: postType, n, flag }) => {
    const filled = to.startsWith('pool') ? {} : { filled: flag % 4 }
    return { kind: 'open', account: to, postType, posts: n - 1, ...filled }
  },
  approve: ({ to, type: postType, n }) => ({ kind: 'approve', to, postType, posts: n * 3 }),
  cut: ({ from, type: postType, n, origin }) => ({ kind: 'cut', from, postType, posts: n, origin }),
  transfer: ({ from, to, type: postType, n, origin, flag }) => {
    const earmark = flag > 8 ? { purpose: '执法' } : {}
    return { kind: 'transfer', from, to, postType, posts: n, origin, ...earmark }
  },
  lend: ({ holder, type: postType }) => {
    const from = 'pool:turnover:320302'
    return { kind: 'lend', from, to: holder, postType, posts: 1, until: '2024-12-31' }
  },
  return: ({ known, a, flag }) => {
    return { kind: 'return', movement: at(known.loans, a) ?? 1, ...(flag < 6 ? {} : { posts: 1 }) }
  },
  enter: ({ holder, type: postType, n }) => ({ kind: 'enter', unit: holder, postType, people: (n % 3) + 1 }),
  exit: ({ staffed, type: postType, n }) => ({ kind: 'exit', unit: staffed, postType, people: (n % 3) + 1 }),
  pending: ({ holder, type: postType, n, b }) => {
    return { kind: 'pending', unit: holder, postType, posts: n % 4 || 1, notice: `用${b % 3}` }
  },
  use: ({ known, a }) => ({ kind: 'use', pending: at(known.entries, a) ?? '用0-1' }),
  cancel: ({ known, a }) => ({ kind: 'cancel', pending: at(known.entries, a) ?? '用0-1' }),
  reserve: ({ holder, type: postType, n, b }) => {
    const reserve = at(['leader', 'policy', 'other'] as const, b) ?? 'leader'
    return { kind: 'reserve', unit: holder, postType, reserve, posts: n - 1 }
  },
  found: ({ b }) => {
    return { kind: 'found', unit: { name: at(UNIT_NAMES, b) ?? '', parent: '320302', unitKind: 'street' } }
  },
  establish: ({ fresh }) => ({ kind: 'establish', body: fresh, bodyKind: 'institution' }),
  rename: ({ body, b }) => ({ kind: 'rename', body, name: at(BODY_NAMES, b) ?? '' }),
  // Mostly one that is empty, as no other can end; where there is none, one that may end later.
  abolish: ({ unit, body, fresh, flag, a, known }) => {
    const [units, bodies] = [known.units.filter(known.isEmpty), known.bodies.filter(known.isEmpty)]
    if (flag === 0) return { kind: 'abolish', body }
    if (flag === 1) return { kind: 'abolish', unit }
    const [one, other] = [at(bodies, a), at(units, a)]
    if (one !== undefined && (flag < 9 || other === undefined)) return { kind: 'abolish', body: one }
    if (other !== undefined) return { kind: 'abolish', unit: other }
    return { kind: 'establish', body: fresh, bodyKind: 'institution' }
  },
  merge: ({ body, b, known, flag }) => {
    const into = flag > 5 ? `${body.split('/')[0]}/${at(BODY_NAMES, b)}` : body
    return { kind: 'merge', bodies: siblings(body, known), into }
  },
  split: (spoken) => splitOf(spoken),
  mergeUnits: ({ unit, known, b, n, flag }) => {
    const near = known.units.filter((one) => one !== unit && known.county(one) === known.county(unit))
    return {
      kind: 'mergeUnits',
      units: [unit, at(flag === 0 ? known.units : near, b) ?? unit],
      into: flag > 5 ? '合并街道' : unit,
      approved: { 'institution-full': n * 2, administrative: flag },
      ...(flag % 4 === 0 ? {} : { surplusTo: 'pool:city' }),
    }
  },
}

function siblings(body: string, { bodies }: Known): string[] {
  const [unit] = body.split('/')
  const same = bodies.filter((other) => other.split('/')[0] === unit && other !== body)
  return [body, ...same.slice(0, 1)]
}

function splitOf({ b, n, flag, body, known: { held } }: Spoken): Movement {
  const [unit] = body.split('/')
  const parts = {
    'institution-full': held(body, 'institution-full'),
    administrative: held(body, 'administrative'),
  }
  const full = Math.min(n, parts['institution-full'])
  // Now and then the sum is wrong.
  const rest = parts['institution-full'] - full + (flag === 11 ? 1 : 0)
  const [first, second] = [at(BODY_NAMES, b), at(BODY_NAMES, b + 1)]
  return {
    kind: 'split',
    body,
    into: [
      { body: `${unit}/${first}`, posts: { 'institution-full': full, administrative: parts.administrative } },
      { body: `${unit}/${second}`, posts: { 'institution-full': rest } },
    ],
  }
}
