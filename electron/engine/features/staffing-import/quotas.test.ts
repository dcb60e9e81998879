// Sheets of posts: opened by a document the user names, later only differences booked, all of it taken back by one undo.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OverviewRow } from '#shared/contract/table'
import { type Office, openOffice, reasons } from './testing/office.ts'

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

const HEADER = [
  '镇街',
  '经费形式',
  '行政编制',
  '一般事业编制',
  '行政实有人数',
  '一般事业实有人数',
  '领导预留',
  '待上编',
]
const DOC = { document: '徐编[2020]15号', date: '2020-09-01' } as const

const overview = async (asOf?: string) => (await office.table<OverviewRow>('table.overview', asOf)).rows
const short = (rows: readonly OverviewRow[]) =>
  rows.map(({ unit, body, postType, quota, filled, pendingEntry, leaderReserve }) =>
    [unit, body, postType, quota, filled, pendingEntry, leaderReserve].join(' '),
  )

describe('posts of a sheet', () => {
  test('open the books; the same sheet again changes nothing; a new one books what differs', async () => {
    const first = [
      HEADER,
      ['黄楼街道', '全额', 40, 25, 38, 20, 1, null],
      ['丰财街道', '差额', '３０名', '—', 30, null, 0, null],
    ]
    expect(await office.take(first, DOC)).toMatchObject({ kind: 'quotas', added: 2, written: true })
    expect(short(await overview())).toEqual([
      '黄楼街道  administrative 40 38 0 1',
      '黄楼街道  institution-full 25 20 0 0',
      '丰财街道  administrative 30 30 0 0',
    ])
    expect(await office.take(first, DOC)).toMatchObject({ unchanged: 2, written: false })

    const second = [
      HEADER,
      ['黄楼街道', '全额', 38, 27, 37, 22, 2, null],
      ['丰财街道', '差额', 30, 5, 30, 4, 0, null],
    ]
    const later = { document: '徐编〔2021〕1号', date: '2021-01-01' }
    const seen = await office.see(second, later)
    expect(seen).toMatchObject({ changed: 1, added: 1, rejected: 0, needs: [] })
    expect(seen.page[0]?.values).toMatchObject({
      'quota.administrative': ['40', '38'],
      leaderReserve: ['1', '2'],
    })
    await office.commit(seen, later)
    expect(short(await overview('2021-01-01'))).toEqual([
      '黄楼街道  administrative 38 37 0 2',
      '黄楼街道  institution-full 27 22 0 0',
      '丰财街道  administrative 30 30 0 0',
      '丰财街道  institution-partial 5 4 0 0',
    ])
    expect(short(await overview())).toContain('黄楼街道  administrative 40 38 0 1')
    const { movements } = await office.ask<{ movements: { movement: { kind: string } }[] }>(
      'ledger.document',
      {
        number: '徐编〔2021〕1号',
      },
    )
    expect(movements.map(({ movement }) => movement.kind)).toEqual([
      'cut',
      'exit',
      'reserve',
      'approve',
      'enter',
      'open',
    ])
    await office.undo()
    await office.undo()
    expect(await overview('2021-01-01')).toEqual([])
  })

  test('一般事业 without 经费形式 is rejected; all or nothing, unless bad rows are skipped', async () => {
    const rows = [
      HEADER,
      ['黄楼街道', null, 40, 25, 38, 20, 1, null],
      ['丰财街道', '财政全额', 30, 8, 30, 8, 0, null],
    ]
    const seen = await office.see(rows, DOC)
    expect(reasons(seen)).toEqual(['FUNDING_MISSING D2', 'FUNDING_MISSING F2'])
    const input = { draftId: seen.draftId, head: seen.head, document: DOC.document }
    expect(await office.refused('staffingImport.commit', input)).toMatchObject({ code: 'ROWS_REJECTED' })
    expect(await overview()).toEqual([])
    expect(await office.commit(seen, DOC, true)).toMatchObject({ accepted: 1, added: 1 })
    expect(await overview()).toHaveLength(2)
  })

  test('of merged units each body is told by its own name and cell; those of institution posts only are institutions', async () => {
    const rows = [
      ['镇街', '内设机构、事业单位', '行政编制', '全额事业编制'],
      ['黄楼街道', '党政办', 6, null],
      [null, '便民服务中心', null, 12],
      [null, '综合执法队', 1, 15],
    ]
    const seen = await office.see(rows, DOC)
    expect(seen.page.map(({ cell, unitName, bodyName }) => [cell, unitName, bodyName])).toEqual([
      ['B2', '黄楼街道', '党政办'],
      ['B3', '黄楼街道', '便民服务中心'],
      ['B4', '黄楼街道', '综合执法队'],
    ])
    await office.commit(seen, DOC)
    const { movements } = await office.ask<{ movements: { movement: { bodyKind?: string } }[] }>(
      'ledger.document',
      { number: '徐编〔2020〕15号' },
    )
    expect(movements.flatMap(({ movement }) => movement.bodyKind ?? [])).toEqual([
      'internal',
      'institution',
      'internal',
    ])
  })

  test('need a document and a date', async () => {
    const rows = [HEADER, ['黄楼街道', '全额', 40, 25, 38, 20, 1, null]]
    const bare = await office.see(rows)
    expect(bare.needs).toEqual(['document', 'date'])
    const input = { draftId: bare.draftId, head: bare.head }
    expect(await office.refused('staffingImport.commit', input)).toMatchObject({ code: 'DOCUMENT_NEEDED' })
    const named = { ...input, document: DOC.document }
    expect(await office.refused('staffingImport.commit', named)).toMatchObject({ code: 'DATE_NEEDED' })
  })

  test('pending entries come and go with their number; bodies and types in rows of their own', async () => {
    const header = ['单位名称', '机构名称', '编制类型', '核定编制数', '实有人数', '待上编数']
    const rows = [
      header,
      ['黄楼街道', '为民服务中心', '全额事业', 10, 6, 2],
      [null, '党政办公室', '行政', 5, 5, 0],
    ]
    expect(await office.take(rows, DOC)).toMatchObject({ kind: 'quotas', added: 2 })
    expect(short(await overview())).toEqual([
      '黄楼街道 为民服务中心 institution-full 10 6 2 0',
      '黄楼街道 党政办公室 administrative 5 5 0 0',
    ])
    const later = { document: '徐编〔2021〕1号', date: '2021-01-01' }
    await office.take([header, ['黄楼街道', '为民服务中心', '全额事业', 10, 7, 0]], later)
    expect(short(await overview('2021-01-01'))[0]).toBe('黄楼街道 为民服务中心 institution-full 10 7 0 0')
  })

  test('what the books refuse is rejected by its row', async () => {
    await office.take([HEADER, ['黄楼街道', '全额', 40, 25, 38, 20, 1, null]], DOC)
    const cut = { number: '徐编〔2022〕1号', date: '2022-01-01' }
    const movement = { kind: 'cut', from: '320302001', postType: 'administrative', posts: 35 }
    await office.ask('ledger.book', { document: cut, movements: [movement] })
    const later = { document: '徐编〔2021〕1号', date: '2021-01-01' }
    const seen = await office.see([HEADER, ['黄楼街道', '全额', 30, 25, 38, 20, 1, null]], later)
    expect(reasons(seen)).toEqual(['NOT_BOOKABLE A2'])
    expect(seen.page[0]?.issues[0]?.params).toMatchObject({ failure: 'POSTS_SHORT_LATER' })
  })
})

