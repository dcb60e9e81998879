// The import page as a clerk uses it: files dropped together, a value mended, a row left out, columns bound, problems sent back.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import officeCrypto from 'officecrypto-tool'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { firstPage, openSample, ownFolder } from './stage.ts'

const home = ownFolder('import')
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

beforeAll(async () => {
  app = await launch({ userData: home })
  page = await firstPage(app)
  await openSample(page)
  await page.getByRole('navigation').getByRole('link', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: /选择电子表格/ }).waitFor()
})

afterAll(() => app.close())

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
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
      )
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

test('hidden sheets, rows and columns are told before anything is accepted', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表1')
  const head = [...HEAD, '面积（平方公里）', '邮编', '电话', '网址', '负责人', '联系人', '传真']
  sheet.addRow(head)
  for (const name of ['黄楼街道', '丰财街道'])
    sheet.addRow(['鼓楼区', name, 301, 20, 1, 2, 'x', '甲', '乙', 3])
  sheet.getRow(3).hidden = true
  sheet.getColumn(4).hidden = true
  workbook.addWorksheet('底稿', { state: 'hidden' }).addRow(['未公开'])
  const file = path.join(home, '隐藏.xlsx')
  await workbook.xlsx.writeFile(file)
  await drop([file])
  await page.getByText('工作簿中有隐藏的工作表，没有读取：底稿。').waitFor()
  await page.getByText('表中有 1 个隐藏的数据行，也会导入。').waitFor()
  await page.getByText('隐藏的列 D 也会导入。').waitFor()
  await shot('import-hidden')
  await button('取消').click()
})

test('a problem far below is scrolled to, marked, sent back as a workbook, mended in place and taken back', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('the sample has a sheet')
  sheet.getCell('F120').value = '八十八x'
  sheet.getCell('C121').value = null
  sheet.getCell('D121').value = '没有的镇'
  sheet.getCell('F172').value = 11783.15 - 88.5
  const wrong = path.join(home, '长表.xlsx')
  await workbook.xlsx.writeFile(wrong)
  await drop([wrong])
  await page.getByRole('button', { name: '下一处' }).click()
  const bad = page.locator('.sheet-view td.bad.picked')
  await bad.waitFor()
  await expect.poll(() => bad.getAttribute('data-cell')).toBe('F120')
  await shot('import-check')

  const marked = path.join(home, '问题.xlsx')
  await answerSave(app, marked)
  await button('导出问题清单…').click()
  await page.getByText('已生成 问题.xlsx').waitFor()
  const sent = new ExcelJS.Workbook()
  await sent.xlsx.load(readFileSync(marked) as unknown as ArrayBuffer)
  expect(sent.worksheets.map(({ name }) => name)).toEqual(['基本情况表', '问题清单'])
  expect(sent.worksheets[0]?.getCell('F120').note).toContain('八十八x')

  await page.getByRole('textbox', { name: 'F120 改为' }).fill('88.5')
  await button('改正').click()
  await page.getByText('F120：八十八x → 88.5').waitFor()
  await cellOf('D121').click()
  await button('排除第 121 行').click()
  await page.getByText('第 121 行已排除').waitFor()
  await button('接受导入（166 行）').waitFor()
  await button('撤回 F120 的改正').click()
  await button('跳过有问题的行，导入其余 165 行').waitFor()
})

test('columns are dragged onto fields or chosen by key, and the binding goes to a file and comes back', async () => {
  await page.getByRole('button', { name: /已对应 \d+ 列/ }).click()
  const field = (name: string) => page.locator('.field-targets li', { hasText: name }).first()
  await field('面积').waitFor()
  await page.locator('.column-list tr', { hasText: '常住人口' }).dragTo(field('面积'))
  await field('面积')
    .getByRole('button', { name: /取消 E 列/ })
    .waitFor()
  await shot('import-columns')
  const file = path.join(home, 'M.json')
  await answerSave(app, file)
  await button('导出对应关系…').click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    sheet: '基本情况表',
    headerRows: [3, 4],
    columns: {
      A: 'sequence',
      B: 'county',
      C: 'code',
      D: 'name',
      E: 'indicator.area',
      G: 'indicator.gdp',
      H: 'indicator.assessment_rank',
      I: 'indicator.reform_score',
      J: 'remark',
    },
  })
  writeFileSync(
    file,
    '{"headerRows":[3,4],"columns":{"B":"county","D":"name","F":"indicator.population","G":"indicator.gdp"}}',
  )
  await answerOpen(app, file)
  await button('载入对应关系…').click()
  await field('人口')
    .getByRole('button', { name: /取消 F 列/ })
    .waitFor()
  await button('按此核对').click()
  await page.getByRole('button', { name: /跳过有问题的行/ }).waitFor()
  await page.getByText('第 121 行已排除').waitFor()
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
  await page.getByRole('combobox', { name: '内容' }).click()
  await page.locator('.ant-select-item-option[title="指标"]').click()
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

