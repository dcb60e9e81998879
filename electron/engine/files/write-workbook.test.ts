// The workbook as other programs read it: cells and formulas by a spreadsheet library, the rest from its XML.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type CellObject, read, utils } from '@e965/xlsx'
import { readXlsx } from 'hucre'
import { afterAll, describe, expect, test } from 'vitest'
import { columnLeaves } from '#shared/domain/report/header-layout'
import { PackedRows } from '#shared/domain/report/packed-rows'
import type { TableModel } from '#shared/domain/report/table-model'
import { sampleAllocation, sampleDocument, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { canMount, onSmallDisk } from '../../files/testing/small-disk.ts'
import { writeWorkbook } from './write-workbook.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function written(model: TableModel) {
  const file = path.join(folder, 'table.xlsx')
  await writeWorkbook(model, file)
  const book = read(readFileSync(file), { bookFiles: true, cellFormula: true, cellNF: true }) as ReturnType<
    typeof read
  > & { files: Record<string, { content: Uint8Array } | undefined> }
  const part = (name: string) => new TextDecoder().decode(book.files[name]?.content)
  const sheet = book.Sheets[model.sheetName]
  if (sheet === undefined) throw new Error('no sheet')
  return { book, part, sheet, at: (cell: string) => sheet[cell] as CellObject | undefined }
}

const FIRST = 5
const model = wholeAllocation(sampleAllocation(3, 4))
const book = await written(model)

describe('cells', () => {
  test('hold what the model says, at their places', () => {
    columnLeaves(model.columns).forEach((leaf, column) => {
      model.rows.forEach((row, index) => {
        const cell = book.at(utils.encode_cell({ r: FIRST - 1 + index, c: column }))
        const value = row.cells[leaf.key]
        const expected = typeof value === 'string' && leaf.kind === 'decimal' ? Number(value) : value
        // Of a merged cell only the first holds a value.
        if (leaf.merge !== true) expect(cell?.v ?? null).toEqual(expected ?? null)
      })
    })
  })

  test('the total adds the subtotals, sums sideways follow the steps; both have their values, whatever is filtered', () => {
    expect(book.at('L9')).toMatchObject({ f: 'SUM(L5:L8)', v: model.rows[4]?.cells.total })
    expect(book.at('L20')).toMatchObject({ f: 'SUM(L9,L14,L19)', v: model.rows[15]?.cells.total })
    expect(book.at('L5')).toMatchObject({ f: 'SUM(I5:K5)', v: model.rows[0]?.cells.total })
    expect(book.at('E20')).toMatchObject({ f: 'SUM(E9,E14,E19)', z: '0.00_ ' })
    expect(book.at('G20')?.v).toBe(undefined)
    expect(book.part('xl/worksheets/sheet1.xml')).not.toContain('SUBTOTAL')
  })

  test('255 groups are added one by one; with more than a function takes, every sum is a SUBTOTAL', async () => {
    const most = await written(wholeAllocation(sampleAllocation(255, 1)))
    expect(most.at('L515')?.f).toMatch(/^SUM\(L6(,L\d+){254}\)$/)
    const more = await written(wholeAllocation(sampleAllocation(256, 1)))
    expect(more.at('L517')?.f).toBe('SUBTOTAL(9,L5:L516)')
    expect(more.at('L6')?.f).toBe('SUBTOTAL(9,L5)')
  })

  test('a sum of columns that do not stand side by side names each', async () => {
    const apart = model.columns.map((column) =>
      'key' in column && column.key === 'total' ? { ...column, sumOf: ['step.base', 'step.topup'] } : column,
    )
    expect((await written({ ...model, columns: apart })).at('L5')?.f).toBe('SUM(I5,K5)')
  })

  test('a decimal too long for a number stays text, digit for digit', async () => {
    const long = '1234567890123456.78'
    const rows = [
      { ...model.rows[0], kind: 'data' as const, cells: { ...model.rows[0]?.cells, 'indicator.area': long } },
    ]
    expect((await written({ ...model, rows })).at('E5')).toMatchObject({ t: 's', v: long })
  })
})

