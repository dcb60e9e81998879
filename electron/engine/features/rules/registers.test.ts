// Rules over the registers kept beside the ledger, and what the office sets of its rules.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { insertRoster } from '../../store/tables/roster.ts'
import { failureOf, unwrap } from '../../testing/test-engine.ts'
import { type CheckedOffice, FULL, STREET, startCheckedOffice, TOWN } from './testing/checked-office.ts'

let office: CheckedOffice

beforeAll(async () => {
  office = await startCheckedOffice()
})
afterEach(() => office.clear())
afterAll(async () => {
  expect(office.tested.bugs).toEqual([])
  await office.tested.stop()
})

const open = (account: string, postType: string, posts: number, filled = 0) => {
  return { kind: 'open', account, postType, posts, filled }
}
const xuzhou = ['xuzhou-2020']
const PERSON = {
  unit: 1,
  body: null,
  name: '',
  idNumber: '',
  postType: FULL,
  sex: '',
  birth: '',
  education: '',
  fullTime: '',
  speciality: '',
  rank: '',
  duty: '',
  detail: {},
} as const

describe('secondments', () => {
  const second = (more: object) => ({
    kind: 'second',
    person: { name: '张三', idNumber: '320302199001011234' },
    secondment: 'borrow',
    unit: TOWN,
    to: '市委组织部',
    toLevel: 'city',
    from: '2020-01-01',
    until: '2020-03-31',
    consent: '同意',
    approval: '批准',
    ...more,
  })

  test('R30 and R33 on each date', async () => {
    expect(await office.said('R30', '2020-03-31', xuzhou)).toEqual(['info notRecorded'])
    await office.book('一', '2020-01-01', [second({})])
    expect(await office.said('R30', '2020-03-31', xuzhou)).toEqual([])
    expect(await office.said('R33', '2020-03-31', ['secondment'])).toEqual([`warning fromAbove ${TOWN}`])
    await office.book('二', '2020-06-01', [second({ from: '2020-06-01', until: '2020-06-10', consent: '' })])
    expect(await office.said('R30', '2020-05-31', xuzhou)).toEqual([])
    expect(await office.said('R30', '2020-06-01', xuzhou)).toEqual([
      `warning tooLong 4 3 ${TOWN}`,
      `warning tooLong 4 3 ${TOWN}`,
      `error noConsent ${TOWN}`,
    ])
  })

  test('R31: half a year, a year in all, and a borrower without a vacancy', async () => {
    await office.book('一', '2020-01-01', [
      { kind: 'found', unit: { name: '县教育局', parent: '320321', unitKind: 'department' } },
      open('县教育局', 'administrative', 2, 2),
      second({ to: '县教育局', toLevel: 'county', until: '2020-12-31' }),
    ])
    const r31 = (asOf: string) => office.said('R31', asOf, ['secondment'])
    expect(await r31('2020-06-30')).toEqual([`error borrowerFull ${TOWN}`])
    expect(await r31('2020-07-01')).toEqual([
      `warning tooLongAtOnce 7 6 ${TOWN}`,
      `error borrowerFull ${TOWN}`,
    ])
  })
})

test('R34: what is asked for against the vacancy that it met', async () => {
  await office.book('一', '2020-01-01', [open(STREET, FULL, 3, 1)])
  const ask = { unit: STREET, postType: FULL, posts: 3, number: '用1' } as const
  unwrap(await office.tested.client['register.request']({ date: '2020-02-01', ...ask }))
  expect(await office.said('R34', '2020-01-31')).toEqual(['info notRecorded'])
  expect(await office.said('R34', '2020-02-01')).toEqual([`error aboveUsable 3 2 ${STREET}`])
  const decided = { date: '2020-02-10', request: '用1', step: 'decided', posts: 2 } as const
  unwrap(await office.tested.client['register.stepRequest'](decided))
  expect(await office.said('R34', '2020-02-10')).toEqual([])
})

