// Every rule of the catalogue on two states: one in which it finds something, one in which it says nothing at all.
import { describe, expect, test } from 'vitest'
import { establishmentOf, ruleBody, ruleUnit } from '#shared/testing/establishment'
import { solved, unit } from '#shared/testing/town'
import type { BodyKind } from '../region/body.ts'
import type { Step } from '../scenario/document.ts'
import type { SecondmentCase } from '../secondment/alarms.ts'
import { ALL_RULES } from './all-rules.ts'
import { findingsOf } from './check.ts'
import type { Establishment, Registers, RuleUnit } from './establishment.ts'
import { stateAfter } from './establishment-after.ts'
import { isUnchecked } from './finding.ts'
import type { RuleState } from './rule.ts'

const state = (establishment: Establishment): RuleState => ({ establishment, run: null })
const street = (more: Partial<RuleUnit>) => state(establishmentOf([ruleUnit('东湖街道', more)]))
const town = (more: Partial<RuleUnit>) =>
  state(establishmentOf([ruleUnit('甲镇', { kind: 'town', ...more })]))
const kept = (registers: Partial<Registers>) => state(establishmentOf([], registers))
const named = (names: readonly string[], kind: BodyKind = 'internal') =>
  names.map((name) => ruleBody(name, { kind }))
const some = (count: number, kind: BodyKind = 'internal') =>
  named(
    Array.from({ length: count }, (_, at) => `${kind} ${at}`),
    kind,
  )
const leading = (approved: number) =>
  [{ body: null, group: 'leading', role: 'chief', approved, filled: 0 }] as const
const section = (kind: BodyKind, posts: number, approved: number) =>
  street({
    bodies: [
      ruleBody('科', {
        kind,
        quota: { [kind === 'internal' ? 'administrative' : 'institution-full']: posts },
      }),
    ],
    leaders: [
      { body: '科', group: 'section', role: 'chief', approved: 1, filled: 0 },
      { body: '科', group: 'section', role: 'deputy', approved: approved - 1, filled: 0 },
    ],
  })
const secondment = (more: Partial<SecondmentCase>) => {
  const one: SecondmentCase = {
    kind: 'borrow',
    toLevel: 'county',
    date: '2020-06-02',
    until: '2020-09-01',
    consent: '同意',
    approval: '批准',
    isFull: false,
    ...more,
  }
  const stretches = [{ first: one.date, last: one.until }]
  return kept({
    secondments: [{ id: 1, person: '某', unit: '甲', unitName: '甲镇', to: '县局', one, stretches }],
  })
}
const pending = (due: string, entered: string | null) => ({
  number: '1',
  unit: '甲',
  unitName: '甲',
  queue: '甲 full',
  created: '2020-01-01',
  taken: entered,
  entered,
  due,
})
const loan = (until: string) =>
  kept({ loans: [{ document: '1', unit: '甲', unitName: '甲', body: null, posts: 1, until }] })
const crossing = (upwards: boolean) => ({
  document: '甲编〔2020〕1号',
  unit: null,
  postType: 'administrative' as const,
  posts: 3,
  from: 'a',
  to: 'b',
  carrier: null,
  upwards,
})
const ranks = (firstToFourth: number) =>
  kept({ ranks: [{ unit: '甲', unitName: '甲', administrative: 10, firstToFourth, firstAndSecond: 1 }] })
const run = (city: number, county: number, funded = true): RuleState => {
  const funding = [
    { pool: 'city', ratio: city },
    { pool: 'county', ratio: county },
  ]
  const step: Step = { id: 'base', kind: 'constant', posts: 10, ...(funded ? { funding } : {}) }
  return stateAfter(establishmentOf([]), solved([unit('999901001')], [step], { rules: ['xuzhou-2020'] }))
}

const wuhan = named(['党建办公室', '公共管理办公室', '公共服务办公室', '公共安全办公室'])
const luohu = [
  ...named([
    '党群工作部',
    '民生事务部',
    '平安建设部',
    '发展更新部',
    '综合事务部',
    '公共安全办公室',
    '执法队',
  ]),
  ...named(['公共事务中心', '网格中心'], 'institution'),
]
const huanggang = named(['党政综合办公室', '社会事务办公室', '平安建设办公室', '经济服务办公室'])
const three = named(['党群服务中心', '社区网格管理综合服务中心', '综合执法中心'], 'institution')
const share = (streets: string) => kept({ assessments: [{ assessed: '局', dispatched: false, streets }] })
const duty = (leads: string[]) => ({ name: '违建查处', unit: '甲', unitName: '甲', leads })
const nine = (count: number, leads: string[]) =>
  state(establishmentOf([ruleUnit('甲镇', { bodies: some(count) })], { duties: [duty(leads)] }))

