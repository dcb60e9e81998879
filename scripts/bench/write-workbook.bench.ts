// Exporting the national allocation table, beside a bare stream writer of the same library with the same cells.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import exceljs from 'exceljs'
import { writeWorkbook } from '../../electron/engine/files/write-workbook.ts'
import { buildAllocationTable } from '../../shared/domain/report/allocation-table.ts'
import { columnLeaves } from '../../shared/domain/report/header-layout.ts'
import type { TableCell, TableSource } from '../../shared/domain/report/table-model.ts'
import { sampleAllocation } from '../../shared/testing/allocation-sample.zh-CN.ts'
import { type BenchLine, benchLine } from './bench-line.ts'

const RUNS = 3
/** 2,757 counties of 15 units are 41,355 rows, about the national list's 41,352. */
const COUNTIES = 2757
const UNITS = 15

const border = { style: 'thin' } as const
const style = {
  font: { name: 'Times New Roman', size: 11 },
  alignment: { horizontal: 'center', vertical: 'middle' },
  border: { top: border, left: border, bottom: border, right: border },
} as const

/** The same values, formulas and heights with one style, no header, no merged cells, nothing around. */
async function bareWriter(model: TableSource, file: string): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true })
  const sheet = workbook.addWorksheet('bare')
  const leaves = columnLeaves(model.columns)
  for (const row of model.rows) {
    const values = leaves.map((leaf) =>
      bareValue(row.cells[leaf.key], leaf.sumOf !== undefined || row.sums !== undefined),
    )
    const target = sheet.addRow(values)
    target.height = 20
    leaves.forEach((_, column) => {
      target.getCell(column + 1).style = style
    })
    target.commit()
  }
  sheet.commit()
  await workbook.commit()
}

function bareValue(value: TableCell | undefined, isSum: boolean) {
  return isSum && typeof value === 'number'
    ? { formula: 'SUBTOTAL(9,A1:A9)', result: value }
    : (value ?? null)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] as number

export async function bench(): Promise<BenchLine[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const file = path.join(folder, 'table.xlsx')
  const model = buildAllocationTable(sampleAllocation(COUNTIES, UNITS))
  const bare: number[] = []
  const ours: number[] = []
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      bare.push(await timed(() => bareWriter(model, file)))
      ours.push(await timed(() => writeWorkbook(model, file)))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  // The first of each warms up.
  const against = { name: 'bare exceljs stream', ms: median(bare.slice(1)) }
  return [benchLine('export 41,355 rows to .xlsx', median(ours.slice(1)), against, '≤ 1.2')]
}
