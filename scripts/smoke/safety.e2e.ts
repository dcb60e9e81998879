// The safety screen in the real window: a password set, asked for and got wrong; copies listed, restored, kept in a chosen place.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from './cli.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { descendants } from './processes.ts'
import { goTo, openSample, ownFolder, pictures } from './stage.ts'

const home = ownFolder('safety')
const project = path.join(home, 'samples', '徐州2020（示例）.bianheng')
const second = path.join(home, 'usb')
const photo = pictures('safety')
const PASSWORD = '编办 2026 密码'
let app: ElectronApplication
let page: Page

async function start(): Promise<void> {
  app = await launch({ userData: home })
  page = await app.firstWindow()
}

beforeAll(async () => {
  await start()
  await openSample(page)
  await place('安全与备份')
})
afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const header = () => readFileSync(project).toString('latin1', 0, 15)

test('a check of the books and a backup are stopped from the window; of the copy nothing is left', async () => {
  const engine = () => descendants(app.process().pid ?? 0, 'engine-relayed.cjs')[0] as number
  const stopped = async (begin: Locator) => {
    await begin.waitFor()
    // The engine stands still until both the work and its stop have been asked for.
    process.kill(engine(), 'SIGSTOP')
    try {
      await begin.click()
      await page.getByRole('button', { name: '停止', exact: true }).click()
    } finally {
      process.kill(engine(), 'SIGCONT')
    }
    await page.getByText('操作已取消，没有写入任何内容。').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '停止', exact: true }).count()).toBe(0)
  }
  const copy = path.join(home, '停止.bianheng')
  await answerSave(app, copy)
  await stopped(page.getByRole('button', { name: '备份到…', exact: true }))
  expect(readdirSync(home).filter((name) => name.startsWith('停止'))).toEqual([])
  await page.getByRole('button', { name: '备份到…', exact: true }).click()
  await page.getByText('已备份为“停止.bianheng”').waitFor()
  await place('审计')
  const check = page.getByRole('button', { name: /核对审计链/ })
  await stopped(check)
  await check.click()
  await page.getByText(/核对通过：数据库完好/).waitFor()
  await place('安全与备份')
})

test('copies go to a folder of the user’s choice, and one is restored in the project’s place', async () => {
  mkdirSync(second)
  await answerOpen(app, second)
  await page.getByRole('button', { name: '选择文件夹…' }).click()
  await page.getByText(second).waitFor()
  await place('审计')
  await page.getByRole('button', { name: '撤销最近一次写入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销').first().waitFor()
  await app.close()
  expect(readdirSync(second)).toHaveLength(1)
  await start()
  await page.getByText('徐州2020').first().waitFor()
  await place('安全与备份')
  await page.getByRole('button', { name: '恢复', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByText('已恢复，原文件留存为').waitFor()
  const beside = readdirSync(path.dirname(project))
  expect(beside.filter((name) => name.includes('.replaced.'))).toHaveLength(1)
})

test('a person is found by the whole name, shown on request with an audit entry, and cleared for good', async () => {
  await app.close()
  const roster = path.join(home, '花名册.csv')
  writeFileSync(
    roster,
    '单位,姓名,性别,身份证号,编制类别,出生年月\n黄楼街道,张三丰,男,320302198001011239,行政编制,1980-01\n',
  )
  cli('import', project, roster, '--date', '2020-12-31')
  await start()
  await page.getByText('徐州2020').first().waitFor()
  await place('安全与备份')
  const search = page.getByLabel('姓名或证件号（须完整）')
  await search.fill('张三丰')
  await page.getByRole('button', { name: '查找', exact: true }).click()
  const found = page.getByRole('table', { name: '找到的人员' })
  await found.getByText('张**', { exact: true }).waitFor()
  await found.getByRole('button', { name: '显示姓名和证件号', exact: true }).click()
  await found.getByText('张三丰 320302198001011239').waitFor()
  await found.scrollIntoViewIfNeeded()
  await photo(page, 'person')
  await found.getByRole('button', { name: '清除', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const clear = dialog.getByRole('button', { name: '清除', exact: true })
  expect(await clear.isDisabled()).toBe(true)
  await dialog.getByLabel('理由').fill('本人要求')
  await photo(page, 'person-clear')
  await clear.click()
  await page.getByText('已清除 1 人的姓名和证件号。').waitFor()
  await page.getByText('人员登记中没有这个人').waitFor()
  await photo(page, 'person-cleared')
  await place('审计')
  await page.getByText('查看人员姓名和证件号').first().waitFor()
  await page.getByText('清除人员信息').first().waitFor()
  await app.close()
  expect(readFileSync(project).includes('张三丰')).toBe(false)
  await start()
  await place('安全与备份')
})

test('a password encrypts the file and every copy; short or differing ones are not taken', async () => {
  const set = page.getByRole('button', { name: '设置密码' })
  await page.getByLabel('新密码（至少 8 个字符）').fill('short')
  await expect.poll(() => set.isDisabled()).toBe(true)
  await page.getByLabel('新密码（至少 8 个字符）').fill(PASSWORD)
  await page.getByLabel('再输一遍').fill(`${PASSWORD}x`)
  await expect.poll(() => set.isDisabled()).toBe(true)
  expect(header()).toBe('SQLite format 3')
  await page.getByLabel('再输一遍').fill(PASSWORD)
  await set.click()
  await page.getByText('已设置密码，项目和').waitFor()
  expect(header()).not.toBe('SQLite format 3')
  for (const folder of [path.dirname(project), path.join(path.dirname(project), 'backups')])
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.bianheng')))
      expect(readFileSync(path.join(folder, name)).includes('街道')).toBe(false)
  await page.screenshot({ path: path.join(tmpdir(), 'safety-page.png'), fullPage: true })
})

test('the engine that comes after a death opens the project by its password, unasked', async () => {
  const engines = () => descendants(app.process().pid ?? 0, 'engine-relayed.cjs')
  const [engine] = engines()
  process.kill(engine as number, 'SIGKILL')
  await page.getByText('数据服务曾中断，现已重新启动').first().waitFor()
  await place('单位')
  await page.getByText('已勾选 157 个').waitFor()
})

test('after a restart it is asked for; a wrong one is refused, the right one opens', async () => {
  await app.close()
  await start()
  await page.getByRole('list', { name: '最近的项目' }).getByRole('button').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('项目密码').fill('wrong password')
  await dialog.getByRole('button', { name: '打开', exact: true }).click()
  await dialog.getByText('密码不对').waitFor()
  await page.screenshot({ path: path.join(tmpdir(), 'safety-ask.png') })
  await dialog.getByLabel('项目密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: '打开', exact: true }).click()
  await place('审计')
  await page.getByText('设置密码，连同').waitFor()
  expect(existsSync(project)).toBe(true)
})
