// The page of reports in the real window: each report shows, its workbook has every sheet, the flow's picture is given away.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LETTERS, REPORTS } from '../../shared/contract/report.ts'
import { print as paperWords } from '../../shared/locale/zh-CN/pages/print.ts'
import { report as words } from '../../shared/locale/zh-CN/pages/report.ts'
import { root } from '../setup/paths.mjs'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-reports-'))
const shots = path.join(root, 'test-results/reports')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  app = await launch()
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: '打开示例项目' }).first().click()
  await page.getByRole('heading', { name: '单位', exact: true }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: '报表', exact: true }).click()
  await page.getByRole('heading', { name: '报表', exact: true }).waitFor()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs in main: the Electron of development still has what newer ones replaced. */
const hasPicture = ({ clipboard }: { readonly clipboard: unknown }) => {
  const { readImage } = clipboard as { readonly readImage: () => { readonly isEmpty: () => boolean } }
  return !readImage().isEmpty()
}

async function choose(report: string): Promise<void> {
  const name = words.names[report] ?? report
  await page.getByLabel('报表', { exact: true }).click()
  await page.getByTitle(name, { exact: true }).last().click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

test.each([...REPORTS, ...LETTERS])('%s shows, or says why it cannot', async (report) => {
  await choose(report)
  const shown = page.locator('.paper-title, .flow-chart').first()
  await shown.or(page.getByRole('alert')).first().waitFor()
  await page.screenshot({ path: path.join(shots, `${report}.png`) })
  if (report === 'notice' || report === 'request') return
  expect(await shown.count()).toBe(1)
})

test('the workbook of the allocation has its derivation and what it rests on', async () => {
  await choose('allocation')
  const file = path.join(folder, 'a.xlsx')
  await answerSave(app, file)
  await page.getByRole('button', { name: words.exportXlsx }).click()
  await page.getByText('已导出“a.xlsx”').waitFor()
  expect(read(readFileSync(file)).SheetNames.slice(0, 2)).toEqual(['编制分配表', '计算过程'])
})

test('the flow is a picture that is saved and copied, with the table beside it', async () => {
  await choose('flow')
  await page.getByRole('img', { name: words.flowTitle }).waitFor()
  const [svg, png] = [path.join(folder, 'f.svg'), path.join(folder, 'f.png')]
  await answerSave(app, svg)
  await page.getByRole('button', { name: '存为 SVG' }).click()
  await expect.poll(() => existsSync(svg)).toBe(true)
  expect(readFileSync(svg, 'utf8')).toContain('上级核定')
  await answerSave(app, png)
  await page.getByRole('button', { name: '存为 PNG' }).click()
  await expect.poll(() => existsSync(png)).toBe(true)
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
  expect(readFileSync(png).length).toBeGreaterThan(20_000)
  await page.getByRole('button', { name: '复制图', exact: true }).click()
  await expect.poll(() => app.evaluate(hasPicture)).toBe(true)
  await page.getByRole('button', { name: '以表格显示' }).click()
  await page.getByRole('table').waitFor()
})

test('what ends elsewhere says so in the window, and through the system where nobody looks', async () => {
  await choose('allocation')
  const file = path.join(folder, 'later.xlsx')
  await app.evaluate(({ BrowserWindow, Notification, dialog }, filePath) => {
    const told: string[] = []
    const answer = new Promise<object>((settle) => {
      Object.assign(globalThis, { told, release: () => settle({ canceled: false, filePath }) })
    })
    dialog.showSaveDialog = (() => answer) as unknown as typeof dialog.showSaveDialog
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(this.body)
    }
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false
  }, file)
  await page.getByRole('button', { name: words.exportXlsx }).click()
  await page.getByRole('navigation').getByRole('link', { name: '规则', exact: true }).click()
  await page.getByRole('heading', { name: '规则', exact: true }).waitFor()
  await app.evaluate(() => (globalThis as unknown as { release: () => void }).release())
  const sentence = '导出“later.xlsx”：已完成'
  await page.getByRole('main').getByText(sentence).waitFor()
  expect(existsSync(file)).toBe(true)
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { told: string[] }).told))
    .toEqual([sentence])
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByRole('heading', { name: '报表', exact: true }).waitFor()
  expect(await page.getByText(sentence).count()).toBe(0)
  await choose('flow')
  await page.getByRole('button', { name: '以表格显示' }).click()
})

