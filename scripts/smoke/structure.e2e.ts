// The organisation chart in the real window: opened level by level, compared with the year before a reform, drawn to a file, merged by dragging.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from './cli.ts'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, leave, ownFolder } from './stage.ts'

const home = ownFolder('structure')
const project = path.join(home, '大虞.bianheng')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  cli('init', project, '--template', 'weifang-dayu-2016')
  app = await launch({ userData: home, args: [project] })
  page = await firstPage(app)
  await page.getByRole('heading', { name: '总览', exact: true }).waitFor()
})

afterAll(() => leave(app))

const place = (name: string) => goTo(page, name)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const box = (name: string) => page.locator('.react-flow__node').filter({ has: button(name) })

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x: x + width / 2, y: y + height * 0.75 }
}

const picture = async (name: string) => {
  const folder = process.env.BIANHENG_PICTURES
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

test('a county opens into its units and their bodies, with their numbers', async () => {
  await place('机构图')
  await button('大虞街道').click()
  await box('民生保障服务中心').waitFor()
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(9)
  expect(await box('大虞街道').innerText()).toMatch(/编制 \d+/)
  await picture('structure-unit')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})

test('beside the year before: five bodies came, sections and stations went', async () => {
  await page.getByRole('textbox', { name: '对照日期' }).fill('2015-01-01')
  await box('社会保障服务站').waitFor()
  expect(await box('社会保障服务站').innerText()).toContain('已撤销')
  expect(await box('社区党建办公室').innerText()).toContain('新设')
  await expect
    .poll(() => button('民生保障服务中心').getAttribute('title'))
    .toContain('社会保障服务站、计划生育服务站')
  await picture('structure-compared')
  await button('以表格显示').click()
  await page.getByRole('row', { name: /社会保障服务站.*已撤销/ }).waitFor()
  await button('以图形显示').click()
})

test('the drawing is saved as an SVG that names every body', async () => {
  const file = path.join(home, '机构图.svg')
  await answerSave(app, file)
  await button('存为 SVG').click()
  await expect.poll(() => existsText(file)).toContain('社会保障服务站')
  expect(existsText(file)).toContain('已撤销')
  await button('不对照').click()
})

test('a body taken by its name and dropped on another can be left where it is; a click on the name still opens it', async () => {
  const name = await button('城市管理办公室（示例）').boundingBox()
  const from = { x: (name?.x ?? 0) + 20, y: (name?.y ?? 0) + (name?.height ?? 0) / 2 }
  const home = await box('城市管理办公室（示例）').boundingBox()
  const to = await middleOf(box('经济发展办公室（示例）'))
  const [x, y] = [to.x - (home?.width ?? 0) / 2 + 30, to.y - 20]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + x) / 2, (from.y + y) / 2, { steps: 5 })
  await page.mouse.move(x, y, { steps: 5 })
  await page.mouse.up()
  await page
    .getByRole('dialog', { name: '合并“城市管理办公室（示例）”' })
    .getByText(/合并后“经济发展办公室（示例）”：编制 \d+/)
    .waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  expect(await box('城市管理办公室（示例）').boundingBox()).toEqual(home)
  await page.getByRole('heading', { name: '机构图', level: 1 }).waitFor()
  await button('城市管理办公室（示例）').click()
  await page.getByRole('heading', { name: '机构与编制', level: 1 }).waitFor()
  await place('机构图')
  await button('大虞街道').click()
  await box('城市管理办公室（示例）').waitFor()
})

test('a body dragged onto another: the preview, then a document with the merger in it', async () => {
  const from = await middleOf(box('城市管理办公室（示例）'))
  const to = await middleOf(box('经济发展办公室（示例）'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: '合并“城市管理办公室（示例）”' })
  await dialog.getByText(/合并后“经济发展办公室（示例）”：编制 \d+/).waitFor()
  await picture('structure-merge')
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(9)
  await dialog.getByLabel('合并后的名称').fill('城建经济办公室')
  await dialog.getByRole('button', { name: '填入新文件' }).click()
  const row = page.getByRole('group', { name: '第 1 项变动' })
  await expect.poll(() => row.getByLabel('合并为（机构名称）').inputValue()).toBe('城建经济办公室')
  expect(await row.innerText()).toMatch(/经济发展办公室（示例）\s+城市管理办公室（示例）/)
})

function existsText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
