// One .xlsx from its directory to its last row: relationships, styles, shared strings, then each sheet as a stream.

import { UserFailure } from '#shared/contract/errors'
import type { ByteSource } from '../byte-source.ts'
import { refuseAbove } from '../limits.ts'
import type { ReadOptions, WorkbookFacts, WorkbookSink } from '../sink.ts'
import { partKey, readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts'
import { readEntry, streamEntry, type ZipBudget } from '../zip/zip-file.ts'
import type { CellContext } from './cell-value.ts'
import { type Relationship, readNumberKinds, readRelationships, readWorkbookPart } from './package-parts.ts'
import type { CellBudget } from './row-builder.ts'
import { SharedStrings } from './shared-strings.ts'
import { SheetScanner } from './sheet-scanner.ts'

type Entries = Map<string, ZipEntry>

interface Package {
  readonly file: ByteSource
  readonly entries: Entries
  readonly budget: ZipBudget
}

/** Sends every wanted sheet to the sink. Throws a UserFailure for whatever makes the file unreadable. */
export async function readXlsx(
  file: ByteSource,
  fileBytes: number,
  options: ReadOptions,
  sink: WorkbookSink,
): Promise<WorkbookFacts> {
  const entries = await readZipDirectory(file, fileBytes, options.limits)
  const budget: ZipBudget = {
    limits: options.limits,
    fileBytes,
    inflated: 0,
    packed: 0,
    onPacked: (packed) => options.onProgress?.(packed, fileBytes),
  }
  const parts: Package = { file, entries, budget }
  const workbookKey = await findWorkbook(parts)
  const workbook = readWorkbookPart(await readEntry(file, required(entries, workbookKey), budget))
  refuseAbove(options.limits, 'sheets', workbook.sheets.length)
  const related = await relationshipsOf(parts, workbookKey)
  const context = await readContext(parts, related, workbook.date1904)
  const cells: CellBudget = { limits: options.limits, cells: 0, text: 0 }
  let formulas = 0
  for (const sheet of workbook.sheets) {
    const relationship = related.find(({ id }) => id === sheet.relationship)
    if (relationship === undefined) throw new UserFailure('DAMAGED', { part: sheet.name, reason: 'missing' })
    // Charts and macro sheets stand in the list of sheets too.
    if (relationship.type !== 'worksheet') continue
    if (options.wanted !== undefined && !options.wanted(sheet.name)) continue
    sink.beginSheet(sheet.name, sheet.hidden, workbook.date1904)
    const scanner = new SheetScanner(context, cells, (row) => sink.row(row))
    await streamPart(parts, relationship.target, scanner)
    sink.endSheet(scanner.merges, scanner.hiddenColumns)
    formulas += scanner.formulas
  }
  return { formulas, ...attachments(related) }
}

/** Macros and links to other files, told by the relationships that lead to them. */
function attachments(related: readonly Relationship[]): Omit<WorkbookFacts, 'formulas'> {
  const macros = related.some(({ type }) => type === 'vbaProject' || type === 'xlMacrosheet')
  return { macros, externalLinks: related.filter(({ type }) => type === 'externalLink').length }
}

/** The key of the workbook part; names what the package is where it is no workbook. */
async function findWorkbook({ file, entries, budget }: Package): Promise<string> {
  const mimetype = entries.get('mimetype')
  if (mimetype !== undefined) throw await openDocument(await readEntry(file, mimetype, budget))
  // Apple's Numbers keeps its sheets in parts of its own.
  if ([...entries.keys()].some((key) => /\.iwa$/i.test(key))) {
    throw new UserFailure('FORMAT_UNSUPPORTED', { format: 'numbers' })
  }
  const root = entries.get('_rels/.rels')
  if (root === undefined) throw new UserFailure('NOT_A_WORKBOOK', { format: 'zip' })
  const relationships = readRelationships(await readEntry(file, root, budget), '')
  const key = relationships.find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (/\.bin$/.test(key)) throw new UserFailure('FORMAT_UNSUPPORTED', { format: 'xlsb' })
  if (/^(word|ppt)\//.test(key)) throw new UserFailure('NOT_A_WORKBOOK', { format: key.split('/')[0] ?? '' })
  if (key === '') throw new UserFailure('NOT_A_WORKBOOK', { format: 'zip' })
  return key
}

async function openDocument(mimetype: Buffer): Promise<UserFailure> {
  const isSheet = mimetype.toString('latin1').includes('opendocument.spreadsheet')
  return isSheet
    ? new UserFailure('FORMAT_UNSUPPORTED', { format: 'ods' })
    : new UserFailure('NOT_A_WORKBOOK', { format: 'zip' })
}

async function relationshipsOf({ file, entries, budget }: Package, key: string): Promise<Relationship[]> {
  const slash = key.lastIndexOf('/') + 1
  const entry = required(entries, partKey(`${key.slice(0, slash)}_rels/${key.slice(slash)}.rels`))
  return readRelationships(await readEntry(file, entry, budget), key)
}

async function readContext(parts: Package, related: Relationship[], date1904: boolean): Promise<CellContext> {
  const styles = related.find(({ type }) => type === 'styles')
  const texts = related.find(({ type }) => type === 'sharedStrings')
  const strings = new SharedStrings(parts.budget.limits)
  if (texts !== undefined) await streamPart(parts, texts.target, strings)
  const styleEntry = styles === undefined ? undefined : required(parts.entries, styles.target)
  const numberKinds =
    styleEntry === undefined ? [] : readNumberKinds(await readEntry(parts.file, styleEntry, parts.budget))
  return { strings: strings.strings, numberKinds, date1904 }
}

/** Streams a part through a scanner; what the scanner finds wrong is told with the part's name. */
async function streamPart(
  { file, entries, budget }: Package,
  key: string,
  scanner: { write(chunk: Buffer): void; end(): void },
): Promise<void> {
  const entry = required(entries, key)
  try {
    await streamEntry(file, entry, budget, (chunk) => scanner.write(chunk))
    scanner.end()
  } catch (error) {
    if (error instanceof UserFailure && error.code === 'DAMAGED' && error.params.part === '') {
      throw new UserFailure('DAMAGED', { ...error.params, part: entry.name })
    }
    throw error
  }
}

function required(entries: Entries, key: string): ZipEntry {
  const entry = entries.get(key)
  if (entry === undefined) throw new UserFailure('DAMAGED', { part: key, reason: 'missing' })
  return entry
}