test('the picture alone is printed, as lines and letters', async () => {
  await page.getByRole('button', { name: '以图形显示' }).click()
  const [preview] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: '打印图', exact: true }).click(),
  ])
  await preview.getByText('共 1 页').waitFor()
  const file = path.join(folder, 'chart.pdf')
  await answerSave(app, file)
  await preview.getByRole('button', { name: '保存为 PDF' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  await preview.close()
  expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('上级核定')
  // Two lines of headings, and no image.
  expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2)
})

test('the table is copied as cells', async () => {
  await choose('vacancies')
  await page.locator('.paper-title').waitFor()
  await page.getByRole('button', { name: words.copyTable }).click()
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  const rows = String(text)
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  expect(rows[0]?.slice(0, 3)).toEqual(['序号', '县（市、区）', '核定编制数'])
  expect(rows.at(-1)?.[0]).toBe('合计')
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
})

test('a layout of the office is edited, saved, shown, exported and taken back', async () => {
  await choose('vacancies')
  const own = words.layout
  await page.locator('.paper-title').waitFor()
  const headings = page.locator('.paper thead th')
  const before = await headings.count()
  await page.getByRole('button', { name: own.edit, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: own.title, exact: true })
  await dialog.getByLabel(own.name, { exact: true }).fill('本办')
  await dialog.getByLabel('核定编制数的表头', { exact: true }).fill('核定')
  await dialog.getByLabel('显示备注', { exact: true }).uncheck()
  await dialog.getByLabel(own.notes, { exact: true }).fill('本办口径')
  await page.screenshot({ path: path.join(shots, 'layout-dialog.png') })
  await dialog.getByRole('button', { name: own.save, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('columnheader', { name: '核定', exact: true }).waitFor()
  expect(await headings.count()).toBe(before - 1)
  await page.getByText('本办口径').waitFor()
  await page.screenshot({ path: path.join(shots, 'layout.png') })
  const file = path.join(folder, 'own.xlsx')
  await answerSave(app, file)
  await page.getByRole('button', { name: words.exportXlsx }).click()
  await page.getByText('已导出“own.xlsx”').waitFor()
  const [sheet] = Object.values(read(readFileSync(file)).Sheets)
  expect(Object.values(sheet ?? {}).map((cell) => (cell as { v?: unknown }).v)).toContain('核定')
  await page.getByRole('button', { name: own.remove, exact: true }).click()
  await expect.poll(() => headings.count()).toBe(before)
})

test('the preview lays the pages out anew for other paper and margins, and saves the pages asked for', async () => {
  await choose('allocation')
  await page.locator('.paper-title').waitFor()
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: words.preview }).click()
  const preview = await opened
  const count = async () => {
    await preview.getByText(/^共 \d+ 页$/).waitFor()
    return Number(/\d+/.exec(await preview.locator('output').innerText())?.[0])
  }
  const usual = await count()
  await preview.getByLabel(paperWords.scale, { exact: true }).selectOption('60')
  await expect.poll(count).toBeLessThan(usual)
  await preview.getByLabel(paperWords.scale, { exact: true }).selectOption('100')
  await preview.getByLabel(paperWords.paper, { exact: true }).selectOption(paperWords.sizes.K16)
  await preview.getByLabel(paperWords.orientation, { exact: true }).selectOption(paperWords.portrait)
  await preview.getByLabel(paperWords.margins, { exact: true }).selectOption(paperWords.marginKinds.narrow)
  const small = await count()
  expect(await preview.locator('.page.K16.portrait').count()).toBe(small)
  expect(small).toBeGreaterThan(2)
  const range = preview.getByLabel(paperWords.range, { exact: true })
  await range.fill(`1-${small + 1}`)
  await preview.getByRole('alert').waitFor()
  expect(await preview.getByRole('button', { name: paperWords.savePdf, exact: true }).isDisabled()).toBe(true)
  await range.fill('1-2')
  await preview.getByLabel(paperWords.zoom, { exact: true }).selectOption('75')
  await preview.screenshot({ path: path.join(shots, 'preview.png') })
  const file = path.join(folder, 'some.pdf')
  await answerSave(app, file)
  await preview.getByRole('button', { name: paperWords.savePdf, exact: true }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  expect(info).toMatch(/Pages:\s+2\n/)
  expect(info).toMatch(/Page size:\s+52[345](\.\d+)? x 73[5678](\.\d+)? pts/)
  await preview.close()
})
