// Every form of a step that is filled in by hand: a mistake is said at its field, what is right is computed at once.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCity } from './city.ts'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import { addStep, firstPage, goTo, leave, openList, openProject, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('editor')
const streets = path.join(folder, '沙市.bianheng')
const city = path.join(folder, '石家庄.bianheng')
const picture = pictures('scenario-editor')
let app: ElectronApplication
let page: Page

function written(name: string, content: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const CLASSES = { '421002001': '一', '421002002': '一', '421002003': '二' }
const WINDOWS = ['421002001', '421002002']

/** Six streets: three with a class, two with bodies of a function, departments that can give posts. */
function makeStreets(): void {
  cli('init', streets, '--template', 'shashi-2021')
  const names = ['中山街道', '崇文街道', '解放街道']
  const rows = Object.entries(CLASSES).map(([code, name], at) => `${code},${names[at]},${name}类`)
  cli('import', streets, written('分类.csv', `代码,名称,分类\n${rows.join('\n')}\n`), '--as', 'units')
  const day = '2021-01-04'
  const document = {
    number: '沙编〔2021〕1号',
    title: '关于设立机构的通知',
    date: day,
    effective: day,
    status: 'approved',
    issuer: '区委编委',
  }
  const movements = WINDOWS.flatMap((unit) =>
    ['服务', '执法'].map((role) => ({
      kind: 'establish',
      body: `${unit}/${role}队`,
      bodyKind: 'institution',
      function: role,
    })),
  )
  cli('book', streets, written('机构.json', JSON.stringify({ document, movements })))
}

const place = (name: string) => goTo(page, name)
const shot = (name: string) => picture(page, name)
const card = (name: RegExp) => page.getByRole('region', { name })
const tile = (name: string) =>
  page.locator('.tile', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) }).locator('dd')
const result = () => page.locator('.scenario-result')
const toFix = () => page.getByText(/方案中有 1 处需要改正/)

async function open(file: string, said: string): Promise<void> {
  await openProject(app, page, { file: file, said: said })
  await place('方案')
  await tile('合计').waitFor()
}

beforeAll(async () => {
  makeStreets()
  makeCity(city)
  app = await launch()
  page = await firstPage(app)
})

afterAll(() => leave(app))

async function choose(step: RegExp, label: string, option: string): Promise<void> {
  await card(step).getByRole('combobox', { name: label, exact: true }).first().click()
  await openList(page).getByTitle(option, { exact: true }).click()
}

async function pickUnit(step: RegExp, typed: string, option: string): Promise<void> {
  await card(step).getByRole('combobox', { name: '添加单位' }).fill(typed)
  await openList(page).getByTitle(option, { exact: true }).click()
}

const posts = (step: RegExp, name: string) =>
  card(step).getByRole('textbox', { name: `${name} 名额`, exact: true })

async function expectNoGraveViolation(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}

