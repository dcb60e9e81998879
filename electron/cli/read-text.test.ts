// Text files as people save them: other encodings and keys given twice are refused, by name and place.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { UserFailure } from '#shared/contract/errors'
import { readJson, readText } from './read-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-text-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(content: string | Uint8Array): string {
  const file = join(folder, 'a.json')
  writeFileSync(file, content)
  return file
}

function refusal(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof UserFailure) return error.toFailure()
    throw error
  }
  return null
}

describe('encodings', () => {
  test('UTF-8 with and without its mark', () => {
    expect(readText(write('东湖'))).toBe('东湖')
    expect(readText(write('\uFEFF东湖'))).toBe('东湖')
    expect(readText(write(''))).toBe('')
  })

  const gbk = Uint8Array.from([0x22, 0xb6, 0xab, 0xba, 0xfe, 0x22])
  test.each<[string, Uint8Array]>([
    ['GBK', gbk],
    ['UTF-16 with its mark', Buffer.from('\uFEFF{"a":1}', 'utf16le')],
    ['UTF-16 without', Buffer.from('{"a":1}', 'utf16le')],
    ['a cut character', Buffer.from('东').subarray(0, 2)],
  ])('%s is refused', (_, bytes) => {
    const file = write(bytes)
    expect(refusal(() => readText(file))).toEqual({ code: 'NOT_UTF8', params: {}, where: { file } })
  })
})

test('what cannot be opened is a refusal, never a bug', () => {
  mkdirSync(join(folder, 'b'))
  expect(refusal(() => readText(join(folder, 'no')))?.code).toBe('FILE_NOT_FOUND')
  expect(refusal(() => readText(join(folder, 'b')))?.code).toBe('FILE_IS_FOLDER')
  expect(refusal(() => readText(join(folder, 'x'.repeat(5000))))?.code).toBe('FILE_NOT_FOUND')
})

test('a key given twice is refused by its path and line', () => {
  const file = write('{"version":1,\n"steps":[{"id":"a"},{"posts":1,\n"posts":2}]}')
  expect(refusal(() => readJson(file))).toEqual({
    code: 'FIELD_DUPLICATE',
    params: { line: 3 },
    where: { file, field: 'steps[1].posts' },
  })
  expect(readJson(write('{"a":{"b":1},"b":[{"a":1},{"a":2}]}'))).toEqual({
    a: { b: 1 },
    b: [{ a: 1 }, { a: 2 }],
  })
})
