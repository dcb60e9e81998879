// Leaders, positions, duties, secondments, filings, consents and assessments: booked or entered, and shown as of dates.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NEW, type Office, ONE, STREET, startOfficeOfTwo, TWO } from './testing/office.ts'

const FULL = 'institution-full'
let office: Office

beforeEach(() => {
  office = startOfficeOfTwo()
})
afterEach(() => office.close())

const merge = (date: string, more: readonly object[] = []) =>
  office.document(`合并${date}`, date, [{ kind: 'merge', bodies: [ONE, TWO], into: NEW }, ...more])
const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'done'
}
const whole = () => office.store.verify(undefined).problems

describe('leaders', () => {
  const post = (unit: string, more: object) => {
    return { kind: 'leaders', unit, leading: 'section', rank: 'section', role: 'chief', ...more }
  }
  const table = (asOf: string) => office.call('register.leaders', { asOf })
  const seen = (asOf: string) =>
    table(asOf).rows.map(({ body, approved, filled, vacant, over }) => [body, approved, filled, vacant, over])

  test('are set by documents and counted on every date', () => {
    office.document('一', '2020-02-01', [post(ONE, { approved: 2, filled: 1 })])
    office.document('二', '2020-03-01', [post(ONE, { filled: 3 })])
    expect(seen('2020-01-31')).toEqual([])
    expect(seen('2020-02-01')).toEqual([['民政科', 2, 1, 1, 0]])
    expect(seen('2020-03-01')).toEqual([['民政科', 2, 3, 0, 1]])
    expect(table('2020-03-01').totals).toMatchObject({ approved: 2, filled: 3, over: 1 })
  })

  test('go along with a merge, and may be set anew by the same document', () => {
    office.document('一', '2020-02-01', [post(ONE, { approved: 2 }), post(TWO, { approved: 1, filled: 1 })])
    merge('2020-05-01')
    expect(seen('2020-05-01')).toEqual([['服务中心', 3, 1, 2, 0]])
    office.undo()
    merge('2020-05-01', [post(NEW, { approved: 2 })])
    expect(seen('2020-04-30')).toHaveLength(2)
    expect(seen('2020-05-01')).toEqual([['服务中心', 2, 1, 1, 0]])
    expect(whole()).toEqual([])
  })

  test('hold back their vacancy where the document names the type of their posts', () => {
    const reserve = (asOf: string) =>
      office.rows<{ n: number }>(
        `SELECT coalesce(sum(posts), 0) AS n FROM reserve WHERE date <= '${asOf}'`,
      )[0]?.n
    office.document('一', '2020-02-01', [post(ONE, { approved: 2, postType: FULL })])
    office.document('二', '2020-03-01', [post(ONE, { filled: 1, postType: FULL })])
    expect([reserve('2020-02-01'), reserve('2020-03-01')]).toEqual([2, 1])
  })

  test('of two positions one person counts by the rule that is printed', () => {
    office.document('一', '2020-02-01', [post(ONE, { approved: 2, filled: 2, concurrent: 1 })])
    expect(table('2020-02-01')).toMatchObject({ concurrentRule: 'both', rows: [{ counted: 2, vacant: 0 }] })
    office.call('register.setSetting', { key: 'leaders.concurrent', value: 'once' })
    expect(table('2020-02-01')).toMatchObject({ concurrentRule: 'once', rows: [{ counted: 1, vacant: 1 }] })
    expect(code(() => office.document('二', '2020-03-01', [post(ONE, { concurrent: 3 })]))).toBe(
      'CONCURRENT_ABOVE_FILLED',
    )
  })

  test('are held against the standard that is set', () => {
    office.document('一', '2020-02-01', [
      post(ONE, { approved: 1 }),
      post(ONE, { role: 'deputy', approved: 3 }),
    ])
    expect(table('2020-02-01').standards).toEqual([])
    office.call('register.setSetting', { key: 'leaders.standard', value: 'R24' })
    expect(table('2020-02-01').standards).toMatchObject([{ posts: 8, approved: 4, most: 3, over: 1 }])
  })
})

test('positions in classes stand in place of sections, people without posts beside them', () => {
  const position = (held: string, more: object) => ({ kind: 'positions', unit: ONE, class: held, ...more })
  office.document('一', '2020-02-01', [
    position('lead', { approved: 2, filled: 2 }),
    position('staff', { title: '民政', approved: 5, filled: 3 }),
    position('deputy-lead', { approved: 2, filled: 1 }),
    position('off-establishment', { filled: 7 }),
  ])
  const { rows, totals } = office.call('register.positions', { asOf: '2020-02-01' })
  expect(rows.map((row) => [row.class, row.title, row.approved, row.filled])).toEqual([
    ['lead', '', 2, 2],
    ['deputy-lead', '', 2, 1],
    ['staff', '民政', 5, 3],
    ['off-establishment', '', 0, 7],
  ])
  expect(totals).toEqual({ approved: 9, filled: 6, offEstablishment: 7 })
  const none = [position('off-establishment', { approved: 1 })]
  expect(code(() => office.document('二', '2020-02-02', none))).toBe('OFF_ESTABLISHMENT_APPROVED')
})

