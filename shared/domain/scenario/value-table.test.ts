// Columns hold what the texts say, to the last digit, whether they are read as doubles or not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalQ, parseRational, rational } from '../apportion/rational.ts'
import { readColumn, ValueTable } from './value-table.ts'

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most })

const decimal = fc
  .tuple(fc.constantFrom('', '', '-'), digits(1, 17), fc.option(digits(1, 12), { nil: undefined }))
  .map(([sign, whole, rest]) => `${sign}${whole}${rest === undefined ? '' : `.${rest}`}`)

const plain = fc
  .tuple(fc.nat(5_000_000), fc.option(digits(1, 2), { nil: undefined }))
  .map(([whole, rest]) => `${whole}${rest === undefined ? '' : `.${rest}`}`)

const texts = fc.oneof(
  fc.array(fc.option(plain, { nil: undefined })),
  fc.array(fc.option(fc.oneof(plain, decimal), { nil: undefined })),
)

const columnOf = (list: readonly (string | undefined)[]) =>
  readColumn({ length: list.length, textAt: (at) => list[at] }, 'high')

describe('a column', () => {
  test('holds every value exactly, and tells blanks and negative ones', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const column = columnOf(list)
        for (const [at, text] of list.entries()) {
          expect(column.has(at)).toBe(text !== undefined)
          if (text === undefined) continue
          const value = parseRational(text)
          expect(equalQ(rational(column.at(at), column.scale), value)).toBe(true)
          expect(column.isUsable(at)).toBe(value.n >= 0n)
        }
        expect(column.isWhole).toBe(list.every((text) => text !== undefined && parseRational(text).n >= 0n))
      }),
      { numRuns: 500 },
    )
  })

  test('small decimals are doubles; hundreds of digits behind the point are not', () => {
    expect(columnOf(['12.5', '3', undefined]).plain).toEqual(Float64Array.of(125, 30, Number.NaN))
    const nought = `0.${'0'.repeat(400)}`
    const column = columnOf([nought, `${nought}1`, '1'])
    expect(column.plain).toBeNull()
    expect(column.has(0)).toBe(true)
    expect(equalQ(rational(column.at(1), column.scale), parseRational(`${nought}1`))).toBe(true)
    expect(columnOf([nought]).has(0)).toBe(true)
  })

  test('an indicator named like what every object has is blank where nothing was recorded', () => {
    const indicator = { id: 'constructor', name: null, measure: 'person', better: 'high' } as const
    const holders = [{ code: '320302001', name: '黄楼街道', values: {} }]
    const table = new ValueTable(holders, new Map([['constructor', indicator]]), '2020-09-01')
    expect(table.column({ indicator: 'constructor', field: 'steps[0]' }).has(0)).toBe(false)
  })
})
