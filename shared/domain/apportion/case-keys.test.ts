// Keys given twice: found wherever they stand, told apart from equal values and equal keys of other objects.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDuplicateKey } from './case-keys.ts'

test.each([
  '{}',
  '[]',
  '"a"',
  '7',
  '{"a":"a","b":"a"}',
  '[{"a":1},{"a":1}]',
  '{"a":{"a":{"a":1}},"b":{"a":1}}',
  '{"a":"}\\"{,","b":["a","a",{"c":"c"}]}',
  '{"":1,"a":{"":2}}',
  '{"A":1,"a":2}',
])('%s has none', (text) => {
  expect(findDuplicateKey(text)).toBeNull()
})

test.each<[string, string, number]>([
  ['{"a":1,"a":1}', 'a', 1],
  ['{"a":1,"\\u0061":1}', 'a', 1],
  ['{"":1,"":1}', '', 1],
  ['{"__proto__":1,"__proto__":1}', '__proto__', 1],
  ['{"x":[1,[2,{"y":{}},\r\n {"z":[],\n"z":0}]]}', 'x[1][2].z', 3],
  ['{"a":{"b":1},"c":{"d":"}"},"a":[]}', 'a', 1],
])('%s: %s, line %i', (text, field, line) => {
  expect(findDuplicateKey(text)).toEqual({ field, line })
})

test('no JSON that a program writes has one, and any key written twice is found', () => {
  const documents = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
  fc.assert(
    fc.property(documents, fc.nat(), (document, pick) => {
      const text = JSON.stringify(document)
      expect(findDuplicateKey(text)).toBeNull()
      const keys = Object.keys(document)
      const key = keys[pick % keys.length] as string
      const twice = `${text.slice(0, -1)},${JSON.stringify(key)}:0}`
      expect(findDuplicateKey(`[0,${twice}]`)).toEqual({ field: `[1].${key}`, line: 1 })
    }),
  )
})

test('long texts and deep nesting take no stack', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  expect(findDuplicateKey(`{"a":${deep},"b":"${'x'.repeat(1_000_000)}"}`)).toBeNull()
})