describe('duties', () => {
  const duty = (more: object) => ({ kind: 'duty', number: '1', ...more })
  const given = duty({
    list: 'power',
    name: '占道经营处罚',
    mode: 'entrusted',
    source: '区城管局',
    unit: STREET,
    status: 'handed-down',
    lead: '民政科',
    cooperating: ['计生站'],
    admission: {
      level: 'county',
      opinion: '同意',
      opinionDate: '2020-01-15',
      authority: '区委区政府',
      money: 50_000,
    },
  })
  const row = (asOf: string) => office.call('register.duties', { asOf }).rows[0]

  test('a document may go on with a known one before it brings a new one', () => {
    office.document('一', '2020-02-01', [given])
    const another = duty({ number: '2', list: 'power', name: '噪声处罚', unit: STREET, status: 'taken-on' })
    office.document('二', '2020-08-01', [duty({ unit: STREET, status: 'taken-back' }), another])
    const { rows } = office.call('register.duties', { asOf: '2020-08-01' })
    expect(rows.map(({ number, status }) => [number, status])).toEqual([
      ['1', 'taken-back'],
      ['2', 'taken-on'],
    ])
  })

  test('are handed down with all that came along, and taken back again', () => {
    office.document('一', '2020-02-01', [given])
    office.document('二', '2020-08-01', [duty({ unit: STREET, status: 'taken-back' })])
    expect(row('2020-02-01')).toMatchObject({
      status: 'handed-down',
      lead: ['民政科'],
      cooperating: ['计生站'],
      leadState: 'one',
      admissions: [{ level: 'county', money: 50_000 }],
    })
    expect(row('2020-08-01')).toMatchObject({ status: 'taken-back', leadState: null })
    expect(row('2020-08-01')?.history.map(({ status }) => status)).toEqual(['handed-down', 'taken-back'])
  })

  test('follow a merge; the lead stays one', () => {
    office.document('一', '2020-02-01', [given])
    merge('2020-05-01')
    expect(row('2020-04-30')).toMatchObject({ lead: ['民政科'] })
    expect(row('2020-05-01')).toMatchObject({ lead: ['服务中心'], cooperating: [], leadState: 'one' })
  })

  test('without a lead, or with two after a split, are listed', () => {
    office.document('一', '2020-02-01', [
      given,
      duty({ number: '2', list: 'power', name: '巡查', unit: STREET, status: 'taken-on' }),
    ])
    const parts = ['甲', '乙'].map((name, at) => ({ body: `${STREET}/${name}科`, posts: { [FULL]: at * 8 } }))
    office.document('分设', '2020-05-01', [{ kind: 'split', body: ONE, into: parts }])
    const { rows, totals } = office.call('register.duties', { asOf: '2020-05-01' })
    expect(rows.map(({ leadState }) => leadState)).toEqual(['many', 'none'])
    expect(totals).toMatchObject({ items: 2, held: 2, gaps: 1, doubles: 1 })
    office.document('二', '2020-05-02', [duty({ unit: STREET, lead: '乙科' })])
    expect(row('2020-05-02')).toMatchObject({ lead: ['乙科'], leadState: 'one' })
  })

  test('are refused twice under one number, and unknown under a new one', () => {
    office.document('一', '2020-02-01', [given])
    expect(code(() => office.document('二', '2020-02-02', [given]))).toBe('DUTY_EXISTS')
    expect(
      code(() => office.document('三', '2020-02-02', [duty({ number: '9', unit: STREET, lead: '' })])),
    ).toBe('DUTY_UNKNOWN')
  })
})

