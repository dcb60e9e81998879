// The use of posts from the plan of the year to the entry: each step on its date, measured against the usable vacancy.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Office, startOffice } from './testing/office.ts'

const FULL = 'institution-full'
const CENTRE = '320302001/便民中心'
let office: Office

beforeEach(() => {
  office = startOffice()
  office.document('徐编〔2020〕1号', '2020-01-01', [
    { kind: 'establish', body: CENTRE, bodyKind: 'institution' },
    { kind: 'open', account: CENTRE, postType: FULL, posts: 10, filled: 6 },
    { kind: 'open', account: '320302001', postType: FULL, posts: 3, filled: 3 },
    { kind: 'reserve', unit: CENTRE, postType: FULL, reserve: 'policy', posts: 1 },
  ])
})
afterEach(() => office.close())

const ask = (posts: number, unit = CENTRE) =>
  office.call('register.request', { date: '2020-03-02', unit, postType: FULL, posts, reason: '退休减员' })
const step = (request: string, date: string, more: object) =>
  office.call('register.stepRequest', { request, date, ...more } as never)
const requests = (asOf: string) => office.call('register.requests', { asOf })
const row = (asOf: string) => requests(asOf).rows[0]
const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'done'
}

test('a request goes its way, and every date shows it as it stood then', () => {
  expect(ask(3)).toEqual({ id: 1, number: '2020-1', usable: 3, short: 0 })
  step('2020-1', '2020-03-10', { step: 'reviewed', posts: 2, organ: '编办', opinion: '建议2名' })
  step('2020-1', '2020-03-20', { step: 'decided', posts: 2, meeting: '编委会第3次会议' })
  office.document('徐编用〔2020〕7号', '2020-03-23', [
    { kind: 'notice', request: '2020-1', notice: '徐编用[2020]7号' },
  ])
  office.document('徐人〔2020〕9号', '2020-04-01', [
    { kind: 'enter', unit: CENTRE, postType: FULL, people: 1, way: '招聘' },
  ])
  const seen = ['2020-03-01', '2020-03-09', '2020-03-19', '2020-03-22', '2020-03-31', '2020-04-30'].map(
    (on) => {
      const one = row(on)
      return (
        one && [one.state, one.suggested, one.decided, one.noticed, one.entered, one.pending, one.overdue]
      )
    },
  )
  expect(seen).toEqual([
    undefined,
    ['asked', null, null, 0, 0, 0, false],
    ['reviewed', 2, null, 0, 0, 0, false],
    ['decided', 2, 2, 0, 0, 0, false],
    ['noticed', 2, 2, 2, 0, 2, false],
    ['noticed', 2, 2, 2, 1, 1, true],
  ])
  // Ten working days from 2020-03-23, over Qingming.
  expect(row('2020-03-31')).toMatchObject({
    due: '2020-04-07',
    notices: ['徐编用〔2020〕7号'],
    meeting: '编委会第3次会议',
  })
  office.document('徐人〔2020〕10号', '2020-05-06', [
    { kind: 'enter', unit: CENTRE, postType: FULL, people: 1, way: '招聘' },
  ])
  expect(row('2020-05-06')).toMatchObject({
    state: 'entered',
    entered: 2,
    pending: 0,
    due: '',
    overdue: false,
  })
  expect(requests('2020-05-06')).toMatchObject({
    balanced: true,
    totals: { [FULL]: { asked: 3, entered: 2 } },
  })
})

describe('the usable vacancy', () => {
  test('of a unit as a whole counts its bodies, a body alone only its own', () => {
    expect(ask(5)).toMatchObject({ usable: 3, short: 2 })
    expect(ask(5, '320302001')).toMatchObject({ usable: 3, short: 2 })
  })

  test('stops a decision beyond it unless a waiver says why', () => {
    ask(5)
    const decide = (more: object) => step('2020-1', '2020-03-20', { step: 'decided', posts: 5, ...more })
    expect(code(() => decide({}))).toBe('VACANCY_SHORT')
    expect(requests('2020-03-31').rows[0]?.state).toBe('asked')
    expect(decide({ waiver: '市委专题会议决定' })).toMatchObject({ usable: 3, short: 2 })
    expect(row('2020-03-31')).toMatchObject({ decided: 5, short: 2 })
  })

  test('of the day of asking stays beside that of the latest step', () => {
    ask(3)
    office.document('一', '2020-03-10', [{ kind: 'enter', unit: CENTRE, postType: FULL, people: 2 }])
    step('2020-1', '2020-03-20', { step: 'reviewed', posts: 3 })
    expect(row('2020-03-09')).toMatchObject({ usableAsked: 3, usable: 3, short: 0 })
    expect(row('2020-03-31')).toMatchObject({ usableAsked: 3, usable: 1, short: 2 })
  })

  test('is measured anew by the notice, what its own document does included', () => {
    ask(3)
    step('2020-1', '2020-03-20', { step: 'decided', posts: 3 })
    const notice = { kind: 'notice', request: '2020-1', notice: '通知' }
    const enter = { kind: 'enter', unit: CENTRE, postType: FULL, people: 1 }
    expect(code(() => office.document('一', '2020-03-23', [enter, notice]))).toBe('VACANCY_SHORT')
    office.document('二', '2020-03-23', [notice, enter])
    expect(row('2020-03-31')).toMatchObject({ noticed: 3, entered: 1, pending: 2 })
  })
})

