// Matrix cases as documents: what is read, what is refused by field name, and the reply to the letter.
import { describe, expect, test } from 'vitest'
import { parseCase } from '../case.ts'
import { biproportional } from './biproportional.ts'
import { controlledRounding } from './controlled-rounding.ts'
import { renderBiproportional, renderControlledRounding } from './matrix-case.ts'

const good = {
  kind: 'biproportional',
  method: 'webster',
  matrix: [
    [1000, '500'],
    ['1000.0', '1000/2'],
    [1000, 500],
  ],
  row_totals: [4, 4, 4],
  col_totals: [8, 4],
  row_names: ['a', 'b', 'c'],
}
const rounding = { kind: 'controlled_rounding', matrix: [['1/2', '-1/2']] }

function replyTo(document: object | string) {
  const parsed = parseCase(typeof document === 'string' ? document : JSON.stringify(document))
  if (!parsed.ok) return [parsed.error.code, parsed.error.field, parsed.error.params]
  if (parsed.kind === 'biproportional') return renderBiproportional(biproportional(parsed.problem))
  if (parsed.kind === 'controlled_rounding')
    return renderControlledRounding(controlledRounding(parsed.matrix))
  throw new Error(parsed.kind)
}

describe('replies', () => {
  test('biproportional', () => {
    expect(replyTo(good)).toEqual({
      status: 'ok',
      seats: [
        [3, 1],
        [3, 1],
        [2, 2],
      ],
      ties: {
        cells: [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
          [2, 0],
          [2, 1],
        ],
      },
      divisor: { rows: ['4000/11', '4000/11', '4000/11'], cols: ['1.1', '11/12'] },
    })
  })

  test('no divisors where a first post went unmet', () => {
    const adams = { ...good, method: 'adams', row_totals: [1, 1, 1], col_totals: [2, 1] }
    expect(replyTo(adams)).toMatchObject({ status: 'ok', divisor: null })
  })

  test('infeasible', () => {
    expect(replyTo({ ...good, col_totals: [8, 5] })).toEqual({
      status: 'infeasible',
      code: 'MARGINS_DIFFER',
      detail: { indices: [], need: 12, most: 13 },
    })
    expect(
      replyTo({
        ...good,
        cell_maxs: [
          [1, 1],
          [9, 9],
          [9, null],
        ],
      }),
    ).toEqual({
      status: 'infeasible',
      code: 'CUT',
      detail: { rows: [0], cols: [], need: 4, most: 2 },
    })
  })

  test('controlled rounding', () => {
    expect(replyTo(rounding)).toEqual({
      status: 'ok',
      seats: [[1, -1]],
      ties: {
        cells: [
          [0, 0],
          [0, 1],
        ],
      },
      divisor: null,
    })
  })

  test('thirty digits survive', () => {
    const text = `{"kind":"controlled_rounding","matrix":[[0.500000000000000000000000000001,0.499999999999999999999999999999]]}`
    expect(replyTo(text)).toMatchObject({ seats: [[1, 0]], ties: null })
    const large = `{"kind":"controlled_rounding","matrix":[[123456789012345678901234567890.5,-9007199254740992.25,"1/4"]]}`
    expect(replyTo(large)).toMatchObject({
      seats: [['123456789012345678901234567891', '-9007199254740992', 0]],
    })
  })
})

describe('refusals', () => {
  test.each<[object, unknown[]]>([
    [{ method: undefined }, ['MISSING', 'method', {}]],
    [{ seats: 3 }, ['UNKNOWN_KEY', 'seats', {}]],
    [{ matrix: undefined }, ['MISSING', 'matrix', {}]],
    [{ matrix: [] }, ['EMPTY', 'matrix', {}]],
    [{ matrix: [[], [], []] }, ['EMPTY', 'matrix[0]', {}]],
    [{ matrix: [[1, 2], [1]] }, ['LENGTH', 'matrix[1]', { expected: 2, found: 1 }]],
    [{ matrix: [[1, -2]] }, ['NEGATIVE', 'matrix[0][1]', { text: '-2' }]],
    [{ matrix: [[1, null]] }, ['NOT_A_NUMBER', 'matrix[0][1]', { text: 'null' }]],
    [{ row_totals: [4, 4] }, ['LENGTH', 'row_totals', { expected: 3, found: 2 }]],
    [{ col_totals: [8, 4.5] }, ['NOT_AN_INTEGER', 'col_totals[1]', { text: '4.5' }]],
    [{ row_totals: [9007199254740991, 1, 0] }, ['TOO_LARGE', 'row_totals', { most: 9007199254740991 }]],
    [{ cell_mins: [[1, 1]] }, ['LENGTH', 'cell_mins', { expected: 3, found: 1 }]],
    [{ cell_maxs: [[1], [1, 1], [1, 1]] }, ['LENGTH', 'cell_maxs[0]', { expected: 2, found: 1 }]],
  ])('%j', (extra, refusal) => {
    expect(replyTo({ ...good, ...extra })).toEqual(refusal)
  })

  test('hamilton has no divisors to scale with', () => {
    expect(replyTo({ ...good, method: 'hamilton' })).toMatchObject(['UNKNOWN_VALUE', 'method', {}])
  })

  test('controlled rounding', () => {
    expect(replyTo({ ...rounding, method: 'webster' })).toEqual(['UNKNOWN_KEY', 'method', {}])
    expect(replyTo({ ...rounding, matrix: [['1e1000']] })).toMatchObject(['TOO_LONG', 'matrix[0][0]', {}])
  })
})
