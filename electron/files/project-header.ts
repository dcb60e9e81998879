// What the first bytes of a file say: a plain database, one under a password, or neither.

/** Bytes of a database's header. */
export const HEADER_BYTES = 100
const PLAIN = 'SQLite format 3\0'
/** Bytes 20 to 23 of an encrypted file stand in the clear: 32 bytes a page for nonce and tag, then SQLite's own fractions. */
const ENCRYPTED = Buffer.from([32, 64, 32, 32])

export function isPlainHeader(header: Buffer): boolean {
  return header.length === HEADER_BYTES && header.toString('latin1', 0, PLAIN.length) === PLAIN
}

/** A database under a password, by what its header shows: page size, file format and the room that each page keeps. */
export function isEncryptedHeader(header: Buffer): boolean {
  if (header.length < HEADER_BYTES || isPlainHeader(header)) return false
  const pageSize = header.readUInt16BE(16)
  const formats = [header[18], header[19]]
  return (
    pageSize >= 512 &&
    (pageSize & (pageSize - 1)) === 0 &&
    formats.every((format) => format === 1 || format === 2) &&
    header.subarray(20, 24).equals(ENCRYPTED)
  )
}