describe('secondments', () => {
  const person = { name: '张三', idNumber: '320302199001011234' }
  const away = (more: object) => {
    const papers = { consent: '同意', approval: '组〔2020〕3号' }
    return {
      kind: 'second',
      person,
      secondment: 'borrow',
      unit: STREET,
      to: '市发改委',
      toLevel: 'city',
      ...papers,
      ...more,
    }
  }
  const table = (asOf: string) => office.call('register.secondments', { asOf }).rows

  test('count the months of one person over all of them, and alarm at the limit', () => {
    office.document('一', '2020-02-01', [away({ until: '2020-03-31' })])
    office.document('二', '2020-07-01', [away({ until: '2020-08-31' })])
    expect(table('2020-07-31')).toMatchObject([
      { name: '张*', months: 3, days: 0, bookedMonths: 4, alarms: ['will-exceed-year'] },
      { person: 1 },
    ])
    expect(table('2020-08-01')[1]).toMatchObject({ months: 3, days: 1, alarms: ['over-year'] })
    expect(table('2021-01-05')[1]).toMatchObject({ months: 0, days: 0, totalMonths: 4, alarms: [] })
  })

  test('end early, or are prolonged, from the day that was said', () => {
    office.document('一', '2020-02-01', [away({ until: '2020-06-30' })])
    office.call('register.endSecondment', { id: 1, date: '2020-03-10', until: '2020-03-15' })
    expect([table('2020-03-09')[0]?.until, table('2020-03-10')[0]?.until]).toEqual([
      '2020-06-30',
      '2020-03-15',
    ])
    expect(
      code(() => office.call('register.endSecondment', { id: 9, date: '2020-03-10', until: '2020-03-15' })),
    ).toBe('RECORD_UNKNOWN')
  })

  test('by post count where the office says so', () => {
    const row = (name: string, from: string, until: string) => {
      const { kind: _, ...rest } = away({ person: { name }, from, until, post: '3号岗' })
      return rest
    }
    office.call('register.second', {
      date: '2020-02-01',
      rows: [row('甲', '2020-02-01', '2020-03-31'), row('乙', '2020-04-01', '2020-05-31')] as never,
    })
    expect(table('2020-05-31').map(({ months }) => months)).toEqual([2, 2])
    office.call('register.setSetting', { key: 'secondments.per', value: 'post' })
    expect(table('2020-05-31').map(({ months }) => months)).toEqual([4, 4])
  })
})

test('a filing is due, overdue, filed, returned and effective; a document that waits for one is listed too', () => {
  const { id } = office.call('register.addFiling', {
    unit: STREET,
    matter: '三定方案',
    date: '2020-02-01',
    due: '2020-03-01',
  })
  const step = (date: string, one: 'filed' | 'returned' | 'effective') =>
    office.call('register.stepFiling', { id, date, step: one })
  const state = (asOf: string) => office.call('register.filings', { asOf }).rows[0]
  expect(code(() => step('2020-02-02', 'effective'))).toBe('RECORD_CLOSED')
  step('2020-03-05', 'filed')
  step('2020-03-10', 'returned')
  step('2020-03-20', 'filed')
  step('2020-03-25', 'effective')
  expect(state('2020-03-01')?.state).toBe('due')
  expect(state('2020-03-04')).toMatchObject({ state: 'overdue', daysLate: 3 })
  expect(state('2020-03-11')).toMatchObject({ state: 'overdue', returned: '2020-03-10' })
  expect(state('2020-03-25')).toMatchObject({ state: 'effective', filed: '2020-03-20' })
  const waiting = [{ kind: 'approve', to: STREET, postType: FULL, posts: 1 }] as const
  office.book('待备', '2020-04-01', waiting, { filing: { due: '2020-05-01' } })
  const all = office.call('register.filings', { asOf: '2020-05-02' })
  expect(all.rows[1]).toMatchObject({ unit: null, document: '待备', state: 'overdue', daysLate: 1 })
  expect(all.totals).toEqual({ filings: 2, overdue: 1, effective: 1 })
})

test('a filing that takes effect puts its document into force, or is refused with it', () => {
  const gives = [{ kind: 'approve', to: STREET, postType: FULL, posts: 1 }] as const
  const cuts = [{ kind: 'cut', from: 'pool:city', postType: FULL, posts: 1 }] as const
  const file = (document: string, movements: readonly (typeof gives | typeof cuts)[number][]) => {
    office.book(document, '2020-04-01', movements, { filing: { due: '2020-05-01' } })
    const input = { unit: STREET, matter: '方案', document, date: '2020-04-01', due: '2020-05-01' }
    return office.call('register.addFiling', input).id
  }
  const step = (id: number, date: string, one: 'filed' | 'effective') =>
    office.call('register.stepFiling', { id, date, step: one })
  const states = (asOf: string) => office.call('register.filings', { asOf }).rows.map(({ state }) => state)
  const one = file('方案一', gives)
  step(one, '2020-04-10', 'filed')
  expect([states('2020-04-19'), office.posts('黄楼街道', '2020-12-31')]).toEqual([['filed'], 0])
  step(one, '2020-04-20', 'effective')
  expect(states('2020-04-20')).toEqual(['effective'])
  expect([office.posts('黄楼街道', '2020-04-19'), office.posts('黄楼街道', '2020-04-20')]).toEqual([0, 1])
  office.undo()
  expect([states('2020-04-20'), office.posts('黄楼街道', '2020-12-31')]).toEqual([['filed'], 0])
  const two = file('方案二', cuts)
  step(two, '2020-04-10', 'filed')
  const head = office.store.head()
  expect(code(() => step(two, '2020-04-20', 'effective'))).toBe('POSTS_SHORT')
  expect(office.store.head()).toBe(head)
})

