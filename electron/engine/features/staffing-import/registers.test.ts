// Sheets of people, movements, duties and scores: what each brings, what it changes later, and what it is refused for.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Preview } from '#shared/contract/staffing-import'
import type { OverviewRow } from '#shared/contract/table'
import { type Office, openOffice, type Rows, reasons } from './testing/office.ts'

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 30_000 })

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

const DATE = { date: '2020-12-31' } as const

test('movements are booked document by document, in the order of their dates; accounts are pools and units', async () => {
  const header = ['变动类型', '调出单位', '调入单位', '编制类型', '变动数', '文号', '生效日期', '专项用途']
  const rows = [
    header,
    ['下沉', '市级', '黄楼街道', '全额事业', 5, '徐编〔2020〕2号', '2020.10', '审批执法'],
    ['核增', null, '市级', '全额事业', 20, '徐编〔2020〕1号', '2020-09-01', null],
    ['划转', '市级', '丰财街道', '全额事业', 3, '徐编〔2020〕2号', '2020.10', null],
  ]
  expect(await office.take(rows)).toMatchObject({ kind: 'movements', added: 3, written: true })
  const { rows: held } = await office.table<OverviewRow>('table.overview')
  expect(held.map(({ unit, quota, originCity }) => [unit, quota, originCity])).toEqual([
    ['黄楼街道', 5, 5],
    ['丰财街道', 3, 3],
  ])
  expect(await office.take(rows)).toMatchObject({ unchanged: 3, written: false })
  const other = await office.see([
    header,
    ['核增', null, '市级', '全额事业', 9, '徐编〔2020〕1号', '2020-09-01', null],
  ])
  expect(reasons(other).map((reason) => reason.split(' ')[0])).toEqual(['DOCUMENT_USED'])
  const short = await office.see([
    header,
    ['下沉', '市级', '黄楼街道', '全额事业', 99, '徐编〔2020〕3号', '2020-11-01', null],
  ])
  expect(short.page[0]?.issues[0]).toMatchObject({ code: 'NOT_BOOKABLE', params: { failure: 'POSTS_SHORT' } })
})

test('documents of one sheet are tried one upon the other: what a later one lacks is told before anything is written', async () => {
  const header = ['变动类型', '调出单位', '调入单位', '编制类型', '变动数', '文号', '生效日期', '单位名称']
  const moved = (...cells: (string | number | null)[]) => [...cells, null]
  const rows = [
    header,
    moved('下沉', '市级', '丰财街道', '全额事业', 4, '徐编〔2020〕3号', '2020-11-01'),
    moved('核增', null, '市级', '全额事业', 8, '徐编〔2020〕1号', '2020-09-01'),
    moved('下沉', '市级', '黄楼街道', '全额事业', 5, '徐编〔2020〕2号', '2020-10-01'),
    ['上编', null, null, '全额事业', 1, '徐编〔2020〕4号', '2020-12-01', '黄楼街道'],
    ['下编', null, null, '全额事业', 2, '徐编〔2020〕5号', '2020-12-02', '黄楼街道'],
  ]
  const seen = await office.see(rows)
  expect(seen).toMatchObject({ added: 3, rejected: 2 })
  expect(reasons(seen)).toEqual(['NOT_BOOKABLE H2', 'NOT_BOOKABLE H6'])
  expect(seen.page[0]?.issues[0]?.params).toMatchObject({ failure: 'POSTS_SHORT', have: 3, need: 4 })
  expect(seen.page[1]?.issues[0]?.params).toMatchObject({ failure: 'PEOPLE_SHORT', have: 1, need: 2 })
  expect(await office.commit(seen, {}, true)).toMatchObject({ accepted: 3, written: true })
})

