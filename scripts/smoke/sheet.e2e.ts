// The indicator sheet in the real window: by keyboard alone, with an input method, with blocks from and for Excel; read by a screen reader's rules.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { answerOpen } from './dialogs.ts'
import { launch } from './launch.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-sheet-'))
const project = path.join(folder, '徐州.bianheng')
const shots = path.join(root, 'test-results/sheet')
let app: ElectronApplication
let page: Page

function cli(...args: string[]): void {
  execFileSync(process.execPath, [path.join(root, 'out/main/cli.cjs'), ...args], { encoding: 'utf8' })
}

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  cli('init', project, '--template', 'xuzhou-2020', '--region', '3203')
  cli('import', project, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  app = await launch()
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1440, height: 900 })
  await answerOpen(app, project)
  await page.getByRole('button', { name: '打开项目…' }).click()
  await page.getByText('徐州市').first().waitFor()
  await page
    .getByRole('navigation', { name: '功能' })
    .getByRole('link', { name: '指标', exact: true })
    .click()
  await sheet().waitFor()
})

afterAll(async () => {
  await app.evaluate(({ app: own }) => own.exit(0)).catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
})

const sheet = () => page.getByRole('treegrid', { name: '指标数值表' })
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
const clipboard = () => app.evaluate(({ clipboard: own }) => own.readText())
const copyIn = (text: string) => app.evaluate(({ clipboard: own }, value) => own.writeText(value), text)
const said = () => page.locator('.sheet-said').textContent()

/** The text of the cell under a row's name and a column's place. */
const cell = (unit: string, column: string) => async () => {
  const head = sheet().locator('thead th', { hasText: column }).last()
  const place = await head.getAttribute('aria-colindex')
  return await sheet()
    .locator('tbody tr', { hasText: unit })
    .first()
    .locator(`[aria-colindex="${place}"]`)
    .textContent()
}

/** Selects the population of the first unit, as a user comes back to the top. */
beforeEach(async () => {
  await sheet().locator('tbody tr').nth(1).locator('[aria-colindex="4"]').click()
})

const POPULATION = '人口'
const AREA = '面积'

