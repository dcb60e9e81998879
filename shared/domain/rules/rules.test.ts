// Rules as the office's own sheet would put them: state in, findings out.
import { describe, expect, test } from 'vitest'
import { en, zhCN } from '#shared/locale/locale'
import { parameterName, ruleTitle } from '#shared/locale/sentences'
import { establishmentOf, ruleBody, ruleUnit, said } from '#shared/testing/establishment'
import type { BodyKind } from '../region/body.ts'
import { ALL_RULES } from './all-rules.ts'
import { AS_PUBLISHED, findingsOf } from './check.ts'
import type { RuleBody, RuleUnit } from './establishment.ts'
import { areParametersInOrder } from './kinds/limit.ts'

const bodies = (count: number, kind: BodyKind = 'internal') =>
  Array.from({ length: count }, (_, at) => ruleBody(`${kind} ${at}`, { kind }))

const street = (more: Partial<RuleUnit>) => establishmentOf([ruleUnit('东湖街道', more)])

describe('R1 超编', () => {
  test.each([
    ['行政 40 名 42 人', { administrative: 40 }, { administrative: 42 }, ['error overstaffed 42 40']],
    ['刚好满编', { administrative: 40 }, { administrative: 40 }, []],
    [
      '总数不超，一类超',
      { administrative: 40, 'institution-full': 5 },
      { 'institution-full': 6 },
      ['error overstaffed 6 5'],
    ],
  ])('%s', (_, quota, filled, expected) => {
    expect(said('R1', street({ quota, filled }))).toEqual(expected)
  })

  test('没有台账就说没有查', () => {
    expect(said('R1', { ...street({}), hasLedger: false })).toEqual(['info notRecorded'])
  })
})

describe('R2 混用', () => {
  const mixed = street({
    bodies: [
      ruleBody('党建办公室', { quota: { administrative: 3, 'institution-full': 2 } }),
      ruleBody('便民服务中心', { kind: 'institution', quota: { 'institution-full': 8, administrative: 1 } }),
      ruleBody('派出所', { kind: 'dispatched', quota: { 'political-legal': 9 } }),
    ],
  })
  const expected = (severity: string) => [
    `${severity} foreign-internal 2 0 党建办公室`,
    `${severity} foreign-institution 1 0 便民服务中心`,
  ]
  test('不得混用；统筹使用的只提示', () => {
    expect(said('R2', mixed)).toEqual(expected('error'))
    expect(said('R2', { ...mixed, combinedUse: true })).toEqual(expected('info'))
  })
})

test('R3 只看行政编制，R16 只看向上', () => {
  const crossing = { document: '甲编〔2020〕1号', unit: null, posts: 3, from: 'a', to: 'b', carrier: null }
  const registers = {
    crossings: [
      { ...crossing, postType: 'administrative' as const, upwards: false },
      { ...crossing, postType: 'institution-full' as const, upwards: true },
    ],
  }
  expect(said('R3', establishmentOf([], registers))).toEqual(['warning crossed 3 0'])
  expect(said('R16', establishmentOf([], registers))).toEqual(['error occupied 3 0'])
  expect(said('R3', establishmentOf([]))).toEqual(['info notRecorded'])
})

test('R4 议事协调机构有编制', () => {
  const unit = (posts: number) =>
    street({ bodies: [ruleBody('防汛办', { nature: '议事协调机构', quota: { administrative: posts } })] })
  expect(said('R4', unit(2))).toEqual(['error coordinating 2 0 防汛办'])
  expect(said('R4', unit(0))).toEqual([])
})

test('R5 总额', () => {
  const total = (value: number) =>
    establishmentOf([], { levelTotals: [{ region: '鼓楼区', level: 'county', limit: 100, value }] })
  expect(said('R5', total(101))).toEqual(['error aboveTotal 101 100'])
  expect(said('R5', total(100))).toEqual([])
})

const wuhan = ['党建办公室', '公共管理办公室', '公共服务办公室', '公共安全办公室']
const named = (names: readonly string[], quota = {}) => names.map((name) => ruleBody(name, { quota }))

