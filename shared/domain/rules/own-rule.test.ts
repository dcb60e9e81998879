// Rules that an office adds itself, each kind on two streets.
import { describe, expect, test } from 'vitest'
import { establishmentOf, ruleBody, ruleUnit, said } from '#shared/testing/establishment'
import type { PostType } from '../quota/post-type.ts'
import type { BodyKind } from '../region/body.ts'
import { AS_PUBLISHED } from './check.ts'
import type { Measure } from './kinds/measure.ts'
import { type OwnRule, ownRule } from './own-rule.ts'

const bodies = (count: number, kind: BodyKind = 'internal') =>
  Array.from({ length: count }, (_, at) => ruleBody(`${kind} ${at}`, { kind }))

describe('自定规则', () => {
  const head = { title: '', document: '本办', article: '一', confidence: 'A' as const }
  const own = (rule: OwnRule) => ({ ...AS_PUBLISHED, own: [ownRule(rule)] })
  const two = establishmentOf([
    ruleUnit('甲', { quota: { administrative: 10, 'institution-full': 4 }, bodies: bodies(3) }),
    ruleUnit('乙', { quota: { administrative: 12, 'institution-full': 6 }, bodies: bodies(2) }),
  ])
  const quota = (type: PostType): Measure => ({ of: 'quota', types: [type] })
  test('计数', () => {
    const of: Measure = { of: 'bodies', kinds: ['internal'] }
    const rule: OwnRule = { ...head, code: 'U1', kind: 'count', of, bounds: { least: 3 } }
    expect(said('U1', two, own(rule))).toEqual(['error belowLeast 2 3'])
  })
  test('比例，按分数精确比较', () => {
    const rule: OwnRule = {
      ...head,
      code: 'U2',
      kind: 'ratio',
      of: quota('institution-full'),
      over: quota('administrative'),
      most: '0.4',
      severity: 'warning',
    }
    expect(said('U2', two, own(rule))).toEqual(['warning ratioAbove 6/12 0.4'])
  })
  test('指标值，按精确值比较', () => {
    const of: Measure = { of: 'indicator', indicator: 'area' }
    const towns = establishmentOf([
      ruleUnit('甲', { values: { area: '99.99999999' }, quota: { administrative: 10 } }),
      ruleUnit('乙', { values: { area: '100.00000001' }, quota: { administrative: 10 } }),
      ruleUnit('丙', { quota: { administrative: 10 } }),
    ])
    const most: OwnRule = { ...head, code: 'U5', kind: 'count', of, bounds: { most: 100 } }
    const missing = 'info notRecordedInUnits 1'
    expect(said('U5', towns, own(most))).toEqual(['error aboveMost 100.00000001 100', missing])
    expect(said('U5', towns, own({ ...most, bounds: { most: 101 } }))).toEqual([missing])
    const sum: OwnRule = { ...head, code: 'U6', kind: 'sum', of, over: 'all', bounds: { most: 199 } }
    expect(said('U6', towns, own(sum))).toEqual(['error sum-aboveMost 200 199', missing])
    const over: Measure = quota('administrative')
    const ratio: OwnRule = { ...head, code: 'U7', kind: 'ratio', of, over, most: '10', severity: 'warning' }
    expect(said('U7', towns, own(ratio))).toEqual(['warning ratioAbove 100.00000001/10 10', missing])
  })
  test('合计', () => {
    const rule: OwnRule = {
      ...head,
      code: 'U3',
      kind: 'sum',
      of: quota('administrative'),
      over: 'county',
      bounds: { most: 21 },
    }
    expect(said('U3', two, own(rule))).toEqual(['error sum-aboveMost 22 21'])
    expect(said('U3', two, own({ ...rule, bounds: { most: 22 } }))).toEqual([])
  })
  test('期限', () => {
    const rule: OwnRule = { ...head, code: 'U4', kind: 'deadline', of: 'loans', severity: 'error' }
    const loans = [{ document: '1', unit: '甲', unitName: '甲', body: null, posts: 1, until: '2020-08-01' }]
    expect(said('U4', establishmentOf([], { loans }), own(rule))).toEqual([
      'error termPassed 2020-09-01 2020-08-01',
    ])
    expect(said('U4', establishmentOf([]), own(rule))).toEqual(['info notRecorded'])
  })
})