describe('strings stay strings', () => {
  const names = ['=1+1', '+86', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '<a>&"\'', '㛃𠮷街道', '\t=2']
  test.each(names)('%s', async (name) => {
    const input = sampleAllocation(1, 1)
    const rows = input.rows.map((row) => ({ ...row, name, countyName: name }))
    const { at, part } = await written(wholeAllocation({ ...input, rows, remarks: { '320302001': name } }))
    for (const cell of ['B5', 'C5', 'O5']) {
      expect(at(cell)).toMatchObject({ t: 's', z: '@' })
      expect(at(cell)?.f).toBe(undefined)
      expect(at(cell)?.v).toBe(name)
    }
    expect(
      [...part('xl/worksheets/sheet1.xml').matchAll(/<f>([^<]*)<\/f>/g)].map(([, text]) => text),
    ).toEqual(expect.arrayContaining(['SUM(I5:K5)']))
    expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f>(?!SUM|SUBTOTAL)/)
  })
})

test('text that looks like a character code is read back as it was', async () => {
  const input = sampleAllocation(1, 1)
  const file = path.join(folder, 'code.xlsx')
  const rows = input.rows.map((row) => ({ ...row, name: '_x0041_镇' }))
  await writeWorkbook(wholeAllocation({ ...input, rows }), file)
  expect((await readXlsx(readFileSync(file))).sheets[0]?.rows[FIRST - 1]?.[2]).toBe('_x0041_镇')
})

describe('look', () => {
  const sheet = book.part('xl/worksheets/sheet1.xml')
  const merged = [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range]) => range)

  test('title, header, counties and the label of the total are merged', () => {
    expect(merged).toEqual(
      expect.arrayContaining([
        'A1:O1',
        'A3:A4',
        'I3:K3',
        'L3:L4',
        'M3:N3',
        'B5:B9',
        'B10:B14',
        'B15:B16',
        'B17:B19',
        'A20:C20',
      ]),
    )
    expect(new Set(merged).size).toBe(merged.length)
  })

  test('prints on A4 landscape, one page wide, header repeated, numbered', () => {
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/,
    )
    expect(sheet).toMatch(/<oddFooter>[^<]*第 &amp;P 页 共 &amp;N 页<\/oddFooter>/)
    expect(book.part('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;编制分配表&apos;!\$3:\$4<\/definedName>/,
    )
  })

  test('widths are counted in a font that has equals everywhere', () => {
    expect(book.part('xl/styles.xml')).toMatch(
      /<fonts[^>]*><font><sz val="10.5"\/><name val="Times New Roman"\/>/,
    )
  })

  test('header and leading columns stay in view', () => {
    expect(sheet).toMatch(/<pane xSplit="3" ySplit="4" topLeftCell="D5"[^>]*state="frozen"\/>/)
  })

  test('fonts by name and size, every cell of the grid with its lines', () => {
    const styles = book.part('xl/styles.xml')
    const fonts = [...styles.matchAll(/<font>.*?<sz val="([^"]+)"\/><name val="([^"]+)"\/>/g)].map(
      ([, size, name]) => `${name} ${size}`,
    )
    expect(fonts).toEqual(
      expect.arrayContaining([
        '方正小标宋_GBK 20',
        '方正黑体_GBK 10.5',
        '方正仿宋_GBK 11',
        'Times New Roman 11',
      ]),
    )
    const lined = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*borderId="(\d)"/g)].map(
      ([, id]) => id === '1',
    )
    const grid = [...sheet.matchAll(/<c r="[A-O](\d+)" s="(\d+)"/g)].filter(
      ([, row]) => Number(row) > 2 && Number(row) <= 20,
    )
    expect(grid.length).toBe(18 * 15)
    expect(grid.every(([, , style]) => lined[Number(style)] === true)).toBe(true)
  })

  test('notes, signatures and trace stand under the table', () => {
    const texts = utils
      .sheet_to_json<string[]>(book.sheet, { header: 1 })
      .slice(20)
      .map((row) => row.filter(Boolean))
    expect(texts.flat()).toEqual([...model.notes, ...model.signatures, ...model.trace])
  })
})