describe('R6、R7、R8 武汉', () => {
  test.each([
    [wuhan, []],
    [[...wuhan, '城建办', '经济办'], []],
    [[...wuhan, '城建办', '经济办', '武装部'], ['error aboveMost 7 6']],
    [wuhan.slice(1), ['error belowLeast 3 4', 'error bodyMissing 党建']],
    [[...wuhan.slice(1), '城建办'], ['error bodyMissing 党建']],
  ])('%j', (names, expected) => {
    expect(said('R6', street({ bodies: named(names) }))).toEqual(expected)
  })

  test('每个机构不少于 3 名', () => {
    const unit = (posts: number) => street({ bodies: named(['党建办公室'], { administrative: posts }) })
    expect(said('R7', unit(2))).toEqual(['warning belowUsual 2 3 党建办公室'])
    expect(said('R7', unit(3))).toEqual([])
  })

  test('党政领导不超过 7 名，中层不算', () => {
    const leaders = (approved: number) =>
      street({
        leaders: [
          { body: null, group: 'leading', role: 'chief', approved: 2, filled: 2 },
          { body: null, group: 'leading', role: 'deputy', approved: approved - 2, filled: 0 },
          { body: '党建办公室', group: 'section', role: 'chief', approved: 9, filled: 9 },
        ],
      })
    expect(said('R8', leaders(8))).toEqual(['error aboveMost 8 7'])
    expect(said('R8', leaders(7))).toEqual([])
    expect(said('R8', street({}))).toEqual(['info notRecordedInUnits 1'])
  })
})

describe('R9 机构一般7个，最多9个', () => {
  const counted = (list: readonly RuleBody[]) =>
    said('R9', establishmentOf([ruleUnit('甲镇', { kind: 'town', bodies: list })], { duties: [] }))
  test.each([
    [7, []],
    [8, ['warning aboveUsual 8 7']],
    [9, ['warning aboveUsual 9 7']],
    [10, ['error aboveMost 10 9']],
    [6, ['info belowUsual 6 7']],
  ])('%i 个机构', (count, expected) => {
    expect(counted(bodies(count))).toEqual(expected)
  })

  test('挂牌、派出、法定机构不计数', () => {
    const list = [
      ...bodies(5),
      ...bodies(2, 'institution'),
      ...bodies(4, 'nameplate'),
      ...bodies(4, 'dispatched'),
      ...bodies(3, 'statutory'),
    ]
    expect(counted(list)).toEqual([])
  })

  test('没有录入机构、没有录入职责的，各提示一次', () => {
    expect(said('R9', establishmentOf([ruleUnit('甲'), ruleUnit('乙')]))).toEqual([
      'info notRecordedInUnits 2',
      'info notRecorded',
    ])
  })

  test('职责没有或有几个牵头机构', () => {
    const duty = (leads: string[]) => ({ name: '违建查处', unit: '甲', unitName: '甲', leads })
    const registers = { duties: [duty([]), duty(['执法局']), duty(['执法局', '城建办'])] }
    expect(said('R9', establishmentOf([], registers))).toEqual(['error noLead 0 1', 'error severalLeads 2 1'])
  })

  test('上限可以改，按改后的查', () => {
    const settings = { ...AS_PUBLISHED, parameters: { R9: { most: 12 } } }
    const unit = establishmentOf([ruleUnit('甲', { bodies: bodies(10) })], { duties: [] })
    expect(said('R9', unit, settings)).toEqual(['warning aboveUsual 10 7'])
  })
})

test('R11 五部两办（队）两中心', () => {
  const scheme = (...names: string[]) => [
    ...named(names),
    ruleBody('公共事务中心', { kind: 'institution' }),
    ruleBody('网格中心', { kind: 'institution' }),
  ]
  const five = ['党群工作部', '民生事务部', '平安建设部', '发展更新部', '综合事务部']
  expect(said('R11', street({ bodies: scheme(...five, '公共安全办公室', '执法队') }))).toEqual([])
  expect(said('R11', street({ bodies: scheme(...five.slice(1), '公共安全办公室') }))).toEqual([
    'error departmentsDiffer 4 5',
    'error officesDiffer 1 2',
  ])
})

