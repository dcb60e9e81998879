// book as a user runs it: every kind of movement once, the figures they leave, and refusals that change no byte.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

const FULL = 'institution-full'
const CENTRE = '320302001/为民服务中心'
/** Each step starts a process of its own. */
let folder = ''

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cli(folder, ['init', 'p.bianheng', '--region', '3203'])
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

const bytes = () =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'p.bianheng')))
    .digest('hex')

function written(number: string, date: string, movements: readonly object[]): string {
  writeFileSync(join(folder, 'm.json'), JSON.stringify({ document: { number, date }, movements }))
  return 'm.json'
}

async function book(number: string, date: string, movements: readonly object[]) {
  const { status, document, stderr } = await cliJson(
    folder,
    'book',
    'p.bianheng',
    written(number, date, movements),
  )
  if (status !== 0) throw new Error(stderr + JSON.stringify(document))
  return document as { document: string; movements: { id: number; kind: string }[] }
}

async function refused(movements: readonly object[], number = '试〔2024〕1号') {
  const before = bytes()
  const file = written(number, '2024-06-01', movements)
  const { status, document } = await cliJson(folder, 'book', 'p.bianheng', file)
  expect(bytes()).toBe(before)
  return { exit: status, ...document }
}

const total = async (key: string) =>
  (await cliJson(folder, 'table', 'p.bianheng', 'overview', '--as-of', '2024-12-31')).document.totals[FULL][
    key
  ]

