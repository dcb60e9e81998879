// Registers over merges, splits and back-dated entries: who holds what afterwards, on which day, under which name.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NEW, type Office, ONE, STREET, startOfficeOfTwo, TWO } from './testing/office.ts'

const FULL = 'institution-full'
let office: Office

beforeEach(() => {
  office = startOfficeOfTwo()
})
afterEach(() => {
  expect(office.store.verify(undefined).problems).toEqual([])
  office.close()
})

const merge = (date: string) =>
  office.document(`合并${date}`, date, [{ kind: 'merge', bodies: [ONE, TWO], into: NEW }])
/** Parts off the first body, which stays. */
const split = (date: string, number = `分${date}`, part = NEW) => {
  const parts = [ONE, part].map((body, at) => ({ body, posts: { [FULL]: at === 0 ? 8 : 0 } }))
  return office.document(number, date, [{ kind: 'split', body: ONE, into: parts }])
}

describe('an earlier day entered afterwards leaves later ones as they were entered', () => {
  const DAYS = ['2020-01-31', '2020-02-01', '2020-03-01', '2020-04-01', '2020-05-01']

  test.each(['command', 'document'])('leaders and positions, by a %s', (by) => {
    const leaders = { unit: ONE, leading: 'section', role: 'chief' } as const
    const positions = { unit: ONE, class: 'staff' } as const
    const set = (date: string, n: number) => {
      if (by === 'document') {
        office.document(`文${date}`, date, [
          { kind: 'leaders', ...leaders, approved: n },
          { kind: 'positions', ...positions, filled: n + 1 },
        ])
        return
      }
      office.call('register.setLeaders', { date, rows: [{ ...leaders, approved: n }] })
      office.call('register.setPositions', { date, rows: [{ ...positions, filled: n + 1 }] })
    }
    set('2020-04-01', 4)
    set('2020-02-01', 1)
    set('2020-03-01', 2)
    const shown = (asOf: string) => [
      office.call('register.leaders', { asOf }).rows[0]?.approved ?? 0,
      office.call('register.positions', { asOf }).rows[0]?.filled ?? 0,
    ]
    expect(DAYS.map(shown)).toEqual([
      [0, 0],
      [1, 2],
      [2, 3],
      [4, 5],
      [4, 5],
    ])
  })

  test('who leads a duty and who cooperates, those who lead among them', () => {
    const item = { number: '1', list: 'power', name: '事' } as const
    const set = (date: string, row: object) =>
      office.call('register.recordDuties', { date, rows: [{ number: '1', unit: STREET, ...row }] })
    set('2020-01-01', item)
    set('2020-04-01', { lead: '计生站', cooperating: ['民政科'] })
    set('2020-02-01', { lead: '民政科', cooperating: ['计生站', '民政科'] })
    const shown = (asOf: string) => {
      const { lead = [], cooperating = [] } = office.call('register.duties', { asOf }).rows[0] ?? {}
      return [...lead, '|', ...cooperating].join('')
    }
    // Who leads is not listed as cooperating beside it.
    expect(DAYS.map(shown)).toEqual(['|', '民政科|计生站', '民政科|计生站', '计生站|民政科', '计生站|民政科'])
    // Once another leads, it cooperates as it was said to.
    set('2020-03-01', { lead: '计生站' })
    expect(DAYS.map(shown)).toEqual(['|', '民政科|计生站', '计生站|民政科', '计生站|民政科', '计生站|民政科'])
  })
})

describe('a part that is split off', () => {
  const leaders = { kind: 'leaders', unit: ONE, leading: 'section', role: 'chief', approved: 2 }
  const duty = (more: object) => ({ kind: 'duty', number: '1', unit: STREET, ...more })
  const given = duty({ list: 'power', name: '占道经营处罚', status: 'handed-down', lead: '民政科' })
  const row = (asOf: string) => office.call('register.duties', { asOf }).rows[0]
  const bodies = (asOf: string) =>
    office.call('register.leaders', { asOf }).rows.map(({ body, approved }) => [body, approved])

  test('leaves the one that stays its leaders, before and after', () => {
    office.document('一', '2020-02-01', [leaders])
    split('2020-05-01')
    office.document('二', '2020-06-01', [{ ...leaders, approved: 3 }])
    expect([bodies('2020-05-01'), bodies('2020-06-01')]).toEqual([[['民政科', 2]], [['民政科', 3]]])
    expect(row('2020-06-01')).toBeUndefined()
  })

  test('and merged back, or away, on the same day holds what it held, once', () => {
    office.document('一', '2020-02-01', [leaders, given])
    split('2020-05-01')
    office.document('并', '2020-05-01', [{ kind: 'merge', bodies: [NEW, ONE], into: TWO }])
    expect(bodies('2020-05-01')).toEqual([['计生站', 2]])
    expect(row('2020-05-01')).toMatchObject({ lead: ['计生站'], leadState: 'one' })
    office.undo()
    office.document('并', '2020-05-01', [{ kind: 'merge', bodies: [NEW], into: ONE }])
    expect(bodies('2020-05-01')).toEqual([['民政科', 2]])
    expect(row('2020-05-01')).toMatchObject({ lead: ['民政科'], leadState: 'one' })
  })

  test('does not share what the other is given on that day, by a command or a later document', () => {
    office.document('一', '2020-02-01', [{ ...given, lead: '计生站' }])
    split('2020-05-01')
    const lead = { number: '1', unit: STREET, lead: '民政科' }
    office.call('register.recordDuties', { date: '2020-05-01', rows: [lead] })
    expect(row('2020-05-01')).toMatchObject({ lead: ['民政科'], leadState: 'one' })
    office.undo()
    office.document('二', '2020-05-01', [duty({ lead: '民政科' })])
    expect(row('2020-05-01')).toMatchObject({ lead: ['民政科'], leadState: 'one' })
    // Given by a document before the split it is shared.
    for (let back = 0; back < 2; back += 1) office.undo()
    office.document('二', '2020-05-01', [duty({ lead: '民政科' })])
    split('2020-05-01')
    expect(row('2020-05-01')).toMatchObject({ leadState: 'many' })
  })

  test('has nothing of a lead that was entered afterwards for a day before, once a later one stands', () => {
    office.document('一', '2020-01-15', [duty({ list: 'power', name: '事', status: 'handed-down' })])
    split('2020-05-01')
    office.document('后', '2020-07-01', [duty({ lead: '计生站' })])
    office.document('前', '2020-03-01', [duty({ lead: '民政科' })])
    expect(row('2020-06-01')).toMatchObject({ lead: ['服务中心', '民政科'], leadState: 'many' })
    expect(row('2020-07-01')).toMatchObject({ lead: ['计生站'], leadState: 'one' })
  })

  test('keeps what it was left to hold, though another lead is entered afterwards for a day before', () => {
    office.document('一', '2020-01-15', [given])
    split('2020-05-01')
    office.document('后', '2020-07-01', [duty({ lead: '服务中心' })])
    office.document('前', '2020-03-01', [duty({ lead: '计生站' })])
    expect(row('2020-06-01')).toMatchObject({ lead: ['计生站'] })
    expect(row('2020-07-01')).toMatchObject({ lead: ['服务中心'], leadState: 'one' })
  })

  test('loses what the document that splits it off gives to another at once', () => {
    const parts = [ONE, NEW].map((body, at) => ({ body, posts: { [FULL]: at === 0 ? 8 : 0 } }))
    const movements = [given, { kind: 'split', body: ONE, into: parts }, duty({ lead: '计生站' })]
    office.document('一', '2020-05-01', movements)
    expect(row('2020-05-01')).toMatchObject({ lead: ['计生站'], leadState: 'one' })
  })
})

