// Reads a file that is to be named, or kept, as a document's attachment.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ATTACHMENT_MOST } from '#shared/contract/attachment'
import { UserFailure } from '#shared/contract/errors'

export interface AttachmentFile {
  readonly name: string
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  readonly content: Buffer
}

/** Throws FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_EMPTY, FILE_UNREADABLE, ATTACHMENT_TOO_LARGE. */
export async function readAttachment(path: string): Promise<AttachmentFile> {
  const where = { file: path }
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new UserFailure(error.code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', {}, where)
  })
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', {}, where)
    if (!stats.isFile()) throw new UserFailure('FILE_UNREADABLE', {}, where)
    if (stats.size === 0) throw new UserFailure('FILE_EMPTY', {}, where)
    if (stats.size > ATTACHMENT_MOST) throw tooLarge(path, stats.size)
    const content = await file.readFile()
    if (content.length > ATTACHMENT_MOST) throw tooLarge(path, content.length)
    const hash = createHash('sha256').update(content).digest('hex')
    return { name: basename(path), hash, content }
  } finally {
    await file.close()
  }
}

const MB = 1_000_000

function tooLarge(file: string, bytes: number): UserFailure {
  const sizes = { size: Math.ceil(bytes / MB), most: ATTACHMENT_MOST / MB }
  return new UserFailure('ATTACHMENT_TOO_LARGE', sizes, { file })
}
