// How the window begins: files from outside, recent projects, what is remembered, looks and languages; always the real window.
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { sandboxSwitches } from '../setup/display.mjs'
import { recordedElectron } from '../setup/electron.mjs'
import { pinnedEnv, root } from '../setup/paths.mjs'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { goTo, openSample, ownFolder, pictures } from './stage.ts'

const home = ownFolder('start')
const desk = path.join(home, 'desk')
mkdirSync(desk)
const project = path.join(desk, '徐州备份.bianheng')
const picture = pictures('start')
let app: ElectronApplication
let page: Page

async function start(...args: string[]): Promise<void> {
  app = await launch({ userData: home, args })
  page = await app.firstWindow()
}

afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const recents = () => page.getByRole('list', { name: '最近的项目' })
const shot = (name: string) => picture(page, name)

/**
 * Drops files on the middle of the window, as a file manager does; what lies under the pointer changes on the way. Sent by
 * the debugger at the moment in which a page is put in place, a drop may be lost before any page sees it: the window goes on
 * saying that it takes the files, and they are let go again.
 */
async function dropFiles(...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop', at: { x: number; y: number }) =>
    session.send('Input.dispatchDragEvent', { type, ...at, data })
  const veil = page.locator('.drop-veil')
  const middle = { x: 700, y: 500 }
  const letGo = async () => {
    await drag('dragEnter', { x: 60, y: 300 })
    await drag('dragOver', middle)
    await veil.waitFor()
    await drag('drop', middle)
    await veil.waitFor({ state: 'detached', timeout: 5_000 })
  }
  await vi.waitFor(letGo, { timeout: 30_000 })
}

describe('recent projects', () => {
  test('the sample is listed once it was opened, and the next start opens it again where it was left', async () => {
    await start()
    await page.getByText('还没有打开过项目').waitFor()
    await openSample(page)
    await place('规则')
    await page.getByText('R9').first().waitFor()
    await place('开始')
    await recents().getByText('示例', { exact: true }).waitFor()
    await shot('1-recent')
    await app.close()
    copyFileSync(path.join(home, 'samples', '徐州2020（示例）.bianheng'), project)
    await start()
    await page.getByRole('heading', { name: '规则', level: 1 }).waitFor()
    await page.getByRole('banner').getByText('徐州2020（示例）', { exact: true }).waitFor()
  })

  test('the unit that was chosen is chosen again at the next start', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('丰财街道')
    await page.getByRole('option', { selected: true }).getByText('丰财街道', { exact: true }).click()
    await page.getByRole('heading', { name: '丰财街道' }).waitFor()
    await app.close()
    await start()
    await page.getByRole('heading', { name: '机构与编制', level: 1 }).waitFor()
    await page.getByRole('heading', { name: '丰财街道' }).waitFor()
  })

  test('a project named at the start opens instead', async () => {
    await app.close()
    await start(project)
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
    await page.locator('.project-bar').getByText('徐州').first().waitFor()
    await place('开始')
    await expect.poll(() => recents().getByRole('listitem').first().textContent()).toContain('徐州备份')
  })

  test('one that is gone and one that is damaged are marked; the damaged one leads to its recovery', async () => {
    const cut = path.join(desk, '截断.bianheng')
    copyFileSync(path.join(home, 'samples', '徐州2020（示例）.bianheng'), cut)
    await dropFiles(cut)
    await expect.poll(async () => page.getByText('徐州').count()).toBeGreaterThan(0)
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
    await app.close()
    truncateSync(cut, 2_000_000)
    renameSync(project, `${project}.old`)
    await start()
    await page.getByRole('heading', { name: '开始', level: 1 }).waitFor()
    await recents().getByText('已损坏').waitFor()
    await recents().getByText('已不在').waitFor()
    await shot('2-marked')
    await recents().getByRole('button', { name: /截断/ }).first().click()
    await page.getByRole('heading', { name: /打不开，可以这样恢复/ }).waitFor()
    await shot('3-recovery')
    await page.getByRole('button', { name: '从列表中移除 徐州备份' }).click()
    await expect.poll(() => recents().getByText('已不在').count()).toBe(0)
    renameSync(`${project}.old`, project)
  })

  test('what can be read of it goes into a new file, a kept copy into another; the damaged file stays', async () => {
    const cut = path.join(desk, '截断.bianheng')
    const before = readFileSync(cut)
    const [saved, restored] = ['抢救.bianheng', '恢复.bianheng'].map((name) => path.join(desk, name)) as [
      string,
      string,
    ]
    await answerSave(app, restored)
    const copies = page.getByRole('list', { name: '可用的备份' })
    await copies
      .getByText(/187 个单位 · \d+ 条审计条目/)
      .first()
      .waitFor()
    await copies.getByRole('button', { name: '另存为新文件并打开' }).first().click()
    await page.getByRole('heading', { name: '单位', level: 1 }).waitFor()
    expect(existsSync(restored)).toBe(true)
    await place('开始')
    await recents().getByRole('button', { name: /截断/ }).first().click()
    await page.getByRole('heading', { name: /打不开，可以这样恢复/ }).waitFor()
    await answerSave(app, saved)
    await page.getByRole('button', { name: '抢救可读内容…' }).click()
    await page.getByText(/有内容未能读出，合计数可能偏小/).waitFor()
    await shot('4-salvaged')
    expect(existsSync(saved)).toBe(true)
    expect(readFileSync(cut).equals(before)).toBe(true)
  })
})

