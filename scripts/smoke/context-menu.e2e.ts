// Context menus in the real window, by mouse and by the Menu key: of the sheet, the tree, the documents and the scenarios; rows pasted as new ones.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankScenario } from '#shared/domain/template/blank.zh-CN'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, leave, ownFolder } from './stage.ts'

const home = ownFolder('menus')
const project = path.join(home, '大虞.bianheng')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  cli('init', project, '--template', 'weifang-dayu-2016')
  const scenario = path.join(home, '试算.json')
  writeFileSync(
    scenario,
    JSON.stringify({ ...blankScenario({ code: '3707', name: '潍坊市' }, '2016-12-31'), name: '试算' }),
  )
  cli('scenario', project, 'add', scenario)
  app = await launch({ userData: home, args: [project] })
  page = await firstPage(app)
  await page.getByRole('heading', { name: '总览', exact: true }).waitFor()
})

afterAll(() => leave(app))

const place = (name: string) => goTo(page, name)
const menu = () => page.getByRole('menu')
const command = (name: string) => menu().getByRole('menuitem', { name })
const clipboard = () => app.evaluate(({ clipboard: own }) => own.readText())
const copyIn = (text: string) => app.evaluate(({ clipboard: own }, value) => own.writeText(value), text)

test('the tree: opened by the Menu key, walked by arrows, left by Escape; a unit leads to a document', async () => {
  await place('机构与编制')
  const tree = page.getByRole('tree')
  await tree.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ContextMenu')
  await menu().waitFor()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=menu]').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() =>
      menu()
        .getByRole('menuitem')
        .nth(1)
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true)
  await page.keyboard.press('Escape')
  await menu().waitFor({ state: 'detached' })
  expect(await tree.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await page.getByRole('treeitem', { name: /大虞街道/ }).click({ button: 'right' })
  await command('登记核增编制…').click()
  await page.getByRole('heading', { name: '台账', exact: true }).waitFor()
  await page.getByText('大虞街道').first().waitFor()
})

test('the documents: a number is copied, a document opened', async () => {
  await place('台账')
  const rows = page.getByRole('table', { name: '文件一览表' }).locator('tbody tr')
  const number = await rows.first().getByRole('rowheader').textContent()
  await rows.first().click({ button: 'right' })
  await command('复制文号').click()
  await expect.poll(clipboard).toBe(number)
  await rows.first().getByRole('link').focus()
  await page.keyboard.press('Shift+F10')
  await command('打开').click()
  await page.getByRole('heading', { name: number ?? '' }).waitFor()
})

test('the scenarios: the menu has what the buttons of the row do', async () => {
  await place('方案')
  await page.getByRole('link', { name: '全部方案' }).click()
  const row = page.getByRole('table', { name: '已保存的方案' }).locator('tbody tr').first()
  await row.getByRole('button').first().waitFor()
  const buttons = await row.getByRole('button').allTextContents()
  await row.click({ button: 'right', position: { x: 10, y: 10 } })
  await menu().waitFor()
  expect((await menu().getByRole('menuitem').allTextContents()).map((text) => text.trim())).toEqual(
    buttons.map((text) => text.replaceAll(' ', '')),
  )
  await page.keyboard.press('Escape')
})

test('the sheet: copied and pasted from its menu; pasted rows without a row begin a document of new units', async () => {
  await place('指标')
  const sheet = page.getByRole('treegrid', { name: '指标数值表' })
  const name = sheet.locator('tbody tr', { hasText: '大虞街道' }).last().locator('[aria-colindex="1"]')
  await name.click({ button: 'right' })
  await command('复制').click()
  await expect.poll(clipboard).toContain('大虞街道')
  await copyIn('大虞街道\n城南新街道\t\t街道\n')
  await name.click()
  await page.keyboard.press('Shift+F10')
  await command('粘贴为新行…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: '把多出的 1 行作为新单位' }).waitFor()
  await expect.poll(() => dialog.textContent()).toContain('1 行的单位已在表中')
  await dialog.getByRole('button', { name: '起草文件' }).click()
  await page.getByRole('heading', { name: '台账', exact: true }).waitFor()
  await expect
    .poll(() =>
      page
        .getByRole('textbox')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    )
    .toContain('城南新街道')
})

test('more rows than there are ask to be added', async () => {
  await place('指标')
  const sheet = page.getByRole('treegrid', { name: '指标数值表' })
  await copyIn('大虞街道\n城北新街道\n')
  await sheet.locator('tbody tr').last().locator('[aria-colindex="1"]').click()
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('城北新街道').waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
})
