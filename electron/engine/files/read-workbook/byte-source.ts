// Where a reader takes its bytes from: an open file, or what was decrypted of one.

/** The part of an open file that readers use. */
export interface ByteSource {
  readonly read: (
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>
}

/** Bytes in memory, read as a file is. */
export function bytesInMemory(bytes: Buffer): ByteSource {
  return {
    read: async (buffer, offset, length, position) => ({
      bytesRead: bytes.copy(buffer, offset, position, Math.min(position + length, bytes.length)),
    }),
  }
}

/** All bytes of a source; it must be known to be small enough. */
export async function wholeSource(source: ByteSource, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let done = 0
  while (done < size) {
    const { bytesRead } = await source.read(bytes, done, size - done, done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
