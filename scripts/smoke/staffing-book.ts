// A table of posts and people as an office keeps it in Excel: a title, a date, two merged header rows, totals.
import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'

const ROWS = [
  ['鼓楼区', '黄楼街道', 20, 30, 18, 28],
  ['鼓楼区', '丰财街道', 22, 31, 22, 29],
  ['鼓楼区', '琵琶街道', 21, 33, 20, 33],
  ['云龙区', '彭城街道', 18, 25, 17, 26],
] as const

/** Four streets of Xuzhou, 200 posts and 193 people on 2020-06-30. */
export async function makeStaffingBook(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('编制表')
  sheet.addRow(['徐州市机构编制情况表'])
  sheet.addRow(['截止日期：2020-06-30', '', '', '', '', '单位：名'])
  sheet.addRow(['序号', '县（市、区）', '镇（街道）', '核定编制数', '', '实有人数', '', '备注'])
  sheet.addRow(['', '', '', '行政编制', '全额事业编制', '行政编制', '全额事业编制', ''])
  for (const range of ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4']) sheet.mergeCells(range)
  for (const [at, row] of ROWS.entries()) sheet.addRow([at + 1, ...row])
  sheet.addRow(['合计', '', '', 81, 119, 77, 116])
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()))
}