test('secondments stand under whom their body or their host was merged into, under its name', () => {
  office.document('一', '2020-02-01', [
    {
      kind: 'second',
      person: { name: '张三', idNumber: '' },
      secondment: 'borrow',
      unit: TWO,
      to: '320302002',
      until: '2020-12-31',
    },
  ])
  merge('2020-05-01')
  office.document('街', '2020-06-01', [
    { kind: 'rename', unit: '320302002', name: '丰财办事处' },
    { kind: 'mergeUnits', units: ['320302002', STREET], into: '合街道', approved: { [FULL]: 8 } },
  ])
  const places = (asOf: string) =>
    office.call('register.secondments', { asOf }).rows.map(({ unit, body, to }) => [unit, body, to])
  expect(places('2020-04-30')).toEqual([['黄楼街道', '计生站', '丰财街道']])
  expect(places('2020-05-01')).toEqual([['黄楼街道', '服务中心', '丰财街道']])
  expect(places('2020-06-01')).toEqual([['合街道', '服务中心', '合街道']])
})

test('a consent of a body that was merged since stands for the merged one, not for another', () => {
  for (const [number, unit] of [
    ['1', ONE],
    ['2', TWO],
  ] as const) {
    office.call('register.askConsent', { number, unit, matter: 'appointment', asked: '2020-02-01' })
    office.call('register.answerConsent', { number, answered: '2020-02-02', answer: 'agreed' })
  }
  const appoint = (unit: string, date: string, consent: string) =>
    office.call('register.appoint', { unit, matter: 'appointment', date, consent })
  appoint(ONE, '2020-03-01', '2')
  merge('2020-05-01')
  appoint(NEW, '2020-06-01', '1')
  const { rows: appointments } = office.call('register.appointments', { asOf: '2020-06-01' })
  expect(appointments.map(({ body, fault }) => [body, fault])).toEqual([
    ['服务中心', 'other'],
    ['服务中心', ''],
  ])
})

test('an appointment keeps its consent when the body goes into another on the same day', () => {
  const matter = 'appointment'
  office.call('register.askConsent', { number: '1', unit: ONE, matter, asked: '2020-02-01' })
  office.call('register.answerConsent', { number: '1', answered: '2020-02-02', answer: 'agreed' })
  merge('2020-05-01')
  office.call('register.appoint', { unit: NEW, matter, date: '2020-06-01', consent: '1' })
  const last = `${STREET}/大中心`
  office.document('又', '2020-06-01', [
    { kind: 'establish', body: `${STREET}/空`, bodyKind: 'institution' },
    { kind: 'merge', bodies: [NEW, `${STREET}/空`], into: last },
  ])
  const { rows } = office.call('register.appointments', { asOf: '2020-06-01' })
  expect(rows.map(({ body, fault }) => [body, fault])).toEqual([['大中心', '']])
})

test('what was renamed and then abolished keeps its last name', () => {
  office.call('register.addFiling', {
    unit: '320302002',
    matter: '方案',
    date: '2020-02-01',
    due: '2020-03-01',
  })
  office.document('名', '2020-04-01', [{ kind: 'rename', unit: '320302002', name: '丰财办事处' }])
  office.document('撤', '2020-05-01', [{ kind: 'abolish', unit: '丰财办事处' }])
  const named = (asOf: string) => office.call('register.filings', { asOf }).rows[0]?.unit
  expect([named('2020-03-31'), named('2020-04-30'), named('2020-05-01')]).toEqual([
    '丰财街道',
    '丰财办事处',
    '丰财办事处',
  ])
})
