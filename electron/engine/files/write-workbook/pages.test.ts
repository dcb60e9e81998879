// Printed pages of the workbook: planned, told to the program that prints, a county's name on each page that holds its units.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { madeAtOnce } from '#shared/domain/report/making'
import type { TableModel } from '#shared/domain/report/table-model'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { writeWorkbook } from '../write-workbook.ts'
import { columnLetter, sheetPlan } from './sheet-plan.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function sheetOf(model: TableModel) {
  const file = path.join(folder, 'table.xlsx')
  await writeWorkbook(model, file)
  const book = read(readFileSync(file), { bookFiles: true }) as ReturnType<typeof read> & {
    files: Record<string, { content: Uint8Array } | undefined>
  }
  const part = (name: string) => new TextDecoder().decode(book.files[name]?.content)
  const [xml, styles] = [part('xl/worksheets/sheet1.xml'), part('xl/styles.xml')]
  return { sheet: book.Sheets[model.sheetName], xml, styles, workbook: part('xl/workbook.xml') }
}

const model = wholeAllocation(sampleAllocation(3, 30))
const plan = madeAtOnce(sheetPlan(model))

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
      const table = wholeAllocation(sampleAllocation(2, units))
      const last = madeAtOnce(sheetPlan(table)).pages.at(-1)
      const kinds = table.rows.slice(...(last?.rows ?? [0, 0])).map((row) => row.kind)
      expect(kinds.slice(-4)).toEqual(['data', 'data', 'subtotal', 'total'])
      expect(last?.tail).toEqual([0, table.notes.length + 1 + table.trace.length])
    }
  })
})

test('a table on one page has no break; one of more pages than the format can name has none either', () => {
  expect(madeAtOnce(sheetPlan(wholeAllocation(sampleAllocation(1, 3)))).breaks.size).toBe(0)
  const rows = new Array(30_000).fill({ kind: 'data', cells: {} })
  expect(madeAtOnce(sheetPlan({ ...model, rows })).pages).toEqual([
    { rows: [0, 30_000], tail: [0, expect.any(Number)] },
  ])
})

test('a name that is alone in its merging column has the lines that it needs', () => {
  const name = '某某经济技术开发区某某街道办事处综合保障服务中心'
  const columns = [
    { key: 'giver', title: '来源', kind: 'text', width: 20, merge: true },
    { key: 'posts', title: '编制数', kind: 'integer', width: 8 },
  ] as const
  const row = (giver: string) => ({ kind: 'data', cells: { giver, posts: 1 } }) as const
  const heightsOf = (givers: readonly string[]) =>
    madeAtOnce(sheetPlan({ ...model, columns, rows: givers.map(row) })).heights.rows
  const [alone = 0, short = 0] = heightsOf([name, '甲'])
  expect(alone).toBeGreaterThan(2 * short)
  expect(heightsOf([name, name, name])).toEqual([short, short, short])
})

test('a table of several column sets prints each fitted to the paper, all at one scale; one of one set prints whole', async () => {
  const more = Array.from({ length: 23 }, (_, at) => {
    return { key: `more${at}`, title: `列${at}栏`, kind: 'integer' as const, width: 8 }
  })
  const wide = { ...model, columns: [...model.columns, { title: '更多', children: more }] }
  const { setEnds, leaves, footRow } = madeAtOnce(sheetPlan(wide))
  expect(setEnds.length).toBe(2)
  const { xml, workbook } = await sheetOf(wide)
  expect(xml).toContain('fitToWidth="1" fitToHeight="0"')
  const [, first, second] = /\$A\$1:\$([A-Z]+)\$\d+,.*?!\$([A-Z]+)\$1:/.exec(workbook) ?? []
  expect([first, second]).toEqual([columnLetter(setEnds[0] ?? 0), columnLetter((setEnds[0] ?? 0) + 1)])
  expect(workbook.match(/_xlnm\.Print_Area/g)).toHaveLength(1)
  expect(Number(/\$A\$1:\$[A-Z]+\$(\d+)/.exec(workbook)?.[1])).toBeGreaterThan(footRow)
  const own = (from: number, end: number) =>
    leaves.slice(from, end).reduce((sum, { width, leading }) => sum + (leading === true ? 0 : width), 0)
  expect(own(0, setEnds[0] ?? 0)).toBeCloseTo(own(setEnds[0] ?? 0, leaves.length), 6)
  expect((await sheetOf(model)).workbook).not.toContain('Print_Area')
})

test('each column set bears the title, date and unit of the table, none of them in the columns that repeat', async () => {
  const more = Array.from({ length: 23 }, (_, at) => {
    return { key: `more${at}`, title: `列${at}栏`, kind: 'integer' as const, width: 8 }
  })
  const wide = {
    ...model,
    secrecy: '内部资料',
    columns: [...model.columns, { title: '更多', children: more }],
  }
  const { parts, leaves, bodyRow } = madeAtOnce(sheetPlan(wide))
  const { sheet } = await sheetOf(wide)
  const textsOf = (first: number, last: number) => {
    const cells = Array.from({ length: last - first + 1 }, (_, at) => columnLetter(first + at))
    const rows = Array.from({ length: bodyRow - 1 }, (_, at) => at + 1)
    return rows.flatMap((row) => cells.flatMap((cell) => sheet?.[`${cell}${row}`]?.v ?? []))
  }
  const told = [wide.secrecy, wide.title, wide.dateLine, wide.unitLine]
  expect(parts).toHaveLength(2)
  for (const [first, last] of parts) expect(textsOf(first, last)).toEqual(expect.arrayContaining(told))
  const repeated = textsOf(1, (parts[0]?.[0] ?? 1) - 1)
  expect(repeated.filter((text) => told.includes(text))).toEqual([])
  const merged = (sheet?.['!merges'] ?? []).find(({ s, e }) => s.r === 1 && e.r === 1 && e.c > s.c)
  const widths = (from: number, end: number) =>
    leaves.slice(from, end).reduce((sum, { width }) => sum + width, 0)
  const [left, right] = [widths(0, merged?.s.c ?? 0), widths((merged?.e.c ?? 0) + 1, parts[0]?.[1] ?? 0)]
  // In the middle of the page, to a column.
  expect(Math.abs(left - right)).toBeLessThan(Math.max(...leaves.map(({ width }) => width)))
})

test('the lowest row of the header filters the rows over the total', async () => {
  const { xml } = await sheetOf(model)
  const last = `${columnLetter(plan.leaves.length)}${plan.footRow - 2}`
  expect(xml).toContain(`<autoFilter ref="A${plan.bodyRow - 1}:${last}"/>`)
})

test('words planned for one line shrink rather than break where a font is wider; those of several lines break', async () => {
  const columns = [
    { key: 'entry', title: '待上编编号', kind: 'text', width: 21 },
    { key: 'remark', title: '备注', kind: 'text', width: 10 },
  ] as const
  const cells = { entry: '徐编用〔2020〕19号-1', remark: '某某街道综合行政执法局' }
  const { sheet, xml, styles } = await sheetOf({ ...model, columns, rows: [{ kind: 'data', cells }] })
  const lookOf = (text: string) => {
    const place = Object.keys(sheet ?? {}).find((cell) => sheet?.[cell].v === text)
    const style = Number(new RegExp(`<c r="${place}" s="(\\d+)"`).exec(xml)?.[1])
    const looks = /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0].split('<xf ')
    return looks?.[style + 1]
  }
  expect(lookOf(cells.entry)).toContain('shrinkToFit="1"')
  expect(lookOf(cells.entry)).not.toContain('wrapText')
  expect(lookOf(cells.remark)).toContain('wrapText="1"')
})
