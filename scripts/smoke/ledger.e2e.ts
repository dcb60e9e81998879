// The ledger in the real window: documents entered by mouse and by keyboard, balances, history, dates, undo, refusals, restart.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from './cli.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { graveOf } from './settled.ts'
import { choices, firstPage, follow, goTo, ownFolder, pressKeys } from './stage.ts'

const home = ownFolder('ledger')
const project = path.join(home, '台账.bianheng')
let app: ElectronApplication
let page: Page

async function start(): Promise<void> {
  app = await launch({ userData: home })
  page = await firstPage(app)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1
  })
}

beforeAll(async () => {
  await start()
  await answerSave(app, project)
  await page.getByPlaceholder('名称、拼音首字母或代码').fill('xz')
  await page.getByText('徐州市').first().click()
  await page.getByText('70 个街道').first().waitFor()
  await page.getByRole('radio', { name: '空白' }).check()
  await page.getByRole('button', { name: '新建并选择保存位置' }).click()
  await page.getByRole('heading', { name: '单位', exact: true }).waitFor()
  await page.getByText('186 个单位').waitFor()
})

afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const part = (name: string) => follow(page, '台账各部分', name)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const row = (place: number) => page.getByRole('group', { name: `第 ${place} 项变动` })
const asOf = () => page.getByRole('textbox', { name: '截止日期' })

const keys = (...pressed: readonly string[]) => pressKeys(page, pressed)

const options = () => choices(page)

async function choose(at: number, label: string, typed: string, option: string): Promise<void> {
  await row(at).getByRole('combobox', { name: label, exact: true }).click()
  await page.keyboard.insertText(typed)
  await options().filter({ hasText: option }).first().click()
}

/** Types into the list that has the focus and takes the first that fits. */
async function pick(typed: string, option: string): Promise<void> {
  await page.keyboard.insertText(typed)
  await options().filter({ hasText: option }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => options().count()).toBe(0)
}

/** More movements than a table draws at once. */
const LONG = 400

/** Books a document that establishes so many bodies, by the command line. */
function bookBodies(count: number): void {
  const movements = Array.from({ length: count }, (_, at) => {
    return { kind: 'establish', body: `320302001/机构${at + 1}`, bodyKind: 'internal' }
  })
  const file = path.join(home, 'bodies.json')
  const document = { number: '徐编〔2020〕30号', date: '2020-10-01' }
  writeFileSync(file, JSON.stringify({ document, movements }))
  cli('book', project, file)
}

const grave = () => graveOf(page)

