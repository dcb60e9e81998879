// The registers in the real window: requests from plan to entry, secondments, leaders, duties, consents, filings; by mouse and by keyboard.
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { graveOf } from './settled.ts'
import { choices, firstPage, follow, goTo, ownFolder, pressKeys } from './stage.ts'

const home = ownFolder('registers')
const project = path.join(home, '台账.bianheng')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch({ userData: home })
  page = await firstPage(app)
  await answerSave(app, project)
  await page.getByPlaceholder('名称、拼音首字母或代码').fill('xz')
  await page.getByText('徐州市').first().click()
  await page.getByText('70 个街道').first().waitFor()
  await page.getByRole('radio', { name: '空白' }).check()
  await page.getByRole('button', { name: '新建并选择保存位置' }).click()
  await page.getByText('186 个单位').waitFor()
  await page.getByRole('textbox', { name: '截止日期' }).fill('2021-03-01')
  await page.keyboard.press('Enter')
})

afterAll(() => app.close())

const place = (name: string) => goTo(page, name)
const part = (of: '人员' | '职责', name: string) => follow(page, `${of}各部分`, name)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const form = () => page.getByRole('dialog')
const panel = (name: string) => page.getByRole('complementary', { name })

const keys = (...pressed: readonly string[]) => pressKeys(page, pressed)

const options = () => choices(page)

async function choose(label: string, typed: string, option: string): Promise<void> {
  await form().getByRole('combobox', { name: label, exact: true }).click()
  await page.keyboard.insertText(typed)
  await options().filter({ hasText: option }).first().click()
}

async function fill(label: string, value: string): Promise<void> {
  await form().getByRole('textbox', { name: label, exact: true }).fill(value)
}

/** Saves the form and waits until it is gone. */
async function save(): Promise<void> {
  await form().getByRole('button', { name: '保存', exact: true }).click()
  await form().waitFor({ state: 'detached' })
}

const grave = () => graveOf(page)

/** Pictures to look at, where a folder is named for them. */
async function picture(name: string): Promise<void> {
  const folder = process.env.BIANHENG_PICTURES
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

describe('the use of posts', () => {
  test('opening balances are booked first', async () => {
    await place('台账')
    await button('登记新文件').first().click()
    await page.getByRole('textbox', { name: '文号' }).fill('徐编〔2020〕1号')
    await page.getByRole('textbox', { name: '成文日期' }).fill('2020-01-01')
    await button('添加变动').click()
    const row = page.getByRole('group', { name: '第 1 项变动' })
    await row.getByRole('combobox', { name: '账户', exact: true }).click()
    await page.keyboard.insertText('hljd')
    await options().filter({ hasText: '黄楼街道' }).first().click()
    await row.getByRole('combobox', { name: '编制类型', exact: true }).click()
    await page.keyboard.insertText('全额')
    await options().filter({ hasText: '全额事业编制' }).first().click()
    await row.getByLabel('编制数').fill('10')
    await row.getByLabel('实有人数').fill('7')
    await button('登记').click()
    await page.getByText('已登记 徐编〔2020〕1号').waitFor()
  })

  test('a request is measured against the usable vacancy, and refused beyond it without a reason', async () => {
    await place('人员与借调')
    await page.getByText('还没有用编请示').waitFor()
    expect(await grave()).toEqual([])
    await picture('requests-empty')
    await button('登记用编请示').click()
    await form().getByRole('button', { name: '保存', exact: true }).click()
    await expect.poll(() => form().getByText('请填写').count()).toBe(3)
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await choose('编制类型', '全额', '全额事业编制')
    await fill('编制数', '5')
    await form().getByText('可用空缺 3 名（截至 2021-03-01），比所填的少 2 名').waitFor()
    await fill('进入方式', '招聘')
    await picture('request-form')
    await save()
    await panel('2021-1').getByText('申报 5 名，当时可用空缺 3 名').waitFor()
    await picture('request')
    await panel('2021-1').getByRole('button', { name: '决定', exact: true }).click()
    await fill('决定数（0 为不予使用）', '5')
    await form().getByRole('button', { name: '保存', exact: true }).click()
    await form()
      .getByText(/可用空缺.*3/)
      .first()
      .waitFor()
    await picture('request-refused')
    await fill('决定数（0 为不予使用）', '2')
    await fill('会议', '编委会第 3 次会议')
    await save()
    await panel('2021-1').getByText('编委会第 3 次会议').first().waitFor()
    expect(await grave()).toEqual([])
  })

  test('the notice makes pending entries, which are entered first in, first out', async () => {
    await panel('2021-1').getByRole('button', { name: '出具编制使用通知单' }).click()
    await page.getByRole('textbox', { name: '文号' }).fill('徐编用〔2021〕7号')
    await page.getByRole('textbox', { name: '成文日期' }).fill('2021-03-01')
    const row = page.getByRole('group', { name: '第 1 项变动' })
    await row.getByText('空着即为本文件的文号 徐编用〔2021〕7号').waitFor()
    await picture('notice')
    await button('登记').click()
    await page.getByText('已登记 徐编用〔2021〕7号').waitFor()
    await place('人员与借调')
    await part('人员', '待上编')
    await page.getByText('共 2 条').waitFor()
    await expect.poll(() => page.getByText('轮到', { exact: true }).count()).toBe(1)
    expect(await grave()).toEqual([])
    await picture('pending')
    await part('人员', '用编请示')
    await button('2021-1').click()
    await panel('2021-1').getByText('上编期限 2021-03-15').waitFor()
  })

  test('the request and its notice are letters, each chosen by its number', async () => {
    await panel('2021-1').getByRole('button', { name: '用编请示', exact: true }).click()
    await page.getByRole('heading', { name: '关于使用全额事业编制的请示', exact: true }).waitFor()
    await page.getByText('中共鼓楼区委机构编制委员会').waitFor()
    await page.getByLabel('签发人', { exact: true }).fill('王五')
    await page.getByText('签发人：王五', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: '哪一份', exact: true }).click()
    expect(await options().allTextContents()).toEqual(['最近一份', '2021-1　黄楼街道　全额事业编制5名'])
    await page.keyboard.press('Escape')
    await picture('request-letter')
    expect(await grave()).toEqual([])
    await place('人员与借调')
    await button('2021-1').click()
    await panel('2021-1').getByRole('button', { name: '编制使用通知单 徐编用〔2021〕7号' }).click()
    await page.getByRole('heading', { name: '编制使用通知单', exact: true }).last().waitFor()
    await page.locator('.letter-number').getByText('徐编用〔2021〕7号').waitFor()
    await place('人员与借调')
  })

  test('the plan of the year stands beside what came of it', async () => {
    await part('人员', '用编计划')
    await page.getByText('未列入计划').first().waitFor({ state: 'detached' })
    await button('登记年度计划').click()
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await choose('编制类型', '全额', '全额事业编制')
    await fill('计划数', '3')
    await save()
    const cells = page.getByRole('row').filter({ hasText: '黄楼街道' }).getByRole('cell')
    const figures = async () => (await cells.allTextContents()).slice(-6)
    await expect.poll(figures).toEqual(['3', '5', '2', '2', '0', '1'])
    expect(await grave()).toEqual([])
    await picture('plan')
  })
})

