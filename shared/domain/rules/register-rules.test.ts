// Rules over the registers kept beside the ledger: secondments, requests, pending entries, loans, assessments, people.
import { describe, expect, test } from 'vitest'
import { establishmentOf, said } from '#shared/testing/establishment'
import type { SecondmentCase } from '../secondment/alarms.ts'
import type { Away } from '../secondment/months-used.ts'

describe('R30、R31、R33 借调', () => {
  const one: SecondmentCase = {
    kind: 'borrow',
    toLevel: 'county',
    date: '2020-06-02',
    until: '2020-09-01',
    consent: '同意',
    approval: '批准',
    isFull: false,
  }
  const secondment = (code: string, more: Partial<SecondmentCase>, before: readonly Away[] = []) => {
    const changed = { ...one, ...more }
    const stretches = [...before, { first: changed.date, last: changed.until }]
    const entry = { id: 1, person: '某', unit: '甲', unitName: '甲镇', to: '县局', one: changed, stretches }
    return said(code, establishmentOf([], { secondments: [entry] }))
  }
  test('三个月、同意、批准、期限', () => {
    expect(secondment('R30', {})).toEqual([])
    expect(secondment('R30', { date: '2020-06-01' })).toEqual(['warning tooLong 4 3'])
    expect(secondment('R30', { until: '2020-10-31' })).toEqual(['warning willBeTooLong 5 3'])
    expect(secondment('R30', { date: '2020-08-30', consent: '', approval: '', until: '' })).toEqual([
      'warning willBeTooLong 5 3',
      'error noConsent',
      'error noApproval',
      'error noEnd',
    ])
    expect(secondment('R30', { kind: 'select', consent: '' })).toEqual([])
  })
  test('六个月、十二个月、两年、满编', () => {
    expect(secondment('R31', {})).toEqual([])
    expect(secondment('R31', { date: '2020-02-01' })).toEqual(['warning tooLongAtOnce 8 6'])
    expect(secondment('R31', { date: '2019-08-01' })).toEqual(['error tooLongInAll 14 12'])
    const before = [{ first: '2018-07-01', last: '2019-06-30' }]
    expect(secondment('R31', { isFull: true }, before)).toEqual([
      'error tooLongInAll 15 12',
      'error again',
      'error borrowerFull',
    ])
  })
  test('县级以上', () => {
    expect(secondment('R33', { toLevel: 'city' })).toEqual(['warning fromAbove'])
    expect(secondment('R33', {})).toEqual([])
  })
})

test('R34 用编数', () => {
  const request = (asked: number) =>
    establishmentOf([], { requests: [{ number: '1', unit: '甲', unitName: '甲', asked, usable: 2 }] })
  expect(said('R34', request(3))).toEqual(['error aboveUsable 3 2'])
  expect(said('R34', request(2))).toEqual([])
})

test('R36 期限、R39 编号与顺序', () => {
  const pending = (number: string, created: string, entered: string | null, due: string | null = null) => {
    return { number, unit: '甲', unitName: '甲', queue: '甲 full', created, taken: entered, entered, due }
  }
  const of = (...entries: ReturnType<typeof pending>[]) => establishmentOf([], { pending: entries })
  expect(said('R36', of(pending('1', '2020-01-01', null, '2020-08-31')))).toEqual([
    'warning entryOverdue 2020-09-01 2020-08-31',
  ])
  expect(said('R36', of(pending('1', '2020-01-01', '2020-08-31', '2020-08-31')))).toEqual([])
  const inTurn = [pending('1', '2020-01-01', '2020-02-01'), pending('2', '2020-01-05', '2020-02-01')]
  expect(said('R39', of(...inTurn))).toEqual([])
  expect(said('R39', of(pending('1', '2020-01-01', null), pending('2', '2020-01-05', '2020-02-01')))).toEqual(
    ['warning outOfTurn 2'],
  )
  expect(said('R39', of(pending('1', '2020-01-01', '2020-01-02'), pending('1', '2020-01-03', null)))).toEqual(
    ['error numberTwice 1'],
  )
})

test('R40 职级、R43 周转、R44 考核、R47 重复', () => {
  const ranks = [{ unit: '甲', unitName: '甲', administrative: 11, firstToFourth: 7, firstAndSecond: 4 }]
  expect(said('R40', establishmentOf([], { ranks }))).toEqual([
    'info ranksAbove 7 6',
    'info upperRanksAbove 4 3',
  ])
  const loan = (until: string) =>
    establishmentOf([], {
      loans: [{ document: '1', unit: '甲', unitName: '甲', body: null, posts: 1, until }],
    })
  expect(said('R43', loan('2020-08-31'))).toEqual(['error loanOverdue 2020-09-01 2020-08-31'])
  expect(said('R43', loan('2020-09-01'))).toEqual([])
  const assessed = (dispatched: boolean, streets: string) =>
    said('R44', establishmentOf([], { assessments: [{ assessed: '局', dispatched, streets }] }))
  expect(assessed(false, '0.3')).toEqual([])
  expect(assessed(false, '0.29')).toEqual(['error departmentShareLow 0.29 30%'])
  expect(assessed(true, '0.3')).toEqual(['error dispatchedShareLow 0.3 60%'])
  const duplicates = [{ id: 1, label: '尾号1234', units: ['甲', '乙'], by: 'idNumber' as const }]
  expect(said('R47', establishmentOf([], { duplicates }))).toEqual(['warning sameNumber 2 1'])
})
