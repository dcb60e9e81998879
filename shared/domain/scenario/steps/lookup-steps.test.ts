// Steps that look a number up: R17's table with its boundaries, class then constant, the pupils' ratio, manual.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, totals, unit } from '#shared/testing/town'
import type { Bracket, Step, TableStep } from '../document.ts'
import { explainUnit } from '../explain.ts'
import { runScenario } from '../run.ts'

const bracket = (
  from: number | null,
  to: number | null,
  includes: 'from' | 'to',
  posts: number,
): Bracket => ({
  from,
  to,
  includes,
  posts,
})
const table = (brackets: readonly Bracket[]): TableStep => ({
  id: 'table',
  kind: 'table',
  indicator: 'population',
  brackets,
})
const people = (...counts: string[]) =>
  counts.map((population, at) => unit(`99990100${at + 1}`, { population }))

describe('table', () => {
  // 苏办发〔2007〕16号: under 50,000, 50,000 to 70,000, above 70,000 (R17), and a further bracket above 100,000.
  const values = people('49999', '50000', '69999.5', '70000', '70000.5', '100000', '100001')

  test.each([
    ['from', [30, 35, 35, 40, 40, 45, 45]],
    ['to', [30, 30, 35, 35, 40, 40, 45]],
  ] as const)('boundaries belong to the bracket that includes its %s', (includes, posts) => {
    const steps = table([
      bracket(null, 50000, includes, 30),
      bracket(50000, 70000, includes, 35),
      bracket(70000, 100000, includes, 40),
      bracket(100000, null, includes, 45),
    ])
    expect(totals(solved(values, [steps]), 'table')).toEqual(posts)
  })

  test('R17: 50,000 and 70,000 both in the middle bracket, two types at once', () => {
    const posts = (administrative: number) => ({ administrative, 'institution-full': administrative + 5 })
    const run = solved(people('49999', '50000', '70000', '70001'), [
      table([
        { from: null, to: 50000, includes: 'from', posts: posts(30) },
        { from: 50000, to: '70000.5', includes: 'from', posts: posts(35) },
        { from: '70000.5', to: null, includes: 'from', posts: posts(40) },
      ]),
    ])
    expect(run.outcome.units.map(({ byType }) => byType.administrative)).toEqual([30, 35, 35, 40])
    expect(run.outcome.byType).toEqual({ administrative: 140, 'institution-full': 160 })
    expect(run.outcome.total).toBe(300)
  })

  const refused: [string, readonly Bracket[], string, string | undefined][] = [
    ['gap', [bracket(null, 5, 'from', 1), bracket(7, null, 'from', 2)], 'BRACKETS_GAP', '5–7'],
    ['gap at a point', [bracket(null, 5, 'from', 1), bracket(5, null, 'to', 2)], 'BRACKETS_GAP', '5'],
    ['overlap', [bracket(null, 7, 'from', 1), bracket(5, null, 'from', 2)], 'BRACKETS_OVERLAP', '5'],
    ['overlap at a point', [bracket(null, 5, 'to', 1), bracket(5, null, 'from', 2)], 'BRACKETS_OVERLAP', '5'],
    [
      'open end before another',
      [bracket(0, null, 'to', 1), bracket(5, null, 'to', 2)],
      'BRACKETS_OVERLAP',
      '5',
    ],
    [
      'two open starts',
      [bracket(null, 5, 'to', 1), bracket(null, 9, 'to', 2)],
      'BRACKETS_OVERLAP',
      undefined,
    ],
    ['empty', [bracket(5, 5, 'to', 1)], 'BRACKET_EMPTY', undefined],
  ]
  test.each(refused)('%s is refused', (_, brackets, code, boundary) => {
    const params = boundary === undefined ? expect.anything() : { boundary }
    const field = expect.stringContaining('steps[0].brackets')
    expect(() => solved(values, [table(brackets)])).toThrow(expect.objectContaining({ code, params, field }))
  })

  test('brackets may be written in any order; a value outside the ends names unit and value', () => {
    const brackets = [bracket(7, 9, 'from', 2), bracket(5, 7, 'from', 1)]
    expect(totals(solved(people('8', '5'), [table(brackets)]), 'table')).toEqual([2, 1])
    expect(() => solved(people('9'), [table(brackets)])).toThrow(
      expect.objectContaining({
        code: 'VALUE_OUTSIDE',
        params: { unit: 'unit 999901001 999901001', indicator: 'population', value: '9' },
      }),
    )
  })

  test('says between which ends the value lies', () => {
    const run = solved(people('61234'), [table([bracket(50000, 70000, 'from', 35)])])
    expect(explainUnit(run, 0)[0]).toMatchObject({
      code: 'TABLE',
      params: { range: '50000 ≤ 61234 < 70000' },
    })
  })
})

