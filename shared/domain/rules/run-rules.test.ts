// Rules over what a scenario would do.
import { describe, expect, test } from 'vitest'
import { establishmentOf, ruleUnit } from '#shared/testing/establishment'
import { documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import type { FundingShare, Step } from '../scenario/document.ts'
import { runScenario } from '../scenario/run.ts'
import { findingsOf } from './check.ts'
import { stateAfter } from './establishment-after.ts'

const nothing = establishmentOf([])

function r10(posts: number, funding: FundingShare[] | undefined, oddPost?: string) {
  const step: Step = { id: 'base', kind: 'constant', posts, ...(funding === undefined ? {} : { funding }) }
  const run = solved([unit('999901001'), unit('999901002'), unit('999902001')], [step], {
    rules: ['xuzhou-2020'],
    ...(oddPost === undefined ? {} : { rounding: { oddPost } }),
  })
  return findingsOf(['xuzhou-2020'], stateAfter(nothing, run))
    .filter((finding) => finding.rule === 'R10')
    .map(({ message, severity, value }) => [message, severity, value])
}

describe('R10 市县1:1配套', () => {
  const matched = [
    { pool: 'city', ratio: 1 },
    { pool: 'county', ratio: 1 },
  ]

  test('10 名、11 名均为 1:1（单数差 1 名）', () => {
    expect(r10(10, matched)).toEqual([])
    expect(r10(11, matched, 'city')).toEqual([])
    expect(r10(11, matched, 'alternate')).toEqual([])
  })

  test('比例不是 1:1', () => {
    expect(
      r10(10, [
        { pool: 'city', ratio: 2 },
        { pool: 'county', ratio: 1 },
      ]),
    ).toEqual([['ratioDiffers', 'error', '2:1']])
  })

  test('没有市县共同配套的步骤', () => {
    expect(r10(10, [{ pool: 'county', ratio: 1 }])).toEqual([['noMatchedBase', 'error', null]])
    expect(r10(10, undefined)).toEqual([['noMatchedBase', 'error', null]])
  })
})

test('R10 读的是实际来源：有一个单位全由县级承担，就列出该单位、该县和全部', () => {
  const matched = [
    { pool: 'city', ratio: 1 },
    { pool: 'county', ratio: 1 },
  ]
  const units = [unit('999901001'), unit('999901002'), unit('999902001')]
  const step: Step = { id: 'base', kind: 'constant', posts: 10, funding: matched }
  const document = documentOf([step], { rules: ['xuzhou-2020'] })
  const { outcome } = solved(units, [step])
  const wrong = { base: { city: [0, 5, 5], county: [10, 5, 5] } }
  const found = findingsOf(
    ['xuzhou-2020'],
    stateAfter(nothing, { inputs: inputsOf(units, document), outcome: { ...outcome, stepFunding: wrong } }),
  )
  expect(
    found.filter((finding) => finding.rule === 'R10').map(({ unit: who, value }) => [who, value]),
  ).toEqual([
    ['999901001', '0:10'],
    ['999901', '5:15'],
    [null, '10:20'],
  ])
})

test('R48 没有来源的步骤会增加总量', () => {
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: 2 },
    { id: 'more', kind: 'constant', posts: 1, funding: [{ pool: 'county', ratio: 1 }] },
  ]
  const run = solved([unit('999901001')], steps)
  expect(
    findingsOf(['national'], stateAfter(nothing, run))
      .filter(({ rule }) => rule === 'R48')
      .map(({ value, params }) => [params.step, value]),
  ).toEqual([['base', 2]])
})

test('R48 由调出单位给的、沿用现有的，不增加总量', () => {
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: 2 },
    { id: 'office', kind: 'constant', posts: 1, postType: 'administrative' },
    { id: 'from', kind: 'source', givers: [{ unit: '局' }] },
  ]
  const inputs = inputsOf([unit('999901001')], documentOf(steps))
  const giver = { key: '局', name: '局', county: '999901' }
  const balances = new Map([['局', { 'institution-full': { quota: 9, filled: 1, usableVacancy: 8 } }]])
  const run = runScenario({ ...inputs, givers: new Map([['局', giver]]), balances })
  if (run.status !== 'ok') throw new Error(run.status)
  expect(
    findingsOf(['national'], stateAfter(nothing, run))
      .filter(({ rule }) => rule === 'R48')
      .map(({ params }) => params.step),
  ).toEqual(['office'])
  const carried = solved([unit('999901001')], [{ id: 'c', kind: 'carry' }], { result: 'set' })
  expect(findingsOf(['national'], stateAfter(nothing, carried)).filter(({ rule }) => rule === 'R48')).toEqual(
    [],
  )
})

describe('the establishment after a run', () => {
  const step: Step = { id: 'base', kind: 'constant', posts: 2 }
  const before = establishmentOf([
    ruleUnit('甲', { key: '999901001', quota: { 'institution-full': 3 } }),
    ruleUnit('乙', { key: '999901002' }),
  ])
  const quotas = (result: 'add' | 'set') => {
    const run = solved([unit('999901001'), unit('999901002')], [step], { result })
    return stateAfter(before, run).establishment.units.map(({ quota }) => quota['institution-full'])
  }
  test('加在已有编制上；原来不知道的仍不知道', () => {
    expect(quotas('add')).toEqual([5, undefined])
  })
  test('核定就以方案为准', () => {
    expect(quotas('set')).toEqual([2, 2])
  })
  test('调出编制的单位少了编制', () => {
    const run = solved([unit('999901001')], [step])
    const source = { step: 's', postType: 'institution-full', giver: '局', name: '局', to: {} } as const
    const outcome = { ...run.outcome, sources: [{ ...source, fromVacancy: 2, fromFilled: 1 }] }
    const giver = establishmentOf([ruleUnit('局', { quota: { 'institution-full': 9 } })])
    const [after] = stateAfter(giver, { inputs: run.inputs, outcome }).establishment.units
    expect(after?.quota['institution-full']).toBe(6)
  })
})

test("what the scenario's own documents brought a unit counts once", () => {
  const units = [unit('999901001')]
  const step: Step = { id: 'base', kind: 'constant', posts: 5 }
  const { inputs, outcome } = solved(units, [step])
  const before = establishmentOf([ruleUnit('甲', { key: '999901001', quota: { 'institution-full': 12 } })])
  const quota = (brought: Record<string, number>) => {
    const posts = new Map([['999901001', brought]])
    const own = { documents: [], open: 0, drawn: new Map(), brought: posts, broughtToBodies: new Map() }
    const [after] = stateAfter(before, { inputs: { ...inputs, own }, outcome }).establishment.units
    return after?.quota['institution-full']
  }
  expect(quota({})).toBe(17)
  expect(quota({ 'institution-full': 5 })).toBe(12)
})
