// OLE2 compound files: an old .xls, an encrypted .xlsx, or something of Word's. Told by the names in its directory.
import type { ByteSource } from './byte-source.ts'
import type { Sniffed } from './sniff-format.ts'

/** Directory entries stand at multiples of their size and begin with the name in UTF-16. */
const ENTRY = 128
const CHUNK = 1024 * 1024
/** The directory of an honest file lies well before this. */
const SEARCHED = 256 * CHUNK

const NAMES = ['EncryptedPackage', 'Workbook', 'Book'] as const

export async function sniffCompoundFile(file: ByteSource, fileBytes: number): Promise<Sniffed> {
  const found = new Set<string>()
  const buffer = Buffer.alloc(CHUNK)
  for (let at = 0; at < Math.min(fileBytes, SEARCHED); at += CHUNK) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at)
    for (const name of NAMES) if (hasEntry(buffer.subarray(0, bytesRead), name)) found.add(name)
  }
  if (found.has('EncryptedPackage')) return { kind: 'encrypted' }
  if (found.size > 0) return { kind: 'readable', format: 'xls' }
  return { kind: 'none', format: 'ole2' }
}

function hasEntry(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 2)) {
    if (at % ENTRY === 0) return true
  }
  return false
}
