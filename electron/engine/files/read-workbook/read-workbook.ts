// Any workbook to typed rows: sniffs the content, reads what can be read, and refuses the rest by name.
import { type FileHandle, open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { DEFAULT_LIMITS, refuseAbove } from './limits.ts'
import { openFailure } from './open-failure.ts'
import type { ReadOptions, WorkbookSink } from './sink.ts'
import { type Format, sniffFormat } from './sniff-format.ts'
import { readDelimited } from './text/read-delimited.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** Sends rows to `sink` and returns the format. Every failure is a UserFailure that names the file. */
export async function readWorkbook(
  path: string,
  sink: WorkbookSink,
  options: Partial<ReadOptions> = {},
): Promise<Format> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw openFailure(error, path)
  })
  try {
    return await readOpenFile(file, path, sink, { limits: DEFAULT_LIMITS, ...options })
  } catch (error) {
    throw named(error, path)
  } finally {
    await file.close()
  }
}

async function readOpenFile(
  file: FileHandle,
  path: string,
  sink: WorkbookSink,
  options: ReadOptions,
): Promise<Format> {
  const stats = await file.stat()
  if (stats.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', { file: basename(path) })
  if (!stats.isFile()) throw new UserFailure('NOT_A_WORKBOOK', { format: 'device' })
  if (stats.size === 0) throw new UserFailure('FILE_EMPTY')
  refuseAbove(options.limits, 'fileBytes', stats.size)
  const sniffed = await sniffFormat(file, stats.size)
  if (sniffed.kind === 'encrypted') throw new UserFailure('ENCRYPTED')
  if (sniffed.kind === 'foreign') throw new UserFailure('FORMAT_UNSUPPORTED', { format: sniffed.format })
  if (sniffed.kind === 'none') throw new UserFailure('NOT_A_WORKBOOK', { format: sniffed.format })
  const name = basename(path, extname(path))
  if (sniffed.format === 'xlsx') await readXlsx(file, stats.size, options, sink)
  else await readDelimited({ file, fileBytes: stats.size, name }, options, sink)
  return sniffed.format
}

/** Adds the file's name, and for damage the part and what is wrong with it as one detail. */
function named(error: unknown, path: string): unknown {
  if (!(error instanceof UserFailure)) {
    return error instanceof Error && 'errno' in error ? openFailure(error, path) : error
  }
  const file = basename(path)
  const { part = '', reason = '' } = error.params
  const detail = [part, reason].filter((text) => text !== '').join(': ')
  const params = detail === '' ? { ...error.params, file } : { ...error.params, file, detail }
  return new UserFailure(error.code, params, { ...error.where, file })
}