describe('entering documents', () => {
  test('an empty ledger says what to do first, and its button begins the form', async () => {
    await place('总览')
    await page.getByText('先建台账').waitFor()
    expect(await grave()).toEqual([])
    await button('登记期初编制').click()
    await row(1).waitFor()
  })

  test('by mouse: opening balances, with the balance before it is booked', async () => {
    await page.getByLabel('文号').fill('徐编[２０２０]1号')
    await page.getByText('登记为 徐编〔2020〕1号').waitFor()
    await page.getByRole('textbox', { name: '成文日期' }).fill('2020.1.10')
    await choose(1, '账户', '市级', '市级编制池')
    await choose(1, '编制类型', '全额', '全额事业编制')
    await row(1).getByLabel('编制数').fill('１００')
    await row(1).getByText('此后 100 名').waitFor()
    await button('添加变动').click()
    await choose(2, '账户', 'hljd', '黄楼街道')
    await choose(2, '编制类型', '全额', '全额事业编制')
    await row(2).getByLabel('编制数').fill('20')
    await row(2).getByLabel('实有人数').fill('15')
    await page.getByRole('complementary', { name: '登记之后' }).getByText('0 → 15').waitFor()
    expect(await grave()).toEqual([])
    await button('登记').click()
    await page.getByText('已登记 徐编〔2020〕1号：2 项变动').waitFor()
    await page.getByText('期初：黄楼街道，全额事业编制 20 名，实有 15 人').waitFor()
    expect(await grave()).toEqual([])
  })

  test('by keyboard alone: a transfer and a new body that receives it', async () => {
    await button('登记新文件').focus()
    await keys('Enter')
    await page.getByLabel('文号').focus()
    await keys(
      '=徐编〔2020〕8号',
      'Tab',
      'Tab',
      '=20200601',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      '=下达编制',
    )
    await button('添加变动').focus()
    await keys('Enter')
    await row(1).waitFor()
    await pick('设立机构', '设立机构')
    await keys('Tab')
    await pick('hljd', '黄楼街道')
    await keys('Tab', '=数字治理中心', 'Tab')
    await pick('事业', '事业单位')
    await button('添加变动').focus()
    await keys('Enter')
    await row(2).waitFor()
    await pick('划转', '划转')
    await keys('Tab')
    await pick('市级', '市级编制池')
    await keys('Tab')
    await pick('hljd', '黄楼街道')
    await keys('Tab')
    await pick('数字', '数字治理中心')
    await keys('Tab')
    await pick('全额', '全额事业编制')
    await keys('Tab', '=12')
    await row(2).getByText('此后 88 名').waitFor()
    await keys('Control+Enter')
    await page.getByText('已登记 徐编〔2020〕8号：2 项变动').waitFor()
    await page.getByText('划转：市级编制池 到 黄楼街道/数字治理中心，全额事业编制 12 名').waitFor()
  })

  test('a refusal stands at its field; nothing is written', async () => {
    await button('登记新文件').click()
    await page.getByLabel('文号').fill('徐编〔2020〕9号')
    await page.getByRole('textbox', { name: '成文日期' }).fill('2020-07-01')
    await button('添加变动').click()
    await choose(1, '变动类型', '划转', '划转')
    await choose(1, '划出', '市级', '市级编制池')
    await choose(1, '划入', 'hljd', '黄楼街道')
    await choose(1, '编制类型', '全额', '全额事业编制')
    const posts = row(1).getByLabel('编制数')
    await posts.fill('十名')
    await row(1).getByText('应为正整数').waitFor()
    await posts.fill('1000')
    await row(1)
      .getByText(/只有 88 名，需要 1,000 名/)
      .waitFor()
    await expect.poll(() => posts.getAttribute('aria-invalid')).toBe('true')
    await button('登记').click()
    await expect.poll(() => posts.evaluate((element) => element === document.activeElement)).toBe(true)
    await part('文件')
    await page.getByText('共 2 份').waitFor()
    await part('登记新文件')
    await expect.poll(() => posts.inputValue()).toBe('1000')
    await button('清空').click()
    await page.getByText('还没有变动').waitFor()
  })
})

