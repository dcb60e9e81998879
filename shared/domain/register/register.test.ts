// Registers read through the lineage, standards for leaders, filings and consents.
import { describe, expect, test } from 'vitest'
import { dutyHolders } from '../duty/duty.ts'
import { leaderBalance } from '../leaders/figures.ts'
import { LEADER_STANDARDS, leadersAllowed } from '../leaders/standards.ts'
import { consentFault, filingState, meanScore, ranksOf } from './filing.ts'
import { type LineageRow, successorsAt } from './successors.ts'

const row = (date: string, from: number, to: number, stays = false): LineageRow => {
  return { date, movement: from, fromUnit: 1, fromBody: from, toUnit: 1, toBody: to, stays }
}
const body = (id: number) => ({ unit: 1, body: id })

describe('lineage', () => {
  const merged = [row('2020-05-01', 1, 3), row('2020-05-01', 2, 3), row('2021-01-01', 3, 4)]

  test('leads from a merged body to the last one, on its dates', () => {
    expect(successorsAt(merged, '2020-04-30')(body(1), '2019-01-01')).toEqual([body(1)])
    expect(successorsAt(merged, '2020-05-01')(body(2), '2019-01-01')).toEqual([body(3)])
    expect(successorsAt(merged, '2021-01-01')(body(1), '2019-01-01')).toEqual([body(4)])
    expect(successorsAt(merged, '2021-01-01')(body(3), '2021-02-01')).toEqual([body(3)])
  })

  test('of a split names every part, the one that stays first', () => {
    const ended = [row('2020-05-01', 1, 2), row('2020-05-01', 1, 3)]
    expect(successorsAt(ended, '2020-05-01')(body(1), '')).toEqual([body(2), body(3)])
    const stays = [row('2020-05-01', 1, 2, true), row('2020-05-01', 1, 3, true)]
    expect(successorsAt(stays, '2020-05-01')(body(1), '')).toEqual([body(1), body(2), body(3)])
  })

  test('of a split that stays shares what came before it on its day, not what came after it', () => {
    const split = { ...row('2020-05-01', 1, 2, true), movement: 7 }
    const heldBy = (date: string, by: number | null) => successorsAt([split], '2020-06-01')(body(1), date, by)
    const both = [body(1), body(2)]
    expect([heldBy('2020-04-30', null), heldBy('2020-04-30', 3), heldBy('2020-05-01', 6)]).toEqual([
      both,
      both,
      both,
    ])
    expect([heldBy('2020-05-01', 8), heldBy('2020-05-01', null), heldBy('2020-05-02', null)]).toEqual([
      [body(1)],
      [body(1)],
      [body(1)],
    ])
    // What ended by the split held nothing after it.
    const ended = [{ ...row('2020-05-01', 1, 2), movement: 7 }]
    expect(successorsAt(ended, '2020-06-01')(body(1), '2020-05-01', null)).toEqual([body(2)])
  })

  test('of a unit takes its bodies along where they have no step of their own', () => {
    const unit = {
      date: '2020-05-01',
      movement: 1,
      fromUnit: 1,
      fromBody: null,
      toUnit: 9,
      toBody: null,
      stays: false,
    }
    expect(successorsAt([unit], '2020-05-01')(body(1), '')).toEqual([{ unit: 9, body: 1 }])
    expect(successorsAt([unit], '2020-05-01')({ unit: 1, body: null }, '')).toEqual([{ unit: 9, body: null }])
  })

  test('a merged body leads where one of its sources led; a split body leads twice', () => {
    const held = (id: number, role: 'lead' | 'cooperating', date = '2020-01-01', is = 1) => {
      return { ...body(id), role, date, held: is, movement: null }
    }
    const both = [held(1, 'lead'), held(2, 'cooperating')]
    expect(dutyHolders(both, successorsAt(merged, '2020-06-01'))).toEqual([{ ...body(3), role: 'lead' }])
    expect(
      dutyHolders([...both, held(3, 'lead', '2020-07-01', 0)], successorsAt(merged, '2020-08-01')),
    ).toEqual([{ ...body(3), role: 'cooperating' }])
    // What one of them gave up before the merge, the other still brings along; what the merged one gives up is gone.
    const left = [...[1, 2].map((id) => held(id, 'cooperating')), held(1, 'cooperating', '2020-03-01', 0)]
    const coop = [{ ...body(3), role: 'cooperating' }]
    expect(dutyHolders(left, successorsAt(merged, '2020-06-01'))).toEqual(coop)
    const gone = held(3, 'cooperating', '2020-06-02', 0)
    expect(dutyHolders([...left, gone], successorsAt(merged, '2020-06-02'))).toEqual([])
    const split = [row('2020-05-01', 1, 2), row('2020-05-01', 1, 3)]
    const part = held(2, 'lead', '2020-05-02', 0)
    expect(dutyHolders([held(1, 'lead'), part], successorsAt(split, '2020-06-01'))).toEqual([
      { ...body(3), role: 'lead' },
    ])
    expect(dutyHolders([held(1, 'lead')], successorsAt(split, '2020-06-01'))).toHaveLength(2)
  })
})

