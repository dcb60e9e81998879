// The indicator sheet in the real window: by keyboard alone, with an input method, with blocks from and for Excel; read by a screen reader's rules.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, leave, openProject, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('sheet')
const project = path.join(folder, '徐州.bianheng')
const picture = pictures('sheet')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  cli('init', project, '--template', 'xuzhou-2020', '--region', '3203')
  cli('import', project, path.join(root, 'resources/sample/xuzhou-indicators.xlsx'))
  app = await launch({ userData: folder })
  page = await firstPage(app)
  await openProject(app, page, { file: project, said: '徐州市' })
  await goTo(page, '指标')
  await sheet().waitFor()
})

afterAll(() => leave(app))

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

/** Selects the population of the first unit, as a user comes back to the top; the name stands still, whatever is scrolled. */
beforeEach(async () => {
  await sheet().locator('tbody tr').nth(1).locator('[aria-colindex="1"]').click()
  await press('ArrowRight')
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
  await picture(page, '1')
  await expect.poll(() => sheet().locator('tr').count()).toBeLessThanOrEqual(50)
  await expect.poll(() => sheet().getAttribute('aria-rowcount')).toBe(String(186 + 11 + 2 + 1))
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
  await expect.poll(() => field.inputValue()).toBe('ni')
  await session.send('Input.insertText', { text: '七万' })
  await expect.poll(() => field.inputValue()).toBe('七万')
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
  await picture(page, '2-pasted')
  await press('Control+c')
  await expect.poll(clipboard).toBe('15000\t12.5\r\n20000\t很大\r\n30000\t\r\n')
  await press('Control+z')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('60,291')
  expect(await cell('琵琶街道', AREA)()).toBe('16.25')
  expect(await cell('丰财街道', AREA)()).toBe('30.93')
})

test('a refused text says why at once; Ctrl+Z takes it back and nothing else', async () => {
  await page.keyboard.type('6.1万')
  await press('Enter')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('61,000')
  await page.keyboard.type('abc')
  await press('Enter')
  await expect.poll(said).toContain('丰财街道的“人口”应为数字，填的是“abc”')
  await press('Control+z')
  await expect.poll(cell('丰财街道', POPULATION)).toBe('59,048')
  expect(await cell('黄楼街道', POPULATION)()).toBe('61,000')
  await press('Control+z')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('60,291')
})

test('row after row: Enter goes back below the first cell of the walk with Tab, and over the head of a county', async () => {
  const last = sheet().locator('tbody tr', { hasText: '拾屯街道' })
  await last.locator('[aria-colindex="4"]').click()
  await page.keyboard.type('50000')
  await press('Tab')
  await page.keyboard.type('20')
  await press('Enter')
  await expect.poll(cell('拾屯街道', AREA)).toBe('20')
  const next = sheet().locator('tbody tr', { hasText: '彭城街道' }).locator('.active')
  await expect.poll(() => next.getAttribute('aria-colindex')).toBe('4')
  await press('Control+z', 'Control+z')
  await expect.poll(cell('拾屯街道', POPULATION)).toBe('62,776')
})

test('one text into all selected cells; the handle carries a series on, and one step takes it back', async () => {
  await press('Shift+ArrowDown', 'Shift+ArrowRight')
  await page.keyboard.type('7')
  await press('Control+Enter')
  await expect.poll(said).toContain('已填充 4 格')
  await expect.poll(cell('丰财街道', AREA)).toBe('7')
  await page.keyboard.type('5')
  await press('Enter')
  await press('ArrowUp', 'Shift+ArrowDown')
  const to = await sheet()
    .locator('tbody tr', { hasText: '牌楼街道' })
    .locator('[aria-colindex="4"]')
    .boundingBox()
  await sheet().locator('.fill-handle').hover()
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(said).toContain('已填充 2 格')
  await expect.poll(cell('牌楼街道', POPULATION)).toBe('11')
  expect(await cell('琵琶街道', POPULATION)()).toBe('9')
  await press('Control+z')
  await expect.poll(cell('牌楼街道', POPULATION)).toBe('55,319')
  await press('Control+z', 'Control+z')
  await expect.poll(cell('丰财街道', AREA)).toBe('30.93')
})