test('rows of one document on several days are told: those of other days go under its number with the day', async () => {
  const header = ['单位名称', '编制类型', '上下编', '上编时间', '文号']
  const entered = (day: string, document: string | null) => ['黄楼街道', '行政', '上编', day, document]
  const rows = (document: string | null) => [
    header,
    entered('2020-09-01', document),
    entered('2020-09-03', document),
    entered('2020-09-07', document),
  ]
  const days = ({ issues }: Preview) =>
    issues.filter(({ code }) => code === 'DOCUMENT_DAYS').map(({ cell, params }) => [cell, params])
  const params = { document: '徐编〔2020〕1号', date: '2020-09-01', days: 2 }
  const seen = await office.see(rows('徐编[2020]1号'))
  expect(days(seen)).toEqual([['A3', { ...params, example: '徐编〔2020〕1号/2020-09-03' }]])
  expect(await office.commit(seen)).toMatchObject({ added: 3 })
  expect(days(await office.see(rows('徐编[2020]1号').slice(0, 2)))).toEqual([])
  const named = await office.see(rows(null), { document: '徐编〔2020〕2号' })
  expect(days(named)).toMatchObject([['A3', { document: '徐编〔2020〕2号', days: 2 }]])
})

test('a roster is a whole: who is new, who changed, who is gone', async () => {
  const header = ['单位', '姓名', '性别', '身份证号', '编制类别', '出生日期', '学历', '职务']
  const zhang = ['黄楼街道', '张三', '男', '11010519491231002X', '行政', '19491231', '本科', '科员']
  const first = [header, zhang, ['黄楼街道', '李四', '女', null, '行政', '1980.5', '大专', '科员']]
  expect(await office.take(first, DATE)).toMatchObject({ kind: 'roster', added: 2 })
  expect(await office.take(first, DATE)).toMatchObject({ unchanged: 2, written: false })
  const next = await office.see(
    [header, [...zhang.slice(0, 7), '副主任'], ['丰财街道', '王五', '男', null, '行政', null, null, null]],
    DATE,
  )
  expect(next).toMatchObject({ changed: 1, added: 1, rejected: 0 })
  expect(next.issues).toMatchObject([{ code: 'PEOPLE_GONE', params: { count: 1 } }])
  expect(await office.commit(next)).toMatchObject({ written: true })
  expect(await office.ask('register.people', { text: '李四' })).toMatchObject([{ name: '李*' }])
  expect((await office.table('register.structure')).totals).toEqual({ people: 2, units: 2 })
  const bad = await office.see(
    [header, [...zhang.slice(0, 3), '110105194912310021', ...zhang.slice(4)]],
    DATE,
  )
  expect(reasons(bad)).toEqual(['ID_NUMBER_INVALID D2'])
  const nameless = [
    ['单位', '性别', '出生日期', '编制类别'],
    ['黄楼街道', '男', '1970-01-01', '行政'],
    ['黄楼街道', '男', '1970-01-01', '行政'],
  ]
  expect(await office.take(nameless, { ...DATE, kind: 'roster' })).toMatchObject({ added: 2 })
  expect(await office.take(nameless, { ...DATE, kind: 'roster' })).toMatchObject({
    unchanged: 2,
    written: false,
  })
})

test('education of a roster: what was full-time and what was earned beside work are told apart', async () => {
  const header = ['单位', '姓名', '编制类别', '全日制教育', null, '在职教育', null]
  const below = [null, null, null, '学历学位', '毕业院校系及专业', '学历学位', '毕业院校系及专业']
  const person = (name: string, ...words: (string | null)[]) => ['黄楼街道', name, '行政', ...words]
  const rows = [
    header,
    below,
    person('张三', '大专', '徐州师范', '中央党校研究生', '中央党校'),
    person('李四', '大学', '南京大学', null, null),
    person('王五', null, null, '本科', '江苏开放大学'),
  ]
  const groups = async () => {
    const table = await office.table<{ dimension: string; group: string; people: number }>(
      'register.structure',
    )
    const said = table.rows
      .filter(({ dimension, people }) => dimension === 'fullTime' && people > 0)
      .map(({ group, people }) => `${group} ${people}`)
    // Told of the unit and of all.
    return [...new Set(said)]
  }
  expect(await office.take(rows, { ...DATE, kind: 'roster' })).toMatchObject({ added: 3 })
  expect(await groups()).toEqual(['bachelor-or-above 1', 'college 1', 'unknown 1'])
  const said = ['单位', '姓名', '编制类别', '学历', '是否全日制']
  const plain = [
    said,
    person('张三', '大专', '否'),
    person('李四', '大学', '是'),
    person('王五', '本科', '非全日制'),
  ]
  expect(await office.take(plain, { ...DATE, kind: 'roster' })).toMatchObject({ changed: 3 })
  expect(await groups()).toEqual(['bachelor-or-above 1', 'unknown 2'])
})

