// The movements of a result: every post of every unit is booked once, from where the funding says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PostType } from '#shared/domain/quota/post-type'
import type { ScenarioDocument, Step } from '#shared/domain/scenario/document'
import type { UnitBalances } from '#shared/domain/scenario/inputs'
import { runScenario } from '#shared/domain/scenario/run'
import { documentOf, inputsOf, unit } from '#shared/testing/town'
import { type AdoptedMovement, partOf, partsOf } from './adopted-movement.ts'
import { movementsOf } from './movements-of.ts'
import { pairAccounts } from './pair-accounts.ts'
import { accountOf, Purse, type Standing } from './standing.ts'

const FULL = 'institution-full'
const body = (name: string) => ({ name, kind: 'internal', function: null, values: {} })
const towns = [
  unit('999901101', {}, { bodies: [body('甲'), body('乙')] }),
  unit('999901102'),
  unit('999902101', {}, { bodies: [body('丙')] }),
]
const KEYS = towns.map(({ code }) => code ?? '')

function booked(
  steps: readonly Step[],
  standing: readonly (Standing & { unit: string })[],
  more: Partial<ScenarioDocument>,
) {
  const standings = new Map(KEYS.map((key) => [key, standing.filter((one) => one.unit === key)]))
  const balances = new Map(
    [...standings].map(([key, list]): [string, UnitBalances] => {
      const of = (type: PostType) => {
        const own = list.filter(({ postType }) => postType === type)
        const quota = own.reduce((sum, one) => sum + one.quota, 0)
        return { quota, filled: 0, usableVacancy: quota }
      }
      return [key, { [FULL]: of(FULL), support: of('support') }]
    }),
  )
  const run = runScenario(inputsOf(towns, documentOf(steps, more), { balances }))
  if (run.status !== 'ok') throw new Error(JSON.stringify(run))
  return { outcome: run.outcome, movements: movementsOf(run.inputs, run.outcome, standings) }
}

const count = fc.integer({ min: 0, max: 12 })
const drawn = fc.record({
  result: fc.constantFrom<'add' | 'set'>('add', 'set'),
  posts: count,
  support: count,
  own: fc.tuple(count, count, count),
  inBody: count,
  shares: fc.boolean(),
  funded: fc.constantFrom<'both' | 'county' | 'none'>('both', 'county', 'none'),
})

const FUNDINGS = {
  both: [
    { pool: 'city', ratio: 1 },
    { pool: 'county', ratio: 1 },
  ],
  county: [{ pool: 'county', ratio: 1 }],
  none: undefined,
}
const cellOf = (account: string, type: string) => `${account} ${type}`

/** What each account of a unit holds after the movements; fails where one gives what it has not. */
function heldAfter(
  standing: readonly (Standing & { unit: string })[],
  movements: readonly AdoptedMovement[],
) {
  const held = new Map(
    standing.map(({ unit: key, body: of, postType, quota }) => [cellOf(accountOf(key, of), postType), quota]),
  )
  const add = (account: string, type: string, posts: number) => {
    const left = (held.get(cellOf(account, type)) ?? 0) + posts
    expect(left, account).toBeGreaterThanOrEqual(0)
    held.set(cellOf(account, type), left)
  }
  for (const { movement } of movements) {
    expect(movement.posts).toBeGreaterThan(0)
    const isFromUnit = movement.kind === 'transfer' && !movement.from.startsWith('pool:')
    if (isFromUnit) add(movement.from, movement.postType, -movement.posts)
    add(movement.to, movement.postType, movement.posts)
  }
  return (key: string, type: string) =>
    [...held].reduce((sum, [name, posts]) => {
      return name.startsWith(key) && name.endsWith(` ${type}`) ? sum + posts : sum
    }, 0)
}

test('after all movements each unit has what the scenario gives it, and no account is overdrawn', () => {
  fc.assert(
    fc.property(drawn, ({ result, posts, support, own, inBody, shares, funded }) => {
      const both = { [FULL]: posts, support }
      const steps: Step[] = [{ id: 'a', kind: 'constant', posts: both, funding: FUNDINGS[funded] }]
      if (shares) steps.push({ id: 'share', kind: 'bodies' })
      const standing: (Standing & { unit: string })[] = [
        ...KEYS.map((key, at) => {
          return { unit: key, body: null, postType: FULL, quota: own[at] ?? 0, usableVacancy: at } as const
        }),
        { unit: KEYS[0] ?? '', body: '甲', postType: FULL, quota: inBody, usableVacancy: 1 },
      ]
      const { outcome, movements } = booked(steps, standing, { result })
      const held = heldAfter(standing, movements)
      const before = heldAfter(standing, [])
      for (const [at, key] of KEYS.entries()) {
        for (const type of [FULL, 'support'] as const) {
          const given = outcome.units[at]?.byType[type] ?? 0
          expect(held(key, type)).toBe(result === 'set' ? given : before(key, type) + given)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('the parts are all of it, and a county draws on no pool but its own', () => {
  const funding = [
    { pool: 'city', ratio: 1 },
    { pool: 'county', ratio: 2 },
  ]
  const { movements } = booked([{ id: 'a', kind: 'constant', posts: 7, funding }], [], {})
  const parts = partsOf(movements)
  expect(parts.map(({ authority }) => authority)).toEqual(['city', '999901', '999902'])
  expect(parts.reduce((sum, { posts }) => sum + posts, 0)).toBe(21)
  expect(partOf(movements, '')).toEqual(movements)
  for (const { authority } of parts) {
    const pools = partOf(movements, authority).map(({ movement }) => 'from' in movement && movement.from)
    expect(new Set(pools)).toEqual(new Set([authority === 'city' ? 'pool:city' : `pool:county:${authority}`]))
  }
})

describe('taking posts', () => {
  const standing = (of: string | null, quota: number, usableVacancy: number): Standing => {
    return { body: of, postType: FULL, quota, usableVacancy }
  }

  test('vacancies first, own account before bodies; what is missing is asked of the unit itself', () => {
    const purse = new Purse('U', [standing(null, 5, 1), standing('甲', 4, 3), standing('乙', 2, -1)])
    expect(purse.take(3)).toEqual([
      { account: 'U', posts: 1 },
      { account: 'U/甲', posts: 2 },
    ])
    expect(purse.take(6)).toEqual([
      { account: 'U/甲', posts: 2 },
      { account: 'U', posts: 4 },
    ])
    expect(purse.take(5)).toEqual([
      { account: 'U/乙', posts: 2 },
      { account: 'U', posts: 3 },
    ])
  })

  test('givers and receivers are paired in order', () => {
    const portion = (posts: number) => ({ posts })
    const pairs = pairAccounts([portion(3), portion(0), portion(4)], [portion(2), portion(0), portion(5)])
    expect(pairs.map(({ posts }) => posts)).toEqual([2, 1, 4])
  })
})
