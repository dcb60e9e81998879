// Reading 100,000 × 20 cells of Chinese text, numbers and dates, beside hucre's streaming reader and beside inflating
// with an XML parser that does nothing; and the memory that 500,000 × 20 takes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInflateRaw } from 'node:zlib'
import ExcelJS from 'exceljs'
import { streamXlsxRows } from 'hucre'
import { SaxesParser } from 'saxes'
import { bytesInMemory } from '../../electron/engine/files/read-workbook/byte-source.ts'
import { DEFAULT_LIMITS } from '../../electron/engine/files/read-workbook/limits.ts'
import { readWorkbook } from '../../electron/engine/files/read-workbook/read-workbook.ts'
import { readZipDirectory } from '../../electron/engine/files/read-workbook/zip/zip-directory.ts'
import { type BenchLine, benchLine } from './bench-line.ts'

const ROWS = 100_000
const MANY_ROWS = 500_000
const COLUMNS = 20
const PEAK_MiB = 256
const RUNS = 3

export async function bench(): Promise<BenchLine[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  try {
    const file = path.join(folder, 'big.xlsx')
    await writeBook(file, ROWS)
    const ours = { cells: 0, ms: Number.POSITIVE_INFINITY }
    const theirs = { cells: 0, ms: Number.POSITIVE_INFINITY }
    const floor = { cells: 0, ms: Number.POSITIVE_INFINITY }
    // Taken in turns, the best of each: what else runs on the machine disturbs both alike.
    for (let run = 0; run < RUNS; run += 1) {
      await timed(ours, () => countOurs(file))
      await timed(theirs, () => countHucre(file))
      await timed(floor, () => countSaxes(file))
    }
    if (ours.cells !== theirs.cells) throw new Error(`${ours.cells} cells, hucre ${theirs.cells}`)
    const name = '读取工作簿 100,000 × 20'
    return [
      benchLine(name, ours.ms, { name: 'hucre streamXlsxRows', ms: theirs.ms }, '≤ 0.40'),
      benchLine(name, ours.ms, { name: 'inflate + saxes', ms: floor.ms }, '≤ 0.65'),
      await peakLine(path.join(folder, 'huge.xlsx')),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function peakLine(file: string): Promise<BenchLine> {
  await writeBook(file, MANY_ROWS)
  const script = new URL('./read-peak.ts', import.meta.url).pathname
  const answer = JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }))
  const { cells, peakMiB } = answer as { cells: number; peakMiB: number }
  if (cells !== MANY_ROWS * COLUMNS) throw new Error(`${cells} cells`)
  const against = { name: `MiB, limit ${PEAK_MiB}`, ms: PEAK_MiB }
  return benchLine('读取工作簿 500,000 × 20 的内存峰值', peakMiB, against, '≤ 1')
}

async function timed(best: { cells: number; ms: number }, count: () => Promise<number>): Promise<void> {
  const start = performance.now()
  best.cells = await count()
  best.ms = Math.min(best.ms, performance.now() - start)
}

async function countOurs(file: string): Promise<number> {
  let cells = 0
  const row = ({ texts }: { texts: readonly string[] }) => {
    cells += texts.length
  }
  await readWorkbook(file, { beginSheet: () => {}, row, endSheet: () => {} })
  return cells
}

async function countHucre(file: string): Promise<number> {
  let cells = 0
  for await (const { values } of streamXlsxRows(readFileSync(file))) {
    for (const value of values) if (value !== null) cells += 1
  }
  return cells
}

/** The least that a reader with an XML parser does: unpack each part and look at every tag. */
async function countSaxes(file: string): Promise<number> {
  const bytes = readFileSync(file)
  let tags = 0
  for (const part of await partsOf(bytes)) {
    const parser = new SaxesParser({})
    parser.on('opentag', () => {
      tags += 1
    })
    const decoder = new TextDecoder()
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
    inflate.end(part)
    for await (const chunk of inflate) parser.write(decoder.decode(chunk as Buffer, { stream: true }))
    parser.close()
  }
  return tags
}

/** Packed bytes of the strings and the sheet. */
async function partsOf(bytes: Buffer): Promise<Buffer[]> {
  const entries = await readZipDirectory(bytesInMemory(bytes), bytes.length, DEFAULT_LIMITS)
  return [...entries.values()]
    .filter(({ name }) => /sharedStrings\.xml$|worksheets\/sheet1\.xml$/.test(name))
    .map(({ offset, packedSize }) => {
      const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
      return bytes.subarray(start, start + packedSize)
    })
}

async function writeBook(file: string, rows: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = writer.addWorksheet('数据')
  for (let column = 4; column <= COLUMNS; column += 4) sheet.getColumn(column).numFmt = 'yyyy-mm-dd'
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => valueAt(row, column))
    sheet.addRow(cells).commit()
  }
  await writer.commit()
}

function valueAt(row: number, column: number): string | number | Date {
  switch (column % 4) {
    case 0:
      return `街道办事处${(row * 7 + column) % 5000}`
    case 1:
      return row * column + 0.25
    case 2:
      return row + column
    default:
      return new Date(Date.UTC(2020, 0, 1 + (row % 365)))
  }
}
