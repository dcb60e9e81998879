// What a clerk stumbled over: numbers changed in silence, work thrown away, undo without a word, stale tables, a lost draft.
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from './launch.ts'
import { descendants } from './processes.ts'
import { firstPage, goTo, openSample, ownFolder } from './stage.ts'

const home = ownFolder('mends')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch({ userData: home })
  page = await firstPage(app)
  await openSample(page)
})

afterAll(async () => {
  await answerClose(1)
  await app.close()
})

const place = (name: string) => goTo(page, name)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')

/** The question of the closing window is answered with that button, and each asking is counted. */
async function answerClose(choice: 0 | 1): Promise<void> {
  await app.evaluate(({ dialog: dialogs }, answer) => {
    const counted = globalThis as { asked?: string[] }
    dialogs.showMessageBoxSync = ((_window: unknown, options: { buttons: string[] }) => {
      counted.asked = [...(counted.asked ?? []), options.buttons.join(' ')]
      return answer
    }) as typeof dialogs.showMessageBoxSync
  }, choice)
}

const asked = () => app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? [])
const closeWindow = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

describe('numbers', () => {
  beforeAll(async () => {
    await place('方案')
    await page.getByText('2,099').first().waitFor()
  })

  test.each([
    ['鼓楼区的名额', '-3'],
    ['鼓楼区的名额', '二十四'],
    ['鼓楼区的名额', ''],
    ['鼓楼区的名额', '24.5'],
    ['每单位名额', '10.5'],
    ['每单位名额', ''],
    ['保底', '1个'],
    ['封顶', '-1'],
  ])('%s “%s” stays as typed, is marked and blocks run and save', async (label, typed) => {
    const field = page.getByLabel(label, { exact: true })
    const before = await field.inputValue()
    await field.fill(typed)
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe(typed)
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    await page.getByText('应为 0 或正整数').waitFor()
    await page.getByText('方案中有 1 处需要改正').waitFor()
    await expect.poll(() => button('保存方案').isDisabled()).toBe(true)
    await expect.poll(() => button('导出编制分配表').isDisabled()).toBe(true)
    await field.fill(before)
    await page.getByText('2,099').first().waitFor()
    await expect.poll(() => page.getByText('应为 0 或正整数').count()).toBe(0)
  })

  test('what was typed outlives a visit to another page, and goes with 恢复到已保存', async () => {
    const field = page.getByLabel('鼓楼区的名额', { exact: true })
    await field.fill('二十四')
    await place('规则')
    await place('方案')
    await expect.poll(() => field.inputValue()).toBe('二十四')
    await button('恢复到已保存').click()
    await expect.poll(() => field.inputValue()).toMatch(/^\d+$/)
  })

  test('the last source of posts cannot be set to nothing in silence', async () => {
    const city = page.getByLabel('市级', { exact: true }).first()
    const county = page.getByLabel('县级', { exact: true }).first()
    await city.fill('0')
    await county.fill('0')
    await expect.poll(() => county.inputValue()).toBe('0')
    await page.getByText('应为正整数', { exact: true }).waitFor()
    await city.fill('1')
    await expect.poll(() => page.getByText('应为正整数', { exact: true }).count()).toBe(0)
    await county.fill('1')
    await page.getByText('已保存', { exact: true }).waitFor()
  })
})