describe('what the books say', () => {
  test('pools, documents and their search', async () => {
    await part('编制池')
    await page.getByRole('button', { name: /^市级编制池，全额事业编制，.* 88，查看依据$/ }).waitFor()
    expect(await grave()).toEqual([])
    await part('文件')
    await page.getByRole('searchbox', { name: '搜索文件' }).fill('[2020]8')
    await page.getByText('显示 1 份，共 2 份').waitFor()
    expect(await grave()).toEqual([])
  })

  test('the tree by keyboard and search; a number explains itself by its documents', async () => {
    await place('机构与编制')
    const tree = page.getByRole('tree')
    await page.getByRole('treeitem', { name: '鼓楼区' }).waitFor()
    await tree.focus()
    await keys('ArrowDown', 'ArrowRight')
    await page.getByRole('treeitem', { name: '黄楼街道' }).waitFor()
    await keys('ArrowDown', 'Enter')
    await page.getByRole('searchbox', { name: '搜索单位或机构' }).fill('数字治理')
    await page.getByRole('treeitem', { name: '数字治理中心' }).waitFor()
    await page.getByRole('searchbox', { name: '搜索单位或机构' }).fill('hljd')
    await page.getByRole('treeitem', { name: '黄楼街道' }).click()
    await page.getByRole('rowheader', { name: '单位本级' }).waitFor()
    await button('黄楼街道 · 数字治理中心，全额事业编制，核定编制数 12，查看依据').click()
    const panel = page.getByRole('complementary', { name: /数字治理中心/ })
    await panel.getByText('核定编制数 12，由 1 份文件形成').waitFor()
    await panel.getByText('划转：增加 12 名，来自 市级编制池').waitFor()
    expect(await grave()).toEqual([])
    await panel.getByRole('link', { name: '徐编〔2020〕8号' }).click()
    await page.getByText('下达编制').waitFor()
    await page.goBack()
    await page.getByRole('rowheader', { name: '单位本级' }).waitFor()
  })

  test('a date of the past shows the books of that day, and is marked', async () => {
    await button('黄楼街道 · 数字治理中心，全额事业编制，核定编制数 12，查看依据').click()
    const panel = page.getByRole('complementary', { name: /数字治理中心/ })
    await panel.waitFor()
    await asOf().fill('2020年3月1日')
    await keys('Enter')
    // What is explained is gone on that day, and its explanation with it.
    await expect.poll(() => panel.count()).toBe(0)
    await page.getByText('过去', { exact: true }).waitFor()
    await expect.poll(() => page.getByRole('rowheader', { name: '数字治理中心' }).count()).toBe(0)
    await place('总览')
    await button('全额事业编制，核定编制数 20，查看机构与编制').waitFor()
    await place('台账')
    await page.getByRole('row', { name: /徐编〔2020〕8号.*将来生效/ }).waitFor()
    await button('回到今天').click()
    await page.getByRole('row', { name: /徐编〔2020〕8号.*已生效/ }).waitFor()
    await place('总览')
    await button('全额事业编制，核定编制数 32，查看机构与编制').waitFor()
    await page.getByRole('button', { name: /鼓楼区.*53.13%.*空编 17 名/ }).waitFor()
    expect(await grave()).toEqual([])
    await page
      .getByRole('region', { name: '各县（市、区）空编率', exact: true })
      .getByRole('button', { name: '以表格显示' })
      .click()
    await page.getByRole('table', { name: '各县（市、区）空编率' }).waitFor()
  })
})

