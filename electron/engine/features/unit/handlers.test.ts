// Divisions and units: what a search finds, and how pages and counties cut the list.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine

beforeAll(async () => {
  tested = await startTestProject()
})
afterAll(() => tested.stop())

const list = async (query: Parameters<TestEngine['client']['unit.list']>[0]) =>
  unwrap(await tested.client['unit.list'](query))

describe('division.search', () => {
  const search = async (text: string, kinds?: string[]) =>
    unwrap(await tested.client['division.search']({ text, limit: 20, ...(kinds && { kinds }) }))

  test.each(['徐州', '徐州市', '3203', 'xz', 'XZS', ' 徐州 '])('%j finds 徐州市', async (text) => {
    const found = (await search(text, ['city'])).find((row) => row.code === '3203')
    expect(found).toEqual({
      code: '3203',
      name: '徐州市',
      kind: 'city',
      path: ['江苏省'],
      streets: expect.any(Number),
      towns: expect.any(Number),
      others: 19,
    })
    expect((found?.streets ?? 0) + (found?.towns ?? 0)).toBe(167)
  })

  test.each(['徐州', '3203'])('%j finds it first of all kinds', async (text) => {
    expect((await search(text))[0]?.code).toBe('3203')
  })

  test('finds nothing for what is not there', async () => {
    expect(await search('没有这个地方')).toEqual([])
    expect(await search('%')).toEqual([])
  })
})

describe('unit.list', () => {
  test('pages join to the whole, in code order', async () => {
    const whole = await list({})
    expect(whole.total).toBe(186)
    const codes: string[] = []
    for (let offset = 0; offset < 200; offset += 50) {
      const page = await list({ offset, limit: 50 })
      expect(page.total).toBe(186)
      codes.push(...page.rows.map((row) => row.code ?? ''))
    }
    expect(codes).toEqual(whole.rows.map((row) => row.code))
    expect(codes).toEqual(codes.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  test.each([
    ['name', '黄楼', '黄楼街道'],
    ['initials', 'hljd', '黄楼街道'],
    ['initials in capitals', 'HLJD', '黄楼街道'],
    ['code', '320302001', '黄楼街道'],
  ])('by %s', async (_, text, name) => {
    expect((await list({ text })).rows.map((row) => row.name)).toContain(name)
  })

  test('of one county', async () => {
    const { total, rows } = await list({ county: '320321' })
    expect(total).toBe(rows.length)
    expect(new Set(rows.map((row) => row.countyName))).toEqual(new Set(['丰县']))
    expect((await list({ county: '999999' })).total).toBe(0)
  })

  test('beyond the end is empty, the total stays', async () => {
    expect(await list({ offset: 500 })).toEqual({ total: 186, rows: [] })
  })
})

test('unit.count leaves out what is gone on the date, and what is not there yet', async () => {
  const { client } = tested
  const count = async (asOf: string) => unwrap(await client['unit.count']({ asOf })).units
  const before = await count('2020-04-30')
  unwrap(
    await client['ledger.book']({
      document: { number: '撤', date: '2020-05-01' },
      movements: [
        { kind: 'abolish', unit: '320302001' },
        { kind: 'found', unit: { name: '新办', parent: '3203', unitKind: 'department' } },
        { kind: 'abolish', unit: '320302002' },
      ],
    }),
  )
  expect(await count('2020-04-30')).toBe(before)
  expect(await count('2020-05-01')).toBe(before - 1)
  unwrap(await client['journal.undo']({}))
})
