// Where a text stops being JSON: line and text, for the slips that people make.
import { expect, test } from 'vitest'
import { jsonPlace } from './json-place.ts'

test.each([
  ['{\n"a": 1,\n"b": x}', 3, 'x}'],
  ['{\n"a": 1,\n}', 3, '}'],
  ['{\n"a": 1\n"b": 2}', 3, '"b": 2}'],
  ["{'a': 1}", 1, "'a': 1}"],
  ['{"a" 1}', 1, '1}'],
  ['[1 2]', 1, '2]'],
  ['[1,]', 1, ']'],
  ['{"a": 01}', 1, '01}'],
  ['{"a": 1.}', 1, '1.}'],
  ['{"a": tru}', 1, 'tru}'],
  ['{"a": "两\n行"}', 1, '"两'],
  ['{"a": 1}\n{"b": 2}', 2, '{"b": 2}'],
  ['{"a": 1]', 1, ']'],
  ['{“a”: 1}', 1, '“a”: 1}'],
  ['{"a"：1}', 1, '：1}'],
  ['x'.repeat(100), 1, 'x'.repeat(30)],
])('%j', (text, line, detail) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonPlace(text)).toEqual({ line, detail })
})

test.each([
  ['', 1],
  ['[1, 2', 1],
  ['{\n"a": [\n1,\n\n', 3],
])('%j breaks off', (text, last) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonPlace(text)).toEqual({ last })
})

test.each(['{}', '[]', ' {"a":[1,-2.5e+3,"\\u4e00\\n",true,null,{"b":{}}]}\n', '"x"', '0'])(
  '%j has no such place',
  (text) => {
    JSON.parse(text)
    expect(jsonPlace(text)).not.toHaveProperty('detail')
  },
)