describe('people who are away, who lead, who retire', () => {
  test('a secondment without consent raises its alarms, and its end can be changed', async () => {
    await part('人员', '借调')
    await button('登记借调').click()
    await fill('姓名', '张三')
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await fill('借往何处', '市委办公室')
    await fill('开始日期', '2021-01-04')
    await picture('secondment-form')
    await save()
    await page.getByText('没有期限').first().waitFor()
    await button('张*').click()
    await panel('张*').getByText('1 个月 26 天').first().waitFor()
    await picture('secondment')
    await panel('张*').getByRole('button', { name: '延长或提前结束' }).click()
    await fill('结束日期', '2020-12-31')
    await form().getByRole('button', { name: '保存', exact: true }).click()
    await form()
      .getByText(/2021-01-04/)
      .waitFor()
    await fill('结束日期', '2021-06-30')
    await save()
    await panel('张*').getByText('按期结束将超过本年时限').waitFor()
    expect(await grave()).toEqual([])
  })

  test('the overview leads from each figure and deadline down to its rows', async () => {
    const down = async (link: RegExp, there: () => Promise<unknown>) => {
      await place('总览')
      await page.getByRole('main').getByRole('link', { name: link }).click()
      await there()
    }
    await down(/2 名待上编/, () => page.getByText('共 2 条').waitFor())
    await down(/1 人在借调/, () => button('张*').waitFor())
    await down(/处提示/, () =>
      page.getByRole('radio', { name: '提示', checked: true }).waitFor({ state: 'attached' }),
    )
    await place('总览')
    await button('全额事业编制，待上编 2，查看各笔').click()
    await page.getByText('共 2 条').waitFor()
    await place('总览')
    await button('全额事业编制，核定编制数 10，查看机构与编制').click()
    await page.locator('.type-select').getByText('全额事业编制').waitFor()
    await place('总览')
    await page.getByRole('button', { name: /^2\s*，查看各笔$/ }).click()
    await page.getByText('共 2 条').waitFor()
  })

  test('leading positions are entered by the keyboard alone, and undone', async () => {
    await part('人员', '领导职数')
    await button('登记领导职数').focus()
    await page.keyboard.press('Enter')
    await form().waitFor()
    await page.keyboard.insertText('hljd')
    const take = async (option: string) => {
      await options().filter({ hasText: option }).first().waitFor()
      await keys('Enter')
      await options().first().waitFor({ state: 'hidden' })
    }
    await take('黄楼街道')
    await keys('Tab', 'Tab', 'Tab', '=正科')
    await take('正科')
    await keys('Tab', '=副职')
    await take('副职')
    await keys('Tab', 'Tab', 'Tab', '=2', 'Tab', '=3', 'Enter')
    await form().waitFor({ state: 'detached' })
    const cells = page.getByRole('row').filter({ hasText: '黄楼街道' }).getByRole('cell')
    await expect
      .poll(async () => (await cells.allTextContents()).slice(1, 10))
      .toEqual(['班子', '正科', '副职', '2', '3', '0', '3', '0', '1'])
    await picture('leaders')
    expect(await grave()).toEqual([])
    await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
    await form().getByRole('button', { name: '撤销' }).click()
    await page.getByText('还没有领导职数').waitFor()
  })

  test.each([
    ['人员结构分析', '还没有花名册'],
    ['花名册核对', '还没有花名册'],
    ['退休预测', '还没有花名册'],
    ['期限与日历', '春节|休息'],
  ])('%s', async (name, sign) => {
    await part('人员', name)
    await page.getByText(new RegExp(sign)).first().waitFor()
    await picture(`people-${name}`)
    expect(await grave()).toEqual([])
  })

  test('a term is counted by the calendar of the office', async () => {
    await button('登记假日或调休').click()
    await fill('日期', '2021-03-02')
    await fill('名称', '临时放假')
    await save()
    await page.getByText('临时放假').waitFor()
    await button('办理期限…').click()
    await fill('决定期限（工作日）', '5')
    await picture('deadlines')
    await save()
    await part('人员', '退休预测')
    await button('退休年龄表…').click()
    await picture('retirement')
    await fill('男：延至年龄', '59')
    await form().getByRole('button', { name: '保存', exact: true }).click()
    await form().getByRole('alert').first().waitFor()
    await form().getByRole('button', { name: '取消' }).click()
  })
})

