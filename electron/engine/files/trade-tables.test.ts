// The tables of the trade as they stand: every leaf of their headers bound to its own field, kinds, rows and problems.
import { describe, expect, test } from 'vitest'
import { inspectSheets } from '#shared/domain/staffing-import/inspect'
import { OVERVIEW } from './read-workbook/testing/overview-table.ts'
import { readBytes } from './read-workbook/testing/read-bytes.ts'
import { fieldsOf, type TradeTable, workbookOf } from './read-workbook/testing/trade-table.ts'
import { TRADE_TABLES } from './read-workbook/testing/trade-tables.ts'

const FACTS = { formulas: 0, externalLinks: 0, macros: false }

async function inspect(...tables: readonly TradeTable[]) {
  return inspectSheets(await readBytes(await workbookOf(tables)), FACTS)
}

describe.each(TRADE_TABLES.map((table) => [table.name, table] as const))('%s', (_, table) => {
  test('each leaf has its field, the kind is told, rows are told apart', async () => {
    const { sheets, problems } = await inspect(table)
    expect(problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(table.wrong ?? [])
    const [found, ...others] = sheets[0]?.tables ?? []
    expect(others).toEqual([])
    expect(found?.columns.map(({ field }) => field)).toEqual(fieldsOf(table.heads))
    expect(found).toMatchObject({
      kind: table.kind,
      title: table.name,
      asOf: '2020-08-31',
      unitOfMeasure: '名',
      dataRows: table.rows.length,
    })
    expect(found?.confidence).toBeGreaterThan(0.8)
    const below = (found?.headerRows.at(-1) ?? 0) + table.rows.length
    expect(found?.totalRows).toEqual(table.total === undefined ? [] : [below + 1])
    expect(found?.noteRows).toHaveLength(2)
  })
})

test('the overview has 56 columns under 4 header rows, each path of its own', async () => {
  const { sheets } = await inspect(OVERVIEW)
  const table = sheets[0]?.tables[0]
  expect(table?.headerRows).toEqual([3, 4, 5, 6])
  expect(table?.columns).toHaveLength(56)
  const fields = new Set(table?.columns.map(({ field }) => field))
  expect(fields.size).toBe(54)
  expect(new Set(table?.columns.map(({ path }) => path.join('/'))).size).toBe(54)
})
