// A long file's text comes out whole, wherever its pieces cut it; and what is no text in an encoding is told.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesInMemory } from '../byte-source.ts'
import { decoded, findEncoding } from './encoding.ts'

/** More than one reading of the file takes. */
const LONG = 1_100_000

async function textOf(bytes: Buffer, encoding: string): Promise<string> {
  const pieces: string[] = []
  for await (const piece of decoded(bytesInMemory(bytes), bytes.length, encoding)) pieces.push(piece)
  return pieces.join('')
}

const foundIn = (bytes: Buffer) => findEncoding(bytesInMemory(bytes), bytes.length)

/** Characters of one to four bytes, so that a border falls into each at each place. */
const words = fc.array(fc.constantFrom('a', 'é', '街', '𠮷', '\n', '\u{feff}'), {
  minLength: 1,
  maxLength: 9,
})

test.each(['utf-8', 'utf-16le'] as const)(
  '%s',
  async (encoding) => {
    await fc.assert(
      fc.asyncProperty(words, fc.nat({ max: 8 }), async (parts, before) => {
        const word = parts.join('')
        const text = 'x'.repeat(before) + word.repeat(LONG / Buffer.byteLength(word))
        const bytes = Buffer.from(`\u{feff}${text}`, encoding === 'utf-8' ? 'utf8' : 'utf16le')
        expect(await foundIn(bytes)).toBe(encoding)
        // Compared as a whole, for a difference of a million characters is slow to print.
        expect((await textOf(bytes, encoding)) === text).toBe(true)
      }),
      { numRuns: 25 },
    )
  },
  60_000,
)

test('a character that the file breaks off in is no UTF-8', async () => {
  for (const character of ['é', '街', '𠮷']) {
    const whole = Buffer.from('a'.repeat(LONG) + character)
    expect(await foundIn(whole)).toBe('utf-8')
    const broken = whole.subarray(0, whole.length - 1)
    await expect(textOf(broken, 'utf-8')).rejects.toThrow(TypeError)
  }
})

test.each([
  [
    'in the middle of a long file',
    Buffer.concat([Buffer.alloc(600_000, 'a'), Buffer.from([0xd5, 0xf2, 0x2c])]),
  ],
  ['written longer than it need be', Buffer.from([0xc0, 0xaf, 0x2c, 0x61])],
  ['half of a pair', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x2c])],
])('bytes that are no UTF-8: %s', async (_, bytes) => {
  await expect(textOf(bytes, 'utf-8')).rejects.toThrow(TypeError)
})

test('a zero byte far inside is no text', async () => {
  const bytes = Buffer.from('街道,'.repeat(90_000))
  bytes[bytes.length - 9] = 0
  await expect(foundIn(bytes)).rejects.toThrow('NOT_A_WORKBOOK')
})