test('turnover and reserve pools are accounts of their own, by what sheets and the program call them', async () => {
  const header = ['变动类型', '调出单位', '调入单位', '编制类型', '变动数', '文号', '生效日期', '期限']
  const row = (kind: string, from: string | null, to: string, posts: number) => {
    const said = ['全额事业', posts, '徐编〔2020〕3号', '2020-09-01', '2023-08-31']
    return [kind, from, to, ...said]
  }
  const rows = [
    header,
    row('核增', null, '市级编制池', 30),
    row('划转', '市级', '市级周转池', 10),
    row('划转', '市级', '鼓楼区 县级编制池', 8),
    row('划转', '鼓楼区本级', '鼓楼区周转池', 4),
    row('划转', '鼓楼区', '鼓楼区储备编制', 1),
    row('周转', '鼓楼区周转池', '黄楼街道', 2),
  ]
  expect(await office.take(rows)).toMatchObject({ added: 6, rejected: [] })
  const pools = (await office.table<{ account: string; posts: number }>('table.pools')).rows
  expect(Object.fromEntries(pools.map(({ account, posts }) => [account, posts]))).toMatchObject({
    'pool:city': 12,
    'pool:turnover:3203': 10,
    'pool:county:320302': 3,
    'pool:turnover:320302': 2,
    'pool:reserve:320302': 1,
  })
  const nobody = await office.see([header, row('划转', '市级', '周转池', 1).with(5, '徐编〔2020〕4号')])
  expect(reasons(nobody)).toEqual(['ACCOUNT_NOT_FOUND C2'])
})

test('secondments: new ones, and terms that changed', async () => {
  const header = ['姓名', '借出单位', '借入单位', '借调时间', '借调结束时间']
  const rows = (until: string) => [header, ['张三', '黄楼街道', '市委组织部', '2020-10-01', until]]
  expect(await office.take(rows('2020-12-31'), DATE)).toMatchObject({ kind: 'secondments', added: 1 })
  expect(await office.take(rows('2020-12-31'), DATE)).toMatchObject({ unchanged: 1, written: false })
  expect(await office.take(rows('2021-03-31'), DATE)).toMatchObject({ changed: 1, written: true })
  const { rows: held } = await office.table<{ name: string; to: string; until: string }>(
    'register.secondments',
  )
  expect(held).toMatchObject([{ name: '张*', to: '市委组织部', until: '2021-03-31' }])
})

test('secondments: why, and the days of consent and approval; a later list fills in why', async () => {
  const header = ['姓名', '借出单位', '借入单位', '借调时间']
  const row = ['张三', '黄楼街道', '市委组织部', '2020-10-01']
  await office.take([header, row], DATE)
  const papers = ['借调事由', '镇街意见', '镇街意见时间', '组织部批准', '批准日期']
  const more = ['跟班学习', '同意', '2020-09-20', '徐组〔2020〕3号', '2020.9.25']
  const table = [
    [...header, ...papers],
    [...row, ...more],
    ['李四', '黄楼街道', '市人社局', '2020-11-01', ...more],
  ]
  expect(await office.take(table, DATE)).toMatchObject({ added: 1, changed: 1 })
  expect((await office.table<object>('register.secondments')).rows).toMatchObject([
    { to: '市委组织部', cause: '跟班学习', consent: '', approvalDate: '' },
    {
      ...{ to: '市人社局', cause: '跟班学习', consent: '同意', consentDate: '2020-09-20' },
      ...{ approval: '徐组〔2020〕3号', approvalDate: '2020-09-25' },
    },
  ])
  expect(await office.take(table, DATE)).toMatchObject({ unchanged: 2, written: false })
})

test('secondments that a document booked: a list does not say why of them', async () => {
  const header = ['姓名', '借出单位', '借入单位', '借调时间', '事由']
  const row = ['张三', '黄楼街道', '市委组织部', '2020-10-01', '跟班学习']
  await office.take([header, row], { ...DATE, document: '徐组〔2020〕1号' })
  const seen = await office.see([header, [...row.slice(0, 4), '专项工作']], DATE)
  expect(seen).toMatchObject({ unchanged: 1, rejected: 0 })
  expect(reasons(seen)).toEqual(['CAUSE_BOOKED E2'])
  const { rows: held } = await office.table<object>('register.secondments')
  expect(held).toMatchObject([{ cause: '跟班学习' }])
})

