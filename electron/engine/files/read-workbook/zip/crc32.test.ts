// The table's checksum is zlib's.
import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32, crc32ByTable } from './crc32.ts'

test('over any bytes, in any pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(500), (bytes, cut) => {
      const expected = zlibCrc32(bytes)
      const [head, tail] = [bytes.subarray(0, cut), bytes.subarray(cut)]
      expect(crc32ByTable(tail, crc32ByTable(head, 0))).toBe(expected)
      expect(crc32(tail, crc32(head, 0))).toBe(expected)
    }),
  )
})