describe('names', () => {
  test('without suffixes, by alias; a slip is only suggested', async () => {
    const rows = [
      HEADER,
      ['黄楼街道（待调整）', '全额', 1, 0, 1, 0, 0, null],
      ['黄搂街道', '全额', 2, 0, 1, 0, 0, null],
    ]
    const seen = await office.see(rows, DOC)
    expect(reasons(seen)).toEqual(['UNIT_NOT_FOUND A3'])
    expect(seen.page[0]?.issues[0]?.params).toMatchObject({ likely: '黄楼街道' })
    expect(seen.onlyThere).toEqual({
      count: 1,
      names: ['黄搂街道'],
      likely: [{ name: '黄搂街道', likely: '黄楼街道' }],
    })
    expect(seen.page[1]).toMatchObject({ matchedBy: 'suffix', unitCode: '320302001' })
    await office.ask('staffingImport.alias', { name: '丰财办', unit: '丰财街道' })
    expect((await office.see([HEADER, ['丰财办', '全额', 1, 0, 1, 0, 0, null]], DOC)).page[0]).toMatchObject({
      matchedBy: 'alias',
      unitName: '丰财街道',
    })
  })

  test('columns once bound are remembered for their header', async () => {
    const rows = [
      ['街', '甲', '乙'],
      ['黄楼街道', 5, 4],
    ]
    const token = await office.sheet(rows)
    const mapping = {
      headerRows: [1],
      columns: { A: 'name', B: 'quota.administrative', C: 'filled.administrative' },
    }
    const choice = { ...DOC, kind: 'quotas', mapping }
    await office.commit(await office.look(token, choice), DOC)
    const draft = await office.read(await office.sheet(rows), choice)
    expect(await office.ask('staffingImport.mappings', { fingerprint: draft.fingerprint })).toMatchObject([
      { kind: 'quotas', mapping },
    ])
  })
})

describe('people in one column beside posts by type', () => {
  test('are of the only type of the row', async () => {
    const sheet = [
      ['单位名称', '全额事业编制核定数', '实有人数'],
      ['黄楼街道', 12, 10],
    ]
    await office.take(sheet, DOC)
    expect(short(await overview())).toEqual(['黄楼街道  institution-full 12 10 0 0'])
    expect(await office.take(sheet, DOC)).toMatchObject({ unchanged: 1, written: false })
  })

  test('are told to be left where the row has several types', async () => {
    const seen = await office.see(
      [
        ['单位名称', '行政编制核定数', '全额事业编制核定数', '实有人数'],
        ['黄楼街道', 30, 12, 40],
        ['丰财街道', 30, 0, 29],
      ],
      DOC,
    )
    expect(reasons(seen)).toEqual(['COUNT_WITHOUT_TYPE D2'])
    await office.commit(seen, DOC)
    expect(short(await overview())).toEqual([
      '黄楼街道  administrative 30 0 0 0',
      '黄楼街道  institution-full 12 0 0 0',
      '丰财街道  administrative 30 29 0 0',
    ])
  })
})
