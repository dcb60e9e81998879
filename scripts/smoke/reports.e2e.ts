// The page of reports in the real window: each report shows, its workbook has every sheet, the flow's picture is given away.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { read } from '@e965/xlsx'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LETTERS, REPORTS } from '../../shared/contract/report.ts'
import { print as paperWords } from '../../shared/locale/zh-CN/pages/print.ts'
import { report as words } from '../../shared/locale/zh-CN/pages/report.ts'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, openSample, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('reports')
const picture = pictures('reports')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await firstPage(app)
  await openSample(page)
  await goTo(page, '报表')
  await page.getByRole('heading', { name: '报表', exact: true }).waitFor()
})
afterAll(() => app.close())

/** Runs in main: the Electron of development still has what newer ones replaced. */
const hasPicture = ({ clipboard }: { readonly clipboard: unknown }) => {
  const { readImage } = clipboard as { readonly readImage: () => { readonly isEmpty: () => boolean } }
  return !readImage().isEmpty()
}

async function choose(report: string): Promise<void> {
  const name = words.names[report] ?? report
  await page.getByLabel('报表', { exact: true }).click()
  await page.getByTitle(name, { exact: true }).last().click()
  // The paper of a letter may bear the same title.
  await page.getByRole('heading', { name, exact: true }).first().waitFor()
}

test.each([...REPORTS, ...LETTERS])('%s shows, or says why it cannot', async (report) => {
  await choose(report)
  const shown = page.locator('.paper-title, .flow-chart').first()
  await shown.or(page.getByRole('alert')).first().waitFor()
  await picture(page, report)
  if (report === 'notice' || report === 'request') return
  await expect.poll(() => shown.count()).toBe(1)
})

