// A clerk's first week in the real window: a unit founded and given posts in one document with its scan, the balance as it is typed, why a number is what it is.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { graveOf } from './settled.ts'
import { choices, firstPage, follow, goTo, ownFolder } from './stage.ts'

const home = ownFolder('clerk')
const scan = path.join(home, '泉编〔2020〕1号.pdf')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  writeFileSync(scan, '%PDF-1.4 扫描件')
  app = await launch({ userData: home })
  page = await firstPage(app)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1
  })
  await answerSave(app, path.join(home, '泉山.bianheng'))
  await page.getByPlaceholder('名称、拼音首字母或代码').fill('320311')
  await page.getByText('泉山区').first().click()
  await page.getByRole('radio', { name: '空白' }).check()
  await button('新建并选择保存位置').click()
  await page.getByRole('heading', { name: '单位', exact: true }).waitFor()
})

afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const part = (of: string, name: string) => follow(page, `${of}各部分`, name)
const button = (name: string) => page.getByRole('button', { name, exact: true })
const row = (at: number) => page.getByRole('group', { name: `第 ${at} 项变动` })
const balance = () => page.getByRole('complementary', { name: '登记之后' })
const options = () => choices(page)

async function choose(at: number, label: string, typed: string, option: string): Promise<void> {
  await row(at).getByRole('combobox', { name: label, exact: true }).click()
  await page.keyboard.insertText(typed)
  await options().filter({ hasText: option }).first().click()
}

async function begin(number: string, date: string): Promise<void> {
  await place('台账')
  await part('台账', '登记新文件')
  await page.getByLabel('文号').fill(number)
  await page.getByRole('textbox', { name: '成文日期' }).fill(date)
  await button('添加变动').click()
}

/** An opening balance in a row. */
async function open(at: number, [typed, name]: readonly [string, string], posts: number, filled: number) {
  await choose(at, '变动类型', '期初', '期初')
  await choose(at, '账户', typed, name)
  await choose(at, '编制类型', '全额', '全额事业编制')
  await row(at).getByLabel('编制数').fill(String(posts))
  await row(at).getByLabel('实有人数').fill(String(filled))
}

test('an empty ledger leads to the office’s own workbook too', async () => {
  await place('总览')
  await button('从 Excel 编制表导入').click()
  await page.getByRole('heading', { name: '导入', exact: true }).waitFor()
})

test('a unit founded in a document holds posts by the same document, and the balance stays while the next row is begun', async () => {
  await begin('泉编〔2020〕1号', '2020-01-10')
  await open(1, ['wljd', '王陵街道'], 30, 28)
  await balance().getByText('0 → 30').waitFor()
  await balance().getByText('0 → 28').waitFor()
  await button('添加变动').click()
  await balance().getByText('第 2 项还没有填完，没有计入').waitFor()
  await balance().getByText('0 → 30').waitFor()
  await choose(2, '变动类型', '设立单位', '设立单位')
  await choose(2, '上级', '泉山', '泉山区')
  await row(2).getByLabel('单位名称').fill('区民政局')
  await choose(2, '单位类别', '部门', '部门')
  await button('添加变动').click()
  await open(3, ['民政', '区民政局'], 10, 7)
  await balance().getByText('0 → 10').waitFor()
  await expect.poll(() => balance().getByText('没有计入').count()).toBe(0)
  // Usable: 30 − 28 and 10 − 7.
  await balance().getByText('0 → 2', { exact: true }).waitFor()
  await balance().getByText('0 → 3', { exact: true }).waitFor()
  expect(await graveOf(page)).toEqual([])
})

test('what is refused further down stands at its own row, whatever unfinished rows are above it', async () => {
  await button('添加变动').click()
  await choose(4, '变动类型', '核减', '核减')
  await button('添加变动').click()
  await choose(5, '变动类型', '核减', '核减')
  await choose(5, '从何处核减', 'wljd', '王陵街道')
  await choose(5, '编制类型', '全额', '全额事业编制')
  await row(5).getByLabel('编制数').fill('31')
  await row(5)
    .getByText(/只有 30 名，需要 31 名/)
    .waitFor()
  await button('删去第 5 项变动').click()
  await button('删去第 4 项变动').click()
})

test('the scan goes in with the document and comes out as it was', async () => {
  await answerOpen(app, scan)
  await button('附件').click()
  await page.getByRole('checkbox', { name: /把文件存入项目/ }).waitFor()
  expect(await page.getByRole('checkbox', { name: /把文件存入项目/ }).isChecked()).toBe(true)
  await button('登记').click()
  await page.getByText('已登记 泉编〔2020〕1号：3 项变动，已入账').waitFor()
  await page.getByText('附件：泉编〔2020〕1号.pdf').waitFor()
  await page.getByText('设立单位：泉山区 设立 区民政局（部门）').waitFor()
  const copy = path.join(home, '另存.pdf')
  await answerSave(app, copy)
  await button('另存附件…').click()
  await page.getByText('与登记的 SHA-256 相符').waitFor()
  expect(readFileSync(copy)).toEqual(readFileSync(scan))
  expect(await graveOf(page)).toEqual([])
})

