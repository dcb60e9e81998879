// Whether a project file is there and looks whole, told from its first page alone: a list of many must not open any of them.
import { open } from 'node:fs/promises'
import { HEADER_BYTES, isEncryptedHeader, isPlainHeader } from './project-header.ts'

/**
 * `damaged` means that the file is no database at all or is shorter than its header says; a sound first page says nothing
 * of the others, which opening the project checks.
 */
export async function projectState(path: string): Promise<'sound' | 'missing' | 'damaged'> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return 'missing'
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    const { bytesRead } = await file.read(header, 0, HEADER_BYTES, 0)
    const { size } = await file.stat()
    return bytesRead === HEADER_BYTES && isWhole(header, size) ? 'sound' : 'damaged'
  } catch {
    return 'damaged'
  } finally {
    await file.close()
  }
}

/**
 * By the file format of SQLite, section 1.3: page size at 16 (1 stands for 65,536), pages at 28, valid where 24 and 92 agree.
 * Of an encrypted file only the page size can be read.
 */
function isWhole(header: Buffer, size: number): boolean {
  if (isEncryptedHeader(header)) return size % header.readUInt16BE(16) === 0
  if (!isPlainHeader(header)) return false
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const isCounted = header.readUInt32BE(24) === header.readUInt32BE(92)
  return !isCounted || size >= pageSize * header.readUInt32BE(28)
}
