// Printed pages of the workbook: planned, told to the program that prints, a county's name on each page that holds its units.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { buildAllocationTable } from '#shared/domain/report/allocation-table'
import type { TableModel } from '#shared/domain/report/table-model'
import { sampleAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { writeWorkbook } from '../write-workbook.ts'
import { sheetPlan } from './sheet-plan.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function sheetOf(model: TableModel) {
  const file = path.join(folder, 'table.xlsx')
  await writeWorkbook(model, file)
  const book = read(readFileSync(file), { bookFiles: true }) as ReturnType<typeof read> & {
    files: Record<string, { content: Uint8Array } | undefined>
  }
  const xml = new TextDecoder().decode(book.files['xl/worksheets/sheet1.xml']?.content)
  return { sheet: book.Sheets[model.sheetName], xml }
}

const model = buildAllocationTable(sampleAllocation(3, 30))
const plan = sheetPlan(model)

describe('a table of several pages', () => {
  test('breaks after the last row of each but the last', async () => {
    const { xml } = await sheetOf(model)
    const breaks = [...xml.matchAll(/<brk id="(\d+)" max="16383" man="1"\/>/g)].map(([, row]) => Number(row))
    expect(breaks).toEqual(plan.pages.slice(0, -1).map(({ rows }) => plan.bodyRow + rows[1] - 1))
    expect(xml).toContain(`<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">`)
    expect(breaks.length).toBeGreaterThan(2)
    // The format wants them in this order.
    expect(xml.indexOf('<rowBreaks')).toBeGreaterThan(xml.indexOf('<headerFooter'))
  })

  test('merges a county within each page and names it in the first row there', async () => {
    const { sheet, xml } = await sheetOf(model)
    const counties = [...xml.matchAll(/<mergeCell ref="B(\d+):B(\d+)"/g)]
      .map(([, first, last]) => [Number(first) - plan.bodyRow, Number(last) - plan.bodyRow] as const)
      .filter(([first]) => first >= 0)
    const pageOf = (row: number) => plan.pages.findIndex(({ rows }) => rows[0] <= row && row < rows[1])
    for (const [first, last] of counties) expect(pageOf(first)).toBe(pageOf(last))
    for (const { rows } of plan.pages) {
      const name = model.rows[rows[0]]?.cells.county
      expect(sheet?.[`B${plan.bodyRow + rows[0]}`]?.v).toBe(name)
    }
  })

  test('closes with two units, their subtotal and the total over the signatures', () => {
    for (let units = 20; units < 60; units += 1) {
      const table = buildAllocationTable(sampleAllocation(2, units))
      const last = sheetPlan(table).pages.at(-1)
      const kinds = table.rows.slice(...(last?.rows ?? [0, 0])).map((row) => row.kind)
      expect(kinds.slice(-4)).toEqual(['data', 'data', 'subtotal', 'total'])
      expect(last?.tail).toEqual([0, table.notes.length + 1 + table.trace.length])
    }
  })
})

test('a table on one page has no break; one of more pages than the format can name has none either', () => {
  expect(sheetPlan(buildAllocationTable(sampleAllocation(1, 3))).breaks.size).toBe(0)
  const rows = new Array(30_000).fill({ kind: 'data', cells: {} })
  expect(sheetPlan({ ...model, rows }).pages).toEqual([{ rows: [0, 30_000], tail: [0, expect.any(Number)] }])
})
