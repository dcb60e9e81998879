// The whole job by mouse, with the keyboard only where text is typed: new project, imports, figures, a document, weights, comparison, adoption, workbook and PDF, undo.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { makeStaffingBook } from './staffing-book.ts'
import { choices, firstPage, follow, goTo, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('main-job')
const project = path.join(folder, '徐州.bianheng')
const staffing = path.join(folder, '编制表.xlsx')
const picture = pictures('main-job')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  await makeStaffingBook(staffing)
  app = await launch()
  page = await firstPage(app)
})

afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const shot = (name: string) => picture(page, name)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const entries = () => (cli('verify', project) as { audit: { entries: number } }).audit.entries

/** What a screen reader adds to the name of a control. */
function describedBy(element: Element): string {
  return document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
}

test('1. a new project of Xuzhou brings 70 streets, 97 towns and 19 other units; 157 of them are ticked', async () => {
  await answerSave(app, project)
  await page.getByPlaceholder('名称、拼音首字母或代码').fill('xz')
  await page.getByText('徐州市').first().click()
  await page.getByText('70 个街道').first().waitFor()
  await shot('1-start')
  await page.getByRole('button', { name: '新建并选择保存位置' }).click()
  await page.getByRole('heading', { name: '关于本项目的模板' }).waitFor()
  await shot('1-template')
  await page.getByRole('button', { name: '查看单位' }).click()
  await page.getByText('已勾选 157 个').waitFor()
  await expect.poll(() => page.getByText('157 为推算数').isVisible()).toBe(true)
  await shot('2-units')
  expect(existsSync(project)).toBe(true)
})

test('ticking another unit is followed and the difference from 157 is told; unticking brings it back', async () => {
  const tick = page.getByRole('checkbox', { name: '拾屯街道参加分配' })
  await tick.check()
  await page.getByText('已勾选 158 个').waitFor()
  await page.getByText('比推算数多 1 个').waitFor()
  await tick.uncheck()
  await page.getByText('已勾选 157 个').waitFor()
})

test('2. the sample workbook is shown as a difference and written when accepted', async () => {
  await place('导入')
  await answerOpen(app, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  await page.getByRole('button', { name: /选择电子表格/ }).click()
  const accept = page.getByRole('button', { name: /接受导入/ })
  await accept.waitFor()
  await shot('3-import')
  expect(entries()).toBe(1)
  await accept.click()
  await page.getByText('导入完成').waitFor()
  await page.getByText('接受 167 行').waitFor()
  // The sheet calls itself 示例数据, and from now on so does the project.
  await page.getByText('示例', { exact: true }).first().waitFor()
})

test('the office’s own table of posts and people goes through its four steps', async () => {
  await button('再导入一份').click()
  await answerOpen(app, staffing)
  await button(/选择电子表格/).click()
  await button('已对应 7 列，共 7 列').click()
  await button('按此核对').click()
  await page.getByText('全部行均可导入').waitFor()
  await page.getByRole('textbox', { name: '文号' }).fill('徐编〔2020〕1号')
  await button('接受导入（4 行）').click()
  await page.getByText('导入完成').waitFor()
})

test('a figure of a unit leads to the document behind it', async () => {
  await place('机构与编制')
  await page.getByRole('searchbox', { name: '搜索单位或机构' }).fill('hljd')
  await page.getByRole('treeitem', { name: '黄楼街道' }).click()
  await button('黄楼街道，全额事业编制，实有人数 28，查看依据').click()
  const panel = page.getByRole('complementary', { name: /黄楼街道/ })
  await panel.getByRole('link', { name: '徐编〔2020〕1号' }).click()
  await page.getByText('期初：黄楼街道，全额事业编制 30 名，实有 28 人').waitFor()
})

test('a document is entered beside the balance after it, and booked', async () => {
  await follow(page, '台账各部分', '登记新文件')
  await page.getByLabel('文号').fill('徐编〔2020〕9号')
  await page.getByRole('textbox', { name: '成文日期' }).fill('2020-07-01')
  await button('添加变动').click()
  const row = page.getByRole('group', { name: '第 1 项变动' })
  for (const [label, typed, option] of [
    ['变动类型', '核增', '核增'],
    ['核增到', 'hljd', '黄楼街道'],
    ['编制类型', '全额', '全额事业编制'],
  ] as const) {
    await row.getByRole('combobox', { name: label, exact: true }).click()
    await page.keyboard.insertText(typed)
    await choices(page).filter({ hasText: option }).first().click()
  }
  await row.getByLabel('编制数').fill('3')
  await page.getByRole('complementary', { name: '登记之后' }).getByText('30 → 33').waitFor()
  await button('登记').click()
  await page.getByText('已登记 徐编〔2020〕9号：1 项变动').waitFor()
})

test('3.–5. the result adds up: 1,570 = 785 + 785, 16 + 513 = 529, in all 2,099; a number explains itself', async () => {
  await place('方案')
  await page.getByText('2,099').first().waitFor()
  for (const figure of ['1,570', '513', '785', '1,314'])
    await expect.poll(() => page.getByText(figure).first().isVisible()).toBe(true)
  await shot('4-scenario')
  await page.getByRole('button', { name: /黄楼街道，合计 \d+ 名/ }).click()
  await page.getByText(/人口 .* ÷ 合计/).waitFor()
  await page.getByText(/公共除数/).waitFor()
  await shot('5-derivation')
  await page.getByRole('searchbox', { name: '搜索单位' }).fill('hljd')
  await page.getByText('筛选合计').waitFor()
  await page.getByRole('searchbox', { name: '搜索单位' }).fill('')
})

test('5. the chart has a table twin', async () => {
  await page.getByText('分县图').click()
  await page.getByRole('button', { name: '以表格显示' }).click()
  await page.getByRole('rowheader', { name: '鼓楼区' }).first().waitFor()
  await page.getByRole('button', { name: '以图形显示' }).click()
  await shot('6-chart')
})

test('a weight is moved, the result follows, and the scenario stands beside another reading', async () => {
  const slider = page.getByRole('slider', { name: '人口的权重' })
  const { width, height } = (await slider.boundingBox()) ?? { width: 0, height: 0 }
  await slider.click({ position: { x: width * 0.7, y: height / 2 } })
  const weight = page.getByRole('textbox', { name: '人口 权重' })
  await expect.poll(async () => Number(await weight.inputValue())).toBeGreaterThan(0.5)
  await page.getByText('权重合计 1').waitFor()
  await button('保存方案').click()
  await page.getByText('已保存', { exact: true }).waitFor()
  await place('比较')
  const grid = page.getByRole('grid', { name: '各单位对比表' })
  await grid
    .getByText(/^[+−]\d+$/)
    .first()
    .waitFor()
  await shot('6-compare')
})

test('it is adopted under a document, which the ledger then holds', async () => {
  await place('方案')
  await follow(page, '方案的页面', '下达')
  await page.getByRole('textbox', { name: '文号' }).fill('徐编〔2020〕15号')
  await button('登记并下达').click()
  await page.getByRole('link', { name: /徐编〔2020〕15号：\d+ 项变动，2,099 名/ }).click()
  await page
    .getByRole('heading', { name: /徐编〔2020〕15号/ })
    .first()
    .waitFor()
})

test('4. rules R9 and R10 stand with their source', async () => {
  await place('规则')
  await page.getByText('R9').first().waitFor()
  await page
    .getByText(/一般7个，最多不超过9个/)
    .first()
    .waitFor()
  await shot('7-rules')
})

test('6. the workbook opens elsewhere, its totals are live formulas that equal ours', async () => {
  const out = path.join(folder, '编制分配表.xlsx')
  await answerSave(app, out)
  await place('报表')
  await page.getByRole('button', { name: /Excel/ }).first().click()
  await page
    .getByText(/已导出/)
    .first()
    .waitFor()
  await shot('8-reports')
  const workbook = read(readFileSync(out))
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 })
  const total = rows.find((row) => row[0] === '合计')
  expect(total).toEqual(expect.arrayContaining([1570, 16, 513, 2099, 785, 1314]))
  const formulas = Object.entries(sheet).filter(
    ([, cell]) => typeof cell === 'object' && cell !== null && 'f' in cell,
  )
  expect(formulas.length).toBeGreaterThan(157)
})