describe('every kind of movement', () => {
  test('units, posts, loans, people, pending entries and reserves', async () => {
    const booked = await book('徐编[2020]15号', '2020-09-01', [
      { kind: 'found', unit: { name: '市文化馆', parent: '3203', unitKind: 'department' } },
      { kind: 'open', account: '市文化馆', postType: FULL, posts: 60, filled: 40 },
      { kind: 'transfer', from: '市文化馆', to: 'pool:city', postType: FULL, posts: 15 },
      { kind: 'establish', body: CENTRE, bodyKind: 'institution' },
      {
        kind: 'transfer',
        from: 'pool:city',
        to: CENTRE,
        postType: FULL,
        posts: 5,
        purpose: '基层审批执法服务',
      },
      { kind: 'approve', to: 'pool:county:320302', postType: FULL, posts: 5 },
      { kind: 'transfer', from: 'pool:county:320302', to: 'pool:turnover:320302', postType: FULL, posts: 1 },
      {
        kind: 'lend',
        from: 'pool:turnover:320302',
        to: '320302001',
        postType: FULL,
        posts: 1,
        until: '2023-08-31',
      },
      { kind: 'enter', unit: CENTRE, postType: FULL, people: 3, way: '招聘' },
      { kind: 'pending', unit: CENTRE, postType: FULL, posts: 2, notice: '徐编用〔2020〕7号' },
      { kind: 'reserve', unit: '市文化馆', postType: FULL, reserve: 'leader', posts: 2 },
    ])
    expect(booked.document).toBe('徐编〔2020〕15号')
    expect(booked.movements.map(({ kind }) => kind)).toContain('lend')
    expect([await total('quota'), await total('filled'), await total('usableVacancy')]).toEqual([50, 43, 3])
    const loan = booked.movements.find(({ kind }) => kind === 'lend')?.id ?? 0
    await book('徐编〔2023〕1号', '2023-08-31', [
      { kind: 'return', movement: loan },
      { kind: 'use', pending: '徐编用〔2020〕7号-1' },
      { kind: 'enter', unit: CENTRE, postType: FULL, people: 1, way: '招聘' },
      { kind: 'cancel', pending: '徐编用〔2020〕7号-2' },
      { kind: 'exit', unit: '市文化馆', postType: FULL, people: 5, way: '退休' },
      { kind: 'cut', from: '市文化馆', postType: FULL, posts: 5 },
    ])
    expect([await total('quota'), await total('filled'), await total('pendingEntry')]).toEqual([45, 39, 0])
  })

  test('bodies and units that are renamed, merged, split, moved and ended', async () => {
    await book('徐编〔2024〕2号', '2024-01-01', [
      { kind: 'rename', body: CENTRE, name: '便民中心' },
      { kind: 'changeKind', body: '320302001/便民中心', bodyKind: 'internal' },
      { kind: 'describe', body: '320302001/便民中心', rank: '正股级' },
      {
        kind: 'split',
        body: '320302001/便民中心',
        into: [
          { body: '320302001/甲中心', posts: { [FULL]: 3 }, filled: { [FULL]: 3 } },
          { body: '320302001/乙中心', posts: { [FULL]: 2 }, filled: { [FULL]: 1 } },
        ],
        heir: '320302001/乙中心',
      },
      { kind: 'merge', bodies: ['320302001/甲中心', '320302001/乙中心'], into: '320302001/综合中心' },
      { kind: 'establish', body: '320302001/空站', bodyKind: 'institution' },
      { kind: 'abolish', body: '320302001/空站' },
      { kind: 'move', unit: '市文化馆', parent: '320302' },
      {
        kind: 'mergeUnits',
        units: ['320302002', '320302003'],
        into: '320302002',
        approved: { [FULL]: 4 },
      },
    ])
    const { document } = await cliJson(folder, 'table', 'p.bianheng', 'bodies', '--as-of', '2024-12-31')
    expect(document.rows.map(({ body }: { body: string }) => body)).toEqual(['综合中心'])
    expect([await total('quota'), await total('filled')]).toEqual([49, 39])
  })

  test('the registers: leaders, positions, duties, requests with their notice, secondments', async () => {
    await book('徐编〔2024〕3号', '2024-02-01', [
      { kind: 'leaders', unit: '320302001', leading: 'group', rank: 'section', role: 'chief', approved: 1 },
      { kind: 'positions', unit: '320302001', class: 'staff', approved: 4, filled: 3 },
      {
        kind: 'duty',
        number: 'Q-1',
        list: 'power',
        name: '占道经营查处',
        unit: '320302001',
        lead: '综合中心',
      },
      { kind: 'request', unit: '320302001/综合中心', postType: FULL, posts: 1, number: '2024-1' },
      {
        kind: 'second',
        person: { name: '张三' },
        secondment: 'borrow',
        unit: '320302001',
        to: '市委办公室',
        until: '2024-04-30',
      },
    ])
    expect((await refused([{ kind: 'notice', request: '2024-1', notice: '用〔2024〕1号' }])).code).toBe(
      'REQUEST_STEP',
    )
    expect((await refused([{ kind: 'abolish', body: '320302001/综合中心' }])).code).toBe('NOT_EMPTY')
  })

  test('the ledger tells them in words, in both languages', async () => {
    const ledger = (lang: string) =>
      cli(folder, ['table', 'p.bianheng', 'ledger', '--as-of', '2024-12-31', '--lang', lang])
    const { stdout } = await ledger('zh-CN')
    expect(stdout).toContain('设立单位：徐州市 设立 市文化馆（部门）')
    expect(stdout).toContain('领导预留 +2 名')
    expect(stdout).toContain('待上编 徐编用〔2020〕7号-2：已取消')
    expect(stdout).not.toMatch(/unitKind|opening|bodyKind=/)
    const english = (await ledger('en')).stdout
    expect(english).toContain('pending 徐编用〔2020〕7号-2: cancelled')
    expect(english).toContain('Leaders: 黄楼街道, ')
    expect(english).not.toMatch(/unitKind|institution-full/)
  })

  test('the books agree with themselves', async () => {
    expect((await cliJson(folder, 'verify', 'p.bianheng')).document).toMatchObject({
      ok: true,
      conservation: [],
    })
  })
})

test('a file that is no document is named itself', async () => {
  writeFileSync(join(folder, 'list.json'), '[]')
  const { status, document } = await cliJson(folder, 'book', 'p.bianheng', 'list.json')
  expect([status, document.code]).toEqual([2, 'FIELD_INVALID'])
  expect(document.message).toContain('“list.json”')
})