describe('files from outside', () => {
  test('a second start with a project opens it in the window that is there', async () => {
    const { executable } = recordedElectron()
    const second = spawn(
      executable,
      [...sandboxSwitches(), `--user-data-dir=${home}`, root, path.basename(project)],
      { cwd: desk, env: { ...pinnedEnv(), NODE_ENV: '', VITEST: '' } as NodeJS.ProcessEnv, stdio: 'ignore' },
    )
    const status = await new Promise((resolve) => second.once('exit', resolve))
    expect(status).toBe(0)
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
    expect(app.windows()).toHaveLength(1)
    await place('开始')
    await expect.poll(() => recents().getByRole('listitem').first().textContent()).toContain('徐州备份')
  })

  test('a workbook dropped on any page goes to the import', async () => {
    await place('规则')
    await dropFiles(path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
    await page.getByRole('heading', { name: '导入', level: 1 }).waitFor()
    await page.getByRole('button', { name: /接受导入/ }).waitFor()
  })

  test('what is neither is refused by name', async () => {
    await dropFiles(path.join(root, 'README.md'))
    await page.getByText(/README\.md.*暂不支持/).waitFor()
  })

  test('a page can make no path: a file that is none of this machine gives nothing', async () => {
    const answer = await page.evaluate(() => {
      const { bianheng } = window as unknown as {
        bianheng: { takeFile: (file: unknown) => Promise<unknown> }
      }
      const forged = new File(['x'], '/etc/passwd.csv')
      Object.defineProperty(forged, 'path', { value: '/etc/passwd' })
      return Promise.all([bianheng.takeFile(forged), bianheng.takeFile('/etc/hostname')])
    })
    expect(answer).toEqual([expect.objectContaining({ ok: false }), expect.objectContaining({ ok: false })])
  })
})

describe('looks', () => {
  const setting = (name: string) =>
    page.getByRole('dialog', { name: /设置|Settings/ }).getByText(name, { exact: true })

  test('dark and light, English and Chinese change at once', async () => {
    await page.getByRole('button', { name: '设置' }).click()
    await setting('深色').click()
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(20, 24, 31)')
    await shot('4-settings-dark')
    await setting('English').click()
    await page.getByRole('dialog', { name: 'Settings' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('navigation').getByRole('link', { name: 'Overview', exact: true }).waitFor()
    await shot('5-english-dark')
  })

  test('the zoom goes by tenths with the keys, no further than 200 %', async () => {
    const factor = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
    const press = (click: string) =>
      app.evaluate(({ Menu }, label) => {
        const view = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? [])
        view?.find((item) => item.label === label)?.click()
      }, click)
    await press('Zoom in')
    await expect.poll(factor).toBeCloseTo(1.1)
    for (let time = 0; time < 12; time += 1) await press('Zoom in')
    await expect.poll(factor).toBeCloseTo(2)
    await press('Actual size')
    await press('Zoom out')
    await expect.poll(factor).toBeCloseTo(0.9)
  })

  test('all of it is remembered', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1200, 760))
    await app.close()
    await start()
    await page.getByRole('navigation').getByRole('link', { name: 'Overview', exact: true }).waitFor()
    const state = await app.evaluate(({ BrowserWindow, nativeTheme }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return {
        size: window?.getSize(),
        zoom: window?.webContents.getZoomFactor(),
        theme: nativeTheme.themeSource,
      }
    })
    expect(state.size).toEqual([1200, 760])
    expect(state.zoom).toBeCloseTo(0.9)
    expect(state.theme).toBe('dark')
  })
})