describe('steps by hand', () => {
  const fifth = /第 5 步/
  beforeAll(() => open(streets, '沙市区'))
  beforeEach(async () => {
    const revert = page.getByRole('button', { name: '恢复到已保存' })
    if (await revert.isEnabled()) await revert.click()
    await tile('合计').getByText('177').waitFor()
  })

  test('人工: a reason is asked for, a unit found by name, its posts added, one number or by type', async () => {
    await addStep(page, '人工')
    await card(fifth).getByText('请写明理由，例如会议纪要文号').waitFor()
    await toFix().waitFor()
    await card(fifth).getByRole('textbox', { name: '理由' }).fill('编委会第 12 次会议')
    await pickUnit(fifth, '崇文', '崇文街道　沙市区')
    await posts(fifth, '崇文街道').fill('三')
    await card(fifth).getByText('应为 0 或正整数').waitFor()
    await posts(fifth, '崇文街道').fill('3')
    await tile('合计').getByText('180').waitFor()
    await card(fifth).getByRole('button', { name: '按编制类型分列' }).click()
    await choose(fifth, '崇文街道 名额 添加编制类型', '一般行政编制')
    await posts(fifth, '崇文街道').first().waitFor({ state: 'detached' })
    await card(fifth).getByRole('textbox', { name: '崇文街道 名额 一般行政编制' }).fill('2')
    await tile('合计').getByText('182').waitFor()
    await shot('1-manual')
    await expectNoGraveViolation()
  })

  test('按类别: the classes in use stand there; a unit without one is named at the field', async () => {
    await addStep(page, '按类别')
    await posts(fifth, '一').fill('5')
    await card(fifth)
      .getByText(/单位“胜利街道.*”没有分类/)
      .waitFor()
    await expect.poll(() => card(fifth).getByText('此处的值不符合要求').count()).toBe(0)
    await shot('2-class-missing')
    await place('单位')
    for (const name of ['胜利街道', '朝阳街道', '立新街道'])
      await page.getByRole('checkbox', { name: new RegExp(name) }).uncheck()
    await place('方案')
    await posts(fifth, '二').fill('2')
    await tile('按类别').getByText('12').waitFor()
  })

  test('分到机构: evenly; with totals of functions, which must be listed and add up', async () => {
    await addStep(page, '分到机构')
    await page.getByRole('tab', { name: '分到机构' }).click()
    await page.getByRole('table', { name: '分到机构' }).getByText('服务队').first().waitFor()
    await card(fifth).getByRole('checkbox', { name: '只分给部分种类的机构' }).check()
    for (const kind of ['内设机构', '派出（派驻）机构', '法定机构', '事业单位'])
      await card(fifth).getByRole('checkbox', { name: kind, exact: true }).uncheck()
    await card(fifth).getByText('请至少选一种机构').waitFor()
    await toFix().waitFor()
    await shot('3-kinds')
    await card(fifth).getByRole('checkbox', { name: '内设机构', exact: true }).check()
    await page
      .getByRole('table', { name: '分到机构' })
      .getByText('服务队')
      .first()
      .waitFor({ state: 'detached' })
    await card(fifth).getByRole('checkbox', { name: '事业单位', exact: true }).check()
    await page.getByRole('tab', { name: '分到机构' }).click()
    await page.getByRole('table', { name: '分到机构' }).getByText('服务队').first().waitFor()
    await card(fifth).getByRole('checkbox', { name: '限定各职能的合计' }).check()
    await card(fifth).getByText('请至少列出一种职能').waitFor()
    await toFix().waitFor()
    for (const [name, total] of [
      ['服务', '20'],
      ['执法', '16'],
    ] as const) {
      await card(fifth).getByRole('textbox', { name: '添加职能' }).fill(name)
      await page.keyboard.press('Enter')
      await posts(fifth, name).fill(total)
    }
    await result()
      .getByText(/各单位合计 \d+ 名，各类型（职能）合计 36 名/)
      .waitFor()
    await shot('3-functions')
    await result()
      .getByRole('button', { name: /职能合计/ })
      .click()
    await expectNoGraveViolation()
  })

  test('调出来源: a giver is asked for; one that can not give enough is refused by name and figure', async () => {
    for (const index of [4, 3]) await page.getByRole('button', { name: `删除第 ${index} 步` }).click()
    const third = /第 3 步/
    await addStep(page, '调出来源')
    await card(third).getByText('请至少列出一个调出单位').waitFor()
    await pickUnit(third, '民政', '区民政局（示例）　沙市区')
    await result()
      .getByText(/各调出单位最多能给 \d+ 名/)
      .waitFor()
    for (const name of ['人力资源', '住房和城乡建设', '城市管理执法'])
      await pickUnit(third, name, `区${name}${name === '人力资源' ? '和社会保障' : ''}局（示例）　沙市区`)
    await tile('合计').getByText('177').waitFor()
    await card(third).getByRole('textbox', { name: '区民政局（示例）至多调出' }).fill('7')
    await page.getByRole('tab', { name: '调出来源' }).click()
    await page.getByRole('table', { name: '调出来源' }).getByText('区民政局（示例）').first().waitFor()
    await shot('4-source')
    await expectNoGraveViolation()
  })

  test('加权 in two stages: counties first; a value that misses is said at its weight and can count as 0', async () => {
    await addStep(page, '加权')
    await choose(fifth, '名额怎样给出', '总数，先分到县再分到单位')
    await card(fifth).getByRole('textbox', { name: '总名额' }).fill('60')
    await card(fifth)
      .getByText(/缺少指标“人口”/)
      .first()
      .waitFor()
    await shot('5-staged-missing')
    for (const combobox of await card(fifth).getByRole('combobox', { name: '指标', exact: true }).all()) {
      await combobox.click()
      await openList(page).getByTitle('村（社区）数', { exact: true }).click()
    }
    await tile('加权3').getByText('60').waitFor()
    await expectNoGraveViolation()
  })

  test('加权 with both margins: both lists are asked for, must agree, and are met exactly', async () => {
    await addStep(page, '加权')
    await choose(fifth, '名额怎样给出', '每单位和每类型的合计都给定')
    await card(fifth).getByText('请至少列出一个单位').waitFor()
    await card(fifth).getByText('请至少列出一种编制类型').waitFor()
    await card(fifth).getByRole('button', { name: '列出范围内全部单位' }).click()
    await posts(fifth, '中山街道').fill('6')
    await posts(fifth, '崇文街道').fill('4')
    await choose(fifth, '添加编制类型', '一般行政编制')
    await posts(fifth, '一般行政编制').fill('7')
    await choose(fifth, '添加编制类型', '全额事业编制')
    await choose(fifth, '指标', '村（社区）数')
    await result()
      .getByText(/各单位合计 10 名，各类型（职能）合计 7 名/)
      .waitFor()
    await posts(fifth, '全额事业编制').fill('3')
    await tile('加权3').getByText('10').waitFor()
    await shot('6-margins')
    await expectNoGraveViolation()
  })
})

