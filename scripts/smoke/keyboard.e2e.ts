// The whole job without a mouse: a project from a template, the office's workbook, its figures, a document, weights, comparison, adoption, report, and undo.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { makeStaffingBook } from './staffing-book.ts'
import { choices, firstPage, leave, ownFolder } from './stage.ts'

const folder = ownFolder('keys')
const project = path.join(folder, '徐州.bianheng')
const workbook = path.join(folder, '编制表.xlsx')
/** More stops of the Tab key than any screen has before what is looked for. */
const STOPS = 120
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  await makeStaffingBook(workbook)
  app = await launch()
  page = await firstPage(app)
  await answerSave(app, project)
  await answerOpen(app, workbook)
  await heading('开始').waitFor()
})

afterAll(() => leave(app))

const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
const enabled = (name: string | RegExp) =>
  page.getByRole('button', { name }).and(page.locator(':enabled')).first()

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** What has the focus: its name, and whether that can be seen in the window. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    const label = element.labels?.[0]?.textContent
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    // A choice shows the focus at its frame, the field of a sheet at its cell.
    const frame = element.closest('.ant-select, .ant-input-affix-wrapper, .ant-radio-wrapper') ?? element
    const marked = [element, frame].some((one) => {
      const { outlineStyle, boxShadow } = getComputedStyle(one)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    return { name, shown: inside && (marked || element.matches('.sheet-editor')) }
  })

/** Presses a key until that has the focus, and wants to see it there. */
async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    const { name: said } = await focused()
    if (name.test(said)) return await expect.poll(focused).toMatchObject({ shown: true })
    await page.keyboard.press(key)
  }
  expect.unreachable(`no way by ${key} to ${name}`)
}

async function enter(name: RegExp, key = 'Tab'): Promise<void> {
  await tabTo(name, key)
  await press('Enter')
}

/** Goes somewhere by the search field of the window; the next Tab begins in the screen that comes. */
async function search(text: string, place: string): Promise<void> {
  await press('Control+k')
  await page.getByRole('combobox', { name: '搜索' }).waitFor()
  await page.keyboard.type(text)
  await page.getByRole('option', { selected: true }).getByText(place, { exact: true }).first().waitFor()
  await press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
}

const options = () => choices(page)

/** Types into the list that has the focus, takes the first that fits and goes on. */
async function pick(typed: string, option: string): Promise<void> {
  await page.keyboard.insertText(typed)
  await options().filter({ hasText: option }).first().waitFor()
  await press('Enter')
  await expect.poll(() => options().count()).toBe(0)
  await press('Tab')
}

test('a city is found, its project is made from a template, and its units are ticked', async () => {
  await tabTo(/^市或县（市、区）$/)
  await page.keyboard.insertText('徐州市')
  await page.getByText('70 个街道').first().waitFor()
  await press('ArrowDown')
  await page.getByText('将填入 186 个单位').waitFor()
  await enter(/^新建并选择保存位置$/)
  await heading('关于本项目的模板').waitFor()
  await press('Tab')
  await enter(/^查看单位$/)
  await page.getByText('已勾选 157 个').waitFor()
})

test('the office’s own workbook goes through its four steps', async () => {
  await search('导入', '导入')
  await enter(/^选择电子表格…$/)
  await enabled('已对应 7 列，共 7 列').waitFor()
  await enter(/^已对应 7 列/)
  await enter(/^按此核对$/)
  await page.getByText('全部行均可导入').waitFor()
  await tabTo(/^文号$/)
  await page.keyboard.insertText('徐编〔2020〕1号')
  await enabled(/^接受导入（4 行）$/).waitFor()
  await press('Tab')
  await enter(/^接受导入（4 行）$/)
  await page.getByText('导入完成').waitFor()
})

test('a unit is found, and a figure of it explains itself; Escape leads back to the cell', async () => {
  await search('hljd', '黄楼街道')
  await page.getByRole('grid', { name: '单位及机构编制和人员' }).getByText('30', { exact: true }).waitFor()
  await tabTo(/^单位及机构编制和人员/)
  await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter')
  const panel = page.getByRole('complementary', { name: '黄楼街道 · 全额事业编制' })
  await panel.getByText('核定编制数 30，由 1 份文件形成').waitFor()
  await press('Escape')
  await panel.waitFor({ state: 'detached' })
  await tabTo(/^单位及机构编制和人员/)
})