test('R12、R13、R14 黄冈', () => {
  const four = ['党政综合办公室', '社会事务办公室', '平安建设办公室', '经济服务办公室']
  expect(said('R12', street({ bodies: named(four) }))).toEqual([])
  expect(said('R12', street({ bodies: named([...four, 'a', 'b', 'c']) }))).toEqual(['error aboveMost 7 6'])
  const institutions = ['党群服务中心', '社区网格管理综合服务中心', '综合执法中心']
  const three = institutions.map((name) => ruleBody(name, { kind: 'institution' }))
  expect(said('R13', street({ bodies: three }))).toEqual([])
  expect(said('R13', street({ bodies: three.slice(1) }))).toEqual([
    'error belowLeast 2 3',
    'error bodyMissing 党群服务中心',
  ])
  const posts = (administrative: number) => said('R14', street({ quota: { administrative } }))
  expect([14, 15, 50, 51].map(posts)).toEqual([
    ['error belowLeast 14 15'],
    [],
    [],
    ['warning aboveUsual 51 50'],
  ])
})

test('R15 类别与限额', () => {
  const town = (unitClass: string | null, internal: number, institutions: number) =>
    said(
      'R15',
      establishmentOf([
        ruleUnit('甲镇', {
          kind: 'town',
          class: unitClass,
          bodies: [...bodies(internal), ...bodies(institutions, 'institution')],
        }),
      ]),
    )
  expect(town('一', 5, 6)).toEqual([])
  expect(town('一类', 6, 6)).toEqual(['error aboveMost 6 5'])
  expect(town('二', 5, 6)).toEqual(['error aboveMost 6 5'])
  expect(town('三', 5, 5)).toEqual(['error aboveMost 5 4'])
  expect(town(null, 9, 9)).toEqual(['info notRecordedInUnits 1'])
})

test.each([
  ['49999', 30, []],
  ['49999', 31, ['warning administrativeAbove 31 30']],
  ['50000', 35, []],
  ['70000', 36, ['warning administrativeAbove 36 35']],
  ['70001', 40, []],
  ['100000', 41, ['warning administrativeAbove 41 40']],
  ['100001', 41, ['info administrativeAboveLarge 41 40']],
])('R17 人口 %s，行政 %i 名', (population, administrative, expected) => {
  const unit = ruleUnit('甲镇', { kind: 'town', values: { population }, quota: { administrative } })
  expect(said('R17', establishmentOf([unit]))).toEqual(expected)
})

test.each([
  ['R24', 'internal', 3, 2, ['error leadersAbove 2 1 科']],
  ['R24', 'internal', 6, 2, []],
  ['R24', 'internal', 10, 4, []],
  ['R23', 'internal', 19, 4, ['error leadersAbove 4 3 科']],
  ['R26', 'institution', 11, 1, ['info leadersBelow 1 2 科']],
  ['R26', 'institution', 601, 8, []],
] as const)('%s %s %i 名编制 %i 名领导', (...row) => {
  const [code, kind, posts, approved, expected] = row
  const quota = { [kind === 'internal' ? 'administrative' : 'institution-full']: posts }
  const unit = ruleUnit('局', {
    kind: 'department',
    bodies: [ruleBody('科', { kind, quota })],
    leaders: [
      { body: '科', group: 'section', role: 'chief', approved: 1, filled: 0 },
      { body: '科', group: 'section', role: 'deputy', approved: approved - 1, filled: 0 },
    ],
  })
  expect(said(code, establishmentOf([unit]))).toEqual(expected)
})

