// Rules in the real window: own rules of every kind with what they find, a waiver, and the figures of R5 and R44.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read } from '@e965/xlsx'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as words } from '../../shared/locale/zh-CN/pages/report.ts'
import { cli } from './cli.ts'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, leave, openList, openProject, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('rules')
const project = path.join(folder, '沙市.bianheng')
const picture = pictures('rules')
const STREET = '421002001'
let app: ElectronApplication
let page: Page

/** A street with posts of two types and a turnover post that was due back long ago. */
function makeProject(): void {
  cli('init', project, '--template', 'shashi-2021')
  const day = '2021-01-04'
  const document = {
    number: '沙编〔2021〕9号',
    title: '关于核增编制的通知',
    date: day,
    effective: day,
    status: 'approved',
    issuer: '区委编委',
  }
  const approve = (to: string, postType: string, posts: number) => ({ kind: 'approve', to, postType, posts })
  const pool = 'pool:turnover:421002'
  const lent = { kind: 'lend', from: pool, to: STREET, postType: 'institution-full', posts: 1 }
  const movements = [
    approve(STREET, 'administrative', 10),
    approve(STREET, 'institution-full', 40),
    approve(pool, 'institution-full', 2),
    { ...lent, until: '2021-12-31' },
  ]
  const file = path.join(folder, '核增.json')
  writeFileSync(file, JSON.stringify({ document, movements }))
  cli('book', project, file)
}

const place = (name: string) => goTo(page, name)
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click()
const shot = (name: string) => picture(page, name)
const dialog = () => page.getByRole('dialog')
const findings = () => page.getByRole('table', { name: '检查结果' })
const ruleItem = (code: string) =>
  page.locator('.rule-list > li', { has: page.getByText(code, { exact: true }) })

async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await openList(page).getByTitle(option, { exact: true }).click()
}

beforeAll(async () => {
  makeProject()
  app = await launch()
  page = await firstPage(app)
  await openProject(app, page, { file: project, said: '沙市区' })
  await place('规则')
})

afterAll(() => leave(app))

interface Asked {
  readonly kind: string
  readonly title: string
  /** Without one the rule is given as unsourced. */
  readonly document?: string
  readonly limit?: string
}

