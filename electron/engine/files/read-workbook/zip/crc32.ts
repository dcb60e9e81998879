// CRC-32 of a zip entry, chunk by chunk. Node has its own from 20.15 on; the table serves older Electrons in tests.
import * as zlib from 'node:zlib'

const TABLE = new Uint32Array(256)
for (let index = 0; index < 256; index += 1) {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  TABLE[index] = value >>> 0
}

/** The table's answer; exported so that both ways are held to each other. */
export function crc32ByTable(chunk: Uint8Array, previous: number): number {
  let crc = ~previous
  for (let index = 0; index < chunk.length; index += 1) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (chunk[index] ?? 0)) & 0xff] ?? 0)
  }
  return ~crc >>> 0
}

export const crc32: (chunk: Uint8Array, previous: number) => number = zlib.crc32 ?? crc32ByTable