test('no report stands under the heading of another while it is made', async () => {
  await choose('vacancies')
  const title = page.locator('.paper-title')
  await title.getByText('空编').waitFor()
  await page.evaluate(() => {
    const seen: string[] = []
    const textsOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((node) => node.textContent)
    const look = () => {
      const headings = textsOf('.card h2').join(' ')
      for (const paper of textsOf('.paper-title')) {
        if (headings.includes('领导职数') !== paper.includes('领导职数'))
          seen.push(`${paper} under ${headings}`)
      }
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(globalThis, { seen })
  })
  await choose('leaders')
  await title.getByText('领导职数').waitFor()
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([])
})

/** The whole table is copied, not its block; a click that the system counts no more is told, and the next one copies. */
async function copiesWhole(): Promise<void> {
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
  const copy = page.getByRole('button', { name: words.copyTable })
  const refused = page.getByText(/^没有复制：/)
  await app.evaluate(({ clipboard }) => clipboard.writeText('—'))
  await page.evaluate(() => Object.assign(document, { execCommand: () => false }))
  await copy.click()
  await refused.waitFor()
  expect(await copied()).toBe('—')
  await page.evaluate(() => Reflect.deleteProperty(document, 'execCommand'))
  await copy.click()
  await refused.waitFor({ state: 'detached' })
  expect((await copied()).split('\r\n').length).toBeGreaterThan(1000)
}

test('a long table is leafed through, and a short one is shown from its first row', async () => {
  await choose('overview')
  await page.getByText(/^第 1 至 215 行，共 [\d,]+ 行$/).waitFor()
  const rows = page.locator('.paper tbody > tr')
  const number = async (row: ReturnType<typeof rows.first>) =>
    Number(await row.locator('td').first().innerText())
  expect(await rows.count()).toBe(215)
  await page.getByRole('listitem', { name: '2', exact: true }).click()
  await page.getByText(/^第 216 至 430 行/).waitFor()
  expect([await number(rows.first()), await number(rows.last())]).toEqual([216, 430])
  await picture(page, 'second-block')
  // The columns are as wide as they want to be: no heading stands upright, letter under letter.
  const heading = page.locator('.paper thead th', { hasText: /^机构性质$/ })
  expect((await heading.boundingBox())?.width).toBeGreaterThan(50)
  await copiesWhole()
  await choose('allocation')
  await expect.poll(() => page.locator('.paper-blocks').count()).toBe(0)
  expect(await number(rows.first())).toBe(1)
})

test('the workbook of the allocation has its derivation and what it rests on', async () => {
  await choose('allocation')
  const file = path.join(folder, 'a.xlsx')
  await answerSave(app, file)
  await page.getByRole('button', { name: words.exportXlsx }).click()
  await page.getByText('已导出“a.xlsx”').waitFor()
  expect(read(readFileSync(file)).SheetNames.slice(0, 2)).toEqual(['编制分配表', '计算过程'])
})

test('a PDF that takes long is stopped: nothing is left of it, and the next one is written', async () => {
  const file = path.join(folder, 'stopped.pdf')
  await answerSave(app, file)
  await app.evaluate(({ app: own }) => {
    own.once('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => {})
    })
  })
  await page.getByRole('button', { name: words.exportPdf }).click()
  await page.getByRole('button', { name: words.stopWriting }).click()
  await page.getByText('操作已取消，没有写入任何内容。').waitFor()
  expect(existsSync(file)).toBe(false)
  await expect.poll(() => page.getByRole('button', { name: words.stopWriting }).count()).toBe(0)
  await page.getByRole('button', { name: words.exportPdf }).click()
  await page.getByText('已导出“stopped.pdf”').waitFor()
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
  await page.getByText('图已存为“f.png”。').waitFor()
  await page.getByRole('button', { name: '复制图', exact: true }).click()
  await expect.poll(() => app.evaluate(hasPicture)).toBe(true)
  await page.getByText('图已复制，可粘贴到 Word、WPS。').waitFor()
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
  await expect.poll(() => page.getByText(sentence).count()).toBe(0)
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
  const text = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(text).toMatch(/^序号/)
  await page.getByText(words.copied).waitFor()
  const rows = (await text()).split(/\r?\n/).map((line) => line.split('\t'))
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
  await dialog.getByRole('combobox', { name: own.sort, exact: true }).click()
  await picture(page, 'layout-choice')
  await page.locator('.ant-select-item-option').getByText('空编率', { exact: true }).click()
  await dialog.getByLabel(own.descending, { exact: true }).check()
  await dialog.getByLabel(own.notes, { exact: true }).fill('本办口径')
  await picture(page, 'layout-dialog')
  await dialog.getByRole('button', { name: own.save, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('columnheader', { name: '核定', exact: true }).waitFor()
  await expect.poll(() => headings.count()).toBe(before - 1)
  await page.getByText('本办口径').waitFor()
  await picture(page, 'layout')
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
  await expect.poll(() => preview.locator('.page.K16.portrait').count()).toBe(small)
  expect(small).toBeGreaterThan(2)
  const range = preview.getByLabel(paperWords.range, { exact: true })
  await range.fill(`1-${small + 1}`)
  await preview.getByRole('alert').waitFor()
  await expect
    .poll(() => preview.getByRole('button', { name: paperWords.savePdf, exact: true }).isDisabled())
    .toBe(true)
  await range.fill('1-2')
  await preview.getByLabel(paperWords.zoom, { exact: true }).selectOption('75')
  await picture(preview, 'preview')
  const file = path.join(folder, 'some.pdf')
  await answerSave(app, file)
  await preview.getByRole('button', { name: paperWords.savePdf, exact: true }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  expect(info).toMatch(/Pages:\s+2\n/)
  expect(info).toMatch(/Page size:\s+52[345](\.\d+)? x 73[5678](\.\d+)? pts/)
  await preview.close()
})

test('the preview speaks the language that is set', async () => {
  const speak = (language: 'zh-CN' | 'en') =>
    page.evaluate((wanted) => {
      const { bianheng } = window as unknown as {
        bianheng: { callShell: (name: string, input: unknown) => Promise<unknown> }
      }
      return bianheng.callShell('settings.set', { language: wanted })
    }, language)
  await choose('vacancies')
  await page.locator('.paper-title').waitFor()
  await speak('en')
  const [preview] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: words.preview }).click(),
  ])
  await preview.getByText('1 page', { exact: true }).waitFor()
  const toolbar = preview.getByRole('navigation', { name: 'Print preview', exact: true })
  expect(await toolbar.innerText()).not.toMatch(/\p{Script=Han}/u)
  await preview.getByLabel('Pages', { exact: true }).fill('9')
  await preview.getByText('Write pages as “1-3,5”, from 1 to 1.').waitFor()
  await picture(preview, 'preview-en')
  await preview.close()
  await speak('zh-CN')
})
