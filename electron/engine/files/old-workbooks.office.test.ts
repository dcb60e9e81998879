// Old workbooks as LibreOffice writes them: the same cells as the .xlsx they were made from, the same tables seen.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectSheets } from '#shared/domain/staffing-import/inspect'
import type { Sheet } from '#shared/domain/staffing-import/sheet'
import { convertByOffice, hasOffice } from '../../files/testing/office.ts'
import { cellLines, readBytes } from './read-workbook/testing/read-bytes.ts'
import { workbookOf } from './read-workbook/testing/trade-table.ts'
import { TRADE_TABLES } from './read-workbook/testing/trade-tables.ts'

const FACTS = { formulas: 0, externalLinks: 0, macros: false }
const folder = mkdtempSync(join(tmpdir(), 'bianheng-old-'))
afterAll(() => rmSync(folder, { recursive: true }))

function convert(name: string, form: string): Uint8Array {
  convertByOffice([join(folder, name)], { home: folder, format: form })
  return new Uint8Array(readFileSync(join(folder, `${name.split('.')[0]}.${form.split(':')[0]}`)))
}

describe.skipIf(!hasOffice())('the tables of the trade as .xls', () => {
  let fresh: Sheet[] = []
  let old: Sheet[] = []

  beforeAll(async () => {
    const bytes = await workbookOf(TRADE_TABLES)
    writeFileSync(join(folder, 'tables.xlsx'), bytes)
    fresh = await readBytes(bytes)
    old = await readBytes(convert('tables.xlsx', 'xls:MS Excel 97'))
  })

  test('every cell, every merged area', () => {
    expect(old.map(({ name }) => name)).toEqual(fresh.map(({ name }) => name))
    for (const [index, sheet] of fresh.entries()) {
      expect(cellLines(old[index])).toEqual(cellLines(sheet))
      const places = (merges: Sheet['merges']) => merges.map((merge) => JSON.stringify(merge)).sort()
      expect(places(old[index]?.merges ?? [])).toEqual(places(sheet.merges))
    }
  })

  test('the same tables are seen, column by column', () => {
    const seen = (sheets: Sheet[]) => inspectSheets(sheets, FACTS).sheets.map(({ tables }) => tables)
    expect(seen(old)).toEqual(seen(fresh))
  })
})
