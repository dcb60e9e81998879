// What a run has to say beside its numbers, in the real window: findings by rule, ties and who gained, clashes of bounds.
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import {
  addStep,
  firstPage,
  follow,
  goTo,
  leave,
  openList,
  openProject,
  ownFolder,
  pictures,
} from './stage.ts'

const folder = ownFolder('result')
const project = path.join(folder, '徐州.bianheng')
const picture = pictures('scenario-result')
let app: ElectronApplication
let page: Page

const shot = (name: string) => picture(page, name)
const card = (name: string) => page.getByRole('region', { name, exact: true })
const titles = () => page.locator('.tile dt').allInnerTexts()
const total = () => page.locator('.tile.strong dd')

beforeAll(async () => {
  cli('init', project, '--template', 'xuzhou-2020', '--region', '3203')
  cli('import', project, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  app = await launch()
  page = await firstPage(app)
  await openProject(app, page, { file: project, said: '徐州市' })
  await goTo(page, '方案')
})

beforeEach(async () => {
  const revert = page.getByRole('button', { name: '恢复到已保存', exact: true })
  if ((await revert.count()) > 0 && (await revert.isEnabled())) await revert.click()
  await total().getByText('2,099').waitFor()
})

afterAll(() => leave(app))

async function choose(step: string, label: string, option: string): Promise<void> {
  await card(step).getByRole('combobox', { name: label, exact: true }).first().click()
  await openList(page).getByTitle(option, { exact: true }).click()
}

test('what was not checked is no finding; posts handed on to bodies are found rule by rule', async () => {
  await page.getByRole('tab', { name: '检查 0', exact: true }).click()
  await page.getByText('没有发现问题。', { exact: true }).waitFor()
  await page.getByText('R47 还没有录入实名制花名册，未作检查。', { exact: true }).waitFor()
  await addStep(page, '分到机构')
  await page.getByRole('tab', { name: '检查 628', exact: true }).click()
  await page.getByText('628 条', { exact: true }).waitFor()
  const lines = page.getByRole('list', { name: '检查结果' }).getByRole('list').getByRole('listitem')
  await expect.poll(() => lines.count()).toBe(10)
  await page.getByRole('button', { name: '显示其余 618 条', exact: true }).click()
  await expect.poll(() => lines.count()).toBe(628)
  // The step hands on what others gave: neither tile nor column is its own.
  expect(await titles()).toEqual(['合计', '基数', '倾斜', '加权', '市级编制', '县级编制', '参加单位'])
})

test('a pool that falls short is named by its county and not by a code', async () => {
  await addStep(page, '基数')
  await page.getByRole('tab', { name: '检查 11', exact: true }).click()
  const list = page.getByRole('list', { name: '检查结果' })
  await list.getByText('编制池不足', { exact: true }).waitFor()
  await list.getByText(/^鼓楼区县级编制池的全额事业编制余 59 名，需要 66 名。/).waitFor()
  await expect.poll(() => list.getByText('POOL_SHORT').count()).toBe(0)
  await shot('1-findings')
})

test('a tie names its units and bodies, what settled it, and who gained', async () => {
  await addStep(page, '加权')
  const step = '第 4 步　加权2'
  await choose(step, '名额怎样给出', '一个总数')
  await card(step).getByRole('textbox', { name: '总名额' }).fill('30')
  await choose(step, '指标', '村（社区）数')
  await choose(step, '并列怎样处理', '停下待定夺')
  await page.getByText('争 1 名，涉及 4 个单位', { exact: true }).waitFor()
  // The four that wait are not among those whom the tie leaves alone.
  await page.getByText('不受并列影响的部分：153 个单位', { exact: true }).waitFor()
  await page.getByRole('button', { name: '抽签定夺', exact: true }).click()
  await card(step).getByRole('textbox', { name: '抽签种子' }).fill('编委会第3次会议')
  await page.getByRole('tab', { name: '并列 1', exact: true }).click()
  await page
    .getByText(
      /^加权2，全部单位：鹿楼镇、官山镇、新安街道、戴圩街道 得分相同，争 1 名，按抽签（种子“编委会第3次会议”）分出先后，归 (鹿楼镇|官山镇|新安街道|戴圩街道)。$/,
    )
    .waitFor()
  await addStep(page, '分到机构')
  await page.getByText(/^分到机构，丰财街道：党政办公室（示例）、/).waitFor()
  await shot('2-ties')
})

test('bounds that clash: each field once; a bound that nothing can meet says so where it stands', async () => {
  await page.getByRole('button', { name: '添加上下限' }).click()
  const bounds = card('合计上下限')
  await bounds.getByRole('textbox', { name: '第 1 条至多' }).fill('14')
  await bounds.getByRole('textbox', { name: '第 1 条至少' }).fill('15')
  await bounds.getByText('“至少”高于“至多”，没有数能同时满足。', { exact: true }).waitFor()
  await bounds.getByRole('textbox', { name: '第 1 条至少' }).fill('')
  await bounds.getByRole('textbox', { name: '第 1 条至多' }).fill('12')
  const clash = page.getByRole('list', { name: '相互冲突的条件' })
  await clash.waitFor()
  const fields = await clash.getByRole('button').allInnerTexts()
  expect(new Set(fields).size).toBe(fields.length)
  expect(fields).toContain('到 第 3 步加权 名额 铜山区')
  await expect.poll(() => bounds.getByText('“至少”高于“至多”').count()).toBe(0)
  const short = page.getByRole('table', { name: '各县（市、区）差多少' })
  const figures = await short.getByRole('row').filter({ hasText: '铜山区' }).getByRole('cell').allInnerTexts()
  const [need = 0, most = 0, difference] = figures.map(Number)
  expect(difference).toBe(Math.abs(need - most))
  expect(difference).toBeGreaterThan(0)
  await shot('3-bounds')
})

test('a sweep marks what the scenario has now, and warns where more posts in all mean fewer for a unit', async () => {
  const part = (name: string) => follow(page, '方案的页面', name)
  await choose('第 3 步　加权', '分配方法', '最大余数法')
  await part('敏感性')
  await page.getByText('方案“徐州2020”，此数现为 0.4。其他权重按原有比例增减，合计仍为 1。').waitFor()
  await page
    .getByRole('img', { name: /人口的权重/ })
    .getByText('现值 0.4', { exact: true })
    .waitFor()
  await shot('4-sweep')
  // The list draws only what is in view; from its first entry upwards it goes on at its end: 每单位名额, 保底, 邳州市.
  await page.getByRole('combobox', { name: '变动的数', exact: true }).click()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.locator('.sweep-target').getByText('加权：邳州市的名额', { exact: true }).waitFor()
  await page.getByText('方案“徐州2020”，此数现为 81。', { exact: true }).waitFor()
  const warning = page.getByRole('alert').filter({ hasText: '出现反常：总数增加，单位反而减少' })
  await warning
    .getByText(/^\d+ → \d+：合计 [\d,]+ → [\d,]+ 名，.+ \d+ → \d+ 名。$/)
    .first()
    .waitFor()
  await shot('5-paradox')
  await page.getByRole('tab', { name: '变化的单位', exact: true }).click()
  await page.getByRole('columnheader', { name: '现值 81', exact: true }).waitFor()
  await part('编辑')
})

test('beside the open derivation, however far the grid is scrolled, the sums stay in view', async () => {
  const frame = page.getByRole('region', { name: '分配结果表', exact: true }).locator('.sheet-scroll')
  await frame
    .getByRole('button', { name: /，合计 / })
    .first()
    .click()
  await page.locator('.derivation-unit').getByText(/名/).waitFor()
  await frame.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
  await frame.getByRole('columnheader', { name: '县级', exact: true }).waitFor()
  await shot('sums-in-view')
  const edges = await frame.boundingBox()
  for (const part of ['thead', 'tfoot']) {
    const cell = frame.locator(`${part} [aria-colindex="2"]`)
    await cell.getByText(part === 'thead' ? '合计' : '2,099', { exact: true }).waitFor()
    const box = await cell.boundingBox()
    expect(box?.x).toBeGreaterThan(edges?.x ?? Number.POSITIVE_INFINITY)
    expect((box?.x ?? Number.POSITIVE_INFINITY) + (box?.width ?? 0)).toBeLessThan(
      (edges?.x ?? 0) + (edges?.width ?? 0),
    )
  }
})

/** Heads over several columns whose title is cut though their columns in view have room for it, at every place of the scroll. */
function cutTitles(frame: Element): string[] {
  const cut: string[] = []
  for (let left = 0; left <= frame.scrollWidth - frame.clientWidth; left += 23) {
    frame.scrollTo({ left })
    const frozen = [...frame.querySelectorAll('thead .frozen')].at(-1)?.getBoundingClientRect().right ?? 0
    const edge = frame.getBoundingClientRect().left + frame.clientWidth
    for (const title of frame.querySelectorAll('.sheet-th.branch > *')) {
      const over = title.parentElement?.getBoundingClientRect()
      const at = title.getBoundingClientRect()
      const seen = Math.min(over?.right ?? 0, edge) - Math.max(over?.left ?? 0, frozen)
      if (seen > at.width + 20 && (at.left < frozen || at.right > edge))
        cut.push(`${title.textContent} at ${left}`)
    }
  }
  return cut
}

test('the head over several columns keeps its title in view as the grid is scrolled sideways', async () => {
  await page.getByRole('checkbox', { name: '指标值', exact: true }).check()
  const frame = page.getByRole('region', { name: '分配结果表', exact: true }).locator('.sheet-scroll')
  const steps = frame.getByRole('columnheader', { name: '分配步骤', exact: true })
  // Where the columns before it fill the frame, it is drawn as soon as it is scrolled to.
  await expect
    .poll(async () => {
      await frame.evaluate((element) => {
        const next = element.scrollLeft + 80
        element.scrollTo({ left: next + element.clientWidth > element.scrollWidth ? 0 : next })
      })
      return steps.count()
    })
    .toBe(1)
  expect(await frame.evaluate(cutTitles)).toEqual([])
  await frame.evaluate((element) => element.scrollTo({ left: 260 }))
  await shot('head-in-view')
})

test('posts shared among bodies stand behind the allocation table on the screen', async () => {
  await addStep(page, '分到机构')
  await goTo(page, '报表')
  await page.getByRole('heading', { name: '徐州市机构编制分配表', exact: true }).scrollIntoViewIfNeeded()
  await shot('bodies-annex')
  await goTo(page, '方案')
})

test('the flow of posts: the largest receivers, every one, or those of one county', async () => {
  await page.getByRole('tab', { name: '编制流向图', exact: true }).click()
  const picture = page.getByRole('img', { name: '编制流向图', exact: true })
  await picture.getByText(/^其余 132 个单位 1,732$/).waitFor()
  await page.getByRole('checkbox', { name: '逐个列出全部单位', exact: true }).check()
  await picture.getByText(/^其余 132 个单位 /).waitFor({ state: 'detached' })
  await shot('flow-every')
  const givers = await picture.locator('text').count()
  await page.getByRole('combobox', { name: '编制来源', exact: true }).click()
  await openList(page)
    .getByTitle(/鼓楼区/)
    .click()
  await picture.getByText(/^黄楼街道 13$/).waitFor()
  // Seven streets, the city's pool and their own county's; before, 157 units and twelve pools.
  expect([givers, await picture.locator('text').count()]).toEqual([169, 9])
  await shot('flow-county')
  await page.getByRole('checkbox', { name: '逐个列出全部单位', exact: true }).uncheck()
  await page.getByRole('tab', { name: '分配结果', exact: true }).click()
})
