// A scenario in the real window: built by mouse and keyboard, moved by a slider, compared, published, swept, adopted, undone.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import { addStep, firstPage, goTo, leave, openProject, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('scenario')
const project = path.join(folder, '徐州.bianheng')
const picture = pictures('scenario')
let app: ElectronApplication
let page: Page

/** Pools with posts to spare, as an approval from above books them. */
function bookPools(counties: readonly string[]): void {
  const approve = (to: string, posts: number) => ({
    kind: 'approve',
    to,
    postType: 'institution-full',
    posts,
  })
  const file = path.join(folder, 'pools.json')
  const document = {
    number: '苏编〔2020〕3号',
    title: '关于核增事业编制的批复',
    date: '2020-08-01',
    effective: '2020-08-01',
    status: 'approved',
    issuer: '省委编委',
  }
  const movements = [
    approve('pool:city', 1000),
    ...counties.map((county) => approve(`pool:county:${county}`, 500)),
  ]
  writeFileSync(file, JSON.stringify({ document, movements }))
  cli('book', project, file)
}

beforeAll(async () => {
  cli('init', project, '--template', 'xuzhou-2020', '--region', '3203')
  cli('import', project, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  bookPools(Object.keys((cli('run', project, '徐州2020') as { byCounty: object }).byCounty))
  app = await launch()
  page = await firstPage(app)
  await openProject(app, page, { file: project, said: '徐州市' })
})

afterAll(() => leave(app))

const place = (name: string) => goTo(page, name)
const part = (name: string) =>
  page.getByRole('navigation', { name: '方案的页面' }).getByRole('link', { name }).click()
const shot = (name: string) => picture(page, name)
const card = (name: RegExp) => page.getByRole('region', { name })
const tile = (name: string) =>
  page.locator('.tile', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) }).locator('dd')

async function expectNoGraveViolation(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}

test('a weight moves by the keyboard, the others give way, and the numbers follow', async () => {
  await place('方案')
  await tile('合计').getByText('2,099').waitFor()
  const slider = page.getByRole('slider', { name: '人口的权重' })
  await slider.focus()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
  await page.getByText('权重合计 1').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: '人口 权重' }).inputValue()).toBe('0.5')
  await tile('合计').getByText('2,099').waitFor()
  await page.getByRole('button', { name: '恢复到已保存' }).click()
  await expect.poll(() => page.getByRole('textbox', { name: '人口 权重' }).inputValue()).toBe('0.4')
})

test('a formula is read as it is typed: a mistake is marked at its place, the right one computes', async () => {
  await addStep(page, '公式')
  const formula = page.getByRole('textbox', { name: '公式' })
  await formula.fill('ceil(population/10000')
  await page
    .getByText(/公式第 22 个字符处写法有误/)
    .first()
    .waitFor()
  await formula.fill('floor(population/100000)+steps.base')
  await page.getByText('公式写法正确。').waitFor()
  await expect.poll(() => tile('公式').textContent()).toMatch(/1,5\d\d|1,6\d\d/)
  await shot('1-formula')
})

test('steps of other kinds by mouse: brackets and a ratio; a wrong field says so where it stands', async () => {
  await addStep(page, '分档')
  const table = card(/第 5 步/)
  await table.getByRole('textbox', { name: '第 1 档上界' }).fill('5万')
  await table.getByText('应为数字').waitFor()
  await page.getByText(/方案中有 1 处需要改正/).waitFor()
  await table.getByRole('textbox', { name: '第 1 档上界' }).fill('50000')
  await expect.poll(() => tile('分档').textContent()).not.toBe('0名')
  await addStep(page, '按比例')
  await tile('按比例').waitFor()
  await expectNoGraveViolation()
})

test('a step moves by its button and by dragging, is duplicated, removed and put back', async () => {
  const up = page.getByRole('button', { name: '上移第 6 步' })
  await up.focus()
  await page.keyboard.press('Enter')
  await card(/第 5 步\s*按比例/).waitFor()
  // The focus goes with the step.
  await page.keyboard.press('Enter')
  await card(/第 4 步\s*按比例/).waitFor()
  for (const step of ['公式', '分档'])
    await page.getByRole('button', { name: new RegExp(`^第 . 步\\s*${step}`) }).click()
  await card(/第 6 步\s*分档/)
    .locator('.drag-handle')
    .dragTo(card(/第 5 步\s*公式/))
  await card(/第 5 步\s*分档/).waitFor()
  await page.getByRole('button', { name: '复制第 4 步' }).click()
  await card(/第 5 步\s*按比例/).waitFor()
  await page.getByRole('button', { name: '删除第 5 步' }).click()
  await page.getByRole('button', { name: '放回' }).click()
  await card(/第 5 步\s*按比例/).waitFor()
  for (const step of [5, 4]) await page.getByRole('button', { name: `删除第 ${step} 步` }).click()
  await card(/第 5 步\s*公式/).waitFor()
  await shot('2-steps')
})