test.each([
  ['a notice before the decision', 'REQUEST_STEP', [{ kind: 'notice', request: '2020-1', notice: '通知' }]],
  ['a request that is not there', 'REQUEST_UNKNOWN', [{ kind: 'notice', request: '没有', notice: '通知' }]],
  [
    'a number used twice',
    'REQUEST_EXISTS',
    [{ kind: 'request', number: '2020-1', unit: CENTRE, postType: FULL, posts: 1 }],
  ],
])('%s is refused', (_, expected, movements) => {
  ask(3)
  expect(code(() => office.document('文', '2020-03-23', movements))).toBe(expected)
  expect(office.rows('SELECT id FROM document')).toHaveLength(1)
})

test('more than was decided, and steps out of order, are refused', () => {
  ask(3)
  step('2020-1', '2020-03-20', { step: 'decided', posts: 2 })
  const notice = (posts: number) => [{ kind: 'notice', request: '2020-1', notice: '通知', posts }]
  expect(code(() => office.document('一', '2020-03-23', notice(3)))).toBe('REQUEST_POSTS')
  expect(code(() => step('2020-1', '2020-03-01', { step: 'withdrawn' }))).toBe('DATE_ORDER')
  office.document('二', '2020-03-23', notice(1))
  office.document('三', '2020-03-24', notice(1))
  expect(code(() => office.document('四', '2020-03-25', notice(1)))).toBe('REQUEST_POSTS')
  expect(code(() => step('2020-1', '2020-03-25', { step: 'decided', posts: 1 }))).toBe('REQUEST_STEP')
  expect(row('2020-03-31')?.notices).toEqual(['通知'])
})

test('a document may ask, and the plan of the year is held against what came of it', () => {
  const planned = (date: string, posts: number) =>
    office.call('register.setUsePlan', { year: 2020, date, rows: [{ unit: CENTRE, postType: FULL, posts }] })
  planned('2020-01-10', 2)
  planned('2020-02-10', 4)
  office.document('请示', '2020-03-02', [
    { kind: 'request', unit: CENTRE, postType: FULL, posts: 3, number: 'A1' },
  ])
  step('A1', '2020-03-03', { step: 'decided' })
  const plan = (asOf: string) => office.call('register.usePlan', { year: 2020, asOf }).rows
  expect(plan('2020-01-31')).toMatchObject([{ planned: 2, asked: 0, left: 2 }])
  expect(plan('2020-03-31')).toMatchObject([{ planned: 4, asked: 3, decided: 3, left: 1 }])
})

test('what a body asks for without a plan of its own counts against the plan of its unit', () => {
  const plan = () => {
    const { rows, totals } = office.call('register.usePlan', { year: 2020, asOf: '2020-12-31' })
    const shown = rows.map(({ body, planned, asked, decided, left }) => [body, planned, asked, decided, left])
    return [...shown, [totals.planned, totals.asked, totals.left]]
  }
  const planned = (unit: string, posts: number) =>
    office.call('register.setUsePlan', {
      ...{ year: 2020, date: '2020-01-05' },
      rows: [{ unit, postType: FULL, posts }],
    })
  ask(2)
  step('2020-1', '2020-03-03', { step: 'decided', posts: 2 })
  const unplanned = ['便民中心', null, 2, 2, -2]
  expect(plan()).toEqual([unplanned, [0, 2, -2]])
  planned('320302001', 5)
  expect(plan()).toEqual([
    [null, 5, 2, 2, 3],
    [5, 2, 3],
  ])
  // Its own plan, once it has one.
  planned(CENTRE, 4)
  expect(plan()).toEqual([
    [null, 5, 0, 0, 5],
    ['便民中心', 4, 2, 2, 2],
    [9, 2, 7],
  ])
})

test('follows the body that it asked for when that is merged', () => {
  ask(2)
  step('2020-1', '2020-03-20', { step: 'decided' })
  office.document('合并', '2020-03-21', [
    { kind: 'establish', body: '320302001/站', bodyKind: 'institution' },
    { kind: 'merge', bodies: [CENTRE, '320302001/站'], into: '320302001/服务中心' },
  ])
  office.document('通知', '2020-03-23', [{ kind: 'notice', request: '2020-1', notice: '通知' }])
  expect(row('2020-03-20')).toMatchObject({ body: '便民中心' })
  expect(row('2020-03-23')).toMatchObject({ body: '服务中心', pending: 2 })
})

test('the audit says which plan was entered, and which request was made and taken further', () => {
  const rows = [{ unit: CENTRE, postType: FULL, posts: 2 }] as const
  office.call('register.setUsePlan', {
    year: 2020,
    date: '2020-02-01',
    document: '计〔2020〕1号',
    rows: [...rows],
  })
  ask(1)
  step('2020-1', '2020-03-10', { step: 'reviewed', posts: 1 })
  const summaries = office.rows('SELECT summary FROM journal ORDER BY id DESC LIMIT 3')
  expect(summaries).toMatchObject([
    { summary: '{"request":"2020-1"}' },
    { summary: '{"request":"2020-1"}' },
    { summary: '{"year":"2020","document":"计〔2020〕1号"}' },
  ])
})

test('undone and done again it is as it was', () => {
  ask(3)
  const before = requests('2020-12-31')
  office.undo()
  expect(requests('2020-12-31').rows).toEqual([])
  office.redo()
  expect(requests('2020-12-31')).toEqual(before)
  expect(office.store.verify(undefined).problems).toEqual([])
})