test('R44 where the office recorded the shares, R47 without a whole name or number', async () => {
  expect(await office.said('R44', '2020-01-01', ['shandong-2020'])).toEqual(['info notRecorded'])
  const assessmentShares = [
    { assessed: '区城管局', dispatched: false, streets: '0.3' },
    { assessed: '派出所', dispatched: true, streets: '1/2' },
  ]
  unwrap(await office.tested.client['rules.setOptions']({ assessmentShares }))
  expect(await office.said('R44', '2020-01-01', ['shandong-2020'])).toEqual([
    'error dispatchedShareLow 1/2 60%',
  ])
  const person = { ...PERSON, name: '欧阳三', idNumber: '320302199001011234' }
  const file = { date: '2020-02-01', file: 'x', sha256: '' }
  office.tested.engine.session
    .store()
    ?.command('test', (db) => insertRoster(db, file, [person, { ...person, unit: 2 }]))
  const [found] = await office.findings('R47', '2020-02-01')
  expect(found).toMatchObject({ message: 'sameNumber', value: 2, params: { label: '欧** …1234' } })
  expect(await office.said('R47', '2020-01-31')).toEqual(['info notRecorded'])
})

test('R40 where the roster writes the ranks', async () => {
  expect(await office.said('R40', '2020-02-01')).toEqual(['info notRecorded'])
  await office.book('一', '2020-01-01', [open(STREET, 'administrative', 5, 5)])
  const file = { date: '2020-02-01', file: 'x', sha256: '' }
  const people = ['一级主任科员', '二级主任科员', '三级主任科员', '四级主任科员'].map((duty) => ({
    ...PERSON,
    duty,
  }))
  office.tested.engine.session.store()?.command('test', (db) => insertRoster(db, file, people))
  expect(await office.said('R40', '2020-02-01')).toEqual([
    `info ranksAbove 4 3 ${STREET}`,
    `info upperRanksAbove 2 1 ${STREET}`,
  ])
})