describe('steps back and forward', () => {
  test('Ctrl+Z names the document and asks; Ctrl+Y brings it again', async () => {
    await page.getByRole('main').focus()
    await keys('Control+z')
    await page.getByRole('dialog').getByText('登记文件“徐编〔2020〕8号”，2 项变动').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
    await button('全额事业编制，核定编制数 20，查看机构与编制').waitFor()
    const redo = page.getByRole('banner').getByRole('button', { name: '恢复' })
    await expect.poll(() => redo.isEnabled()).toBe(true)
    await keys('Control+y')
    await button('全额事业编制，核定编制数 32，查看机构与编制').waitFor()
    await place('审计')
    await page.getByRole('row', { name: /恢复 第 \d+ 条：登记文件“徐编〔2020〕8号”/ }).waitFor()
    const undo = page.getByRole('banner').getByRole('button', { name: '撤销' })
    await undo.click()
    await page.getByRole('dialog').getByText('登记文件“徐编〔2020〕8号”').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  })

  test('keys in a text field are the field’s own', async () => {
    await place('台账')
    await page.getByRole('searchbox', { name: '搜索文件' }).fill('徐编')
    await keys('Control+z')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

describe('plans and loans', () => {
  test('a plan moves nothing until it is advanced', async () => {
    await button('登记新文件').click()
    await page.getByLabel('文号').fill('徐编〔2020〕20号')
    await page.getByRole('combobox', { name: '状态' }).click()
    await options().filter({ hasText: '拟稿' }).click()
    await page.getByRole('textbox', { name: '成文日期' }).fill('2020-08-01')
    await button('添加变动').click()
    await choose(1, '变动类型', '划转', '划转')
    await choose(1, '划出', '市级', '市级编制池')
    await choose(1, '划入', '鼓楼区 周转', '周转池')
    await choose(1, '编制类型', '全额', '全额事业编制')
    await row(1).getByLabel('编制数').fill('5')
    await row(1).getByText('此后 83 名').waitFor()
    await button('登记').click()
    await page.getByText('已登记方案 徐编〔2020〕20号').waitFor()
    await page.getByText('方案（未生效）').waitFor()
    await button('推进…').click()
    await page.getByRole('dialog').getByRole('textbox', { name: '办理日期' }).fill('2020-08-15')
    expect(await grave()).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: '推进…' }).click()
    await page.getByText('变动已入账').waitFor()
    await page.getByText('已生效').waitFor()
  })

  test('a loan beyond its term is an alarm, and its return is entered from there', async () => {
    await button('登记新文件').click()
    await page.getByLabel('文号').fill('徐编〔2020〕21号')
    await page.getByRole('textbox', { name: '成文日期' }).fill('2020-09-01')
    await button('添加变动').click()
    await choose(1, '变动类型', '周转', '周转')
    await choose(1, '周转池', '鼓楼区', '周转池')
    await choose(1, '借给', 'hljd', '黄楼街道')
    await choose(1, '编制类型', '全额', '全额事业编制')
    await row(1).getByLabel('编制数').fill('2')
    await row(1).getByRole('textbox', { name: '归还期限' }).fill('2021-09-01')
    await keys('Tab')
    await button('登记').click()
    await page.getByText('已登记 徐编〔2020〕21号').waitFor()
    await part('周转')
    await page.getByText('有 1 笔周转已过期，共 2 名未还').waitFor()
    expect(await grave()).toEqual([])
    await button('归还 黄楼街道 借用的 2 名').click()
    await row(1)
      .getByText(/黄楼街道 全额事业编制 2 名，2021-09-01 到期/)
      .waitFor()
    await button('清空').click()
    await place('人员与借调')
    await page
      .getByRole('navigation', { name: '人员各部分' })
      .getByRole('link', { name: '待上编', exact: true })
      .click()
    await page.getByText('没有待上编的名额').waitFor()
    expect(await grave()).toEqual([])
  })
})

test('a scan comes after its document was booked, and out again; it is a step of its own that is undone', async () => {
  const scan = path.join(home, '批复扫描.pdf')
  writeFileSync(scan, '%PDF-1.4 scan of the original')
  const hash = createHash('sha256').update(readFileSync(scan)).digest('hex')
  await place('台账')
  await page.getByRole('link', { name: '徐编〔2020〕8号' }).click()
  await page.getByText('附件：无').waitFor()
  await answerOpen(app, scan)
  await button('附上原件…').click()
  await page.getByText('附件：批复扫描.pdf').waitFor()
  await page.getByText(hash).waitFor()
  await page.getByText('原件存在项目中').waitFor()
  expect(await grave()).toEqual([])
  const copy = path.join(home, '取出.pdf')
  await answerSave(app, copy)
  await button('另存附件…').click()
  await page.getByText('已另存为 取出.pdf').waitFor()
  expect(readFileSync(copy)).toEqual(readFileSync(scan))
  await button('打开所在文件夹').waitFor()
  await page.getByRole('main').focus()
  await keys('Control+z')
  await page.getByRole('dialog').getByText('批复扫描.pdf').waitFor()
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.getByText('附件：无').waitFor()
  await page.getByText('划转：市级编制池 到 黄楼街道/数字治理中心，全额事业编制 12 名').waitFor()
})

test('a restart keeps all, and a long document shows every movement as it is scrolled to', async () => {
  await app.close()
  bookBodies(LONG)
  await start()
  await page.getByText('186 个单位').waitFor()
  await place('台账')
  await page.getByText('显示 5 份，共 5 份').waitFor()
  await page.getByRole('link', { name: '徐编〔2020〕30号' }).click()
  await page.getByText('设立机构：黄楼街道/机构1（内设机构）').waitFor()
  await page.getByRole('region', { name: '变动一览表' }).evaluate((element) => {
    element.scrollTop = element.scrollHeight
  })
  await page.getByText(`设立机构：黄楼街道/机构${LONG}（内设机构）`).waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(80)
  await place('总览')
  await button('全额事业编制，核定编制数 32，查看机构与编制').waitFor()
})