async function graveViolations(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

test('few rows are drawn, and axe finds nothing grave', async () => {
  await page.screenshot({ path: path.join(shots, '1.png') })
  expect(await sheet().locator('tr').count()).toBeLessThanOrEqual(50)
  expect(await sheet().getAttribute('aria-rowcount')).toBe(String(186 + 11 + 2 + 1))
  expect(await graveViolations()).toEqual([])
})

test('by keyboard alone: typed, converted, moved, mended with F2, undone and done again', async () => {
  const [first, second] = [cell('黄楼街道', POPULATION), cell('丰财街道', POPULATION)]
  const before = [await first(), await second()]
  await page.keyboard.type('6.5万人')
  await press('Enter')
  await expect.poll(first).toBe('65,000')
  await expect.poll(said).toContain('6.5万人 已换算为 65,000 人')
  await press('F2', 'Backspace', '1', 'Escape')
  expect(await second()).toBe(before[1])
  await press('F2', 'Home', '1', 'Enter')
  await expect.poll(second).toBe(`1${before[1]}`.replace(/^(\d)(\d)(\d),/, '$1$2$3,'))
  await press('Control+z')
  await expect.poll(second).toBe(before[1])
  await press('Control+z')
  await expect.poll(first).toBe(before[0])
  await press('Control+y')
  await expect.poll(first).toBe('65,000')
  await press('Control+z')
  await expect.poll(first).toBe(before[0])
})

test('the first key of an input method is not lost, and a value in Chinese units is taken', async () => {
  const session = await page.context().newCDPSession(page)
  await press('Delete')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('')
  await session.send('Input.imeSetComposition', { text: 'n', selectionStart: 1, selectionEnd: 1 })
  await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  const field = page.locator('.sheet-editor.writing')
  expect(await field.inputValue()).toBe('ni')
  await session.send('Input.insertText', { text: '七万' })
  expect(await field.inputValue()).toBe('七万')
  await press('Enter')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('七万')
  await press('ArrowUp')
  await expect.poll(said).toContain('黄楼街道的“人口”应为数字，填的是“七万”')
  await session.send('Input.insertText', { text: '７万' })
  await press('Enter')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('70,000')
  await press('Control+z')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('')
  await press('Control+z')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('60,291')
})

test('a block from Excel goes in as one step, its bad cell is marked, and goes out as it stands', async () => {
  await copyIn('1.5万\t"12.5"\r\n20000\t很大\r\n"30,000"\t\r\n')
  await press('Control+v')
  await expect.poll(said).toContain('已粘贴 5 格；1 格有误，没有写入')
  await expect.poll(cell('丰财街道', AREA)).toBe('很大')
  await page.screenshot({ path: path.join(shots, '2-pasted.png') })
  await press('Control+c')
  await expect.poll(clipboard).toBe('15000\t12.5\r\n20000\t很大\r\n30000\t\r\n')
  await press('Control+z')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('60,291')
  expect(await cell('琵琶街道', AREA)()).toBe('16.25')
  expect(await cell('丰财街道', AREA)()).toBe('很大')
  await press('ArrowRight', 'ArrowDown', 'Delete')
  await expect.poll(cell('丰财街道', AREA)).toBe('')
  await press('Control+z')
  await expect.poll(cell('丰财街道', AREA)).toBe('30.93')
})

test('the selection adds up exactly; fill, cut, Ctrl with arrows, the whole sheet', async () => {
  await press('ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect.poll(() => page.locator('.sheet-sum').textContent()).toBe('计数 3求和 77.06平均 25.686667')
  await press('Control+d')
  await expect.poll(cell('琵琶街道', AREA)).toBe('29.88')
  await press('Control+z')
  await expect.poll(cell('琵琶街道', AREA)).toBe('16.25')
  await press('Control+x')
  await expect.poll(clipboard).toBe('29.88\r\n30.93\r\n16.25\r\n')
  await expect.poll(cell('黄楼街道', AREA)).toBe('')
  await press('Control+z')
  await expect.poll(cell('黄楼街道', AREA)).toBe('29.88')
  await press('Control+End')
  await expect.poll(() => sheet().locator('.active').count()).toBe(1)
  await press('Control+Home')
  expect(await sheet().locator('.active').getAttribute('data-cell')).toBe('0,0')
  await press('Control+a')
  await expect.poll(() => page.locator('.sheet-sum').textContent()).toContain('计数')
})

test('a paste beyond the edge says what found no place', async () => {
  await press('Control+End')
  await copyIn('1\t2\r\n3\t4\r\n')
  await press('Control+v')
  await expect.poll(said).toContain('下方多出 1 行，没有粘贴；右侧多出 1 列，没有粘贴')
  await press('Control+z')
})

test('find and replace', async () => {
  await press('Control+f')
  await page.keyboard.type('琵琶')
  await press('Enter', 'Escape')
  expect(await sheet().locator('.active').textContent()).toBe('琵琶街道')
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Control+h')
  await page.getByRole('textbox', { name: '查找内容' }).fill('5')
  await page.getByRole('textbox', { name: '替换为' }).fill('6')
  await page.getByRole('button', { name: '全部替换' }).click()
  await expect.poll(said).toContain('已替换 2 格')
  await expect.poll(cell('牌楼街道', POPULATION)).toBe('66,319')
  await press('Escape', 'Control+z')
  await expect.poll(cell('牌楼街道', POPULATION)).toBe('55,319')
})

test('filter and columns: what is left is counted and summed alone', async () => {
  await press('Control+Shift+L')
  await page.getByRole('textbox', { name: '筛选：人口' }).fill('>60000')
  await expect.poll(() => sheet().locator('tbody tr').nth(1).textContent()).toContain('60,291')
  expect(await sheet().locator('tbody tr', { hasText: '丰财街道' }).count()).toBe(0)
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '区划代码' }).click()
  await expect.poll(() => sheet().locator('thead th', { hasText: '区划代码' }).count()).toBe(0)
  await page.screenshot({ path: path.join(shots, '3-columns.png') })
  await page.getByRole('checkbox', { name: '区划代码' }).click()
  await page.getByRole('button', { name: '列', exact: true }).click()
})

test('an indicator of one’s own becomes a column that takes values', async () => {
  await page.getByRole('button', { name: '新增指标' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('信访量')
  await page.getByRole('textbox', { name: '计量单位' }).fill('件')
  await page.getByRole('button', { name: '新增', exact: true }).click()
  await page.getByText('已新增指标“信访量”').waitFor()
  await sheet().locator('tbody tr').nth(1).locator('[aria-colindex="4"]').click()
  await press('End')
  await page.keyboard.type('12件')
  await press('Tab')
  await expect.poll(cell('黄楼街道', '信访量')).toBe('12')
  await page.screenshot({ path: path.join(shots, '4-own.png') })
  expect(await graveViolations()).toEqual([])
})