test('appointments without a consent are found', () => {
  const ask = (number: string) =>
    office.call('register.askConsent', { number, unit: TWO, matter: 'appointment', asked: '2020-02-01' })
  ask('1')
  expect(code(() => ask('1'))).toBe('RECORD_EXISTS')
  office.call('register.answerConsent', { number: '1', answered: '2020-02-10', answer: 'agreed' })
  const appoint = (consent: string) =>
    office.call('register.appoint', { unit: TWO, matter: 'appointment', date: '2020-03-01', consent })
  appoint('1')
  appoint('')
  const found = office.call('register.appointments', { asOf: '2020-03-31' })
  expect(found.rows.map(({ fault }) => fault)).toEqual(['', 'missing'])
  expect(found.totals).toEqual({ appointments: 2, faults: 1 })
  expect(office.call('register.consents', { asOf: '2020-03-31' }).totals).toEqual({ consents: 1, open: 0 })
  expect(office.call('register.consents', { asOf: '2020-02-09' }).rows).toMatchObject([{ answer: '' }])
})

test('streets assess departments too, and a sheet serves as an indicator', () => {
  const row = (assessor: string, unit: string, score: string) => ({ assessor, unit, score })
  const sheet = { year: 2020, sheet: '街道评部门', date: '2020-12-31' }
  const rows = [
    row(STREET, '320302002', '90'),
    row('320321001', '320302002', '91'),
    row('区考核办', '320321001', '95.5'),
  ]
  office.call('register.assess', { ...sheet, rows })
  expect(code(() => office.call('register.assess', { ...sheet, rows: rows.slice(0, 1) }))).toBe(
    'RECORD_EXISTS',
  )
  const found = office.call('register.assessments', { asOf: '2020-12-31' }).rows
  expect(found.map(({ assessor, unit, mean, meanRank }) => [assessor, unit, mean, meanRank])).toEqual([
    ['黄楼街道', '丰财街道', '90.5', 2],
    ['中阳里街道', '丰财街道', '90.5', 2],
    ['区考核办', '中阳里街道', '95.5', 1],
  ])
  const use = { year: 2020, sheet: '街道评部门', indicator: 'population', date: '2020-12-31' } as const
  office.call('register.useAssessment', { ...use, take: 'score' })
  office.call('register.useAssessment', { ...use, take: 'rank' })
  expect(
    office.rows("SELECT unit, value FROM indicatorValue WHERE date = '2020-12-31' ORDER BY unit"),
  ).toEqual([
    { unit: 2, value: '2' },
    { unit: 3, value: '1' },
  ])
})

test('the calendar and the settings are the office’s to change, and each change is undone', () => {
  const day = () => office.call('register.workingDay', { start: '2030-01-01', days: 1 }).date
  expect(day()).toBe('2030-01-02')
  office.call('register.setHolidays', { days: [{ date: '2030-01-02', kind: 'rest', name: '调休' }] })
  expect(day()).toBe('2030-01-03')
  expect(office.call('register.holidays', { year: 2030 })).toEqual([
    { date: '2030-01-02', kind: 'rest', name: '调休' },
  ])
  office.undo()
  expect(day()).toBe('2030-01-02')
  const bad = { key: 'roster.ageBands', value: [{ from: null, to: 35 }] } as const
  expect(() => office.call('register.setSetting', bad)).toThrow()
  office.call('register.setSetting', { key: 'secondments.limit', value: 'provincial' })
  const setting = () => office.call('register.settings', {}).find(({ key }) => key === 'secondments.limit')
  expect(setting()).toMatchObject({ value: 'provincial', isShipped: false })
  const both = [
    { key: 'secondments.limit', value: 'xuzhou-2020' },
    { key: 'secondments.per', value: 'post' },
  ] as const
  const per = () => office.call('register.settings', {}).find(({ key }) => key === 'secondments.per')?.value
  office.call('register.setSettings', { settings: [...both] })
  expect([setting()?.value, per()]).toEqual(['xuzhou-2020', 'post'])
  office.undo()
  expect([setting()?.value, per()]).toEqual(['provincial', 'person'])
  office.call('register.setSetting', { key: 'secondments.limit', value: null })
  expect(setting()).toMatchObject({ value: 'xuzhou-2020', isShipped: true })
  expect(whole()).toEqual([])
})
