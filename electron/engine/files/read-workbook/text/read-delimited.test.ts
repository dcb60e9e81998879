// CSV in the encodings and dialects that offices save.
import { expect, test } from 'vitest'
import { cellLines, readBytes, refusal } from '../testing/read-bytes.ts'

async function cells(bytes: Uint8Array): Promise<string[]> {
  const [sheet] = await readBytes(bytes)
  return cellLines(sheet)
}

const EXPECTED = ['A1 text 镇', 'B1 text 人口', 'A2 text 黄楼街道', 'B2 text 1,234']
const TEXT = '镇,人口\r\n黄楼街道,"1,234"\r\n'

test('UTF-8 with and without mark, UTF-16 in both orders', async () => {
  expect(await cells(Buffer.from(TEXT))).toEqual(EXPECTED)
  expect(await cells(Buffer.from(`\u{feff}${TEXT}`))).toEqual(EXPECTED)
  const little = Buffer.from(`\u{feff}${TEXT}`, 'utf16le')
  expect(await cells(little)).toEqual(EXPECTED)
  expect(await cells(Buffer.from(little).swap16())).toEqual(EXPECTED)
})

test('GB18030, four-byte characters included', async () => {
  const bytes = Buffer.from('d5f22cc8cbbfda0abbc6c2a5bdd6b5c02c22312c323334220a', 'hex')
  expect(await cells(bytes)).toEqual(EXPECTED)
  // 𠮷 is 95 34 B2 35 in GB18030.
  expect(await cells(Buffer.from('9534b2352c310a', 'hex'))).toEqual(['A1 text 𠮷', 'B1 text 1'])
})

test('tabs and semicolons, line breaks and doubled quotes inside cells, all line ends', async () => {
  expect(await cells(Buffer.from('a\tb\n1\t2,5'))).toEqual([
    'A1 text a',
    'B1 text b',
    'A2 text 1',
    'B2 text 2,5',
  ])
  expect(await cells(Buffer.from('a;b\r1;2'))).toEqual(['A1 text a', 'B1 text b', 'A2 text 1', 'B2 text 2'])
  expect(await cells(Buffer.from('"a\n""b""",c\n'))).toEqual(['A1 text a\n"b"', 'B1 text c'])
})

test('zeros that a program protected, blank lines counted', async () => {
  expect(await cells(Buffer.from('a,b\n\n="0012",x'))).toEqual([
    'A1 text a',
    'B1 text b',
    'A3 text 0012',
    'B3 text x',
  ])
})

test('a quote that never closes is damage, not one giant cell', async () => {
  expect(await refusal(Buffer.from('a,b\n"1,2\n3,4\n'))).toBe('DAMAGED quote')
})