test('a column is as wide as its edge is dragged, and as its contents by a double press', async () => {
  const head = sheet().locator('thead th', { hasText: '人口' }).last()
  const width = async () => (await head.boundingBox())?.width ?? 0
  const [before, grip] = [await width(), await head.locator('.sheet-grip').boundingBox()]
  await page.mouse.move((grip?.x ?? 0) + 3, (grip?.y ?? 0) + 8)
  await page.mouse.down()
  await page.mouse.move((grip?.x ?? 0) + 63, (grip?.y ?? 0) + 8, { steps: 3 })
  await page.mouse.up()
  await expect.poll(width).toBe(before + 60)
  await head.locator('.sheet-grip').dblclick()
  await expect.poll(width).toBeLessThan(before + 60)
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
  await expect.poll(() => sheet().locator('.active').getAttribute('data-cell')).toBe('0,0')
  await press('Control+a')
  await expect.poll(() => page.locator('.sheet-sum').textContent()).toContain('计数')
})

test('Home goes to the first column that moves, then to the frozen name; End to the last, which comes into view', async () => {
  const active = sheet().locator('.active')
  const place = () => active.getAttribute('aria-colindex')
  await press('End')
  await expect.poll(place).toBe((await sheet().getAttribute('aria-colcount')) ?? '')
  await expect.poll(async () => (await active.boundingBox())?.x ?? 9999).toBeLessThan(1440)
  await press('Home')
  await expect.poll(place).toBe('2')
  await press('Home')
  await expect.poll(() => active.textContent()).toBe('黄楼街道')
  await press('Shift+End', 'Home', 'Home', 'Enter')
  await expect.poll(place).toBe('1')
})

test('what a filter hides keeps its values when the rest is filled and cleared', async () => {
  const [hidden, seen] = [cell('丰财街道', POPULATION), cell('铜沛街道', POPULATION)]
  await press('Control+Shift+L')
  const field = page.getByRole('textbox', { name: '筛选：人口' })
  await field.fill('>60000')
  await expect.poll(() => sheet().locator('tbody tr', { hasText: '丰财街道' }).count()).toBe(0)
  await sheet().locator('tbody tr', { hasText: '黄楼街道' }).locator('[aria-colindex="4"]').click()
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  await expect.poll(said).toContain('已填充 2 格')
  await expect.poll(seen).toBe('60,291')
  await copyIn('61001\r\n61002\r\n61003\r\n')
  await press('Control+v')
  await expect.poll(seen).toBe('61,002')
  await field.fill('')
  await expect.poll(hidden).toBe('59,048')
  expect(await cell('琵琶街道', POPULATION)()).toBe('28,592')
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await sheet().locator('tbody tr', { hasText: '黄楼街道' }).locator('[aria-colindex="4"]').click()
  await press('Control+z', 'Control+z')
  await expect.poll(seen).toBe('64,642')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('60,291')
})

test('Enter on the name of a county folds it and unfolds it', async () => {
  await press('ArrowUp', 'Home', 'Home')
  await expect.poll(() => sheet().locator('.active').textContent()).toBe('鼓楼区')
  await press('Enter')
  await expect.poll(() => sheet().locator('tbody tr', { hasText: '黄楼街道' }).count()).toBe(0)
  await press('Enter')
  await sheet().locator('tbody tr', { hasText: '黄楼街道' }).waitFor()
})

