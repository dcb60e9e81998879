// What opening a project shows is said in the window: it was brought up to date, the clock stands before its last entry.
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFixture } from '../../electron/engine/store/testing/fixtures.ts'
import { cliIn } from './cli.ts'
import { answerOpen } from './dialogs.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, leave, ownFolder, pictures } from './stage.ts'

const home = ownFolder('opened')
const desk = path.join(home, 'desk')
const photo = pictures('opened')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  mkdirSync(desk)
  app = await launch({ userData: home })
  page = await firstPage(app)
})
afterAll(() => leave(app))

const open = async (name: string) => {
  await goTo(page, '开始')
  await answerOpen(app, path.join(desk, name))
  await page.getByRole('button', { name: '打开项目…' }).click()
}

test('an older file is not brought up to date unsaid: of which version it was, and where it is kept, once', async () => {
  loadFixture(60, path.join(desk, '旧项目.bianheng'))
  await open('旧项目.bianheng')
  const notice = page.getByRole('alert').filter({ hasText: '由较早版本的编衡建立（文件版本 60）' })
  await notice.waitFor()
  const [kept = ''] = readdirSync(path.join(desk, 'backups'))
  expect(kept).toMatch(/\.migrate\.bianheng$/)
  await notice.getByText(path.join(desk, 'backups', kept)).waitFor()
  await goTo(page, '安全与备份')
  await page.getByRole('heading', { name: '安全与备份', level: 1 }).waitFor()
  await notice.waitFor()
  await photo(page, 'upgraded')
  await notice.getByRole('button').click()
  await notice.waitFor({ state: 'detached' })
})

/** A program whose clock is a year ahead. */
const AHEAD = `data:text/javascript,${encodeURIComponent(`
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)) }
    static now() { return Real.now() + 365 * 86_400_000 }
  }`)}`

test('a clock before the last entry is said with its remedy, wherever one is; closed, it stays closed', async () => {
  cliIn({ NODE_OPTIONS: `--import=${AHEAD}` }, [
    'init',
    path.join(desk, '时钟.bianheng'),
    '--region',
    '320302',
  ])
  await open('时钟.bianheng')
  const notice = page.getByRole('alert').filter({ hasText: '本机时间早于本项目最近一次写入的时间' })
  await notice.getByText('请先校准系统日期和时间').waitFor()
  await goTo(page, '审计')
  await page.getByRole('heading', { name: '审计', level: 1 }).waitFor()
  await photo(page, 'clock')
  await notice.getByRole('button').click()
  await goTo(page, '总览')
  await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
  await expect.poll(() => notice.count()).toBe(0)
})

test('opened another time, the project that was brought up to date has nothing to say of it', async () => {
  await open('旧项目.bianheng')
  await page.getByRole('banner').getByText('旧项目').waitFor()
  await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})