describe('duties', () => {
  test('a duty without a lead stands out until a body leads', async () => {
    await place('职责')
    await page.getByText('还没有职责事项').waitFor()
    await picture('duties-empty')
    await button('登记职责事项').click()
    await fill('编号', 'Q-001')
    await fill('事项名称', '占道经营查处')
    await choose('状态', '下放', '下放')
    await choose('承接单位', 'hljd', '黄楼街道')
    await picture('duty-form')
    await save()
    await page.getByText('无牵头 1 处').waitFor()
    await button('Q-001').click()
    await panel('占道经营查处').getByText('2021-03-01 下放').waitFor()
    await picture('duty')
    expect(await grave()).toEqual([])
    await panel('占道经营查处').getByRole('button', { name: '登记准入' }).click()
    await fill('批准机关', '区委、区政府')
    await fill('随事经费（元）', '20000')
    await save()
    await part('职责', '职责准入')
    await page.getByText('20,000').waitFor()
    await picture('admissions')
    expect(await grave()).toEqual([])
  })

  test('an appointment without consent is found', async () => {
    await part('职责', '征求意见')
    await button('登记征求意见').click()
    await fill('编号', '征〔2021〕1号')
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await save()
    await button('征〔2021〕1号').click()
    await panel('征〔2021〕1号').getByRole('button', { name: '登记答复' }).click()
    await save()
    await page.getByText('同意', { exact: true }).first().waitFor()
    await picture('consents')
    await part('职责', '任免')
    await button('登记任免').click()
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await save()
    await page.getByText('没有征求意见').waitFor()
    expect(await grave()).toEqual([])
    await picture('appointments')
  })

  test('a filing that is overdue says so, and takes its steps', async () => {
    await part('职责', '方案备案')
    await button('登记备案方案').click()
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await fill('事项', '三定方案')
    await fill('日期', '2021-01-04')
    await fill('报备期限', '2021-02-04')
    await save()
    await page.getByText('逾期 1 项').waitFor()
    await button('三定方案').click()
    await picture('filings')
    await panel('三定方案').getByRole('button', { name: '已报送' }).click()
    await save()
    await panel('三定方案').getByText('已报备').first().waitFor()
    expect(await grave()).toEqual([])
  })

  test('what is dated ahead stands in the ledger, and is withdrawn there', async () => {
    await button('登记备案方案').click()
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await fill('事项', '更名方案')
    await fill('日期', '2021-05-04')
    await fill('报备期限', '2021-06-04')
    await save()
    await place('台账')
    await page.getByRole('link', { name: '日后记录', exact: true }).click()
    await page.getByText('更名方案').waitFor()
    await picture('ahead')
    await button('撤回黄楼街道 2021-05-04 的方案报备记录').click()
    await page.getByText('没有日后的记录').waitFor()
    expect(await grave()).toEqual([])
    await place('职责')
  })

  test('streets assess departments, and positions stand in three classes', async () => {
    await part('职责', '双向考核')
    await button('登记考核').click()
    await fill('考核表', '年度考核')
    await fill('考核主体', '市委')
    await choose('被考核单位（机构）', 'hljd', '黄楼街道')
    await fill('得分', '92.5')
    await save()
    await page.getByText('92.5').first().waitFor()
    await picture('assessments')
    expect(await grave()).toEqual([])
    await part('职责', '岗位')
    await button('登记岗位').click()
    await choose('单位（机构）', 'hljd', '黄楼街道')
    await fill('核定数', '5')
    await fill('实配数', '4')
    await save()
    await page.getByText('核定 5，实配 4，编外 0 人').waitFor()
    await picture('positions')
    expect(await grave()).toEqual([])
  })
})