test('of several tables on one sheet another one is chosen by its range', async () => {
  await button('取消').click()
  const two = await book('两张表.xlsx', [
    ['单位名称', '行政编制', '行政实有', '工勤编制'],
    ['黄楼街道', 9, 8, 1],
    ['合计', 9, 8, 1],
    [null],
    ['领导职数'],
    ['单位名称', '领导职数核定正科', '领导职数实配正科'],
    ['丰财街道', 2, 1],
  ])
  await drop([two])
  await page.getByText(/还有其他表格：A5:C7/).waitFor()
  await page.getByRole('button', { name: /已对应 \d+ 列/ }).click()
  await page.getByRole('combobox', { name: '工作表' }).click()
  await page.locator('.ant-select-item-option', { hasText: 'A5:C7' }).click()
  await shot('import-tables')
  await button('按此核对').click()
  await page.getByRole('cell', { name: '丰财街道', exact: true }).first().waitFor()
  await button(/接受导入（1 行）/).waitFor()
})

test('a workbook shut by a password opens with it, and undo takes back what it brought in', async () => {
  await button('取消').click()
  const shut = await book('上锁.xlsx', [HEAD, ['鼓楼区', '黄楼街道', 555]])
  writeFileSync(shut, officeCrypto.encrypt(readFileSync(shut), { password: '徐州 2020' }))
  await drop([shut])
  await page.getByText('上锁.xlsx 已加密，请输入打开密码。', { exact: true }).waitFor()
  const password = page.getByLabel('密码', { exact: true })
  await password.fill('别的')
  await password.press('Enter')
  await page
    .getByText(/密码不对/)
    .first()
    .waitFor()
  await password.fill('徐州 2020')
  await password.press('Enter')
  await page.getByLabel('数据日期').fill('2022-12-31')
  await page.getByText('新增 1', { exact: true }).waitFor()
  await button(/接受导入/).click()
  await page.getByText('导入完成').waitFor()
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('button', { name: '撤销' }).click()
  await asked.waitFor({ state: 'hidden' })
  await button('再导入一份').click()
  await drop([shut])
  await password.fill('徐州 2020')
  await password.press('Enter')
  await page.getByLabel('数据日期').fill('2022-12-31')
  await page.getByText('新增 1', { exact: true }).waitFor()
})

test('a sheet whose headers are its own says so, and its columns are bound below the row that looks like a header', async () => {
  await button('取消').click()
  const own = await book('自拟表头.xlsx', [
    ['各处有关数据', null, null],
    ['甲', '乙', '丙'],
    ['黄楼街道', 12, 11],
    ['丰财街道', 9, 9],
  ])
  await drop([own])
  await page
    .getByText(/第 2 行像是表头（甲, 乙, 丙）/)
    .first()
    .waitFor()
  await shot('import-unknown')
  await expect(page.getByLabel('表头首行', { exact: true }).inputValue()).resolves.toBe('2')
  await button('不导入此文件').click()
})

test('reconciling: the sheet against the books, kept for the next month, and the page as a workbook', async () => {
  await page.getByRole('navigation').getByRole('link', { name: '导入', exact: true }).click()
  const cancel = button('取消')
  if (await cancel.isVisible()) await cancel.click()
  const sheet = await book('九月编制.xlsx', [
    ['单位名称', '行政编制'],
    ['黄楼街道', 9],
  ])
  const date = page.getByRole('textbox', { name: '对账日期', exact: true })
  await date.fill('2020-09-30')
  await answerOpen(app, sheet)
  await button('加入表格…').click()
  await page.getByText('九月编制.xlsx 编制与人员', { exact: true }).waitFor()
  const run = page.getByRole('button', { name: /^(audit )?对\s?账$/ })
  await run.click()
  const table = page.getByRole('table', { name: '不一致的各项', exact: true })
  const row = table.getByRole('row', { name: /表与账 黄楼街道/ })
  await row.filter({ hasText: '新增' }).filter({ hasText: '九月编制.xlsx 表1!B2：9' }).waitFor()
  await expect(table.getByRole('columnheader').allInnerTexts()).resolves.toEqual([
    '核对事项',
    '单位',
    '项目',
    '状态',
    '一方',
    '另一方',
  ])
  await button('留存本次对账').click()
  await page.getByText(/已留存 \d+ 处差异/).waitFor()
  await date.fill('2020-10-31')
  await run.click()
  await row.filter({ hasText: '结转（自 2020-09-30）' }).waitFor()
  await shot('reconcile')
  const out = path.join(home, '对账.xlsx')
  await answerSave(app, out)
  await button('导出对账表…').click()
  await page.getByText('已导出 对账.xlsx。', { exact: true }).waitFor()
  expect(existsSync(out)).toBe(true)
})