describe('leaders', () => {
  test.each([
    ['R23', 3, 1, 1],
    ['R23', 4, 2, 2],
    ['R23', 7, 2, 2],
    ['R23', 8, 3, 3],
    ['R23', 19, 3, 3],
    ['R23', 20, 4, 4],
    ['R24', 6, 2, 2],
    ['R24', 7, 3, 3],
    ['R24', 9, 3, 3],
    ['R24', 10, 4, 4],
    ['R25', 10, 1, 2],
    ['R25', 11, 2, 3],
    ['R25', 20, 2, 3],
    ['R25', 21, 3, 4],
    ['R26', 10, 1, 2],
    ['R26', 50, 2, 3],
    ['R26', 51, 3, 4],
    ['R26', 200, 4, 5],
    ['R26', 400, 5, 6],
    ['R26', 600, 6, 7],
    ['R26', 601, 7, 8],
  ])('%s allows %i posts %i to %i', (rule, posts, least, most) => {
    const standard = LEADER_STANDARDS.find((one) => one.rule === rule)
    expect(standard && leadersAllowed(standard, posts)).toMatchObject({ least, most })
  })

  test('a concurrent position is filled, or stays vacant, as the rule says', () => {
    const counts = { approved: 3, filled: 3, concurrent: 1 }
    expect(leaderBalance(counts, 'both')).toEqual({ counted: 3, vacant: 0, over: 0 })
    expect(leaderBalance(counts, 'once')).toEqual({ counted: 2, vacant: 1, over: 0 })
    expect(leaderBalance({ ...counts, approved: 1 }, 'both')).toEqual({ counted: 3, vacant: 0, over: 2 })
  })
})

describe('filings, consents and scores', () => {
  const step = (one: 'filed' | 'returned' | 'effective') => ({ step: one })
  test.each([
    [[], '2020-02-01', 'due'],
    [[], '2020-02-02', 'overdue'],
    [[step('filed')], '2020-03-01', 'filed'],
    [[step('filed'), step('returned')], '2020-02-01', 'returned'],
    [[step('filed'), step('returned')], '2020-02-02', 'overdue'],
    [[step('filed'), step('effective')], '2020-03-01', 'effective'],
  ])('%j on %s is %s', (steps, asOf, expected) => {
    expect(filingState(steps, '2020-02-01', asOf)).toBe(expected)
  })

  test('an appointment rests on a consent given before it, for the same matter', () => {
    const made = { unit: 1, body: 2, matter: 'appointment', date: '2020-05-01' }
    const given = {
      unit: 1,
      body: 2,
      matter: 'appointment',
      answered: '2020-04-30',
      answer: 'agreed',
    } as const
    expect(consentFault(made, given)).toBe('')
    expect(consentFault(made, null)).toBe('missing')
    expect(consentFault(made, { ...given, body: 3 })).toBe('other')
    expect(consentFault(made, { ...given, answer: '', answered: '' })).toBe('open')
    expect(consentFault(made, { ...given, answer: 'refused' })).toBe('refused')
    expect(consentFault(made, { ...given, answered: '2020-05-02' })).toBe('late')
  })

  test('means are exact to four places, and equal ones share the better place', () => {
    expect(meanScore(['90', '91'])).toBe('90.5')
    expect(meanScore(['1', '1', '2'])).toBe('1.3333')
    expect(meanScore(['0.00005'])).toBe('0.0001')
    expect(meanScore(['-0.00005'])).toBe('-0.0001')
    expect(meanScore([])).toBeNull()
    expect(ranksOf(['90', '95', '90.0', null, '80'])).toEqual([2, 1, 2, null, 4])
  })
})