describe('refused, and not a byte is changed', () => {
  test.each([
    [
      'an overdrawn pool',
      { kind: 'transfer', from: 'pool:city', to: '320302001', postType: FULL, posts: 99 },
      'POSTS_SHORT',
    ],
    ['an unknown unit', { kind: 'approve', to: '没有的街道', postType: FULL, posts: 1 }, 'UNIT_UNKNOWN'],
    ['an unknown pool', { kind: 'approve', to: 'pool:moon', postType: FULL, posts: 1 }, 'ACCOUNT_UNKNOWN'],
    [
      'an account that cannot stand there',
      { kind: 'lend', from: 'pool:city', to: '320302001', postType: FULL, posts: 1, until: '2025-01-01' },
      'ACCOUNT_NOT_ALLOWED',
    ],
    [
      'a unit and a body at once',
      { kind: 'abolish', unit: '320302001', body: '320302001/综合中心' },
      'UNIT_OR_BODY',
    ],
    [
      'a name with a zero-width space',
      { kind: 'rename', unit: '320302001', name: '黄\u200b楼' },
      'INVISIBLE_CHARACTER',
    ],
    [
      'a merge of one',
      { kind: 'mergeUnits', units: ['320302001'], into: '新街道', approved: {} },
      'MERGE_NEEDS_TWO',
    ],
    [
      'posts left over',
      { kind: 'mergeUnits', units: ['320302001', '320302002'], into: '320302001', approved: {} },
      'SURPLUS_UNPLACED',
    ],
    [
      'a name twice under one parent',
      { kind: 'found', unit: { name: '市文化馆', parent: '320302', unitKind: 'department' } },
      'NAME_TAKEN',
    ],
    ['an unknown kind', { kind: 'grow', to: '320302001' }, 'FIELD_INVALID'],
  ])('%s', async (_, movement, code) => {
    const said = await refused([{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }, movement])
    expect([said.exit, said.code]).toEqual([2, code])
    expect(said.message).toMatch(/[。]$/)
    expect(said.where?.field ?? said.field).toContain('movements[1]')
  })

  test('a number that is booked with other content; the same content again is booked once', async () => {
    const movements = [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 7 }]
    await book('徐编〔2024〕9号', '2024-06-01', movements)
    const before = await total('quota')
    await book('徐编[2024]9号', '2024-06-01', movements)
    expect(await total('quota')).toBe(before)
    expect(
      (await refused([{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 8 }], '徐编〔2024〕9号'))
        .code,
    ).toBe('DOCUMENT_DIFFERS')
  })

  test('verify with an empty head is wrong usage', async () => {
    expect((await cli(folder, ['verify', 'p.bianheng', '--head', ''])).status).toBe(1)
    expect((await cli(folder, ['verify', 'p.bianheng', '--head', 'zzz'])).status).toBe(1)
  })
})

test('a file that the document names is kept when asked; another than it says is refused', async () => {
  writeFileSync(join(folder, '批复.pdf'), 'scan of the original')
  const hash = createHash('sha256').update('scan of the original').digest('hex')
  const movements = [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }]
  const document = { number: '徐编〔2024〕77号', date: '2024-05-01', attachment: '批复.pdf' }
  const put = (more: object) =>
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ document: { ...document, ...more }, movements }))
  const run = () => cliJson(folder, 'book', 'p.bianheng', 'a.json', '--keep-attachment')
  const before = bytes()
  put({ attachmentHash: 'f'.repeat(64) })
  expect((await run()).document).toMatchObject({ status: 'error', code: 'ATTACHMENT_DIFFERS' })
  put({ attachment: '' })
  expect((await run()).document).toMatchObject({ status: 'error', code: 'ATTACHMENT_UNNAMED' })
  put({ attachment: '没有.pdf' })
  expect((await run()).document).toMatchObject({ status: 'error', code: 'FILE_NOT_FOUND' })
  expect(bytes()).toBe(before)
  put({ attachmentHash: hash })
  expect((await run()).status).toBe(0)
  expect(readFileSync(join(folder, 'p.bianheng')).includes('scan of the original')).toBe(true)
  expect((await cliJson(folder, 'verify', 'p.bianheng')).status).toBe(0)
})