test('a document is entered and booked', async () => {
  await search('登记新', '登记新文件')
  await tabTo(/^文号$/)
  await page.keyboard.insertText('徐编〔2020〕9号')
  await tabTo(/^成文日期$/)
  await page.keyboard.insertText('20200701')
  await enter(/^添加变动$/)
  await tabTo(/^变动类型$/)
  await pick('核增', '核增')
  await pick('hljd', '黄楼街道')
  await tabTo(/^编制类型$/)
  await pick('全额', '全额事业编制')
  await page.keyboard.insertText('3')
  await page.getByRole('complementary', { name: '登记之后' }).getByText('30 → 33').waitFor()
  await press('Control+Enter')
  await page.getByText('已登记 徐编〔2020〕9号：1 项变动').waitFor()
})

test('with indicators the scenario has a result, which follows a weight; a number derives itself', async () => {
  await search('导入', '导入')
  await enter(/^使用示例指标表$/)
  await enabled(/^接受导入/).waitFor()
  await enter(/^接受导入/)
  await page.getByText('导入完成').waitFor()
  await enter(/^前往方案$/)
  await page.getByText('2,099').first().waitFor()
  await tabTo(/^人口的权重$/)
  await press(...Array.from({ length: 10 }, () => 'ArrowRight'))
  await page.getByText('权重合计 1').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: '人口 权重' }).inputValue()).toBe('0.5')
  await press('F6')
  await tabTo(/^分配结果表/)
  await press('ArrowDown', 'ArrowRight', 'Enter')
  await page.getByText(/人口 60291 ÷ 合计 362367 .*× 权重 0\.5/).waitFor()
  await press('Control+s')
  await page.getByText('方案“徐州2020”已保存').waitFor()
})

test('it is compared with another reading, and the differences are gone through cell by cell', async () => {
  await search('比较', '比较')
  const grid = page.getByRole('grid', { name: '各单位对比表' })
  await grid.getByRole('columnheader', { name: '徐州2020（读法二）' }).first().waitFor()
  await tabTo(/^各单位对比表/)
  await press('End')
  await expect.poll(() => page.locator('.sheet-cell.active').first().textContent()).toMatch(/^[+−]?\d+$/)
})

test('it is adopted under a document', async () => {
  await search('方案下达', '方案下达入账')
  await page.getByText('请至少写一个文号').waitFor()
  await tabTo(/^文号$/)
  await page.keyboard.insertText('徐编〔2020〕15号')
  await enabled('登记并下达').waitFor()
  await enter(/^登记并下达$/, 'Shift+Tab')
  await page.getByRole('link', { name: /徐编〔2020〕15号：\d+ 项变动，2,099 名/ }).waitFor()
})

test('the table is looked at as pages, and written as a workbook', async () => {
  await search('编制分配表', '编制分配表')
  await heading('报表').waitFor()
  await enabled('打印预览').waitFor()
  const opened = app.waitForEvent('window')
  await enter(/^打印预览$/)
  const preview = await opened
  await preview.getByText('第 1 页').first().waitFor()
  await preview.close()
  const file = path.join(folder, '编制分配表.xlsx')
  await answerSave(app, file)
  await enter(/^导出 Excel$/)
  await page.getByText('已导出“编制分配表.xlsx”').first().waitFor()
  expect(existsSync(file)).toBe(true)
})

test('the history names each step, and undoing goes back to before the adoption', async () => {
  await search('审计', '审计')
  for (const step of [/徐编〔2020〕15号/, /徐编〔2020〕9号/, /编制表\.xlsx/])
    await page.getByRole('row', { name: step }).first().waitFor()
  await tabTo(/^撤销到此步之前/)
  await press('Enter')
  await page
    .getByRole('dialog', { name: '将撤销 1 步' })
    .getByText(/徐州2020/)
    .first()
    .waitFor()
  await page.screenshot({ path: path.join(root, 'test-results/undo-back.png') })
  await enter(/^全部撤销$/)
  await page.getByText('已撤销 1 步').waitFor()
  const { ok } = cli('verify', project) as { ok: boolean }
  expect(ok).toBe(true)
})
