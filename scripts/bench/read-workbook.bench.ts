// Reading 100,000 × 20 cells of Chinese text, numbers and dates, beside hucre's streaming reader.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { streamXlsxRows } from 'hucre'
import { readWorkbook } from '../../electron/engine/files/read-workbook/read-workbook.ts'
import { type BenchLine, benchLine } from './bench-line.ts'

const ROWS = 100_000
const COLUMNS = 20
const RUNS = 3

export async function bench(): Promise<BenchLine[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  try {
    const file = path.join(folder, 'big.xlsx')
    await writeBook(file)
    const ours = { cells: 0, ms: Number.POSITIVE_INFINITY }
    const theirs = { cells: 0, ms: Number.POSITIVE_INFINITY }
    // Taken in turns, the best of each: what else runs on the machine disturbs both alike.
    for (let run = 0; run < RUNS; run += 1) {
      await timed(ours, () => countOurs(file))
      await timed(theirs, () => countHucre(file))
    }
    if (ours.cells !== theirs.cells) throw new Error(`${ours.cells} cells, hucre ${theirs.cells}`)
    const against = { name: 'hucre streamXlsxRows', ms: theirs.ms }
    return [benchLine('读取工作簿 100,000 × 20', ours.ms, against, '≤ 0.40')]
  } finally {
    rmSync(folder, { recursive: true })
  }
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

async function writeBook(file: string): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = writer.addWorksheet('数据')
  for (let column = 4; column <= COLUMNS; column += 4) sheet.getColumn(column).numFmt = 'yyyy-mm-dd'
  for (let row = 0; row < ROWS; row += 1) {
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
