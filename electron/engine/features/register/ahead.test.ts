// Entries dated ahead: they stand in the way of an ending, which names them, and are withdrawn while nothing rests on them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EntryRegister } from '#shared/domain/register/entry'
import { NEW, type Office, ONE, STREET, startOfficeOfTwo, TWO } from './testing/office.ts'

const [SOON, DAY] = ['2020-05-01', '2020-09-01']
const FULL = 'institution-full'
let office: Office
beforeEach(() => {
  office = startOfficeOfTwo()
})
afterEach(() => {
  expect(office.store.verify(undefined).problems).toEqual([])
  office.close()
})

const merge = () => office.document('并', SOON, [{ kind: 'merge', bodies: [ONE, TWO], into: NEW }])
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    const { code, params } = error as { code: string; params: object }
    return { code, params }
  }
  return null
}
const ahead = (asOf = SOON) => office.call('register.ahead', { asOf }).rows
const withdraw = (register: EntryRegister, id: number) => office.call('register.withdraw', { register, id })
const leaders = (date: string, approved: number) =>
  office.call('register.setLeaders', {
    date,
    rows: [{ unit: ONE, leading: 'section', role: 'chief', approved }],
  })
const duty = (date: string, more: object) =>
  office.call('register.recordDuties', { date, rows: [{ number: '1', unit: STREET, ...more }] })

const ENTRIES: readonly (readonly [EntryRegister, string, () => unknown])[] = [
  ['leaderChange', '', () => leaders(DAY, 2)],
  [
    'positionChange',
    '窗口岗',
    () =>
      office.call('register.setPositions', {
        date: DAY,
        rows: [{ unit: ONE, class: 'staff', title: '窗口岗', approved: 2, filled: 1 }],
      }),
  ],
  [
    'usePlan',
    '2020 计1',
    () =>
      office.call('register.setUsePlan', {
        year: 2020,
        date: DAY,
        document: '计1',
        rows: [{ unit: ONE, postType: FULL, posts: 1 }],
      }),
  ],
  [
    'useRequest',
    '申1',
    () => {
      office.call('register.request', { date: DAY, unit: ONE, postType: FULL, posts: 1, number: '申1' })
      office.call('register.stepRequest', { request: '申1', date: DAY, step: 'reviewed', posts: 1 })
    },
  ],
  [
    'secondment',
    '张* …4567',
    () => {
      const person = { name: '张三', idNumber: '320302199001014567' }
      const row = { person, secondment: 'borrow', unit: ONE, to: '市委办公室' } as const
      office.call('register.second', { date: DAY, rows: [row] })
      office.call('register.endSecondment', { id: 1, date: DAY, until: '2020-12-31' })
    },
  ],
  ['dutyHolder', '占道经营处罚', () => duty(DAY, { list: 'power', name: '占道经营处罚', lead: '民政科' })],
  [
    'consent',
    '询1',
    () => office.call('register.askConsent', { number: '询1', unit: ONE, matter: 'appointment', asked: DAY }),
  ],
  [
    'appointment',
    '任1',
    () =>
      office.call('register.appoint', {
        unit: ONE,
        matter: 'appointment',
        date: DAY,
        document: '任1',
        consent: '',
      }),
  ],
]

describe('an entry dated ahead', () => {
  test.each(ENTRIES)(
    'of %s is named by the merge that it stops, and gone once withdrawn',
    (register, subject, enter) => {
      enter()
      const before = ahead()
      expect(before.map((row) => [row.register, row.date, row.subject, row.body])).toContainEqual([
        register,
        DAY,
        subject,
        '民政科',
      ])
      const params = { holder: '黄楼街道/民政科', document: '', on: DAY, register, subject }
      expect(refusal(merge)).toEqual({ code: 'LATER_MOVEMENTS', params })
      for (const row of before) withdraw(row.register, row.id)
      expect(ahead()).toEqual([])
      merge()
      // Undone, all is there again and in the way.
      for (let at = 0; at <= before.length; at++) office.undo()
      expect(ahead()).toEqual(before)
      expect(refusal(merge)?.code).toBe('LATER_MOVEMENTS')
    },
  )

  test('of a unit: its filings, the statuses of its duties, and what was handed to it', () => {
    office.call('register.addFiling', { unit: STREET, matter: '方案', date: DAY, due: '2020-12-31' })
    office.call('register.stepFiling', { id: 1, date: DAY, step: 'filed' })
    duty('2020-02-01', { list: 'power', name: '事' })
    duty(DAY, { status: 'handed-down', admission: { level: 'city' } })
    const found = ahead()
    expect(found.map(({ register, subject, body }) => [register, subject, body])).toEqual([
      ['admission', '事', null],
      ['dutyStatus', '事', null],
      ['filing', '方案', null],
    ])
    for (const { register, id } of found) expect(withdraw(register, id)).toEqual({ rows: 1 })
    expect(office.rows('SELECT 1 FROM filingStep')).toEqual([])
  })
})

describe('is withdrawn', () => {
  const approved = (asOf: string) => office.call('register.leaders', { asOf }).rows[0]?.approved ?? 0

  test('the last first, and leaves what stood before it', () => {
    leaders('2020-02-01', 1)
    leaders(DAY, 4)
    leaders('2020-06-01', 2)
    const [june, september] = ahead()
    expect(refusal(() => withdraw('leaderChange', june?.id ?? 0))).toEqual({
      code: 'ENTRY_FOLLOWED',
      params: { on: DAY },
    })
    withdraw('leaderChange', september?.id ?? 0)
    expect([approved('2020-05-31'), approved('2020-06-01'), approved(DAY)]).toEqual([1, 2, 2])
    withdraw('leaderChange', june?.id ?? 0)
    expect([approved('2020-05-31'), approved('2020-06-01'), approved(DAY)]).toEqual([1, 1, 1])
  })

  test('not what a document booked, nor what a document of its day rests on', () => {
    leaders(DAY, 1)
    const booked = { unit: ONE, leading: 'section', role: 'chief' }
    office.document('文', DAY, [{ kind: 'leaders', ...booked, approved: 3 }])
    const [own, other] = ahead()
    expect([own?.document, other?.document]).toEqual([null, '文'])
    for (const row of [own, other]) {
      expect(refusal(() => withdraw('leaderChange', row?.id ?? 0))).toEqual({
        code: 'ENTRY_BOOKED',
        params: { document: '文' },
      })
    }
    expect(refusal(() => withdraw('secondment', 9))?.code).toBe('RECORD_UNKNOWN')
  })

  test('not a consent that an appointment rests on, nor what a merge has taken over', () => {
    const matter = 'appointment'
    office.call('register.askConsent', { number: '询1', unit: ONE, matter, asked: '2020-02-01' })
    office.call('register.appoint', { unit: ONE, matter, date: '2020-03-01', consent: '询1' })
    leaders('2020-02-01', 1)
    merge()
    const id = (register: EntryRegister) =>
      ahead('2020-01-31').find((row) => row.register === register)?.id ?? 0
    expect(refusal(() => withdraw('consent', id('consent')))?.params).toEqual({ on: '2020-03-01' })
    expect(refusal(() => withdraw('leaderChange', id('leaderChange')))?.params).toEqual({ on: SOON })
    withdraw('appointment', id('appointment'))
    withdraw('consent', id('consent'))
  })
})