test('conditions that clash are told with the way to them', async () => {
  await page.getByRole('button', { name: '添加上下限' }).click()
  await page.getByRole('textbox', { name: '第 1 条至多' }).fill('3')
  await page.getByText('方案的条件不能同时满足').waitFor()
  await shot('3-infeasible')
  await page.getByRole('button', { name: '去掉第 1 条' }).click()
  await tile('合计').waitFor()
})

test('a tie that no rule settles waits for a decision, and is settled on the spot', async () => {
  await page.getByRole('button', { name: '恢复到已保存' }).click()
  await addStep(page, '加权')
  const step = card(/第 4 步/)
  await step.getByRole('combobox', { name: '并列怎样处理' }).click()
  await page.getByTitle('停下待定夺').click()
  await step.getByRole('combobox', { name: '名额怎样给出' }).click()
  await page.getByTitle('一个总数', { exact: true }).click()
  await step.getByRole('button', { name: '按名次给分值' }).click()
  await step.getByRole('textbox', { name: '人口 名次分值' }).fill(Array(157).fill('1').join(','))
  await step.getByRole('textbox', { name: '总名额' }).fill('5')
  await page.getByText('有并列的单位需要定夺').waitFor()
  await shot('4-undecided')
  await expectNoGraveViolation()
  await page.getByRole('button', { name: '抽签定夺' }).click()
  await tile('合计').getByText('2,104').waitFor()
  await step.getByRole('textbox', { name: '抽签种子' }).waitFor()
})

test('it is kept under another name, listed, published with its hash', async () => {
  await page.getByRole('button', { name: '另存为…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '方案名称' }).fill('徐州抽签')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存', { exact: true }).waitFor()
  await part('全部方案')
  await page.getByRole('button', { name: '发布“徐州抽签”' }).click()
  await page.getByText(/“徐州抽签”已发布，校验值 [0-9a-f]{12}/).waitFor()
  await page.getByRole('table', { name: '已发布的副本' }).getByText('2,104').waitFor()
  await shot('5-list')
  await expectNoGraveViolation()
})

test('a sweep says which units change at which value', async () => {
  await part('敏感性')
  await page.getByText(/\d+ 次计算，\d+ 个单位有变化/).waitFor()
  await shot('6-sweep')
  await page.getByRole('tab', { name: '变化点' }).click()
  await page.getByText(/→\d+/).first().waitFor()
  await expectNoGraveViolation()
})

test('two scenarios stand side by side with coloured differences', async () => {
  await place('比较')
  await page.getByRole('grid', { name: '各单位对比表' }).waitFor()
  await page.getByRole('combobox', { name: '添加一列' }).click()
  await page.getByTitle('徐州抽签', { exact: true }).click()
  await page.getByRole('columnheader', { name: '徐州抽签' }).first().waitFor()
  await shot('7-compare')
  await expectNoGraveViolation()
  await page.getByRole('tab', { name: '均衡程度' }).click()
  await page.getByRole('img', { name: /洛伦兹曲线/ }).waitFor()
  await page.getByRole('button', { name: '以表格显示' }).click()
  await page.getByRole('table', { name: /洛伦兹曲线/ }).waitFor()
})

test('it is adopted: every movement first, one button, a link to the document; undo takes it back', async () => {
  await place('方案')
  await part('下达')
  await page.getByText('请至少写一个文号').waitFor()
  await page.getByRole('textbox', { name: '文号' }).fill('徐编〔2020〕15号')
  await page.getByRole('table', { name: '每一笔变动' }).getByText('市级编制池').first().waitFor()
  await shot('8-adopt')
  await expectNoGraveViolation()
  const book = page.getByRole('button', { name: '登记并下达' })
  await expect.poll(() => book.isEnabled()).toBe(true)
  await book.click()
  await page.getByRole('link', { name: /徐编〔2020〕15号：\d+ 项变动，2,104 名/ }).waitFor()
  await shot('9-adopted')
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await page
    .getByText(/已撤销/)
    .first()
    .waitFor()
})