describe('the result follows the hand', () => {
  beforeAll(async () => {
    const revert = page.getByRole('button', { name: '恢复到已保存' })
    if ((await revert.count()) > 0 && (await revert.isEnabled())) await revert.click()
    if ((await page.getByRole('button', { name: '打开项目…' }).count()) === 0) await place('开始')
    await open(city, '石家庄市')
  })

  test('of many moves at once the last one stands', async () => {
    const slider = page.getByRole('slider', { name: '人口的权重' })
    await slider.focus()
    for (let move = 0; move < 20; move += 1) await page.keyboard.press('ArrowRight')
    const weight = await page.getByRole('textbox', { name: '人口 权重' }).inputValue()
    await page.locator('.run-result[aria-busy="false"]').waitFor()
    // The derivation is asked of the engine anew: it tells by which weight the numbers shown were computed.
    await page
      .getByRole('button', { name: /加权 \d+ 名，查看推算过程/ })
      .first()
      .click()
    await page.getByText(`权重 ${weight}`).first().waitFor()
    await shot('7-live')
    await expectNoGraveViolation()
  })
})

test('between two scenarios that differ in weights alone a slider puts a third column', async () => {
  await page.getByRole('button', { name: '恢复到已保存' }).click()
  await place('比较')
  const slider = page.getByRole('slider', { name: '“全市”到“全市偏重人口”之间' })
  await slider.focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageUp')
  const share = await slider.inputValue()
  expect(Number(share)).toBeGreaterThan(0)
  await page
    .getByRole('columnheader', { name: `“全市”到“全市偏重人口”的 ${share}%` })
    .first()
    .waitFor()
  await page.getByRole('tab', { name: /方案改动/ }).click()
  // Exactly that share of the way from 0.4 to 0.7, as the document itself holds it.
  const weight = String((40 + (30 * Number(share)) / 100) / 100)
  await page.getByText(`人口 ${weight}（按占比）`).first().waitFor()
  await shot('8-between')
  await expectNoGraveViolation()
})