describe('record', () => {
  test('a hidden sheet keeps the scenario, the digest and the audit head', () => {
    expect(book.book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden])).toEqual([
      ['编制分配表', 0],
      ['依据', 1],
    ])
    const sheet = book.book.Sheets.依据
    expect(JSON.parse(String(sheet?.B1.v))).toEqual(sampleDocument)
    expect(sheet?.B2.v).toBe(`sha256:${'0123456789abcdef'.repeat(4)}`)
    expect(sheet?.B3.v).toBe('fedcba9876543210'.repeat(4))
  })

  test('a text too long for a cell goes on below', async () => {
    const text = '𠮷编制'.repeat(20_000)
    const record = { sheetName: '依据', entries: [{ name: '方案', text }] }
    const sheet = (await written({ ...model, record })).book.Sheets.依据
    const rows = utils.sheet_to_json<string[]>(sheet as NonNullable<typeof sheet>, { header: 1 })
    expect(rows.map(([, part]) => part).join('')).toBe(text)
    expect(rows.every(([, part]) => (part?.length ?? 0) <= 32_767)).toBe(true)
  })
})

describe('stopping', () => {
  const wide = wholeAllocation(sampleAllocation(40, 40))

  test('cancelled: no file, no rest, and what was there stays', async () => {
    const own = mkdtempSync(path.join(folder, 'cancel-'))
    const file = path.join(own, 'table.xlsx')
    writeFileSync(file, 'before')
    const control = new AbortController()
    const watch = { signal: control.signal, onProgress: () => control.abort() }
    await expect(writeWorkbook(wide, file, watch)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(readdirSync(own)).toEqual(['table.xlsx'])
    expect(readFileSync(file, 'utf8')).toBe('before')
  })

  test.skipIf(!canMount())('a disk that fills up on the way: said so, and nothing left', async () => {
    const own = mkdtempSync(path.join(folder, 'full-'))
    await onSmallDisk(own, async () => {
      const failure = { code: 'DISK_FULL', params: { file: path.join(own, 'table.xlsx') } }
      await expect(writeWorkbook(wide, path.join(own, 'table.xlsx'))).rejects.toMatchObject(failure)
      expect(readdirSync(own)).toEqual([])
    })
  })

  test('progress rises to the number of rows', async () => {
    const seen: number[] = []
    await writeWorkbook(wide, path.join(folder, 'progress.xlsx'), { onProgress: (done) => seen.push(done) })
    expect(seen.at(-1)).toBe(wide.rows.length)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })
})

test('rows made as they are read give the same file as a list of them, page after page', async () => {
  const long = wholeAllocation(sampleAllocation(60, 30))
  const files = [path.join(folder, 'list.xlsx'), path.join(folder, 'packed.xlsx')] as const
  await writeWorkbook(long, files[0])
  const told: number[] = []
  await writeWorkbook({ ...long, rows: PackedRows.of(long.rows) }, files[1], {
    onProgress: (done) => told.push(done),
  })
  expect(readFileSync(files[1]).equals(readFileSync(files[0]))).toBe(true)
  expect(told.length).toBeGreaterThan(3)
  expect(told.at(-1)).toBe(long.rows.length)
})

test('the same table is the same file, whenever it is written', async () => {
  const first = path.join(folder, 'first.xlsx')
  const second = path.join(folder, 'second.xlsx')
  await writeWorkbook(model, first)
  // Zip times count in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  await writeWorkbook(model, second)
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
})
