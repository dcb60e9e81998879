// The language of formulas: precedence, functions, exactness, and what it refuses with its position.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solved, totals, unit } from '#shared/testing/town'
import { formatQ, parseRational } from '../../apportion/rational.ts'
import type { Step } from '../document.ts'
import { explainUnit } from '../explain.ts'
import { evaluate, fillFormula } from './evaluate.ts'
import { parseFormula } from './parse.ts'

const values: Record<string, string> = {
  population: '55500',
  area: '120.5',
  户数: '7',
  'steps.base-2': '4',
  'steps.base': '10',
}
const lookup = (name: string) => parseRational(values[name] ?? '0')
const value = (text: string) => formatQ(evaluate(parseFormula(text, ['base', 'base-2'], 'f'), lookup))

describe('a formula', () => {
  const cases: [string, string][] = [
    ['1+2*3', '7'],
    ['(1+2)*3', '9'],
    ['2-3-4', '-5'],
    ['12/4/3', '1'],
    ['-2*-3', '6'],
    ['--2', '2'],
    ['1/3+2/3', '1'],
    ['0.1+0.2', '0.3'],
    ['floor(population/1000)+if(area>100,2,0)+steps.base', '67'],
    ['steps.base-2', '4'],
    ['steps.base - 2', '8'],
    ['steps.base-3', '7'],
    ['ceil(-1/2)', '0'],
    ['floor(-1/2)', '-1'],
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['min(3,1,2)+max(3,1,2)', '4'],
    ['户数 * 2', '14'],
    ['[户数]+1', '8'],
    ['if(1=1,1,0)+if(1==2,1,0)+if(1!=2,1,0)+if(1<>1,1,0)', '2'],
    ['if(1<=1,5,1/0)', '5'],
    ['(3>2)+(3>=3)+(2<3)', '3'],
  ]
  test.each(cases)('%s = %s', (text, answer) => {
    expect(value(text)).toBe(answer)
  })

  const wrong: [string, number, string][] = [
    ['1+', 3, ''],
    ['1 $ 2', 3, '$'],
    ['(1', 3, ''],
    ['1 2', 3, '2'],
    ['foo(1)', 1, 'foo'],
    ['if(1,2)', 1, 'if'],
    ['floor(1,2)', 1, 'floor'],
    ['1<2<3', 4, '<'],
    ['1.2.3', 1, '1'],
    ['population.length', 11, '.'],
    ['area["x"]', 5, '"x"'],
    ['constructor(1)', 1, 'constructor'],
    ['min()', 5, ')'],
  ]
  test.each(wrong)('%s goes wrong at character %i', (text, position, found) => {
    expect(() => parseFormula(text, [], 'steps[0].expression')).toThrow(
      expect.objectContaining({
        code: 'FORMULA_INVALID',
        params: expect.objectContaining({ position, found }),
        field: 'steps[0].expression',
      }),
    )
  })

  test('depth and length have their limits, and the deepest allowed still works', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`
    expect(value(nested(50))).toBe('1')
    expect(() => parseFormula(nested(51), [], '')).toThrow('FORMULA_TOO_DEEP')
    expect(() => parseFormula(`${'-'.repeat(60)}1`, [], '')).toThrow('FORMULA_TOO_DEEP')
    expect(value(`${'1+'.repeat(999)}1`)).toBe('1000')
    expect(() => parseFormula(`${'1+'.repeat(1000)}1`, [], '')).toThrow('FORMULA_TOO_LONG')
    expect(() => parseFormula('steps.later', ['base'], '')).toThrow('STEP_UNKNOWN')
  })

  test('agrees with arithmetic on random whole numbers', () => {
    const leaf = fc.integer({ min: 0, max: 99 }).map(String)
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie('text'), fc.constantFrom('+', '-', '*'), tie('text'))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `max(${a}, ${b})`),
      ),
    }))
    const plain = (source: string): bigint =>
      Function('max', `return ${source.replaceAll(/\d+/g, '$&n')}`)((a: bigint, b: bigint) => (a > b ? a : b))
    fc.assert(
      fc.property(text, (source) => {
        expect(value(source)).toBe(String(plain(source)))
      }),
    )
  })

  test('is written out with its values; what it never asks for stays a name', () => {
    const formula = parseFormula('if(area > 100, population / 1000, nothing) + steps.base', ['base'], '')
    expect(fillFormula(formula, lookup)).toBe('if(120.5 > 100, 55500 / 1000, nothing) + 10')
  })
})

describe('the formula step', () => {
  const units = [
    unit('999901001', { population: '55000', area: '120' }),
    unit('999901002', { population: '900', area: '0' }),
  ]
  const step = (expression: string): Step => ({ id: 'sum', kind: 'formula', expression })

  test('counts each unit, earlier steps included', () => {
    const run = solved(units, [
      { id: 'base', kind: 'constant', posts: 3 },
      step('floor(population/1000)+if(area>100,2,0)+steps.base'),
    ])
    expect(totals(run, 'sum')).toEqual([60, 3])
    expect(explainUnit(run, 0)).toContainEqual({
      step: 'sum',
      code: 'FORMULA',
      params: {
        expression: 'floor(population/1000)+if(area>100,2,0)+steps.base',
        filled: 'floor(55000 / 1000) + if(120 > 100, 2, 0) + 3',
      },
    })
  })

  const refused: [string, string, object][] = [
    ['population/1000', 'FORMULA_NOT_WHOLE', { unit: 'unit 999901002 999901002', value: '0.9' }],
    ['1/area', 'FORMULA_NOT_WHOLE', { unit: 'unit 999901001 999901001', value: '1/120' }],
    ['120/area', 'FORMULA_DIVISION', { unit: 'unit 999901002 999901002' }],
    ['10-population', 'POSTS_OUT_OF_RANGE', { unit: 'unit 999901001 999901001', value: '-54990' }],
    ['moons', 'INDICATOR_UNKNOWN', { indicator: 'moons' }],
    ['reform_score', 'INDICATOR_MISSING', { indicator: 'reform_score' }],
  ]
  test.each(refused)('%s: %s', (expression, code, params) => {
    const field = 'steps[0].expression'
    expect(() => solved(units, [step(expression)])).toThrow(
      expect.objectContaining({ code, field, params: expect.objectContaining(params) }),
    )
  })
})
