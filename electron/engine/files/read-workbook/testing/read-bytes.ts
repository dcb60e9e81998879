// Reads a workbook that is only in memory, for tests.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { CellKind, cellAddress, type Sheet } from '#shared/domain/staffing-import/sheet'
import { gatherSheets } from '../gather.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import { type ReadOutcome, readWorkbook } from '../read-workbook.ts'
import type { ReadOptions } from '../sink.ts'

export async function readBytes(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Sheet[]> {
  return (await readOutcome(bytes, { limits: { ...DEFAULT_LIMITS, ...limits } })).sheets
}

export async function readOutcome(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReadOutcome & { readonly sheets: Sheet[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bianheng-read-'))
  const path = join(folder, 'book.xlsx')
  writeFileSync(path, bytes)
  try {
    const { sink, sheets } = gatherSheets()
    return { ...(await readWorkbook(path, sink, options)), sheets }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The code and detail of the failure that reading ends in; throws where it succeeds or ends in anything else. */
export async function refusal(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  password?: string,
): Promise<string> {
  try {
    await readOutcome(bytes, { limits: { ...DEFAULT_LIMITS, ...limits }, password })
  } catch (error) {
    if (!(error instanceof UserFailure)) throw error
    return `${error.code} ${error.params.detail ?? error.params.format ?? error.params.what ?? ''}`.trim()
  }
  throw new Error('was read')
}

const NAMES = Object.keys(CellKind)

/** Cells of a sheet as `A1 number 12`. */
export function cellLines(sheet: Sheet | undefined): string[] {
  return [...(sheet?.rows ?? [])].flatMap(({ row, columns, kinds, texts }) =>
    columns.map((column, index) => `${cellAddress(row, column)} ${NAMES[kinds[index] ?? 0]} ${texts[index]}`),
  )
}
