// What was chosen stays chosen while other places are looked at; Escape closes the innermost thing and gives the focus back to where it was.
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './launch.ts'
import { firstPage, follow, goTo, openSample } from './stage.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await firstPage(app)
  await openSample(page)
})

afterAll(() => app.close())

const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
const dialogs = () => page.locator('dialog[open]').count()
const panel = () => page.getByRole('complementary')

test('the columns of a comparison, and which of them is the base, outlive a visit to other places', async () => {
  await goTo(page, '比较')
  const columns = page.getByRole('region', { name: '比较的各列' }).getByRole('listitem')
  await expect.poll(() => columns.count()).toBe(2)
  await page.getByRole('button', { name: '设为基准：徐州2020（读法二）' }).click()
  await expect.poll(() => columns.first().textContent()).toContain('徐州2020（读法二）')
  await page.getByRole('textbox', { name: '某一天' }).fill('2020-06-01')
  await page.getByRole('button', { name: '添加日期' }).click()
  await expect.poll(() => columns.count()).toBe(3)
  const chosen = await columns.allTextContents()
  await goTo(page, '台账')
  await page.getByRole('heading', { name: '台账', level: 1 }).waitFor()
  await goTo(page, '比较')
  await expect.poll(() => columns.allTextContents()).toEqual(chosen)
})

test('a request is chosen by keyboard, its step is begun and left again: each Escape closes one thing', async () => {
  await goTo(page, '人员与借调')
  const row = page.getByRole('button', { name: '示例-请示-5', exact: true })
  await row.press('Enter')
  await panel().getByRole('heading', { name: '示例-请示-5' }).waitFor()
  await expect.poll(focused).toBe('示例-请示-5')
  await panel().getByRole('button', { name: '决定', exact: true }).press('Enter')
  const step = page.getByRole('dialog', { name: '决定：示例-请示-5' })
  await step.getByText(/可用空缺 3 名/).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(dialogs).toBe(0)
  await expect.poll(focused).toBe('决定')
  await page.keyboard.press('Escape')
  await expect.poll(() => panel().count()).toBe(0)
  await expect.poll(focused).toBe('示例-请示-5')
})

test('Escape in an open list closes the list, and leaves the form with what was typed', async () => {
  await page.getByRole('button', { name: '登记用编请示' }).press('Enter')
  const form = page.getByRole('dialog', { name: '登记用编请示' })
  await form.getByRole('textbox', { name: '编号' }).fill('半张表')
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  const field = form.getByRole('combobox', { name: '编制类型' })
  await field.press('ArrowDown')
  await list.waitFor()
  await field.press('Escape')
  await list.waitFor({ state: 'hidden' })
  await expect.poll(() => form.getByRole('textbox', { name: '编号' }).inputValue()).toBe('半张表')
  await field.press('Escape')
  await expect.poll(dialogs).toBe(0)
})

test('the request that is chosen is the one explained, whatever is sought beside it; another tab begins with none', async () => {
  await page.getByRole('button', { name: '示例-请示-4', exact: true }).click()
  await page.getByRole('button', { name: '示例-请示-6', exact: true }).click()
  await panel().getByRole('heading', { name: '示例-请示-6' }).waitFor()
  expect(await panel().count()).toBe(1)
  await page.getByPlaceholder('输入文字搜索').fill('新安')
  await page.getByText('显示 1 条，共 7 条。').waitFor()
  await panel().getByRole('heading', { name: '示例-请示-6' }).waitFor()
  await follow(page, '人员各部分', '借调')
  await expect.poll(() => panel().count()).toBe(0)
})

test.each([
  ['设置', '设置'],
  ['帮助', '帮助：人员与借调'],
])('the sheet behind %s gives the focus back to its button', async (name, title) => {
  const opener = page.getByRole('banner').getByRole('button', { name, exact: true })
  await opener.press('Enter')
  await page.getByRole('dialog', { name: title }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(dialogs).toBe(0)
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
})
