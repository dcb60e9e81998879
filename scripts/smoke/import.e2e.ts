// The import page as a clerk uses it: files dropped together, a value mended, a row left out, columns bound, problems sent back.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'

const home = mkdtempSync(path.join(tmpdir(), 'bianheng-import-'))
const shots = process.env.BIANHENG_SHOTS ?? home
let app: ElectronApplication
let page: Page

type Cell = string | number | null

async function book(name: string, rows: readonly (readonly Cell[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表1')
  for (const row of rows) sheet.addRow(row)
  const file = path.join(home, name)
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()))
  return file
}

const HEAD = ['县（市、区）', '镇（街道）', '人口（人）']
/** Forty good rows, then one that is wrong far below what the window shows at first. */
const LONG = Array.from({ length: 40 }, () => [null, null, null])

beforeAll(async () => {
  app = await launch({ userData: home })
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1440, height: 900 })
  page.setDefaultTimeout(8_000)
  page.on('dialog', () => {})
  await page.getByRole('button', { name: '打开示例项目' }).click()
  await page.getByText('已勾选 157 个').waitFor()
  await page.getByRole('navigation').getByRole('link', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: /选择电子表格/ }).waitFor()
})

afterAll(async () => {
  await app.close()
  rmSync(home, { recursive: true, force: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const shot = (name: string) => page.screenshot({ path: path.join(shots, `${name}.png`) })

/** Drops real files, as the system hands them over, on the middle of the page. */
async function drop(files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.id = 'dropped-files'
    document.body.append(input)
  })
  await page.locator('#dropped-files').setInputFiles([...files])
  await page.evaluate(() => {
    const input = document.getElementById('dropped-files') as HTMLInputElement
    const data = new DataTransfer()
    for (const file of input.files ?? []) data.items.add(file)
    input.remove()
    const target = document.querySelector('.drop-target')
    for (const type of ['dragenter', 'dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
  })
}

const cellOf = (address: string) => page.locator(`.sheet-view td[data-cell="${address}"]`)

test('files dropped together are looked at one after another; a refused one holds up none', async () => {
  const good = await book('一.xlsx', [HEAD, ['鼓楼区', '黄楼街道', 101]])
  const text = path.join(home, '二.xlsx')
  writeFileSync(text, Buffer.from('%PDF-1.4 no workbook'))
  const other = await book('三.xlsx', [HEAD, ['鼓楼区', '丰财街道', 102]])
  await drop([good, text, other])
  const queue = page.getByRole('region', { name: '待导入的文件' })
  await button(/接受导入/).waitFor()
  expect(await queue.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^一\.xlsx\s+正在核对/),
    expect.stringMatching(/^二\.xlsx\s+待核对/),
    expect.stringMatching(/^三\.xlsx\s+待核对/),
  ])
  await page.getByLabel('数据日期').fill('2021-12-31')
  await page.getByText('新增 1', { exact: true }).waitFor()
  await button(/接受导入/).click()
  await button('下一个文件（还有 2 个）').click()
  await page.getByText('不是电子表格').first().waitFor()
  await button('不导入此文件').click()
  await page.getByLabel('数据日期').fill('2021-12-31')
  await page.getByText('新增 1', { exact: true }).waitFor()
  await button(/接受导入/).click()
  await page.getByText('导入完成').waitFor()
  expect(await queue.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/已导入$/),
    expect.stringMatching(/未导入$/),
    expect.stringMatching(/已导入$/),
  ])
  await button('再导入一份').click()
})

test('a problem far below is scrolled to, marked, sent back as a workbook, mended in place and taken back', async () => {
  const units = await page.evaluate(() => null).then(() => LONG.length)
  const filler = Array.from({ length: units }, () => ['鼓楼区', '黄楼街道', null] as Cell[])
  const wrong = await book('长表.xlsx', [
    HEAD,
    ['鼓楼区', '黄楼街道', 7],
    ...filler.map((_, at) => ['合计', null, at === 0 ? 7 : null] as Cell[]),
    ['鼓楼区', '丰财街道', '九百x'],
    ['鼓楼区', '没有的街道', 5],
  ])
  await drop([wrong])
  await page.getByRole('region', { name: '原表' }).first().waitFor()
  await page.getByRole('button', { name: '下一处' }).click()
  const bad = page.locator('.sheet-view td.bad.picked')
  await bad.waitFor()
  expect(await bad.getAttribute('data-cell')).toMatch(/4[34]$/)
  expect(await bad.isVisible()).toBe(true)
  await shot('import-check')

  const marked = path.join(home, '问题.xlsx')
  await answerSave(app, marked)
  await button('导出问题清单…').click()
  await page.getByText('已生成 问题.xlsx').waitFor()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(marked) as unknown as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['表1', '问题清单'])
  expect(workbook.worksheets[0]?.getCell('C43').note).toContain('九百x')

  await cellOf('C43').click()
  await page.getByRole('textbox', { name: 'C43 改为' }).fill('900')
  await button('改正').click()
  await page.getByText('C43：九百x → 900').waitFor()
  await cellOf('B44').click()
  await button('排除第 44 行').click()
  await page.getByText('第 44 行已排除').waitFor()
  await expect.poll(() => button(/接受导入/).count()).toBe(1)
  await button('撤回 C43 的改正').click()
  await expect.poll(() => button(/跳过有问题的行/).count()).toBe(1)
})

test('columns are dragged onto fields or chosen by key, and the binding goes to a file and comes back', async () => {
  await page.getByRole('button', { name: /已对应 \d+ 列/ }).click()
  const field = (name: string) => page.locator('.field-targets li', { hasText: name }).first()
  await field('面积').waitFor()
  await page.locator('.column-list tr', { hasText: '人口（人）' }).dragTo(field('面积'))
  await field('面积')
    .getByRole('button', { name: /取消 C 列/ })
    .waitFor()
  await shot('import-columns')
  const file = path.join(home, 'M.json')
  await answerSave(app, file)
  await button('导出对应关系…').click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    sheet: '表1',
    headerRows: [1],
    columns: { A: 'county', B: 'name', C: 'indicator.area' },
  })
  writeFileSync(file, '{"headerRows":[1],"columns":{"B":"name","C":"indicator.gdp","A":"county"}}')
  await answerOpen(app, file)
  await button('载入对应关系…').click()
  await field('地区生产总值')
    .getByRole('button', { name: /取消 C 列/ })
    .waitFor()
  await button('按此核对').click()
  await page.getByRole('button', { name: /跳过有问题的行/ }).waitFor()
  expect(await page.getByText('排除').count()).toBeGreaterThan(0)
  await button('取消').click()
})

test('a sheet that nobody can guess is bound by hand instead of refused', async () => {
  const strange = await book('无头.xlsx', [
    ['甲', '乙', '丙'],
    ['鼓楼区', '黄楼街道', 11],
    ['鼓楼区', '丰财街道', 12],
  ])
  await drop([strange])
  await button('按此核对').waitFor()
  const kind = page.getByRole('combobox', { name: '内容' })
  await kind.click()
  await page.getByTitle('指标', { exact: true }).click()
  for (const [column, name] of [
    ['A', '县（市、区）'],
    ['B', '名称'],
    ['C', '人口'],
  ] as const) {
    await page.getByRole('combobox', { name: `${column} 列的字段` }).fill(name)
    await page.keyboard.press('Enter')
  }
  await button('按此核对').click()
  await button(/接受导入（2 行）/).waitFor()
})