describe('work that is not saved', () => {
  beforeAll(async () => {
    await page.getByLabel('鼓楼区的名额', { exact: true }).fill('25')
    await page.getByText('未保存', { exact: true }).waitFor()
  })

  test('holds the window open until its user gives it up', async () => {
    await answerClose(0)
    await closeWindow()
    await expect.poll(asked).toEqual(['返回 放弃修改并关闭'])
    await expect.poll(() => page.getByLabel('鼓楼区的名额', { exact: true }).inputValue()).toBe('25')
  })

  test('holds back a quit too, and the engine still answers', async () => {
    await app.evaluate(({ app: program }) => program.quit())
    await expect.poll(asked).toHaveLength(2)
    await place('审计')
    await button('核对审计链').click()
    await page.getByText('核对通过').waitFor()
  })

  test('is saved before another project is opened, if wanted', async () => {
    await place('开始')
    await button('打开示例项目').click()
    await dialog().getByRole('button', { name: '取消' }).click()
    await button('打开示例项目').click()
    await dialog().getByRole('button', { name: '保存并继续' }).click()
    await page.getByText('徐州2020（示例）-2').first().waitFor()
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
    await place('单位')
    await page.getByText('已勾选 157 个').waitFor()
  })
})

test('a table that can no longer be built is not shown, printed or exported', async () => {
  await place('方案')
  await page.getByText('2,099').first().waitFor()
  await place('报表')
  await page.getByText('黄楼街道').first().waitFor()
  await place('方案')
  await page.getByLabel('人口 权重', { exact: true }).fill('0.9')
  await expect.poll(() => button('导出编制分配表').isDisabled()).toBe(true)
  await place('报表')
  await page.getByText('权重之和').first().waitFor()
  for (const name of ['导出 Excel', '导出 PDF', '打印预览'])
    expect(await button(new RegExp(name)).isDisabled(), name).toBe(true)
  await expect.poll(() => page.getByText('黄楼街道').count()).toBe(0)
  await place('方案')
  await button('恢复到已保存').click()
})

describe('undo', () => {
  test('says what it takes back, asks, and can be left', async () => {
    const undo = page.getByRole('banner').getByRole('button', { name: '撤销' })
    await undo.click()
    await dialog()
      .getByText(/改动的 [\d,]+ 行数据/)
      .waitFor()
    await dialog().getByRole('button', { name: '取消' }).click()
    await place('审计')
    await expect.poll(() => page.getByText(/撤销 第 \d+ 条/).count()).toBe(0)
    await undo.click()
    await dialog().getByRole('button', { name: '撤销' }).click()
    const row = page.getByRole('row', { name: /撤销 第 \d+ 条/ })
    await row.waitFor()
    expect((await row.innerText()).match(/第 \d+ 条/g)).toHaveLength(1)
  })

  test('is disabled, with its reason, where nothing is left to take back', async () => {
    const undo = page.getByRole('banner').getByRole('button', { name: '撤销' })
    await expect.poll(() => undo.isDisabled()).toBe(true)
    await expect.poll(() => page.getByText('没有可以撤销的写入').count()).toBeGreaterThan(0)
  })
})

test('an engine that dies while a sheet is looked at leads back to the choice, with one notice', async () => {
  await place('导入')
  await button(/使用示例指标表/).click()
  await button(/接受导入/).waitFor()
  const [engine] = descendants(app.process().pid ?? 0, 'engine-relayed.cjs')
  process.kill(engine as number, 'SIGKILL')
  await page.getByText('尚未接受的表没有写入，请重新选择文件').waitFor()
  await button('选择电子表格…').waitFor()
  await expect.poll(() => button(/接受导入/).count()).toBe(0)
  const alerts = () => page.getByRole('main').getByRole('alert').filter({ visible: true }).count()
  await expect.poll(alerts).toBe(1)
  await button(/使用示例指标表/).click()
  await button(/接受导入/).waitFor()
})

test('the date of the values can be set right before they are accepted', async () => {
  const date = page.getByRole('textbox', { name: '数据日期' })
  await expect.poll(() => date.inputValue()).toBe('2020-08-31')
  await date.fill('2021-02-30')
  await page.getByText('日期写作 2020-08-31').waitFor()
  await expect.poll(() => button(/接受导入/).isDisabled()).toBe(true)
  await date.fill('2020-12-31')
  await page.getByText('新增 167').waitFor()
  await expect.poll(() => button(/接受导入/).isDisabled()).toBe(false)
})
