// Exchange in the real window: a branch goes out, a county fills it in, the city takes it in with one conflict chosen.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cliIn } from './cli.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { graveOf } from './settled.ts'
import { firstPage, goTo, ownFolder } from './stage.ts'

const home = ownFolder('exchange')
const at = (name: string) => path.join(home, name)
const shots = process.env.BIANHENG_SHOTS
let app: ElectronApplication
let page: Page

/** The county works at the command line, with a key of its own. */
function county(...args: string[]) {
  return cliIn({ BIANHENG_DATA: at('county-data'), INIT_CWD: home }, args) as { readonly fingerprint: string }
}

function values(project: string, people: string, data: string): void {
  writeFileSync(at('values.csv'), `区划代码,单位名称,常住人口（人）\n320302001,,${people}\n`)
  const args = ['import', project, at('values.csv'), '--as', 'indicators', '--date', '2020-01-01']
  cliIn({ BIANHENG_DATA: at(data), INIT_CWD: home }, args)
}

async function start(data: string): Promise<void> {
  app = await launch({ userData: at(data) })
  page = await firstPage(app)
}

beforeAll(async () => {
  mkdirSync(at('city-data'))
  county('init', at('city.bianheng'), '--region', '3203')
  values(at('city.bianheng'), '100', 'county-data')
  county('exchange', 'keys', '--name', '鼓楼区委编办')
  await start('city-data')
}, 120_000)

afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function look(name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })
}

const grave = () => graveOf(page)

describe('a branch and its report', { timeout: 120_000 }, () => {
  test('the city makes its key and hands a branch out', async () => {
    await answerOpen(app, at('city.bianheng'))
    await page.getByRole('button', { name: '打开项目…' }).click()
    await page.getByText('186 个单位').waitFor()
    await place('交换')
    await page.getByText('先建立本机的签名密钥。').waitFor()
    await expect.poll(() => button('写出分发包…').isDisabled()).toBe(true)
    await page.getByLabel('单位名称', { exact: true }).fill('市委编办')
    await button('建立密钥').click()
    await page.getByText('对方第一次收到时会核对这个指纹。').waitFor()
    await page.getByLabel('分发给（单位名称）').fill('鼓楼区委编办')
    await answerSave(app, at('branch.bhpack'))
    await button('写出分发包…').click()
    await page.getByText('已写出分发包 branch.bhpack').waitFor()
    expect(await grave()).toEqual([])
    await look('exchange-send')
  })

  test('the county fills it in; the city looks, compares, chooses and takes it in', async () => {
    const { fingerprint } = county('exchange', 'show', at('branch.bhpack'))
    county('exchange', 'in', at('county.bianheng'), at('branch.bhpack'), '--trust', fingerprint)
    values(at('county.bianheng'), '101', 'county-data')
    const document = { number: '鼓编〔2020〕1号', date: '2020-01-10', title: '关于设立为民服务中心的通知' }
    const movements = [{ kind: 'establish', body: '320302001/为民服务中心', bodyKind: 'institution' }]
    writeFileSync(at('book.json'), JSON.stringify({ document, movements }))
    county('book', at('county.bianheng'), at('book.json'))
    county('exchange', 'out', at('county.bianheng'), at('report.bhpack'))
    await app.close()
    values(at('city.bianheng'), '102', 'county-data')
    await start('city-data')
    // The window opens again what it had open.
    await page.getByText('186 个单位').waitFor()
    await place('交换')
    await answerOpen(app, at('report.bhpack'))
    await page.getByRole('button', { name: '选择交换包…' }).click()
    await page.getByText('回报包：“鼓楼区委编办”给“市委编办”').waitFor()
    await page.getByText('冲突 1 处').waitFor()
    await page.getByText(/单位指标值 .* 人口 2020-01-01/).waitFor()
    await page.getByText('文件“鼓编〔2020〕1号” 关于设立为民服务中心的通知：1 项变动').waitFor()
    await expect.poll(() => button('接收并写入').isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: /已用电话等方式与“鼓楼区委编办”核对指纹/ }).check()
    await page.getByText('还有 1 处冲突没有选定').waitFor()
    expect(await grave()).toEqual([])
    await look('exchange-conflict')
    await page.getByRole('radio', { name: /^对方 值：101/ }).check()
    await expect.poll(() => button('接收并写入').isEnabled()).toBe(true)
    await look('exchange-chosen')
    await button('接收并写入').click()
    await page.getByText(/已接收“鼓楼区委编办”的回报：.*取对方 1 处/).waitFor()
    await page.getByRole('list', { name: '信任的密钥' }).getByText('鼓楼区委编办').waitFor()
    await look('exchange-done')
    await place('审计')
    await page.getByRole('rowheader', { name: /接收“鼓楼区委编办”的回报：/ }).waitFor()
    await page.getByRole('button', { name: '核对审计链' }).click()
    await page.getByText('核对通过').waitFor()
  })

  test('the same package again says so; undo takes all of it back', async () => {
    await place('交换')
    await answerOpen(app, at('report.bhpack'))
    await page.getByRole('button', { name: '选择交换包…' }).click()
    await page.getByText('此前已经接收，没有重复写入').waitFor()
    await place('审计')
    await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click()
    await place('交换')
    await page.getByText('还没有。接收第一份回报时核对指纹后加入。').waitFor()
  })
})
