// Masks: what is hidden cannot be told from the mask, and masking twice hides no more.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMaskedName, maskName, maskNumber, plainMask } from './mask.ts'

test.each([
  ['张三', '张*'],
  ['欧阳修文', '欧***'],
  ['𠮷田', '𠮷*'],
  ['张', '张'],
  ['', ''],
])('%s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

test.each([
  ['320302199001011234', '3203**********1234'],
  ['32030219900101123X', '3203**********123X'],
  ['320302900101123', '3203*******1123'],
  ['12345678', '********'],
  ['', ''],
])('%s is shown as %s', (number, shown) => expect(maskNumber(number)).toBe(shown))

test('numbers that differ only in what is hidden have one mask, of the same length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), fc.stringMatching(/^\d{10}$/), (one, other) => {
      expect(maskNumber(`3203${one}1234`)).toBe(maskNumber(`3203${other}1234`))
      expect(maskNumber(`3203${one}1234`)).toHaveLength(18)
    }),
  )
})

test.each(['张*', '张**', '张＊', '张×', '欧○○○', '*三'])('%s is nobody’s name', (name) =>
  expect(isMaskedName(name)).toBe(true),
)

test.each(['张三', '张', '', '阿卜杜拉·买买提', 'O’Neill-x'])('%s hides nothing', (name) =>
  expect([isMaskedName(name), plainMask(name)]).toEqual([false, name]),
)

test('a mask by hand is the mask of the program', () => expect(plainMask('张○○')).toBe(maskName('张三丰')))
