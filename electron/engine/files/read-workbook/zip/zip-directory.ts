// The central directory at the end of a zip file: which parts it holds, how large, and where.

import { UserFailure } from '#shared/contract/errors'
import type { ByteSource } from '../byte-source.ts'
import { type Limits, refuseAbove } from '../limits.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Of the local header. */
  readonly offset: number
  readonly encrypted: boolean
}

const END = 0x06054b50
const END_SIZE = 22
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_LOCATOR_SIZE = 20
const ZIP64_END = 0x06064b50
const ZIP64_END_SIZE = 56
const CENTRAL = 0x02014b50
const CENTRAL_SIZE = 46
const COMMENT_MAX = 0xffff
const IN_ZIP64 = 0xffffffff
const MiB = 1024 * 1024
const DIRECTORY_MAX = 16 * MiB

/** Entries by their path as Office compares it: lower case, forward slashes, no leading slash. */
export async function readZipDirectory(
  file: ByteSource,
  fileBytes: number,
  limits: Limits,
): Promise<Map<string, ZipEntry>> {
  const place = await findDirectory(file, fileBytes)
  refuseAbove(limits, 'entries', place.entries)
  if (place.size > DIRECTORY_MAX || place.offset + place.size > fileBytes) throw damaged('directory')
  const bytes = await readAt(file, place.offset, place.size)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let index = 0; index < place.entries; index += 1) {
    if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damaged('directory')
    const { entry, next } = centralEntry(bytes, at)
    const key = partKey(entry.name)
    // Two parts of one name: programs disagree on which counts, so neither does.
    if (entries.has(key)) throw damaged('duplicate')
    entries.set(key, entry)
    at = next
  }
  refuseOverlap(entries, fileBytes)
  return entries
}

export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

async function findDirectory(file: ByteSource, fileBytes: number) {
  const tailSize = Math.min(fileBytes, END_SIZE + COMMENT_MAX + ZIP64_LOCATOR_SIZE)
  const tail = await readAt(file, fileBytes - tailSize, tailSize)
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_SIZE + tail.readUInt16LE(at + 20) > tail.length) continue
    const wide = at >= ZIP64_LOCATOR_SIZE && tail.readUInt32LE(at - ZIP64_LOCATOR_SIZE) === ZIP64_LOCATOR
    if (wide) return zip64Directory(file, fileBytes, wideNumber(tail, at - ZIP64_LOCATOR_SIZE + 8))
    return {
      entries: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
  }
  throw damaged('truncated')
}

async function zip64Directory(file: ByteSource, fileBytes: number, at: number) {
  if (at + ZIP64_END_SIZE > fileBytes) throw damaged('directory')
  const end = await readAt(file, at, ZIP64_END_SIZE)
  if (end.readUInt32LE(0) !== ZIP64_END) throw damaged('directory')
  return { entries: wideNumber(end, 32), size: wideNumber(end, 40), offset: wideNumber(end, 48) }
}

function centralEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  const flags = bytes.readUInt16LE(at + 8)
  const nameEnd = at + CENTRAL_SIZE + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const next = extraEnd + bytes.readUInt16LE(at + 32)
  if (next > bytes.length) throw damaged('directory')
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  const [size, packedSize, offset] = fromZip64(bytes.subarray(nameEnd, extraEnd), sizes)
  const entry: ZipEntry = {
    name: bytes.toString('utf8', at + CENTRAL_SIZE, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: packedSize ?? 0,
    size: size ?? 0,
    offset: offset ?? 0,
    encrypted: (flags & 1) !== 0,
  }
  return { entry, next }
}

/** Sizes that do not fit in 32 bits stand in an extra field, in this order, only those that are needed. */
function fromZip64(extra: Buffer, sizes: readonly number[]): number[] {
  if (!sizes.includes(IN_ZIP64)) return [...sizes]
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    return sizes.map((size) => {
      if (size !== IN_ZIP64) return size
      if (from + 8 > extra.length) throw damaged('directory')
      from += 8
      return wideNumber(extra, from - 8)
    })
  }
  throw damaged('directory')
}

/** Packed parts that together exceed the file lie over one another: the trick of the most compact bombs. */
function refuseOverlap(entries: Map<string, ZipEntry>, fileBytes: number): void {
  let packed = 0
  let unpacked = 0
  for (const entry of entries.values()) {
    packed += entry.packedSize
    unpacked += entry.size
  }
  if (packed <= fileBytes) return
  throw new UserFailure('BOMB', { limit: `${Math.floor(unpacked / MiB)} MiB` })
}

function wideNumber(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('directory')
  return Number(value)
}

async function readAt(file: ByteSource, offset: number, size: number): Promise<Buffer> {
  const buffer = Buffer.alloc(size)
  const { bytesRead } = await file.read(buffer, 0, size, offset)
  if (bytesRead !== size) throw damaged('truncated')
  return buffer
}

function damaged(reason: string): UserFailure {
  return new UserFailure('DAMAGED', { part: '', reason })
}