/** By code: where it finds something, and where it is silent. */
const STATES: Readonly<Record<string, readonly [fires: RuleState, silent: RuleState]>> = {
  R1: [
    street({ quota: { administrative: 1 }, filled: { administrative: 2 } }),
    street({ quota: { administrative: 2 }, filled: { administrative: 2 } }),
  ],
  R2: [
    street({ bodies: [ruleBody('办', { quota: { 'institution-full': 1 } })] }),
    street({ bodies: [ruleBody('办', { quota: { administrative: 1 } })] }),
  ],
  R3: [kept({ crossings: [crossing(false)] }), kept({ crossings: [] })],
  R4: [
    street({ bodies: [ruleBody('防汛办', { nature: '议事协调机构', quota: { administrative: 1 } })] }),
    street({ bodies: [ruleBody('防汛办', { nature: '议事协调机构', quota: { administrative: 0 } })] }),
  ],
  R5: [
    kept({ levelTotals: [{ region: '鼓楼区', level: 'county', limit: 100, value: 101 }] }),
    kept({ levelTotals: [{ region: '鼓楼区', level: 'county', limit: 100, value: 100 }] }),
  ],
  R6: [street({ bodies: wuhan.slice(1) }), street({ bodies: wuhan })],
  R7: [
    street({ bodies: [ruleBody('办', { quota: { administrative: 2 } })] }),
    street({ bodies: [ruleBody('办', { quota: { administrative: 3 } })] }),
  ],
  R8: [street({ leaders: leading(8) }), street({ leaders: leading(7) })],
  R9: [nine(10, []), nine(7, ['执法局'])],
  R10: [run(2, 1), run(1, 1)],
  R11: [street({ bodies: luohu.slice(1) }), street({ bodies: luohu })],
  R12: [street({ bodies: huanggang.slice(1) }), street({ bodies: huanggang })],
  R13: [street({ bodies: three.slice(1) }), street({ bodies: three })],
  R14: [street({ quota: { administrative: 14 } }), street({ quota: { administrative: 15 } })],
  R15: [
    town({ class: '三', bodies: [...some(5), ...some(5, 'institution')] }),
    town({ class: '三', bodies: [...some(4), ...some(5, 'institution')] }),
  ],
  R16: [kept({ crossings: [crossing(true)] }), kept({ crossings: [crossing(false)] })],
  R17: [
    town({ values: { population: '49999' }, quota: { administrative: 31 } }),
    town({ values: { population: '49999' }, quota: { administrative: 30 } }),
  ],
  R23: [section('internal', 19, 4), section('internal', 19, 3)],
  R24: [section('internal', 6, 3), section('internal', 6, 2)],
  R25: [
    state(
      establishmentOf([
        ruleUnit('局', { kind: 'department', quota: { administrative: 20 }, leaders: leading(4) }),
      ]),
    ),
    state(
      establishmentOf([
        ruleUnit('局', { kind: 'department', quota: { administrative: 20 }, leaders: leading(3) }),
      ]),
    ),
  ],
  R26: [section('institution', 11, 4), section('institution', 11, 3)],
  R28: [
    kept({ abolished: [{ unit: '甲', unitName: '甲', body: '计生站', posts: 2 }] }),
    kept({ abolished: [{ unit: '甲', unitName: '甲', body: '计生站', posts: 0 }] }),
  ],
  R29: [
    street({ quota: { administrative: 9 }, filled: { administrative: 5 } }),
    street({ quota: { administrative: 9 }, filled: { administrative: 6 } }),
  ],
  R30: [secondment({ consent: '' }), secondment({})],
  R31: [secondment({ isFull: true }), secondment({})],
  R33: [secondment({ toLevel: 'city' }), secondment({})],
  R34: [
    kept({ requests: [{ number: '1', unit: '甲', unitName: '甲', asked: 3, usable: 2 }] }),
    kept({ requests: [{ number: '1', unit: '甲', unitName: '甲', asked: 2, usable: 2 }] }),
  ],
  R36: [
    kept({ pending: [pending('2020-08-31', null)] }),
    kept({ pending: [pending('2020-08-31', '2020-08-31')] }),
  ],
  R39: [
    kept({ pending: [pending('2020-08-31', null), pending('2020-08-31', null)] }),
    kept({ pending: [pending('2020-08-31', null)] }),
  ],
  R40: [ranks(7), ranks(6)],
  R43: [loan('2020-08-31'), loan('2020-09-01')],
  R44: [share('0.29'), share('0.3')],
  R47: [
    kept({ duplicates: [{ id: 1, label: '尾号1234', units: ['甲', '乙'], by: 'idNumber' }] }),
    kept({ duplicates: [] }),
  ],
  R48: [run(1, 1, false), run(1, 1)],
}

test('each rule has both states, and none is missing', () => {
  expect(Object.keys(STATES)).toEqual(ALL_RULES.map(({ code }) => code))
})

describe.each(ALL_RULES.map((rule) => [rule.code, rule] as const))('%s', (code, { pack }) => {
  const [fires, silent] = STATES[code] as readonly [RuleState, RuleState]
  const found = (looked: RuleState) => findingsOf([pack], looked).filter(({ rule }) => rule === code)

  test('finds something', () => {
    expect(found(fires).filter((finding) => !isUnchecked(finding))).not.toEqual([])
  })

  test('is silent where all is as it should be, and not for want of records', () => {
    expect(found(silent)).toEqual([])
  })
})
