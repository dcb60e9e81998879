// An open zip file: its central directory, and each entry unpacked as a stream that is checked by size and CRC-32.

import { createInflateRaw, type InflateRaw } from 'node:zlib'
import { UserFailure } from '#shared/contract/errors'
import type { ByteSource } from '../byte-source.ts'
import { type Limits, refuseBomb } from '../limits.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-directory.ts'

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_SIZE = 30
const CHUNK = 256 * 1024

/** Bytes unpacked so far, over all entries of one workbook. */
export interface ZipBudget {
  readonly limits: Limits
  readonly fileBytes: number
  inflated: number
  /** Packed bytes that have been consumed: the measure of progress. */
  packed: number
  readonly onPacked: (packed: number) => void
}

/** Hands over the unpacked bytes of an entry. Nothing may be trusted before it returns: the CRC comes last. */
export async function streamEntry(
  file: ByteSource,
  entry: ZipEntry,
  budget: ZipBudget,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  if (entry.encrypted) throw new UserFailure('ENCRYPTED')
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry, 'method')
  // Checked before, for what the entry says; an entry that says too little is damaged as soon as it says more.
  refuseBomb(budget.limits, budget.inflated + entry.size, budget.fileBytes)
  const start = await dataStart(file, entry, budget.fileBytes)
  let size = 0
  let crc = 0
  const take = (chunk: Buffer) => {
    size += chunk.length
    budget.inflated += chunk.length
    if (size > entry.size) throw damaged(entry, 'size')
    crc = crc32(chunk, crc)
    onChunk(chunk)
  }
  const packed = packedChunks(file, start, entry, budget)
  if (entry.method === 0) for await (const chunk of packed) take(chunk)
  else await inflateChunks(packed, entry, take)
  if (size !== entry.size) throw damaged(entry, 'size')
  if (crc !== entry.crc) throw damaged(entry, 'crc')
}

const SMALL_PART = 64 * 1024 * 1024

/** The whole of a small entry. */
export async function readEntry(file: ByteSource, entry: ZipEntry, budget: ZipBudget): Promise<Buffer> {
  if (entry.size > SMALL_PART) throw new UserFailure('TOO_LARGE', { what: 'part', limit: SMALL_PART })
  const chunks: Buffer[] = []
  await streamEntry(file, entry, budget, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

/** The local header repeats the name; only its length matters, for the central directory is what counts. */
async function dataStart(file: ByteSource, entry: ZipEntry, fileBytes: number): Promise<number> {
  const header = Buffer.alloc(LOCAL_HEADER_SIZE)
  const { bytesRead } = await file.read(header, 0, LOCAL_HEADER_SIZE, entry.offset)
  if (bytesRead < LOCAL_HEADER_SIZE || header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged(entry, 'header')
  const start = entry.offset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.packedSize > fileBytes) throw damaged(entry, 'truncated')
  return start
}

async function* packedChunks(file: ByteSource, start: number, entry: ZipEntry, budget: ZipBudget) {
  let done = 0
  while (done < entry.packedSize) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, entry.packedSize - done))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start + done)
    if (bytesRead === 0) throw damaged(entry, 'truncated')
    done += bytesRead
    budget.packed += bytesRead
    budget.onPacked(budget.packed)
    yield buffer.subarray(0, bytesRead)
  }
}

/** Node inflates in its thread pool while the chunk before is scanned here. */
async function inflateChunks(
  packed: AsyncGenerator<Buffer>,
  entry: ZipEntry,
  take: (chunk: Buffer) => void,
): Promise<void> {
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  let failure: unknown = null
  const feed = (async () => {
    for await (const chunk of packed) {
      if (inflate.destroyed) return
      if (!inflate.write(chunk)) await drained(inflate)
    }
    inflate.end()
  })().catch((error: unknown) => {
    failure = error
    inflate.destroy()
  })
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) take(chunk)
  } catch (error) {
    throw isZlibError(error) ? damaged(entry, 'deflate') : error
  } finally {
    inflate.destroy()
    await feed
  }
  if (failure !== null) throw failure
}

/** Resolves on close as well: a scanner that throws destroys the stream while the feed waits. */
function drained(stream: InflateRaw): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done)
      resolve()
    }
    stream.on('drain', done).on('close', done)
  })
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

function damaged(entry: ZipEntry, reason: string): UserFailure {
  return new UserFailure('DAMAGED', { part: entry.name, reason })
}