test('6. the same table is written as a PDF, A4 landscape, each unit once', async () => {
  const out = path.join(folder, '编制分配表.pdf')
  await answerSave(app, out)
  await page.getByRole('button', { name: /PDF/ }).first().click()
  await expect.poll(() => existsSync(out)).toBe(true)
  const info = execFileSync('pdfinfo', [out], { encoding: 'utf8' })
  expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/)
  const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' })
  expect(text.match(/黄楼街道/g)).toHaveLength(1)
  expect(text.replaceAll(' ', '')).toMatch(/第1页共\d页/)
})

test('the print preview shows the pages', async () => {
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: /打印/ }).first().click()
  const preview = await opened
  await preview.getByText('第 1 页').first().waitFor()
  await picture(preview, '9-preview')
  await preview.close()
})

test('what the window showed is what the command line computes on the same file', async () => {
  await place('方案')
  const answer = cli('run', project, '徐州2020') as { total: number; byPool: object }
  expect(answer).toMatchObject({ total: 2099, byPool: { city: 785, county: 1314 } })
})

test('the history names what was done, and goes back to before the office’s own table', async () => {
  await place('审计')
  const row = page.getByRole('row', { name: /编制表\.xlsx/ }).first()
  await row.getByRole('button', { name: /撤销到此步之前/ }).click()
  const question = page.getByRole('dialog', { name: /将撤销 \d+ 步/ })
  for (const step of [/徐编〔2020〕15号|徐州2020/, /徐编〔2020〕9号/, /编制表\.xlsx/])
    await question.getByText(step).first().waitFor()
  await shot('10-history')
  await question.getByRole('button', { name: '全部撤销' }).click()
  await page.getByText(/已撤销 \d+ 步/).waitFor()
})

test('undo takes the import back, and the program says so', async () => {
  const undo = page.getByRole('banner').getByRole('button', { name: '撤销' })
  await expect.poll(() => undo.evaluate(describedBy)).toBe('撤销：导入 xuzhou-indicators.xlsx（167 行）')
  await undo.click()
  const question = page.getByRole('dialog', { name: '撤销最近一次写入' })
  await question.getByText(/第 2 条.*导入“xuzhou-indicators.xlsx”.*167 行/).waitFor()
  const before = entries()
  await shot('11-undo')
  await question.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销：').first().waitFor()
  expect(entries()).toBe(before + 1)
  expect((cli('verify', project) as { ok: boolean }).ok).toBe(true)
  // What made the project is never taken back, and the button says so.
  await expect.poll(() => undo.isDisabled()).toBe(true)
  expect(await undo.evaluate(describedBy)).toBe('没有可以撤销的写入')
})
