// Rules as the office's own sheet would put them: state in, findings out.
import { describe, expect, test } from 'vitest'
import { documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import type { FundingShare, Step } from '../scenario/document.ts'
import { findingsOf } from './check.ts'

const bodies = (count: number, kind = 'internal') =>
  Array.from({ length: count }, (_, at) => ({ name: `${kind} ${at}`, kind }))

function r9(list: { name: string; kind: string }[]) {
  const units = [unit('999901001', {}, { bodies: list })]
  const state = { inputs: inputsOf(units, documentOf([])), run: null }
  return findingsOf(['xuzhou-2020'], state)
    .filter((finding) => finding.rule === 'R9' && finding.unit !== null)
    .map(({ severity, value, limit }) => `${severity} ${value}/${limit}`)
}

describe('R9 机构一般7个，最多9个', () => {
  test.each([
    [7, []],
    [8, ['warning 8/7']],
    [9, ['warning 9/7']],
    [10, ['error 10/9']],
    [6, ['info 6/7']],
  ])('%i 个机构', (count, expected) => {
    expect(r9(bodies(count))).toEqual(expected)
  })

  test('挂牌、派出、法定机构不计数', () => {
    expect(
      r9([
        ...bodies(5),
        ...bodies(2, 'institution'),
        ...bodies(4, 'nameplate'),
        ...bodies(4, 'dispatched'),
        ...bodies(3, 'statutory'),
      ]),
    ).toEqual([])
  })

  test('没有录入机构、没有录入职责的，各提示一次', () => {
    const state = { inputs: inputsOf([unit('999901001'), unit('999901002')], documentOf([])), run: null }
    const hits = findingsOf(['xuzhou-2020'], state)
    expect(hits.map(({ message, severity, value }) => [message, severity, value])).toEqual([
      ['bodiesNotRecorded', 'info', 2],
      ['dutiesNotRecorded', 'info', null],
    ])
    expect(hits.every((hit) => hit.source.includes('徐州'))).toBe(true)
  })
})

function r10(posts: number, funding: FundingShare[] | undefined, oddPost?: string) {
  const step: Step = { id: 'base', kind: 'constant', posts, ...(funding === undefined ? {} : { funding }) }
  const run = solved([unit('999901001'), unit('999901002'), unit('999902001')], [step], {
    rules: ['xuzhou-2020'],
    ...(oddPost === undefined ? {} : { rounding: { oddPost } }),
  })
  return run.outcome.findings
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
  const wrong = outcome.units.map((each, index) =>
    index === 0 ? { ...each, stepFunding: { base: { city: 0, county: 10 } } } : each,
  )
  const inputs = inputsOf(units, document)
  const found = findingsOf(['xuzhou-2020'], {
    inputs,
    run: { inputs, outcome: { ...outcome, units: wrong } },
  })
  expect(
    found.filter((finding) => finding.rule === 'R10').map(({ unit: who, value }) => [who, value]),
  ).toEqual([
    ['999901001', '0:10'],
    ['999901', '5:15'],
    [null, '10:20'],
  ])
})

test('an unknown pack is refused by name', () => {
  expect(() =>
    findingsOf(['mars-2030'], { inputs: inputsOf([unit('999901001')], documentOf([])), run: null }),
  ).toThrow('RULE_PACK_UNKNOWN')
})
