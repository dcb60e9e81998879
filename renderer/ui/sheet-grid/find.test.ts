// Finding walks the sheet round and round; replacing leaves nothing of what was sought.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNext, foldText, replaceAllIn } from './find.ts'

const CELLS = [
  ['黄楼街道', '１２', ''],
  ['ABC镇', '120', '黄楼'],
]
const textAt = ({ row, column }: { row: number; column: number }) => CELLS[row]?.[column] ?? ''
const size = { rows: 2, columns: 3 }
const find = (needle: string, row: number, column: number, step: 1 | -1 = 1) =>
  findNext({ textAt, size }, needle, { row, column }, step)

describe('find', () => {
  test('goes on after the cell it is at, and round the end', () => {
    expect(find('黄楼', 0, 0)).toEqual({ row: 1, column: 2 })
    expect(find('黄楼', 1, 2)).toEqual({ row: 0, column: 0 })
    expect(find('黄楼', 0, 0, -1)).toEqual({ row: 1, column: 2 })
  })
  test('full width, half width and capitals are the same', () => {
    expect(find('12', 0, 0)).toEqual({ row: 0, column: 1 })
    expect(find('abc', 0, 0)).toEqual({ row: 1, column: 0 })
  })
  test('finds the only cell again, and nothing where there is none', () => {
    expect(find('ABC', 1, 0)).toEqual({ row: 1, column: 0 })
    expect(find('没有', 0, 0)).toBeNull()
    expect(find('', 0, 0)).toBeNull()
  })
})

describe('replace', () => {
  test('every place in the text', () => {
    expect(replaceAllIn('1万1', '1', '2')).toBe('2万2')
    expect(replaceAllIn('１２', '2', '3')).toBe('１3')
    expect(replaceAllIn('abc', '', 'x')).toBe('abc')
    expect(replaceAllIn('㎡ 1', '1', '2')).toBe('㎡ 2')
  })
  test('nothing of the needle is left where the new text does not bring it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 2 }), (text, needle) => {
        const result = replaceAllIn(text, needle, '')
        if (foldText(text) === text && foldText(needle) === needle) {
          expect(result).toBe(text.split(needle).join(''))
        }
      }),
    )
  })
})