describe('what the office sets', () => {
  const over = () => office.book('一', '2020-01-01', [open(STREET, FULL, 1, 2), open(TOWN, FULL, 1, 3)])
  const configure = async (input: object) =>
    office.tested.client['rules.configure'](input as { code: string })

  test('a switch and parameters, taken back by an undo', async () => {
    const borrowed = {
      kind: 'second',
      person: { name: '李四' },
      secondment: 'borrow',
      unit: TOWN,
      to: '县局',
    }
    const papers = { from: '2020-01-01', until: '2020-04-30', consent: '同意', approval: '批准' }
    await office.book('一', '2020-01-01', [{ ...borrowed, ...papers }])
    const r30 = () => office.said('R30', '2020-04-30', xuzhou)
    expect(await r30()).toEqual([`warning tooLong 4 3 ${TOWN}`])
    unwrap(await configure({ code: 'R30', parameters: { months: 4 } }))
    expect(await r30()).toEqual([])
    unwrap(await office.tested.client['journal.undo']({}))
    expect(await r30()).toEqual([`warning tooLong 4 3 ${TOWN}`])
    unwrap(await configure({ code: 'R30', on: false }))
    expect(await r30()).toEqual([])
    const { rules } = unwrap(await office.tested.client['rules.list']({}))
    expect(rules.find(({ code }) => code === 'R30')).toMatchObject({
      on: false,
      published: { months: 3 },
      parameters: { months: 3 },
    })
  })

  test('what no rule has is refused', async () => {
    const code = async (input: object) => failureOf(await configure(input)).code
    expect(await code({ code: 'R99' })).toBe('RULE_UNKNOWN')
    expect(await code({ code: 'R9', parameters: { many: 3 } })).toBe('RULE_PARAMETER_UNKNOWN')
    expect(await code({ code: 'R9', parameters: { most: 6 } })).toBe('RULE_PARAMETERS_CROSS')
    expect(await code({ code: 'R9', parameters: { most: 9.5 } })).toBe('FIELD_INVALID')
    const packs = ['mars-2030']
    const options = await office.tested.client['rules.setOptions']({ packs })
    expect(failureOf(options)).toMatchObject({ code: 'RULE_PACK_UNKNOWN', where: { field: 'packs[0]' } })
    unwrap(await office.tested.client['rules.setOptions']({ combinedUse: true }))
    // Named without a value: left as it is.
    unwrap(await office.tested.client['rules.setOptions']({ combinedUse: undefined }))
    const { combinedUse } = unwrap(await office.tested.client['rules.list']({})).options
    expect(combinedUse).toBe(true)
  })

  test('packs of the place are checked by default', async () => {
    const rules = async () => {
      const found = unwrap(await office.tested.client['rules.check']({ asOf: '2020-01-01' }))
      return new Set(found.map(({ rule }) => rule))
    }
    expect(await rules()).not.toContain('R8')
    unwrap(await office.tested.client['rules.setOptions']({ packs: ['wuhan-2015'] }))
    expect(await rules()).toContain('R8')
  })

  test('a waiver covers its finding and no other, on every date, until it is taken back', async () => {
    await over()
    const [first] = await office.findings('R1', '2020-01-01')
    if (first === undefined) throw new Error('R1 found nothing')
    const { rule, unit, body, message, subject } = first
    const place = { rule, unit, body, message, subject }
    const said = { reason: '过渡期', who: '某', date: '2020-02-01' }
    unwrap(await office.tested.client['rules.waive']({ ...place, ...said }))
    const waivers = async () => (await office.findings('R1', '2020-03-01')).map(({ waiver }) => waiver)
    expect(await waivers()).toEqual([said, null])
    unwrap(await office.tested.client['rules.unwaive'](place))
    expect(await waivers()).toEqual([null, null])
    expect(failureOf(await office.tested.client['rules.unwaive'](place)).code).toBe('RECORD_UNKNOWN')
    const blank = await office.tested.client['rules.waive']({ ...place, ...said, reason: '  ' })
    expect(failureOf(blank).code).toBe('FIELD_INVALID')
  })

  test('a rule of its own is checked, configured and removed with what hung on it', async () => {
    await over()
    const rule = {
      kind: 'count',
      title: '全额事业编制不少于2名',
      document: '本办工作规则',
      article: '第三条',
      confidence: 'C',
      of: { of: 'quota', types: [FULL] },
      scope: { unitKinds: ['street'] },
      bounds: { least: 2 },
    } as const
    expect(unwrap(await office.tested.client['rules.addOwn']({ rule }))).toEqual({ code: 'U1' })
    const [found] = await office.findings('U1', '2020-01-01')
    expect(found).toMatchObject({ title: rule.title, confidence: 'C', unit: STREET, value: 1, limit: 2 })
    unwrap(await configure({ code: 'U1', parameters: { least: 1 } }))
    expect(
      (await office.findings('U1', '2020-01-01')).filter(({ severity }) => severity === 'error'),
    ).toEqual([])
    unwrap(await office.tested.client['rules.removeOwn']({ code: 'U1' }))
    expect(unwrap(await office.tested.client['rules.addOwn']({ rule }))).toEqual({ code: 'U1' })
    expect((await office.findings('U1', '2020-01-01'))[0]).toMatchObject({ limit: 2 })
    const crossed = { ...rule, bounds: { least: 3, most: 2 } }
    expect(failureOf(await office.tested.client['rules.addOwn']({ rule: crossed })).code).toBe(
      'FIELD_INVALID',
    )
    const unsourced = { ...rule, document: '', confidence: 'B' as const }
    expect(failureOf(await office.tested.client['rules.addOwn']({ rule: unsourced })).code).toBe(
      'FIELD_INVALID',
    )
  })
})

test('a run and a check of the same scenario find the same, over the project as the scenario leaves it', async () => {
  await office.book('一', '2020-01-01', [open(STREET, FULL, 1, 5)])
  const document = {
    version: 1,
    name: '方案',
    asOf: '2020-09-01',
    postType: FULL,
    result: 'add',
    scope: { region: '320302', kinds: ['street'], exclude: [], include: [] },
    steps: [{ id: 'base', kind: 'constant', posts: 4 }],
    rules: ['wuhan-2015'],
  } as const
  const answer = unwrap(await office.tested.client['scenario.run']({ document }))
  if (answer.status !== 'ok') throw new Error(answer.status)
  const checked = unwrap(await office.tested.client['rules.check']({ document }))
  expect(checked).toEqual(answer.findings)
  const codes = checked.map(({ rule }) => rule)
  expect(codes).toContain('R8')
  expect(codes).toContain('R48')
  expect(codes).not.toContain('R1')
  expect(await office.said('R1', '2020-09-01')).toEqual([`error overstaffed 5 1 ${STREET}`])
})