test('why 30: the documents, and after each of them the figure that was asked for', async () => {
  await place('机构与编制')
  await page.getByRole('searchbox', { name: '搜索单位或机构' }).fill('wljd')
  await page.getByRole('treeitem', { name: '王陵街道' }).click()
  await button('王陵街道，全额事业编制，核定编制数 30，查看依据').click()
  const panel = page.getByRole('complementary', { name: /王陵街道/ })
  await panel.getByText('核定编制数 30，由 1 份文件形成').waitFor()
  await panel.getByText('此后：核定编制数 30 名').waitFor()
  await button('王陵街道，全额事业编制，实有人数 28，查看依据').click()
  await panel.getByText('此后：实有人数 28 人').waitFor()
  // Beside the panel the last columns are out of sight.
  await panel.getByRole('button', { name: '关闭' }).click()
  await button('王陵街道，全额事业编制，可用空缺 2，查看依据').click()
  await panel.getByText('可用空缺 2 = 核定 30 − 实有 28').waitFor()
  await panel.getByText('此后：核定 30 名，实有 28 人').waitFor()
  expect(await graveOf(page)).toEqual([])
})

test('a request keeps the vacancy of its own day, and the panel of what was just made opens', async () => {
  await place('人员与借调')
  const form = () => page.getByRole('dialog')
  const field = (label: string) => form().getByLabel(label, { exact: true })
  const saved = async () => {
    await form().getByRole('button', { name: '保存', exact: true }).click()
    await expect.poll(() => form().count()).toBe(0)
  }
  const ask = async (typed: string, unit: string, posts: string) => {
    await button('登记用编请示').click()
    for (const [label, text, option] of [
      ['单位（机构）', typed, unit],
      ['编制类型', '全额', '全额事业编制'],
    ] as const) {
      await form().getByRole('combobox', { name: label, exact: true }).click()
      await page.keyboard.insertText(text)
      await options().filter({ hasText: option }).first().click()
    }
    await field('编制数').fill(posts)
    await form().getByRole('textbox', { name: '日期' }).fill('2020-03-01')
    await form().getByText('（截至 2020-03-01）').waitFor()
    await saved()
  }
  await ask('wljd', '王陵街道', '1')
  await page.getByRole('complementary', { name: '2020-1' }).waitFor()
  await ask('民政', '区民政局', '2')
  const panel = page.getByRole('complementary', { name: '2020-2' })
  await panel.getByText('2020-03-01 申报 2 名，当时可用空缺 3 名').waitFor()

  await begin('泉编〔2020〕2号', '2020-05-01')
  await choose(1, '变动类型', '上编', '上编')
  await choose(1, '单位或机构', '民政', '区民政局')
  await choose(1, '编制类型', '全额', '全额事业编制')
  await row(1).getByLabel('人数').fill('2')
  await balance().getByText('3 → 1').waitFor()
  await button('登记').click()
  await page.getByText('已登记 泉编〔2020〕2号').waitFor()

  await place('人员与借调')
  await button('2020-2').click()
  await panel.getByRole('button', { name: '审核' }).click()
  await form().getByRole('textbox', { name: '日期' }).fill('2020-04-01')
  await form().getByText('可用空缺 3 名（截至 2020-04-01）').waitFor()
  await form().getByRole('textbox', { name: '日期' }).fill('2020-06-01')
  await form().getByText('可用空缺 1 名（截至 2020-06-01），比所填的少 1 名').waitFor()
  await saved()
  await panel.getByText('2020-06-01 审核：建议 2 名，可用空缺 1 名').waitFor()
  await panel.getByText('2020-03-01 申报 2 名，当时可用空缺 3 名').waitFor()
  expect(await graveOf(page)).toEqual([])
})

test('the office’s definition of the vacancy rate is chosen where the rates stand, and undone', async () => {
  await place('总览')
  const main = page.getByRole('main')
  await main.getByText('空编率 =（核定编制数 − 实有人数 − 当年待上编人数）÷ 核定编制数').waitFor()
  await main.getByRole('checkbox', { name: '扣除当年待上编' }).click()
  await main.getByText('空编率 =（核定编制数 − 实有人数）÷ 核定编制数').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('dialog').getByText('选定空编率的算法').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click()
  await main.getByText('空编率 =（核定编制数 − 实有人数 − 当年待上编人数）÷ 核定编制数').waitFor()
})
