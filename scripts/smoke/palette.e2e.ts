// The frame by keyboard alone: search, keys, help, Ctrl+S.
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from './launch.ts'
import { openSample } from './stage.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await app.firstWindow()
  await openSample(page)
})

afterAll(() => app.close())

async function search(text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索' }).waitFor()
  await page.keyboard.type(text)
}

const option = () => page.getByRole('option', { selected: true })
const heading = (name: string) => page.getByRole('heading', { name, level: 1 })

describe('search', () => {
  test.each([
    ['tz', '台账', '台账'],
    ['gz', '规则', '规则'],
    ['zxyt', '专项用途', '台账'],
    ['日后', '日后记录', '台账'],
    ['黄楼', '黄楼街道', '机构与编制'],
    ['320302001', '黄楼街道', '机构与编制'],
    ['huanglou', '黄楼街道', '机构与编制'],
    ['glq', '鼓楼区', '机构与编制'],
    ['徐州2020', '徐州2020', '方案'],
  ])('%s leads to %s', async (typed, name, place) => {
    await search(typed)
    await option().getByText(name, { exact: true }).first().waitFor()
    await page.keyboard.press('Enter')
    await heading(place).waitFor()
  })

  test('a report is chosen on its page', async () => {
    await search('kbqk')
    await option().getByText('报表').waitFor()
    const name = await option().locator('span').first().textContent()
    await page.keyboard.press('Enter')
    await heading('报表').waitFor()
    await page
      .getByRole('heading', { name: name ?? '', level: 2 })
      .first()
      .waitFor()
  })

  test('the arrows move, Escape leaves everything as it was', async () => {
    await search('街道')
    await page.getByRole('option').nth(5).waitFor()
    const first = await option().textContent()
    // An answer that comes in late puts the mark back on the first.
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown')
        return option().textContent()
      })
      .not.toBe(first)
    await page.screenshot({ path: 'test-results/palette.png' })
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('combobox', { name: '搜索' }).count()).toBe(0)
    await heading('报表').waitFor()
  })
})

test('the latest step is taken back and brought again by its name, from the search', async () => {
  const steps = () => page.getByRole('option').filter({ hasText: /^(?:撤销|恢复)：/ })
  await page.keyboard.press('Control+k')
  await expect.poll(() => steps().allTextContents()).toEqual([expect.stringMatching(/^撤销：导入/)])
  await page.keyboard.type('撤销：')
  await option()
    .getByText(/^撤销：导入/)
    .waitFor()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: '撤销最近一次写入' })
  await question.getByText(/改动的 835 行数据恢复/).waitFor()
  await expect.poll(() => question.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await question.getByRole('button', { name: '撤销' }).press('Enter')
  await page.getByText(/^已撤销：导入/).waitFor()
  await search('hf')
  await page
    .getByRole('option')
    .getByText(/^恢复：导入/)
    .click()
  await page.getByText(/^已恢复：导入/).waitFor()
})

test('F1 lists the keys, Ctrl+S says when it was saved', async () => {
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '快捷键' }).getByText('Ctrl K').waitFor()
  await page.screenshot({ path: 'test-results/keys.png' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+s')
  await page.getByText(/全部内容已写入项目文件，最近一次写入：\d{4}-/).waitFor()
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
})

test.each(['总览', '台账', '规则', '审计'])('%s explains itself', async (place) => {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click()
  await page.getByRole('button', { name: '帮助', exact: true }).click()
  await page
    .getByRole('dialog', { name: `帮助：${place}` })
    .getByText('怎么做')
    .waitFor()
  await page.screenshot({ path: `test-results/help-${place}.png` })
  await page.keyboard.press('Escape')
})
