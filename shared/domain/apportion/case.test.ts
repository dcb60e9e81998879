// Reading a case: every digit kept, every wrong field refused by name.
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { parseCase, renderOutcome } from './case.ts'
import { rational } from './rational.ts'

const plain = { kind: 'apportion', method: 'webster', seats: 10, weights: [3, 2, 1] }

function errorOf(text: string) {
  const parsed = parseCase(text)
  return parsed.ok ? null : [parsed.error.code, parsed.error.field, parsed.error.params]
}

function refusal(extra: object) {
  return errorOf(JSON.stringify({ ...plain, ...extra }))
}

function problemOf(text: string) {
  const parsed = parseCase(text)
  if (!parsed.ok || parsed.kind !== 'apportion') throw new Error(JSON.stringify(parsed))
  return parsed.problem
}

describe('numbers', () => {
  test('keep 30 digits, fractions and decimals exactly', () => {
    const text = `{"kind":"apportion","method":"webster","seats":3,
      "weights":[123456789012345678901234567890, "3/7", 12.50, "0.1", 1e3]}`
    expect(problemOf(text).weights).toEqual([
      rational(123456789012345678901234567890n),
      rational(3, 7),
      rational(25, 2),
      rational(1, 10),
      rational(1000),
    ])
  })

  test('seats and bounds may be written in any exact way', () => {
    const text =
      '{"kind":"apportion","method":"webster","seats":"10","weights":[1],"mins":[1.0],"maxs":[1e1]}'
    expect(problemOf(text)).toMatchObject({ seats: 10, mins: [1], maxs: [10] })
  })

  test.each([
    ['-3', ['NEGATIVE', 'weights[1]', { text: '-3' }]],
    ['"-1/2"', ['NEGATIVE', 'weights[1]', { text: '"-1/2"' }]],
    ['"NaN"', ['NOT_A_NUMBER', 'weights[1]', { text: '"NaN"' }]],
    ['"1/0"', ['NOT_A_NUMBER', 'weights[1]', { text: '"1/0"' }]],
    ['null', ['NOT_A_NUMBER', 'weights[1]', { text: 'null' }]],
    ['[2]', ['NOT_A_NUMBER', 'weights[1]', { text: '[…]' }]],
    ['{"n":2}', ['NOT_A_NUMBER', 'weights[1]', { text: '{…}' }]],
    ['"１２"', ['NOT_A_NUMBER', 'weights[1]', { text: '"１２"' }]],
    ['1e99999', ['TOO_LONG', 'weights[1]', { text: '1e99999', digits: 1000, exponent: 999 }]],
    ['"1.5E-9999"', ['TOO_LONG', 'weights[1]', { text: '"1.5E-9999"', digits: 1000, exponent: 999 }]],
    [
      '7'.repeat(1001),
      ['TOO_LONG', 'weights[1]', { text: `${'7'.repeat(40)}…`, digits: 1000, exponent: 999 }],
    ],
  ])('weight %s is refused', (weight, expected) => {
    expect(errorOf(`{"kind":"apportion","method":"hill","seats":1,"weights":[1,${weight}]}`)).toEqual(
      expected,
    )
  })
})

describe('documents', () => {
  test.each([
    ['', 'NOT_JSON'],
    ['{"kind":', 'NOT_JSON'],
    ['{"seats":NaN}', 'NOT_JSON'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'TOO_DEEP'],
    ['[]', 'NOT_AN_OBJECT'],
    ['null', 'NOT_AN_OBJECT'],
    ['17', 'NOT_AN_OBJECT'],
  ])('%.20s', (text, code) => {
    expect(errorOf(text)).toEqual([code, '', {}])
  })

  test('a byte order mark is no error', () => {
    expect(errorOf(`\uFEFF${JSON.stringify(plain)}`)).toBeNull()
  })

  test.each([
    ['{"kind":"apportion",\n"seats":1,\n"seats":2}', 'seats', 3],
    ['{"kind":"apportion","k\\u0069nd":"flow"}', 'kind', 1],
    ['{"kind":"apportion","expect":[{},{"a":1,"b":{},\n"a":1}]}', 'expect[1].a', 2],
    ['{"kind":"flow","nodes":{"a":-1,"b":1,"a":-2},"arcs":[]}', 'nodes.a', 1],
  ])('a key given twice is refused: %s', (text, field, line) => {
    expect(errorOf(text)).toEqual(['DUPLICATE_KEY', field, { line }])
  })

  test('notes are allowed, anything else unknown is not', () => {
    const notes = {
      id: 'x',
      title: 't',
      source: {},
      provenance: '',
      expect: {},
      row_names: [],
      col_names: [],
    }
    expect(refusal(notes)).toBeNull()
    expect(refusal({ Seats: 1 })).toEqual(['UNKNOWN_KEY', 'Seats', {}])
    expect(errorOf('{"kind":"apportion","__proto__":{}}')).toEqual(['UNKNOWN_KEY', '__proto__', {}])
  })
})