describe('class', () => {
  const classed = ['一', '二', '三'].map((name, at) => unit(`99990100${at + 1}`, {}, { class: name }))
  const step: Step = { id: 'class', kind: 'class', posts: { 一: 12, 二: 10, 三: { administrative: 8 } } }

  test('class then constant', () => {
    const run = solved(classed, [step, { id: 'more', kind: 'constant', posts: 2 }])
    expect(run.outcome.units.map((each) => each.total)).toEqual([14, 12, 10])
    expect(run.outcome.units[2]?.byType).toEqual({ 'institution-full': 2, administrative: 8 })
  })

  test('a unit without a class, or of one that has no posts, is refused by name', () => {
    const four = unit('999901004', {}, { class: '四' })
    const field = 'steps[0].posts'
    expect(() => solved([four], [step])).toThrow(
      expect.objectContaining({
        code: 'CLASS_UNKNOWN',
        field,
        params: expect.objectContaining({ class: '四' }),
      }),
    )
    expect(() => solved([unit('999901005')], [step])).toThrow(
      expect.objectContaining({ code: 'CLASS_MISSING', field }),
    )
  })
})

describe('ratio', () => {
  // Pupils ÷ 19 (小学 1∶19): 38 is exactly 2, 39 is 2.05…, 47.5 is 2.5.
  const schools = people('0', '38', '39', '47.5', '56')
  test.each([
    ['ceil', [0, 2, 3, 3, 3]],
    ['floor', [0, 2, 2, 2, 2]],
    ['half-up', [0, 2, 2, 3, 3]],
  ] as const)('1∶19 rounded by %s', (round, posts) => {
    const step: Step = { id: 'ratio', kind: 'ratio', indicator: 'population', per: '19', round }
    expect(totals(solved(schools, [step]), 'ratio')).toEqual(posts)
  })

  test('under the county’s cap: never cut, the bound is infeasible and names the step and the least change', () => {
    const step: Step = { id: 'ratio', kind: 'ratio', indicator: 'population', per: '13.5', round: 'ceil' }
    const document = documentOf([step], { bounds: [{ scope: 'county:999901', max: 10 }] })
    expect(runScenario(inputsOf(schools, document))).toMatchObject({
      status: 'infeasible',
      code: 'BOUND_BROKEN',
      step: 'ratio',
      need: 15,
      most: 10,
      conditions: ['bounds[0].max', 'steps[0]'],
    })
  })
})

describe('manual', () => {
  const units = people('1', '2')
  const manual: Step = { id: 'hand', kind: 'manual', posts: { '999901002': 7 }, reason: '区划调整' }

  test('gives what is written and tells the reason', () => {
    const run = solved(units, [manual, byPopulation])
    expect(totals(run, 'hand')).toEqual([0, 7])
    expect(explainUnit(run, 1)[0]).toMatchObject({ code: 'MANUAL', params: { reason: '区划调整' } })
  })

  test('a unit outside the scope is refused by its field', () => {
    expect(() => solved(units, [{ ...manual, posts: { '999901009': 1 } }])).toThrow(
      expect.objectContaining({ code: 'UNIT_NOT_IN_SCOPE', field: 'steps[0].posts.999901009' }),
    )
  })
})