test('inside a block Tab goes along the rows and Enter down the columns, round and round, and typing stays in it', async () => {
  await press('Shift+ArrowDown', 'Shift+ArrowRight')
  const active = () => sheet().locator('.active').getAttribute('data-cell')
  const start = await active()
  const walk = async (key: string) => {
    const seen: (string | null)[] = []
    for (let step = 0; step < 4; step += 1) {
      await press(key)
      seen.push(await active())
    }
    return seen
  }
  expect(await walk('Tab')).toEqual(['1,4', '2,3', '2,4', start])
  expect(await walk('Enter')).toEqual(['2,3', '1,4', '2,4', start])
  expect(await walk('Shift+Tab')).toEqual(['2,4', '2,3', '1,4', start])
  await expect.poll(() => page.locator('.sheet-sum').textContent()).toContain('计数 4')
  await page.keyboard.type('61000')
  await press('Enter')
  await page.keyboard.type('62000')
  await press('Enter')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('61,000')
  await expect.poll(cell('丰财街道', POPULATION)).toBe('62,000')
  expect(await active()).toBe('1,4')
  await press('Control+z', 'Control+z')
  await expect.poll(cell('黄楼街道', POPULATION)).toBe('60,291')
})

test('a press on a header selects its column, with Shift those up to it; Ctrl+Space and Shift+Space by keyboard', async () => {
  const head = (column: string) => sheet().locator('thead th', { hasText: column }).last()
  const counted = () => page.locator('.sheet-sum').textContent()
  const held = () => sheet().locator('tbody tr').nth(1).locator('[aria-selected="true"]').count()
  await head(POPULATION).click()
  await expect.poll(counted).toContain('计数 167')
  expect(await held()).toBe(1)
  await head(AREA).click({ modifiers: ['Shift'] })
  await expect.poll(counted).toContain('计数 334')
  await picture(page, '5-columns-selected')
  await press('Control+c')
  await expect.poll(async () => (await clipboard()).split('\r\n').length).toBeGreaterThan(180)
  await sheet().locator('tbody tr').nth(1).locator('[aria-colindex="4"]').click()
  await press('Control+Space')
  await expect.poll(counted).toContain('计数 167')
  await sheet().locator('tbody tr').nth(1).locator('[aria-colindex="4"]').click()
  await press('Shift+Space')
  await expect.poll(held).toBeGreaterThan(4)
})

test('a paste beyond the edge says what found no place', async () => {
  await press('Control+End')
  await copyIn('1\t2\r\n3\t4\r\n')
  await press('Control+v')
  await expect
    .poll(said)
    .toContain('下方多出 1 行，没有粘贴；右侧多出 1 列，没有粘贴；要全部粘上，请从更靠上、更靠左的一格粘贴')
  await press('Control+z')
})

test('find and replace', async () => {
  await press('Control+f')
  await page.keyboard.type('琵琶')
  await press('Enter', 'Escape')
  await expect.poll(() => sheet().locator('.active').textContent()).toBe('琵琶街道')
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
  await expect.poll(() => sheet().locator('tbody tr', { hasText: '丰财街道' }).count()).toBe(0)
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '区划代码' }).click()
  await expect.poll(() => sheet().locator('thead th', { hasText: '区划代码' }).count()).toBe(0)
  await picture(page, '3-columns')
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
  await picture(page, '4-own')
  expect(await graveViolations()).toEqual([])
})

test('which columns are hidden, and how wide they are, outlives the program', async () => {
  const head = (column: string) => sheet().locator('thead th', { hasText: column }).last()
  const width = async () => (await head(AREA).boundingBox())?.width ?? 0
  const [before, grip] = [await width(), await head(AREA).locator('.sheet-grip').boundingBox()]
  await page.mouse.move((grip?.x ?? 0) + 3, (grip?.y ?? 0) + 8)
  await page.mouse.down()
  await page.mouse.move((grip?.x ?? 0) + 43, (grip?.y ?? 0) + 8, { steps: 2 })
  await page.mouse.up()
  await expect.poll(width).toBe(before + 40)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '区划代码' }).click()
  const kept = () => JSON.parse(readFileSync(path.join(folder, 'preferences.json'), 'utf8')).settings.sheets
  await expect.poll(() => kept().indicators?.hidden).toEqual(['code'])
  await leave(app)
  app = await launch({ userData: folder, args: [project] })
  page = await firstPage(app)
  // A project named at the start opens there.
  await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
  await goTo(page, '指标')
  await sheet().waitFor()
  await expect.poll(width).toBe(before + 40)
  await expect.poll(() => sheet().locator('thead th', { hasText: '区划代码' }).count()).toBe(0)
})