test('R23–R26 的档次和职数可以改，按改后的查', () => {
  const unit = ruleUnit('局', {
    bodies: [ruleBody('科', { quota: { administrative: 5 } })],
    leaders: [
      { body: '科', group: 'section', role: 'chief', approved: 1, filled: 0 },
      { body: '科', group: 'section', role: 'deputy', approved: 2, filled: 0 },
    ],
  })
  const settings = (figures: Record<string, number>) => ({ ...AS_PUBLISHED, parameters: { R24: figures } })
  expect(said('R24', establishmentOf([unit]))).toEqual(['error leadersAbove 3 2 科'])
  expect(said('R24', establishmentOf([unit]), settings({ most2: 3 }))).toEqual([])
  expect(said('R24', establishmentOf([unit]), settings({ from3: 5 }))).toEqual([])
  for (const code of ['R23', 'R24', 'R25', 'R26'] as const) {
    const { parameters } = ALL_RULES.find((rule) => rule.code === code) ?? { parameters: {} }
    for (const name of Object.keys(parameters))
      for (const text of [zhCN, en]) expect(parameterName(text, name), name).not.toBe(name)
    expect(areParametersInOrder(parameters)).toBe(true)
    expect(areParametersInOrder({ ...parameters, from3: 0 })).toBe(false)
  }
  expect(areParametersInOrder({ least2: 3, most2: 2 })).toBe(false)
})

test('R24 正职只有一名', () => {
  const leaders = [{ body: '科', group: 'section', role: 'chief', approved: 2, filled: 2 }] as const
  const unit = ruleUnit('局', { bodies: [ruleBody('科', { quota: { administrative: 5 } })], leaders })
  expect(said('R24', establishmentOf([unit]))).toEqual(['error chiefsAbove 2 1 科'])
})

test('R25 部门领导、R28 撤销的机构、R29 空编与超编', () => {
  const department = (approved: number) =>
    establishmentOf([
      ruleUnit('局', {
        kind: 'department',
        quota: { administrative: 20 },
        leaders: [{ body: null, group: 'leading', role: 'chief', approved, filled: 0 }],
      }),
    ])
  expect(said('R25', department(3))).toEqual([])
  expect(said('R25', department(4))).toEqual(['error leadersAbove 4 3'])
  const abolished = [{ unit: '甲', unitName: '甲', body: '计生站', posts: 2 }]
  expect(said('R28', establishmentOf([], { abolished }))).toEqual(['error abolishedHolds 2 0 计生站'])
  const vacant = street({
    quota: { administrative: 40, 'institution-full': 5 },
    filled: { administrative: 36, 'institution-full': 6 },
  })
  expect(said('R29', vacant)).toEqual(['warning aboveUsual 4 3', 'error institutionOver 6 5'])
})

test('停用的规则不查；豁免随检查结果列出', () => {
  const over = street({ quota: { administrative: 1 }, filled: { administrative: 2 } })
  expect(said('R1', over, { ...AS_PUBLISHED, switchedOff: ['R1'] })).toEqual([])
  const place = {
    rule: 'R1',
    unit: '东湖街道',
    body: null,
    message: 'overstaffed',
    subject: 'administrative',
  }
  const waiver = { ...place, reason: '过渡期', who: '某', date: '2020-08-01' }
  const state = { establishment: over, run: null }
  const [found] = findingsOf(['national'], state, { ...AS_PUBLISHED, waivers: [waiver] }).filter(
    ({ rule }) => rule === 'R1',
  )
  expect(found?.waiver).toEqual(waiver)
  for (const differs of [{ unit: '西湖街道' }, { subject: 'institution-full' }, { message: 'x' }]) {
    const other = findingsOf(['national'], state, {
      ...AS_PUBLISHED,
      waivers: [{ ...waiver, ...differs }],
    })
    expect(other.find(({ rule }) => rule === 'R1')?.waiver).toBeNull()
  }
})

test('每条规则有依据、有名称，每个检查结果有句子', () => {
  for (const { code, basis } of ALL_RULES) {
    expect(basis.document.length * basis.article.length, code).toBeGreaterThan(0)
    for (const text of [zhCN, en]) expect(ruleTitle(text, code), code).not.toBe(code)
  }
  expect(new Set(Object.keys(zhCN.rules))).toEqual(new Set(ALL_RULES.map(({ code }) => code)))
})

test('an unknown pack is refused by name', () => {
  expect(() => findingsOf(['mars-2030'], { establishment: establishmentOf([]), run: null })).toThrow(
    'RULE_PACK_UNKNOWN',
  )
})
