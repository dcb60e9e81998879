// Small zip files of our own: written whole, and read with every guard that strange ones need.
import { open } from 'node:fs/promises'
import { type Zippable, zipSync } from 'fflate'
import { UserFailure } from '#shared/contract/errors'
import { DEFAULT_LIMITS, type Limits } from './read-workbook/limits.ts'
import { openFailure } from './read-workbook/open-failure.ts'
import { readZipDirectory } from './read-workbook/zip/zip-directory.ts'
import { streamEntry, type ZipBudget } from './read-workbook/zip/zip-file.ts'

/** Long ago and always the same, so that equal parts make equal files. */
const MOMENT = new Date(1980, 0, 1)

/** A zip file of these parts; the same parts give the same bytes. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = {}
  for (const [name, bytes] of parts) zippable[name] = [bytes, { level: 6, mtime: MOMENT }]
  return zipSync(zippable)
}

export interface ZipLimits {
  readonly fileBytes: number
  readonly partBytes: number
  /** Names that a part may have; any other is refused before a byte of it is read. */
  readonly names: readonly string[]
}

/**
 * All parts of a zip file, each checked by size and CRC-32. Throws TOO_LARGE, BOMB, DAMAGED for what no honest zip file
 * is, and EXCHANGE_PART_FOREIGN for a part of another name.
 */
export async function unzip(path: string, limits: ZipLimits): Promise<Map<string, Buffer>> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw openFailure(error, path)
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', {}, { file: path })
    const { size } = stat
    if (size > limits.fileBytes) {
      throw new UserFailure('TOO_LARGE', { what: 'fileBytes', limit: limits.fileBytes })
    }
    const guard: Limits = { ...DEFAULT_LIMITS, ...limits, entries: limits.names.length + 16 }
    const directory = await readZipDirectory(file, size, guard)
    for (const { name } of directory.values()) {
      if (!limits.names.includes(name)) throw new UserFailure('EXCHANGE_PART_FOREIGN', { part: name })
    }
    const budget: ZipBudget = { limits: guard, fileBytes: size, inflated: 0, packed: 0, onPacked: () => {} }
    const parts = new Map<string, Buffer>()
    for (const entry of directory.values()) {
      if (entry.size > limits.partBytes) {
        throw new UserFailure('TOO_LARGE', { what: entry.name, limit: limits.partBytes })
      }
      const chunks: Buffer[] = []
      await streamEntry(file, entry, budget, (chunk) => chunks.push(chunk))
      parts.set(entry.name, Buffer.concat(chunks))
    }
    return parts
  } finally {
    await file.close()
  }
}
