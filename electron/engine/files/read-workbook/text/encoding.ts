// Which encoding a text file is in, and its text piece by piece.
import { UserFailure } from '#shared/contract/errors'
import type { ByteSource } from '../byte-source.ts'

const CHUNK = 256 * 1024
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
    for await (const text of decoded(file, fileBytes, encoding)) if (text.includes('\0')) return false
    return true
  } catch (error) {
    // TextDecoder's way of saying that the bytes are no such text.
    if (error instanceof TypeError || error instanceof RangeError) return false
    throw error
  }
}

/** The text in pieces. */
export async function* decoded(
  file: ByteSource,
  fileBytes: number,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < fileBytes; at += CHUNK) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, fileBytes - at))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) break
    yield decoder.decode(buffer.subarray(0, bytesRead), { stream: true })
  }
  yield decoder.decode()
}