async function addRule({ kind, title, document, limit }: Asked): Promise<void> {
  await page.getByRole('button', { name: '添加规则', exact: true }).click()
  await dialog().getByText(kind, { exact: true }).click()
  await dialog().getByRole('textbox', { name: '名称', exact: true }).fill(title)
  await expect.poll(() => dialog().getByRole('button', { name: '添加规则' }).isDisabled()).toBe(true)
  if (document === undefined) await dialog().getByText('无出处', { exact: true }).click()
  else await dialog().getByRole('textbox', { name: '依据文件' }).fill(document)
  if (limit !== undefined) await dialog().getByLabel('上限', { exact: true }).fill(limit)
  if (kind === '计数') await shot('1-dialog')
  await dialog().getByRole('button', { name: '添加规则' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByText(title, { exact: true }).waitFor()
}

const OWN = [
  {
    kind: '计数',
    title: '全额事业编制不超过30',
    document: '区编〔2021〕5号',
    limit: '30',
    found: /为 \d+，超过上限 30/,
  },
  {
    kind: '比例',
    title: '事业与行政之比',
    document: '区编〔2021〕6号',
    limit: '0.5',
    found: /比例 .*，高于/,
  },
  { kind: '合计', title: '全区街道合计', limit: '5', found: /合计 \d+，超过上限 5/ },
  { kind: '期限', title: '借用逾期自查', document: '区编〔2021〕8号', found: /期限到 2021-12-31，已到期/ },
]

test.each(OWN)('an own rule by $kind is made in the dialog, and finds', async ({ found, ...asked }) => {
  await tab('规则与依据')
  await addRule(asked)
  await tab('检查结果')
  const row = findings().getByRole('row').filter({ hasText: asked.title }).filter({ hasText: found }).first()
  await row.getByRole('cell', { name: asked.document ?? '无出处' }).waitFor()
})

test('a rule without a source says so in its own line too', async () => {
  await tab('规则与依据')
  await ruleItem('U3').getByText('依据：无出处', { exact: true }).waitFor()
  await expect.poll(() => ruleItem('U3').getByText('无出处', { exact: true }).count()).toBe(1)
  await expect.poll(() => ruleItem('U1').getByText('无出处').count()).toBe(0)
})

test('a waiver with reason, name and date stands with its finding', async () => {
  await tab('检查结果')
  const row = findings().getByRole('row').filter({ hasText: '全额事业编制不超过30' }).first()
  await row.getByRole('button', { name: '豁免', exact: true }).click()
  const allow = dialog().getByRole('button', { name: '豁免', exact: true })
  await expect.poll(() => allow.isDisabled()).toBe(true)
  await dialog().getByRole('textbox', { name: '理由' }).fill('改革过渡期，编委会会议纪要第3号')
  await dialog().getByRole('textbox', { name: '批准人' }).fill('王主任')
  await dialog().getByRole('textbox', { name: '日期', exact: true }).fill('2022-03-04')
  await shot('2-waive')
  await allow.click()
  await row.getByText('改革过渡期，编委会会议纪要第3号（王主任，2022-03-04）').waitFor()
  await page.getByText(/其中已豁免 1 条/).waitFor()
  await shot('3-findings')
})

async function chooseReport(): Promise<void> {
  const sheet = '机构编制规则核查表'
  await page.getByLabel('报表', { exact: true }).click()
  await page.getByTitle(sheet, { exact: true }).last().click()
  await page.getByRole('heading', { name: sheet, exact: true }).waitFor()
}

test('the waiver stands on the sheet of findings and in its workbook', async () => {
  await place('报表')
  await chooseReport()
  const reason = '改革过渡期，编委会会议纪要第3号'
  await page.locator('.paper-title').waitFor()
  await page
    .getByRole('cell', { name: new RegExp(reason) })
    .first()
    .waitFor()
  await shot('6-sheet')
  const file = path.join(folder, '核查.xlsx')
  await answerSave(app, file)
  await page.getByRole('button', { name: words.exportXlsx }).click()
  await page.getByText('已导出“核查.xlsx”').waitFor()
  const { Sheets, SheetNames } = read(readFileSync(file))
  const cells = SheetNames.flatMap((name) =>
    Object.values(Sheets[name] ?? {}).map((cell: { readonly v?: unknown }) => String(cell.v)),
  )
  for (const said of [reason, '王主任', '2022-03-04'])
    expect(
      cells.filter((text) => text.includes(said)),
      said,
    ).toHaveLength(1)
})

test('a waiver is taken back: neither the page nor its sheet keeps it, and undo gives it again', async () => {
  const reason = '改革过渡期，编委会会议纪要第3号'
  await place('规则')
  await tab('检查结果')
  const row = findings().getByRole('row').filter({ hasText: '全额事业编制不超过30' }).first()
  await row.getByRole('button', { name: '更改', exact: true }).click()
  await dialog().getByRole('button', { name: '取消豁免', exact: true }).click()
  await row.getByRole('button', { name: '豁免', exact: true }).waitFor()
  await expect.poll(() => page.getByText(/其中已豁免/).count()).toBe(0)
  await place('报表')
  await chooseReport()
  await page
    .getByRole('cell', { name: /超过上限 30/ })
    .first()
    .waitFor()
  await expect.poll(() => page.getByText(reason).count()).toBe(0)
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
  await dialog().getByRole('button', { name: '撤销', exact: true }).click()
  await page
    .getByRole('cell', { name: new RegExp(reason) })
    .first()
    .waitFor()
})

test('R5: the total of a level is recorded, broken, replaced and taken away', async () => {
  await place('规则')
  await tab('规则与依据')
  await page.getByRole('switch', { name: '省级规定 选用' }).click()
  const item = ruleItem('R5')
  await choose(item, '地区', '沙市区')
  await choose(item, '层级', '镇（街道）级')
  const record = item.getByRole('button', { name: '登记总额' })
  await expect.poll(() => record.isDisabled()).toBe(true)
  await item.getByLabel('上级下达的总额', { exact: true }).fill('3')
  await record.click()
  const totals = item.getByRole('table', { name: '各级行政编制总额' })
  await totals.getByRole('cell', { name: '3', exact: true }).waitFor()
  await shot('4-level-totals')
  await tab('检查结果')
  await findings()
    .getByText(/沙市区镇（街道）级行政编制合计 \d+ 名，超过总额 3 名/)
    .waitFor()
  await tab('规则与依据')
  await choose(item, '地区', '沙市区')
  await choose(item, '层级', '镇（街道）级')
  await item.getByLabel('上级下达的总额', { exact: true }).fill('5000')
  await record.click()
  await totals.getByRole('cell', { name: '5,000', exact: true }).waitFor()
  await expect.poll(() => totals.getByRole('row').count()).toBe(2)
  await item.getByRole('button', { name: '删除沙市区 镇（街道）级' }).click()
  await totals.waitFor({ state: 'detached' })
})

test('R44: shares of the streets are recorded as they are written, and a low one is found', async () => {
  await page.getByRole('switch', { name: '山东省2020年街道改革 选用' }).click()
  const item = ruleItem('R44')
  await item.getByRole('textbox', { name: '被考核单位' }).fill('派出所')
  await item.getByRole('checkbox', { name: '派驻机构' }).check()
  await item.getByRole('textbox', { name: '街道评分占比' }).fill('60')
  await item.getByText('应为不超过 100% 的百分数、小数或分数，例如 60%').waitFor()
  await item.getByRole('textbox', { name: '街道评分占比' }).fill('50%')
  await item.getByRole('button', { name: '登记占比' }).click()
  await item.getByRole('cell', { name: '派出所', exact: true }).waitFor()
  await shot('5-shares')
  await tab('检查结果')
  await findings()
    .getByText(/派驻机构派出所的考核中街道评分占比 .*，低于 60%/)
    .waitFor()
})

test('an own rule bounds the value of an indicator', async () => {
  await tab('规则与依据')
  await page.getByRole('button', { name: '添加规则', exact: true }).click()
  await dialog().getByRole('textbox', { name: '名称', exact: true }).fill('村（社区）不多于两个')
  await dialog().getByRole('textbox', { name: '依据文件' }).fill('区编〔2021〕9号')
  await choose(dialog(), '计数对象', '指标值')
  await dialog().getByRole('combobox', { name: '指标', exact: true }).click()
  await dialog()
    .getByTitle(/^村（社区）数/)
    .click()
  await dialog().getByLabel('上限', { exact: true }).fill('2')
  await shot('7-indicator-rule')
  await dialog().getByRole('button', { name: '添加规则' }).click()
  await dialog().waitFor({ state: 'detached' })
  await tab('检查结果')
  await findings()
    .getByRole('row')
    .filter({ hasText: '村（社区）不多于两个' })
    .filter({ hasText: /为 \d+，超过上限 2/ })
    .first()
    .waitFor()
})
