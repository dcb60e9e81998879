// What a document would leave behind, asked for as the form asks: every figure that changes, and none besides.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

const FULL = 'institution-full'
const UNIT = '320302001'
let tested: TestEngine

beforeEach(async () => {
  tested = await startTestProject('blank', '320302')
  const { client } = tested
  const movements = [
    { kind: 'open', account: UNIT, postType: FULL, posts: 23, filled: 20 },
    { kind: 'open', account: 'pool:turnover:320302', postType: FULL, posts: 4 },
  ] as const
  unwrap(
    await client['ledger.book']({
      document: { number: '开', date: '2020-01-01' },
      movements: [...movements],
    }),
  )
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

type Movements = Parameters<TestEngine['client']['ledger.preview']>[0]['movements']

async function preview(...movements: Movements) {
  const document = { number: '试', date: '2020-03-01' }
  const {
    date: _,
    overstaffed: _over,
    ...groups
  } = unwrap(await tested.client['ledger.preview']({ document, movements }))
  return Object.fromEntries(
    Object.entries(groups).map(([group, rows]) => [
      group,
      rows
        .filter(({ before, after }) => before !== after)
        .map(({ account, before, after }) => [account, before, after]),
    ]),
  )
}

const NOTHING = { posts: [], borrowed: [], people: [], pending: [], usable: [] }

test('a notice leaves posts and people, and takes from what is usable', async () => {
  expect(await preview({ kind: 'pending', unit: UNIT, postType: FULL, posts: 2, notice: '通知' })).toEqual({
    ...NOTHING,
    pending: [['黄楼街道', 0, 2]],
    usable: [['黄楼街道', 3, 1]],
  })
})

test('an entry into a pending post leaves what is usable', async () => {
  const movements: Movements = [{ kind: 'pending', unit: UNIT, postType: FULL, posts: 2, notice: '通知' }]
  unwrap(await tested.client['ledger.book']({ document: { number: '通', date: '2020-02-01' }, movements }))
  expect(await preview({ kind: 'enter', unit: UNIT, postType: FULL, people: 1, way: '招聘' })).toEqual({
    ...NOTHING,
    people: [['黄楼街道', 20, 21]],
    pending: [['黄楼街道', 2, 1]],
  })
})

test('a reserve is held back, and more people than posts make the usable vacancy negative', async () => {
  expect(
    await preview(
      { kind: 'reserve', unit: UNIT, postType: FULL, reserve: 'policy', posts: 1 },
      { kind: 'enter', unit: UNIT, postType: FULL, people: 5, way: '安置' },
    ),
  ).toEqual({ ...NOTHING, people: [['黄楼街道', 20, 25]], usable: [['黄楼街道', 3, -3]] })
})

test('more people than posts are told of the unit as a whole, and booked nevertheless', async () => {
  const entry = (people: number): Movements[number] => ({
    kind: 'enter',
    unit: `${UNIT}/站`,
    postType: FULL,
    people,
    way: '安置',
  })
  const body: Movements = [{ kind: 'establish', body: `${UNIT}/站`, bodyKind: 'institution' }]
  const ask = async (...movements: Movements) => {
    const document = { number: '试', date: '2020-03-01' }
    return unwrap(await tested.client['ledger.preview']({ document, movements })).overstaffed
  }
  // The body has no posts of its own; the unit has three left.
  expect(await ask(...body, entry(3))).toEqual([])
  const over = [{ name: '黄楼街道', postType: FULL, filled: 24, quota: 23 }]
  expect(await ask(...body, entry(4))).toEqual(over)
  const booked = unwrap(
    await tested.client['ledger.book']({
      document: { number: '入', date: '2020-03-01' },
      movements: [...body, entry(4)],
    }),
  )
  expect(booked.overstaffed).toEqual(over)
  // What is over-staffed already is told again only where it grows.
  expect(await ask({ kind: 'exit', unit: UNIT, postType: FULL, people: 1, way: '退休' })).toEqual([])
  expect(await ask({ kind: 'transfer', from: UNIT, to: `${UNIT}/站`, postType: FULL, posts: 4 })).toEqual([])
  expect(await ask({ kind: 'cut', from: UNIT, postType: FULL, posts: 1 })).toEqual([
    { name: '黄楼街道', postType: FULL, filled: 24, quota: 22 },
  ])
})

test('a body whose posts stay with its department counts for itself', async () => {
  const movements: Movements = [
    { kind: 'establish', body: `${UNIT}/司法所`, bodyKind: 'dispatched', regime: 'dispatched' },
    { kind: 'enter', unit: `${UNIT}/司法所`, postType: FULL, people: 1, way: '安置' },
  ]
  const document = { number: '试', date: '2020-03-01' }
  expect(unwrap(await tested.client['ledger.preview']({ document, movements })).overstaffed).toEqual([
    { name: '黄楼街道/司法所', postType: FULL, filled: 1, quota: 0 },
  ])
})

test('a loan is told apart from the quota, which it leaves', async () => {
  expect(
    await preview({
      kind: 'lend',
      from: 'pool:turnover:320302',
      to: UNIT,
      postType: FULL,
      posts: 1,
      until: '2021-03-01',
    }),
  ).toEqual({ ...NOTHING, posts: [['pool:turnover:320302', 4, 3]], borrowed: [['黄楼街道', 0, 1]] })
})

test('entries that go along with a merged body leave the one and stand at the other', async () => {
  const movements: Movements = [
    { kind: 'establish', body: `${UNIT}/一站`, bodyKind: 'institution' },
    { kind: 'establish', body: `${UNIT}/二站`, bodyKind: 'institution' },
    { kind: 'transfer', from: UNIT, to: `${UNIT}/一站`, postType: FULL, posts: 2 },
    { kind: 'pending', unit: `${UNIT}/一站`, postType: FULL, posts: 1, notice: '通知' },
  ]
  unwrap(await tested.client['ledger.book']({ document: { number: '站', date: '2020-02-01' }, movements }))
  const bodies = [`${UNIT}/一站`, `${UNIT}/二站`]
  const merged = await preview({ kind: 'merge', bodies, into: `${UNIT}/中心` })
  expect(merged).toMatchObject({
    pending: [
      ['黄楼街道/一站', 1, 0],
      ['黄楼街道/中心', 0, 1],
    ],
    usable: [
      ['黄楼街道/一站', 1, 0],
      ['黄楼街道/中心', 0, 1],
    ],
  })
})
