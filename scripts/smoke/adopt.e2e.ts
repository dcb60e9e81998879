// Adopting by authority in the real window: each document its issuer, one line an account, undone and seen undone, asked for later.
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import { firstPage, follow, goTo, leave, openProject, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('adopt')
const project = path.join(folder, '徐州.bianheng')
const picture = pictures('adopt')
let app: ElectronApplication
let page: Page

const CITY = '徐编〔2020〕15号'
const COUNTY = '铜编〔2020〕3号'
const PURPOSE = '审批、执法、服务、安全生产一线'
const TOWN = '大彭镇'

const place = (name: string) => goTo(page, name)
const part = (name: string) => follow(page, '方案的页面', name)
const shot = (name: string) => picture(page, name)
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const rows = (table: string, word: string) =>
  page.getByRole('table', { name: table, exact: true }).getByRole('row').filter({ hasText: word })
const book = () => page.getByRole('button', { name: '登记并下达', exact: true })

beforeAll(async () => {
  cli('init', project, '--template', 'xuzhou-2020', '--region', '3203')
  cli('import', project, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  app = await launch()
  page = await firstPage(app)
  await openProject(app, page, { file: project, said: '徐州市' })
  await place('方案')
  await part('下达')
})

afterAll(() => leave(app))

test('every debit and credit with its purpose, each account once, the city before its counties', async () => {
  await page.getByText('写明文号后，在此列出。').waitFor()
  await page.getByText('各级分别用自己的文号').click()
  await field('铜山区的文号').fill(COUNTY)
  await field('铜山区的发文机关').fill('铜山区委编委')
  await field('市级的文号').fill(CITY)
  await field('市级的发文机关').fill('徐州市委编委')
  await field('标题').fill('关于下达编制的通知')
  await field('专项用途').fill(PURPOSE)
  const entries = rows('每一笔变动', TOWN)
  await entries.filter({ hasText: PURPOSE }).nth(1).waitFor()
  expect(await entries.allInnerTexts()).toEqual([
    expect.stringMatching(
      /^市级\s+划转\s+市级编制池\s+大彭镇\s+全额事业编制\s+5\s+审批、执法、服务、安全生产一线$/,
    ),
    expect.stringMatching(
      /^铜山区\s+划转\s+铜山区 县级编制池\s+大彭镇\s+全额事业编制\s+9\s+审批、执法、服务、安全生产一线$/,
    ),
  ])
  await shot('1-entries')
  await page.getByRole('tab', { name: '入账前后', exact: true }).click()
  expect(await rows('入账前后', TOWN).allInnerTexts()).toEqual([
    expect.stringMatching(/^大彭镇\s+全额事业编制\s+0\s+14$/),
  ])
  await shot('2-accounts')
})

test('a look elsewhere loses nothing that was typed', async () => {
  await place('台账')
  await place('方案')
  await part('下达')
  await expect.poll(() => field('市级的文号').inputValue()).toBe(CITY)
  expect(await field('标题').inputValue()).toBe('关于下达编制的通知')
  await rows('每一笔变动', TOWN).nth(1).waitFor()
})

test('undone, the page says so and leads back to what was typed; redone, the documents stand again', async () => {
  await expect.poll(() => book().isEnabled()).toBe(true)
  await book().click()
  await page.getByRole('link', { name: `${CITY}：157 项变动，785 名`, exact: true }).waitFor()
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByRole('heading', { name: '已撤销', exact: true }).waitFor()
  await expect.poll(() => page.getByRole('link', { name: new RegExp(CITY) }).count()).toBe(0)
  await shot('3-undone')
  await page.getByRole('button', { name: '回到下达', exact: true }).click()
  await expect.poll(() => field('市级的文号').inputValue()).toBe(CITY)
  await expect.poll(() => book().isEnabled()).toBe(true)
  await book().click()
  await page.getByRole('link', { name: `${CITY}：157 项变动，785 名`, exact: true }).click()
  await page.getByText('徐州市委编委', { exact: true }).first().waitFor()
})

test('asked where the posts of a town came from, the ledger leads to the sentences of the scenario', async () => {
  await place('机构与编制')
  await page.getByRole('tree').getByText('铜山区', { exact: true }).click()
  await page
    .getByRole('button', { name: `${TOWN}，全额事业编制，核定编制数 14，查看依据`, exact: true })
    .click()
  const origin = page.locator('.adopted-from').first()
  await origin.locator('summary').click()
  await origin.getByText(/由方案“徐州2020”推算得出（[0-9a-f]{12}），合计 14 名/).waitFor()
  await origin.getByText('合计 = 10 + 0 + 4 = 14 名。', { exact: true }).waitFor()
  await origin.getByText(/^人口 39955 ÷ 合计 1143547 ≈ 0\.0349395346/).waitFor()
  await shot('4-origin')
})