test.each([
  [
    'a year that cannot be',
    '0202-06-01',
    [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }],
    {
      field: 'document.date',
      message: '1949-10-01',
    },
  ],
  [
    'a person who is not named',
    '2024-06-01',
    [{ kind: 'second', secondment: 'borrow', unit: '320302001', to: '市发改委', until: '2024-08-01' }],
    { field: 'movements[0].person', message: '缺少这一项' },
  ],
  [
    'a name that its county has',
    '2024-06-01',
    [{ kind: 'found', unit: { name: '黄楼街道', parent: '320302', unitKind: 'street' } }],
    { field: 'movements[0].unit.name', message: '“鼓楼区”之下已有名为“黄楼街道”的' },
  ],
])('%s is refused in words', async (_, date, movements, { field, message }) => {
  const before = bytes()
  const document = { number: '徐编〔2024〕90号', date }
  writeFileSync(join(folder, 'c.json'), JSON.stringify({ document, movements }))
  const refused = (await cliJson(folder, 'book', 'p.bianheng', 'c.json')).document as { message: string }
  expect(refused).toMatchObject({ status: 'error', where: { field } })
  expect(refused.message).toContain(message)
  expect(bytes()).toBe(before)
})

test('a scan is kept with a booked document afterwards, and written out again', async () => {
  const scan = 'the scan that came later'
  writeFileSync(join(folder, '扫描.pdf'), scan)
  const hash = createHash('sha256').update(scan).digest('hex')
  const movements = [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }]
  const document = { number: '徐编〔2024〕78号', date: '2024-05-01' }
  writeFileSync(join(folder, 'b.json'), JSON.stringify({ document, movements }))
  expect((await cliJson(folder, 'book', 'p.bianheng', 'b.json')).status).toBe(0)
  const before = bytes()
  const attach = (...rest: string[]) => cliJson(folder, 'attach', 'p.bianheng', ...rest)
  expect((await attach('徐编〔2024〕79号', '扫描.pdf')).document).toMatchObject({ code: 'DOCUMENT_UNKNOWN' })
  expect((await attach('徐编〔2024〕78号', '没有.pdf')).document).toMatchObject({ code: 'FILE_NOT_FOUND' })
  expect((await attach('徐编〔2024〕78号')).status).toBe(1)
  expect((await attach('徐编〔2024〕78号', '--out', 'x.pdf')).document).toMatchObject({
    code: 'ATTACHMENT_NONE',
  })
  expect(bytes()).toBe(before)
  const kept = await attach('徐编[2024]78号', '扫描.pdf')
  expect(kept).toMatchObject({ status: 0, document: { document: '徐编〔2024〕78号', hash } })
  expect((await attach('徐编〔2024〕78号', '--out', 'x.pdf')).status).toBe(0)
  expect(readFileSync(join(folder, 'x.pdf'), 'utf8')).toBe(scan)
  expect((await cliJson(folder, 'verify', 'p.bianheng')).status).toBe(0)
})

test('a refusal says which of many movements it is about, and names the regions', async () => {
  const movement = (posts: number) => ({
    kind: 'transfer',
    from: 'pool:county:320302',
    to: '320302001',
    postType: FULL,
    posts,
  })
  const file = written('试〔2024〕2号', '2024-06-01', [movement(1), movement(1), movement(9999)])
  const { status, stderr } = await cli(folder, ['book', 'p.bianheng', file])
  expect(status).toBe(2)
  expect(stderr).toMatch(/^第 3 项变动：“鼓楼区 县级编制池”的全额事业编制不够/)
})

test('an entry beyond the posts is booked, with a warning that names rule R1 and the unit', async () => {
  await cli(folder, ['init', 'r.bianheng', '--region', '320302'])
  const file = written('期初', '2020-01-01', [
    { kind: 'open', account: '320302001', postType: FULL, posts: 3, filled: 3 },
  ])
  expect((await cli(folder, ['book', 'r.bianheng', file])).stderr).toBe('')
  const entry = written('徐人〔2020〕1号', '2020-02-01', [
    { kind: 'enter', unit: '320302001', postType: FULL, people: 2, way: '招聘' },
  ])
  const { status, stderr } = await cli(folder, ['book', 'r.bianheng', entry])
  expect(status).toBe(0)
  expect(stderr).toMatch(/规则 R1.*黄楼街道.*超编 2 人/)
})
