// Any workbook to typed rows: sniffs the content, reads what can be read, and refuses the rest by name.
import { type FileHandle, open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { type ByteSource, bytesInMemory, wholeSource } from './byte-source.ts'
import { DEFAULT_LIMITS, refuseAbove } from './limits.ts'
import { openFailure } from './open-failure.ts'
import type { ReadOptions, WorkbookFacts, WorkbookSink } from './sink.ts'
import { type Format, type Sniffed, sniffFormat } from './sniff-format.ts'
import { readDelimited } from './text/read-delimited.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export interface ReadOutcome extends WorkbookFacts {
  readonly format: Format
}

const VALUES_ONLY: WorkbookFacts = { formulas: 0, externalLinks: 0, macros: false }

/** Sends rows to `sink` and returns what was read. Every failure is a UserFailure that names the file. */
export async function readWorkbook(
  path: string,
  sink: WorkbookSink,
  options: Partial<ReadOptions> = {},
): Promise<ReadOutcome> {
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
): Promise<ReadOutcome> {
  const stats = await file.stat()
  if (stats.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', { file: basename(path) })
  if (!stats.isFile()) throw new UserFailure('NOT_A_WORKBOOK', { format: 'device' })
  if (stats.size === 0) throw new UserFailure('FILE_EMPTY')
  refuseAbove(options.limits, 'fileBytes', stats.size)
  const source: Source = { file, fileBytes: stats.size, name: basename(path, extname(path)) }
  return await readSource(source, options, sink)
}

interface Source {
  readonly file: ByteSource
  readonly fileBytes: number
  /** Stands for the sheet in formats that name none. */
  readonly name: string
}

async function readSource(source: Source, options: ReadOptions, sink: WorkbookSink): Promise<ReadOutcome> {
  const { file, fileBytes } = source
  const sniffed = await sniffFormat(file, fileBytes)
  if (sniffed.kind === 'encrypted') return await readDecrypted(source, options, sink)
  const format = readableFormat(sniffed)
  switch (format) {
    case 'xlsx':
      return { format, ...(await readXlsx(file, fileBytes, options, sink)) }
    case 'xls':
      return await readOld(source, options, sink)
    case 'html':
      await (await import('./html/read-html.ts')).readHtml(source, options, sink)
      return { format, ...VALUES_ONLY }
    case 'csv':
      await readDelimited(source, options, sink)
      return { format, ...VALUES_ONLY }
  }
}

function readableFormat(sniffed: Exclude<Sniffed, { kind: 'encrypted' }>): Format {
  if (sniffed.kind === 'readable') return sniffed.format
  const code = sniffed.kind === 'foreign' ? 'FORMAT_UNSUPPORTED' : 'NOT_A_WORKBOOK'
  throw new UserFailure(code, { format: sniffed.format })
}

/** An encrypted package, which holds an .xlsx. */
async function readDecrypted(
  { file, fileBytes }: Source,
  options: ReadOptions,
  sink: WorkbookSink,
): Promise<ReadOutcome> {
  const open = await decrypted(await wholeFile(file, fileBytes, options), options)
  return { format: 'xlsx', ...(await readXlsx(bytesInMemory(open), open.length, options, sink)) }
}

async function readOld(
  { file, fileBytes }: Source,
  options: ReadOptions,
  sink: WorkbookSink,
): Promise<ReadOutcome> {
  const { isEncryptedXls, readXls } = await import('./xls/read-xls.ts')
  const bytes = await wholeFile(file, fileBytes, options)
  const isShut = isEncryptedXls(bytes, options)
  return { format: 'xls', ...readXls(isShut ? await decrypted(bytes, options) : bytes, options, sink) }
}

/** The libraries for old, encrypted and dressed-up files are loaded when one comes. */
async function decrypted(bytes: Buffer, { password }: ReadOptions): Promise<Buffer> {
  return await (await import('./encrypted/decrypt.ts')).decryptWorkbook(bytes, password)
}

/** Readers that know no streams take the whole, so it may not be large. */
function wholeFile(file: ByteSource, fileBytes: number, { limits }: ReadOptions): Promise<Buffer> {
  refuseAbove(limits, 'wholeBytes', fileBytes)
  return wholeSource(file, fileBytes)
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
