// Which encoding a text file is in, and its text piece by piece.
import { isUtf8 } from 'node:buffer'
import { UserFailure } from '#shared/contract/errors'
import type { ByteSource } from '../byte-source.ts'

const CHUNK = 512 * 1024
/** Text of so many bytes stays in the memory that V8 uses anew; a larger string is given pages of its own each time. */
const PIECE = 32 * 1024
const ENCODINGS = ['utf-8', 'gb18030'] as const

/**
 * A byte order mark decides; else UTF-8 if all of it is, whatever the file declares; else what it declares; else
 * GB18030, the habit of Chinese Windows.
 */
export async function findEncoding(
  file: ByteSource,
  fileBytes: number,
  declared: string | null = null,
): Promise<string> {
  const mark = Buffer.alloc(2)
  await file.read(mark, 0, 2, 0)
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le'
  if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be'
  for (const encoding of declared === null ? ENCODINGS : ['utf-8', declared, 'gb18030']) {
    if (await decodes(file, fileBytes, encoding)) return encoding
  }
  throw new UserFailure('NOT_A_WORKBOOK', { format: 'encoding' })
}

async function decodes(file: ByteSource, fileBytes: number, encoding: string): Promise<boolean> {
  try {
    const isUtf = encoding === 'utf-8'
    const pieces = isUtf ? utf8Chunks(file, fileBytes) : decoded(file, fileBytes, encoding)
    for await (const piece of pieces) if (piece.includes('\0')) return false
    return true
  } catch (error) {
    // The decoder's way of saying that the bytes are no such text.
    if (error instanceof TypeError || error instanceof RangeError) return false
    throw error
  }
}

/** The text in pieces. Throws a TypeError at bytes that are no such text. */
export async function* decoded(
  file: ByteSource,
  fileBytes: number,
  encoding: string,
): AsyncGenerator<string> {
  if (encoding === 'utf-8') {
    yield* utf8Pieces(file, fileBytes)
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, fileBytes))
  for (let at = 0; at < fileBytes; ) {
    const bytesRead = await readInto(buffer, file, at, fileBytes)
    if (bytesRead === 0) break
    yield decoder.decode(buffer.subarray(0, bytesRead), { stream: true })
    at += bytesRead
  }
  yield decoder.decode()
}

/** Node's own decoder takes pieces of a stream the slow way: whole characters need none. */
async function* utf8Pieces(file: ByteSource, fileBytes: number): AsyncGenerator<string> {
  let from = 0
  for await (const chunk of utf8Chunks(file, fileBytes)) {
    const isMarked = from === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    for (let at = isMarked ? 3 : 0; at < chunk.length; ) {
      const end = at + PIECE < chunk.length ? wholeCharacters(chunk, at + PIECE) : chunk.length
      yield chunk.toString('utf8', at, end)
      at = end
    }
    from += chunk.length
  }
}

/** Bytes of whole characters, valid until the next are asked for. Throws a TypeError where they are no UTF-8. */
async function* utf8Chunks(file: ByteSource, fileBytes: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, fileBytes))
  for (let at = 0; at < fileBytes; ) {
    const bytesRead = await readInto(buffer, file, at, fileBytes)
    if (bytesRead === 0) break
    const isLast = at + bytesRead === fileBytes
    const chunk = buffer.subarray(0, isLast ? bytesRead : wholeCharacters(buffer, bytesRead))
    if (chunk.length === 0 || !isUtf8(chunk)) throw new TypeError('no UTF-8')
    yield chunk
    // A character that the chunk cut is read again with the next one.
    at += chunk.length
  }
}

async function readInto(buffer: Buffer, file: ByteSource, at: number, fileBytes: number): Promise<number> {
  const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, fileBytes - at), at)
  return bytesRead
}

/** The last place up to `end` that cuts no character in two. */
function wholeCharacters(bytes: Buffer, end: number): number {
  for (let back = 1; back <= Math.min(3, end); back += 1) {
    const byte = bytes[end - back] as number
    if ((byte & 0xc0) === 0x80) continue
    return byte >= 0xc0 && charactersBytes(byte) > back ? end - back : end
  }
  return end
}

function charactersBytes(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}
