// Published copies: the same content has the same hash anywhere, nothing changes them, and they know when the data has moved on.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { failureOf, unwrap } from '../../testing/test-engine.ts'
import { FULL, type Office, ON, STREETS, seven, startOffice } from './testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await startOffice()
})
afterEach(async () => {
  expect(office.bugs).toEqual([])
  await office.stop()
})

const publish = async (of = office) => unwrap(await of.client['scenario.publish']({ name: '方案' }))
const show = async (hash?: string) =>
  unwrap(await office.client['scenario.published']({ name: '方案', ...(hash === undefined ? {} : { hash }) }))

describe('publishing', () => {
  test('the same twice is the same copy, and writes nothing', async () => {
    await office.save([seven])
    const first = await publish()
    expect(first).toMatchObject({
      name: '方案',
      total: 28,
      stale: false,
      already: false,
      program: expect.any(String),
    })
    const [entry] = unwrap(await office.client['journal.list']({ limit: 1 }))
    expect(await publish()).toEqual({ ...first, already: true })
    expect(unwrap(await office.client['journal.list']({ limit: 1 }))).toEqual([entry])
  })

  test('the hash knows neither machine, time, journal nor waivers', async () => {
    await office.save([seven])
    const { hash } = await publish()
    const other = await startOffice()
    try {
      await other.book(
        '他〔2020〕1号',
        [{ kind: 'approve', to: 'pool:city', postType: 'support', posts: 1 }],
        '2021-01-01',
      )
      unwrap(await other.client['rules.configure']({ code: 'R1', on: false }))
      await other.save([seven])
      const copy = await publish(other)
      expect(copy.hash).toBe(hash)
      expect(copy.head).not.toBe((await show())?.head)
    } finally {
      await other.stop()
    }
  })

  test('nothing changes a copy: neither the stored scenario nor the data', async () => {
    await office.save([seven])
    const { hash } = await publish()
    const before = await show(hash.slice(0, 8))
    await office.save([{ ...seven, posts: 8 }])
    const second = await publish()
    expect(second).toMatchObject({ total: 32, already: false })
    unwrap(await office.client['scenario.remove']({ name: '方案' }))
    expect(await show(hash)).toEqual(before)
    expect((await show())?.hash).toBe(second.hash)
    expect(
      failureOf(await office.client['scenario.published']({ name: '方案', hash: 'ffff' })),
    ).toMatchObject({
      code: 'PUBLISHED_UNKNOWN',
    })
  })

  test('a scenario without a result cannot be published', async () => {
    await office.save([seven], { bounds: [{ scope: 'unit', max: 3 }] })
    expect(failureOf(await office.client['scenario.publish']({ name: '方案' }))).toMatchObject({
      code: 'INFEASIBLE',
    })
    expect(failureOf(await office.adopt())).toMatchObject({ code: 'INFEASIBLE' })
  })
})

describe('stale', () => {
  const weighted = {
    id: 'share',
    kind: 'weighted',
    pool: { total: 9 },
    weights: [{ indicator: 'villages', normalise: 'share', weight: '1' }],
    funding: [{ pool: 'city', ratio: 1 }],
    ties: { by: ['code'] },
  } as const

  test('a new booking in a pool by the as-of date; a later one is none of its business', async () => {
    await office.save([seven])
    const { hash } = await publish()
    await office.book(
      '省编〔2020〕8号',
      [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }],
      '2020-10-01',
    )
    expect((await show())?.stale).toBe(false)
    await office.book(
      '省编〔2020〕7号',
      [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }],
      '2020-08-01',
    )
    expect((await show())?.stale).toBe(true)
    const before = await office.balances()
    for (const scenario of [{ name: '方案' }, { name: '方案', hash: hash.slice(0, 12) }]) {
      expect(failureOf(await office.adopt({ scenario }))).toMatchObject({ code: 'SCENARIO_STALE' })
    }
    expect(await office.balances()).toEqual(before)
    await publish()
    unwrap(await office.adopt())
  })

  test('a value that the run uses', async () => {
    await office.save([weighted])
    await publish()
    unwrap(await office.client['project.verify']({}))
    office.engine.session.store()?.command('test', (db) => {
      db.prepare("UPDATE indicatorValue SET value = '99' WHERE indicator = 'villages' AND unit = 1").run()
    })
    expect((await show())?.stale).toBe(true)
    expect(failureOf(await office.adopt())).toMatchObject({ code: 'SCENARIO_STALE' })
    await office.undo()
    unwrap(await office.adopt())
  })

  test('what its own documents booked does not make it stale; what came between them does', async () => {
    await office.save([seven])
    await publish()
    unwrap(await office.adopt({ documents: [{ authority: 'city', number: '徐编〔2020〕2号' }] }))
    expect((await show())?.stale).toBe(false)
    await office.book(
      '省编〔2020〕7号',
      [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }],
      '2020-08-01',
    )
    const rest = { documents: [{ authority: '320302', number: '鼓编〔2020〕3号' }] }
    expect(failureOf(await office.adopt(rest))).toMatchObject({ code: 'SCENARIO_STALE' })
  })
})

describe('a document that is handed over', () => {
  test('is stored, published and adopted by one command', async () => {
    const document = { ...(await office.save([seven])), name: '另一个' } as ScenarioDocument
    const before = await office.balances()
    const adopted = unwrap(await office.adopt({ scenario: { document: document as never } }))
    expect(unwrap(await office.client['scenario.list']({})).map(({ name }) => name)).toContain('另一个')
    const copy = unwrap(await office.client['scenario.published']({ name: '另一个' }))
    expect(copy).toMatchObject({
      hash: adopted.hash,
      adoptions: [{ authority: '', document: '徐编〔2020〕2号' }],
    })
    await office.undo()
    expect(await office.balances()).toEqual(before)
    expect(unwrap(await office.client['scenario.list']({})).map(({ name }) => name)).not.toContain('另一个')
  })
})

describe('where did this 7 come from', () => {
  test('from the cell to the document, the copy and the derivation', async () => {
    await office.save([seven])
    unwrap(await office.adopt())
    const cell = unwrap(await office.client['table.cell']({ asOf: ON, unit: 1, body: null, postType: FULL }))
    const document = cell.rows.at(-1)?.document ?? ''
    const origin = unwrap(await office.client['adoption.origin']({ document, unit: STREETS[0] }))
    expect(origin).toMatchObject({
      document: '徐编〔2020〕2号',
      authority: '',
      published: { name: '方案' },
      derivation: { total: 7, parts: { base: 7 }, funding: { city: 4, county: 3 } },
    })
    expect(origin?.derivation?.lines.map(({ code }) => code)).toContain('TOTAL')
    expect(unwrap(await office.client['adoption.origin']({ document: '省编〔2020〕1号' }))).toBeNull()
  })
})