describe('fields', () => {
  test.each<[object, unknown[]]>([
    [{ kind: undefined }, ['MISSING', 'kind', {}]],
    [{ kind: 'flow', nodes: {} }, ['UNKNOWN_KEY', 'method', {}]],
    [
      { kind: 'lottery' },
      [
        'UNKNOWN_VALUE',
        'kind',
        { text: '"lottery"', allowed: 'apportion, biproportional, controlled_rounding, flow' },
      ],
    ],
    [{ method: undefined }, ['MISSING', 'method', {}]],
    [{ seats: undefined }, ['MISSING', 'seats', {}]],
    [{ weights: undefined }, ['MISSING', 'weights', {}]],
    [{ seats: -1 }, ['NEGATIVE', 'seats', { text: '-1' }]],
    [{ seats: 1.5 }, ['NOT_AN_INTEGER', 'seats', { text: '1.5' }]],
    [{ seats: '9007199254740992' }, ['TOO_LARGE', 'seats', { most: 9007199254740991 }]],
    [
      { method: 'quota_method', seats: 2_000_001, weights: new Array(1000).fill(1) },
      ['TOO_LARGE', 'seats', { most: 2_000_000 }],
    ],
    [{ method: 'quota_method', seats: 1e9 }, ['TOO_LARGE', 'seats', { most: 10_000_000 }]],
    [{ weights: [] }, ['EMPTY', 'weights', {}]],
    [{ weights: 5 }, ['NOT_A_LIST', 'weights', {}]],
    [{ mins: [1, 1] }, ['LENGTH', 'mins', { expected: 3, found: 2 }]],
    [{ maxs: [1, 1, -1] }, ['NEGATIVE', 'maxs[2]', { text: '-1' }]],
    [{ mins: [1, null, 1] }, ['NOT_A_NUMBER', 'mins[1]', { text: 'null' }]],
    [{ base: [1] }, ['LENGTH', 'base', { expected: 3, found: 1 }]],
    [{ mins: [9e15, 9e15, 0] }, ['TOO_LARGE', 'mins', { most: 9007199254740991 }]],
    [{ base: 9e15 }, ['TOO_LARGE', 'base', { most: 9007199254740991 }]],
    [{ base: {} }, ['NOT_A_NUMBER', 'base', { text: '{…}' }]],
    [{ base: '1/2' }, ['NOT_AN_INTEGER', 'base', { text: '"1/2"' }]],
    [{ names: ['a', 'b'] }, ['LENGTH', 'names', { expected: 3, found: 2 }]],
    [{ names: ['a', 'b', 3] }, ['NOT_A_TEXT', 'names[2]', {}]],
    [{ tie_order: [0, 1, 1] }, ['TIE_ORDER', 'tie_order', { last: 2 }]],
    [{ tie_order: [0, 1, 3] }, ['TIE_ORDER', 'tie_order', { last: 2 }]],
    [
      { bounds_mode: 'soft' },
      ['UNKNOWN_VALUE', 'bounds_mode', { text: '"soft"', allowed: 'waterfill, clamp' }],
    ],
    [{ threshold: 5 }, ['NOT_AN_OBJECT', 'threshold', {}]],
    [{ threshold: {} }, ['MISSING', 'threshold.share', {}]],
    [
      { threshold: { share: '0.05', votes: 3 } },
      ['CONFLICT', 'threshold.votes', { with: 'threshold.share' }],
    ],
    [{ threshold: { share: '0.05', inclusive: 'no' } }, ['NOT_A_BOOLEAN', 'threshold.inclusive', {}]],
    [{ threshold: { share: '1.01' } }, ['TOO_LARGE', 'threshold.share', { most: 1 }]],
    [{ threshold: { share: 5 } }, ['TOO_LARGE', 'threshold.share', { most: 1 }]],
    [{ threshold: { share: '-0.05' } }, ['NEGATIVE', 'threshold.share', { text: '"-0.05"' }]],
    [{ threshold: { votes: -1 } }, ['NEGATIVE', 'threshold.votes', { text: '-1' }]],
    [{ threshold: { quorum: 1 } }, ['UNKNOWN_KEY', 'threshold.quorum', {}]],
    [{ method: 'droop', weights: [3, '1/2'] }, ['NOT_AN_INTEGER', 'weights[1]', { text: '0.5' }]],
    [{ composite: { indicators: [] } }, ['CONFLICT', 'composite', { with: 'weights' }]],
    [{ weights: undefined, composite: { indicators: [] } }, ['EMPTY', 'composite.indicators', {}]],
  ])('%#', (extra, expected) => {
    expect(refusal(extra)).toEqual(expected)
  })

  test('a share of all or nothing is a threshold', () => {
    expect(refusal({ threshold: { share: 1 } })).toBeNull()
    expect(refusal({ threshold: { share: 0 } })).toBeNull()
  })

  test('unknown methods are answered with the known ones', () => {
    expect(refusal({ method: 'Webster' })?.[0]).toBe('UNKNOWN_VALUE')
    expect(refusal({ method: 'constructor' })?.[0]).toBe('UNKNOWN_VALUE')
  })
})