test('a list of bodies says what they carry, and does not go against a document', async () => {
  const header = ['单位名称', '机构名称', '机构性质', '机构规格', '加挂牌子', '主要职责']
  const body = ['黄楼街道', '党政办公室', '行政', '正股级', '人大办公室、退役军人服务站', '综合协调']
  const centre = ['黄楼街道', '便民中心', '事业单位', '副科级', '—', null]
  const list = (...rows: Rows) => [header, ...rows]
  expect(await office.take(list(body, centre))).toMatchObject({ kind: 'bodies', added: 2, rejected: [] })
  const said = { rank: '正股级', nature: '行政', mission: '综合协调' }
  const bodies = async () => (await office.table<object>('table.bodies')).rows
  expect(await bodies()).toMatchObject([
    { body: '党政办公室', kind: 'internal', traits: { ...said, nameplates: '人大办公室、退役军人服务站' } },
    { body: '便民中心', kind: 'institution', traits: { nature: '事业单位', rank: '副科级' } },
  ])
  expect(await office.take(list(body, centre))).toMatchObject({ unchanged: 2, written: false })
  const described = { kind: 'describe', body: '黄楼街道/党政办公室', nameplates: '人大办公室' }
  const document = { number: '徐编〔2020〕9号', title: '', date: '2020-12-01', effective: '2020-12-01' }
  await office.ask('ledger.book', { document, movements: [described] })
  const other = body.with(3, '副股级')
  const seen = await office.see(list(other, centre))
  expect(seen).toMatchObject({ changed: 1, unchanged: 1 })
  expect(reasons(seen)).toEqual(['SAID_BY_DOCUMENT E2'])
  await office.commit(seen)
  expect(await bodies()).toMatchObject([
    { traits: { rank: '副股级', nameplates: '人大办公室' } },
    { traits: { rank: '副科级' } },
  ])
  await office.ask('journal.undo', {})
  expect(await bodies()).toMatchObject([{ traits: { rank: '正股级' } }, {}])
})

test('duties with their bodies, and leaders of bodies', async () => {
  await office.take([
    ['单位名称', '机构名称'],
    ['黄楼街道', '综合执法局'],
    [null, '党政办公室'],
  ])
  const header = ['事项编码', '职责事项', '单位', '承接方式', '牵头机构', '配合机构', '状态']
  const rows = [
    header,
    ['A1', '占道经营处罚', '黄楼街道', '委托', '综合执法局', '党政办公室', '承接'],
    ['A2', '违建处罚', '黄楼街道', '委托', '没有局', null, '承接'],
  ]
  const seen = await office.see(rows, DATE)
  expect(seen).toMatchObject({ kind: 'duties', added: 1, rejected: 1 })
  expect(reasons(seen)).toEqual(['BODY_NOT_FOUND E3'])
  await office.commit(seen, {}, true)
  const { rows: held } = await office.ask<{ rows: object[] }>('register.duties', { asOf: '2020-12-31' })
  expect(held).toMatchObject([
    { number: 'A1', unit: '黄楼街道', lead: ['综合执法局'], cooperating: ['党政办公室'], status: 'taken-on' },
  ])
  expect(await office.see(rows.slice(0, 2), DATE)).toMatchObject({ unchanged: 1 })
})

test('scores of an assessment are recorded once', async () => {
  const header = ['考核主体', '被考核单位', '年度', '得分', '名次']
  const rows = [header, ['市委', '黄楼街道', '2020', 95.5, 1], ['市委', '丰财街道', '2020', '90分', 2]]
  expect(await office.take(rows, DATE)).toMatchObject({ kind: 'assessments', added: 2 })
  expect(await office.take(rows, DATE)).toMatchObject({ unchanged: 2, written: false })
  const other = await office.see([header, ['市委', '黄楼街道', '2020', 60, 1]], DATE)
  expect(reasons(other).map((reason) => reason.split(' ')[0])).toEqual(['RECORD_DIFFERS'])
})
