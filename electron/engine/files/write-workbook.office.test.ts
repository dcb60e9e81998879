// The workbook in another program: LibreOffice recalculates every formula, and its values are ours, as shown.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cellText } from '#shared/domain/report/cell-text'
import { columnSets } from '#shared/domain/report/column-sets'
import { columnLeaves } from '#shared/domain/report/header-layout'
import { madeAtOnce } from '#shared/domain/report/making'
import type { TableModel, TableRow } from '#shared/domain/report/table-model'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { convertByOffice, hasOfficeFonts } from '../../files/testing/office.ts'
import { sheetPlan } from './write-workbook/sheet-plan.ts'
import { writeWorkbook } from './write-workbook.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function shownByOffice(model: TableModel, name: string): Promise<string[][]> {
  const file = path.join(folder, `${name}.xlsx`)
  await writeWorkbook(model, file)
  convertByOffice([file], { home: folder, format: 'csv:Text - txt - csv (StarCalc):44,34,76,1' })
  const rows = csvRows(readFileSync(path.join(folder, `${name}.csv`), 'utf8'))
  return rows.slice(4, 4 + model.rows.length).map((row) => row.map((text) => text.trim()))
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\n') rows.push([])
  }
  return rows
}

/** What a reader sees: of merged counties only the first on each page. */
function shown(model: TableModel): string[][] {
  const opening = new Set(madeAtOnce(sheetPlan(model)).pages.map(({ rows }) => rows[0]))
  return model.rows.map((row, index) =>
    columnLeaves(model.columns).map((leaf) => {
      const isSame = leaf.merge === true && row.cells[leaf.key] === model.rows[index - 1]?.cells[leaf.key]
      return isSame && !opening.has(index) ? '' : cellText(leaf, row.cells[leaf.key])
    }),
  )
}

const model = wholeAllocation(sampleAllocation(5, 9))

describe.skipIf(!hasOfficeFonts())('LibreOffice', () => {
  test('shows every cell as the model has it', async () => {
    expect(await shownByOffice(model, 'right')).toEqual(shown(model))
  })

  test('puts sums right that were written wrong, so it did recalculate', async () => {
    const wrong = (row: TableRow) => ({
      ...row,
      cells: {
        ...row.cells,
        total: 7,
        ...(row.sums === undefined ? {} : { 'indicator.area': '7', 'step.base': 7 }),
      },
    })
    const planted = { ...model, rows: model.rows.map(wrong) }
    expect(await shownByOffice(planted, 'wrong')).toEqual(shown(model))
  })

  test('reckons more groups than a function takes arguments', async () => {
    const many = wholeAllocation(sampleAllocation(256, 1))
    expect(await shownByOffice(many, 'many')).toEqual(shown(many))
  })

  test('prints the pages that were planned: A4 landscape, header and county on each', async () => {
    const file = path.join(folder, 'pages.xlsx')
    const table = wholeAllocation(sampleAllocation(11, 15))
    await writeWorkbook(table, file)
    convertByOffice([file], { home: folder, format: 'pdf' })
    const pdf = path.join(folder, 'pages.pdf')
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    expect(info).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/)
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
    const planned = madeAtOnce(sheetPlan(table)).pages
    expect(pages.length).toBe(Number(/Pages:\s+(\d+)/.exec(info)?.[1]))
    expect(pages.length).toBe(planned.length)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('改革评估得分')
      expect(page.replaceAll(' ', '')).toContain(`第${index + 1}页共${pages.length}页`)
      const [from, end] = planned[index]?.rows ?? [0, 0]
      for (const { cells } of table.rows.slice(from, end))
        expect(page).toContain(String(cells.unit ?? '合计'))
      expect(page).toContain(String(table.rows[from]?.cells.county))
    }
  })

  test('prints a table of several column sets set by set: each with its own headings, the leading columns and every row', async () => {
    const more = Array.from({ length: 16 }, (_, at) => {
      return { key: `more${at}`, title: `列${at}栏`, kind: 'integer' as const, width: 8 }
    })
    const table = wholeAllocation(sampleAllocation(5, 9))
    const wide = { ...table, columns: [...table.columns, { title: '更多', children: more }] }
    const file = path.join(folder, 'sets.xlsx')
    await writeWorkbook(wide, file)
    convertByOffice([file], { home: folder, format: 'pdf' })
    const printed = ['-layout', path.join(folder, 'sets.pdf'), '-']
    const pages = execFileSync('pdftotext', printed, { encoding: 'utf8' }).split('\f').slice(0, -1)
    const planned = madeAtOnce(sheetPlan(wide)).pages
    const sets = columnSets(wide)
    // Far from full: a program left to itself would break elsewhere.
    expect(sets.length).toBe(2)
    expect(pages.length).toBe(sets.length * planned.length)
    for (const [index, page] of pages.entries()) {
      const own = columnLeaves(sets[Math.floor(index / planned.length)]?.columns ?? [])
      const headings = own.map(({ title }) => title).filter((title) => title.endsWith('栏'))
      expect(page.match(/列\d+栏/g) ?? []).toEqual(headings)
      expect(page.includes('更多')).toBe(headings.length > 0)
      const rows = wide.rows.slice(...(planned[index % planned.length]?.rows ?? [0, 0]))
      for (const { cells } of rows) expect(page).toContain(String(cells.unit ?? '合计'))
    }
  })
})