describe('composite weights', () => {
  const composite = (indicators: object[]) =>
    JSON.stringify({ ...plain, weights: undefined, composite: { indicators } })

  test('are Σ alpha · value / Σ values', () => {
    const text = composite([
      { name: 'population', alpha: '0.4', values: [30, 50, 20] },
      { name: 'area', alpha: '0.6', values: ['1.5', 0, '0.5'] },
    ])
    expect(problemOf(text).weights).toEqual([rational(57, 100), rational(1, 5), rational(23, 100)])
  })

  test.each<[object[], unknown[]]>([
    [[{ alpha: 1, values: [0, 0] }], ['ZERO_SUM', 'composite.indicators[0].values', {}]],
    [[{ alpha: 1, values: [] }], ['EMPTY', 'weights', {}]],
    [[{ values: [1] }], ['MISSING', 'composite.indicators[0].alpha', {}]],
    [[{ alpha: 1, values: [1, -2] }], ['NEGATIVE', 'composite.indicators[0].values[1]', { text: '-2' }]],
    [[{ alpha: 1, values: [1], share: 2 }], ['UNKNOWN_KEY', 'composite.indicators[0].share', {}]],
    [
      [
        { alpha: 1, values: [1, 2] },
        { alpha: 1, values: [1] },
      ],
      ['LENGTH', 'composite.indicators[1].values', { expected: 2, found: 1 }],
    ],
  ])('%j is refused', (indicators, expected) => {
    expect(errorOf(composite(indicators))).toEqual(expected)
  })
})

describe('replies', () => {
  const reply = (extra: object) => renderOutcome(apportion(problemOf(JSON.stringify({ ...plain, ...extra }))))

  test('solved', () => {
    expect(reply({})).toEqual({ status: 'ok', seats: [5, 3, 2], ties: null, divisor: ['4/7', '2/3'] })
    expect(reply({ base: 1 })).toMatchObject({ seats: [5, 3, 2] })
    expect(reply({ method: 'hamilton' })).toMatchObject({ status: 'ok', divisor: null })
    expect(reply({ weights: [1, 1, 1], tie_order: [2, 1, 0] })).toEqual({
      status: 'ok',
      seats: [3, 3, 4],
      ties: { parties: [0, 1, 2], seats: 1 },
      divisor: ['2/7', '2/7'],
    })
  })

  test('infeasible', () => {
    expect(reply({ maxs: [1, 1, 1] })).toEqual({
      status: 'infeasible',
      code: 'CAPS_BELOW_TOTAL',
      detail: { indices: [0, 1, 2], need: 10, most: 3 },
    })
  })
})
