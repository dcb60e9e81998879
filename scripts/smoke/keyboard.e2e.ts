// The whole way without a mouse: open a project, look at its scenario, adopt it, see it in the audit, and undo back to before it.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { answerOpen } from './dialogs.ts'
import { launch } from './launch.ts'
import { ownFolder } from './stage.ts'

const folder = ownFolder('keys')
const project = path.join(folder, '徐州.bianheng')
/** More stops of the Tab key than any screen has before what is looked for. */
const STOPS = 150
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  cli('init', project, '--template', 'xuzhou-2020', '--region', '3203')
  cli('import', project, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  const { byCounty } = cli('run', project, '徐州2020') as { byCounty: object }
  const pools = ['city', ...Object.keys(byCounty).map((county) => `county:${county}`)]
  const document = {
    number: '苏编〔2020〕3号',
    date: '2020-08-01',
    effective: '2020-08-01',
    status: 'approved',
  }
  const movements = pools.map((pool) => {
    return { kind: 'approve', to: `pool:${pool}`, postType: 'institution-full', posts: 1000 }
  })
  const file = path.join(folder, 'pools.json')
  writeFileSync(file, JSON.stringify({ document, movements }))
  cli('book', project, file)
  app = await launch()
  page = await app.firstWindow()
  await answerOpen(app, project)
  await page.getByRole('heading', { name: '开始', level: 1 }).waitFor()
})

afterAll(() => app.close())

/** What a screen reader would say of the element that has the focus. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

/** Presses Tab until that has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (name.test(await focused())) return
    await page.keyboard.press('Tab')
  }
  expect.unreachable(`no way by Tab to ${name}`)
}

async function search(text: string, place: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索' }).waitFor()
  await page.keyboard.type(text)
  await page.getByRole('option', { selected: true }).getByText(place, { exact: true }).waitFor()
  await page.keyboard.press('Enter')
}

test('a project is opened from the start screen', async () => {
  await tabTo(/^打开项目…$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
})

test('its scenario is found by name and shows its result', async () => {
  await search('徐州2020', '徐州2020')
  await page.getByText('2,099').first().waitFor()
})

test('it is adopted under a document', async () => {
  await search('方案下达', '方案下达入账')
  await page.getByText('请至少写一个文号').waitFor()
  await tabTo(/^文号$/)
  await page.keyboard.type('徐编〔2020〕15号')
  const book = page.getByRole('button', { name: '登记并下达' })
  await expect.poll(() => book.isEnabled()).toBe(true)
  await tabTo(/^登记并下达$/)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /徐编〔2020〕15号：\d+ 项变动，2,099 名/ }).waitFor()
})

test('the history names it, and undoing goes back to before it', async () => {
  await search('审计', '审计')
  await page.getByRole('heading', { name: '审计', level: 1 }).waitFor()
  await page
    .getByRole('row', { name: /徐州2020/ })
    .first()
    .waitFor()
  await tabTo(/^撤销到此步之前/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog', { name: '将撤销 1 步' })
    .getByText(/徐州2020/)
    .first()
    .waitFor()
  await page.screenshot({ path: path.join(root, 'test-results/undo-back.png') })
  await tabTo(/^全部撤销$/)
  await page.keyboard.press('Enter')
  await page.getByText('已撤销 1 步').waitFor()
  const { ok } = cli('verify', project) as { ok: boolean }
  expect(ok).toBe(true)
})
