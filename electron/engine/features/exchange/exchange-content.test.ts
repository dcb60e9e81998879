// What packages carry besides documents: registers kept without one, rosters with and without names, locked projects, long journals.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '../../store/store.ts'
import { setSetting } from '../../store/tables/setting.ts'
import { failureOf, unwrap } from '../../testing/test-engine.ts'
import { handOut, look, type Office, openCity, report, takeIn, verified } from './testing/offices.ts'

// Each sheet is read in a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let city: Office
const offices: Office[] = []

beforeEach(async () => {
  city = await openCity()
  offices.push(city)
})

afterEach(async () => {
  for (const office of offices.splice(0)) {
    expect(office.bugs).toEqual([])
    await office.stop()
  }
})

async function branch(options: { people?: boolean } = {}): Promise<Office> {
  const county = await handOut(city, '鼓楼区委编办', options)
  offices.push(county)
  return county
}

const storeOf = (office: Office) => office.engine.session.store() as Store
const rowsOf = (office: Office, sql: string) => storeOf(office).query((db) => db.prepare(sql).all())
const ON = '2020-06-30'
const UNIT = '320302001'
const LOCK = { current: null, password: '编办的密码 1' } as const

/** The registers that need no document, as they are read, without the numbers of their rows. */
async function registers({ client }: Office): Promise<string> {
  const asOf = '2020-12-31'
  const tables = [
    unwrap(await client['register.leaders']({ asOf })).rows,
    unwrap(await client['register.requests']({ asOf })).rows,
    unwrap(await client['register.secondments']({ asOf })).rows,
    unwrap(await client['register.duties']({ asOf })).rows,
    unwrap(await client['register.filings']({ asOf })).rows,
    unwrap(await client['register.consents']({ asOf })).rows,
    unwrap(await client['register.assessments']({ asOf })).rows,
  ]
  return JSON.stringify(tables, (key, part: unknown) =>
    /^(id|unitId|bodyId|duty|person|request)$/.test(key) ? undefined : part,
  )
}

/** One entry of every register, none of them by a document. */
async function fill({ client }: Office, mark: string, unit: string): Promise<void> {
  const date = '2020-03-01'
  const leaders = { unit, leading: 'group', role: 'chief', approved: 2, filled: 1 } as const
  unwrap(await client['register.setLeaders']({ date, rows: [leaders] }))
  const request = { date, unit, postType: 'institution-full', posts: 2, number: `${mark}请` } as const
  unwrap(await client['register.request'](request))
  const person = { name: `${mark}三丰` }
  const second = { person, secondment: 'borrow', unit, to: '市委组织部' } as const
  unwrap(await client['register.second']({ date, rows: [second] }))
  const duty = { number: `${mark}1`, name: `${mark}事项`, list: 'basic', unit, status: 'taken-on' } as const
  unwrap(await client['register.recordDuties']({ date, rows: [duty] }))
  unwrap(await client['register.addFiling']({ unit, matter: `${mark}报备`, date, due: '2020-04-01' }))
  const consent = { number: `${mark}函`, unit, matter: 'appointment', asked: date } as const
  unwrap(await client['register.askConsent'](consent))
  const scores = [{ assessor: '市委', unit, score: '95.5', rank: 1 }]
  unwrap(await client['register.assess']({ year: 2020, sheet: `${mark}考核`, date, rows: scores }))
}

test('registers kept without documents come in beside those of this copy, and go with the undo', async () => {
  const county = await branch({ people: true })
  await fill(county, '鼓', UNIT)
  await fill(city, '徐', '320303001')
  const before = await registers(city)
  const path = await report(county, true)
  expect((await look(city, path)).preview).toMatchObject({ open: 0, documents: [] })
  unwrap(await takeIn(city, path))
  expect(await verified(city)).toEqual({ ok: true, problems: [] })
  const after = await registers(city)
  for (const text of ['鼓请', '鼓1', '鼓报备', '鼓函', '鼓考核', '徐请', '徐1', '徐报备', '徐函', '徐考核'])
    expect(after).toContain(text)
  const people = rowsOf(city, 'SELECT name FROM person ORDER BY name')
  expect(people).toEqual([{ name: '徐三丰' }, { name: '鼓三丰' }])
  // Each secondment still names its own person.
  const named = `SELECT u.code, p.name FROM secondment s JOIN person p ON p.id = s.person JOIN unit u ON u.id = s.unit
    ORDER BY u.code`
  expect(rowsOf(city, named)).toEqual([
    { code: UNIT, name: '鼓三丰' },
    { code: '320303001', name: '徐三丰' },
  ])
  unwrap(await city.client['journal.undo']({}))
  expect(await registers(city)).toBe(before)
  unwrap(await city.client['journal.redo']({}))
  expect(await registers(city)).toBe(after)
  expect(await verified(city)).toEqual({ ok: true, problems: [] })
})

describe('a roster', () => {
  const rows = (names: readonly string[]) =>
    ['区划代码,单位,姓名,身份证号,编制类别,学历', ...names.map((name) => `${UNIT},,${name},,行政,本科`)].join(
      '\n',
    )
  const structure = async ({ client }: Office) =>
    unwrap(await client['register.structure']({ asOf: ON })).totals.people
  const names = (office: Office) => rowsOf(office, 'SELECT name FROM person ORDER BY name')

  test('comes in without names unless they are asked for, and then nobody is named in the package', async () => {
    const county = await branch()
    await county.roster(rows(['张三丰', '李四光']), ON)
    const path = await report(county)
    const parts = Object.values(unzipSync(readFileSync(path))).map((bytes) => Buffer.from(bytes))
    expect(parts.filter((bytes) => bytes.includes('张三丰') || bytes.includes('李四光'))).toEqual([])
    unwrap(await takeIn(city, path))
    expect(await structure(city)).toBe(2)
    expect(names(city)).toEqual([])
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })

  test('with names brings them, under numbers of this copy, once', async () => {
    await city.roster(rows(['王五']).replace(UNIT, '320303001'), ON)
    const county = await branch({ people: true })
    await county.roster(rows(['张三丰', '李四光']), ON)
    await city.roster(rows(['赵六']).replace(UNIT, '320303002'), ON)
    const path = await report(county, true)
    unwrap(await takeIn(city, path))
    expect(await structure(city)).toBe(4)
    expect(names(city)).toEqual([{ name: '张三丰' }, { name: '李四光' }, { name: '王五' }, { name: '赵六' }])
    const placed = `SELECT u.code, p.name FROM rosterRow r JOIN person p ON p.id = r.person
      JOIN unit u ON u.id = r.unit ORDER BY u.code, p.name`
    expect(rowsOf(city, placed)).toEqual([
      { code: UNIT, name: '张三丰' },
      { code: UNIT, name: '李四光' },
      { code: '320303001', name: '王五' },
      { code: '320303002', name: '赵六' },
    ])
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    unwrap(await city.client['journal.undo']({}))
    expect(await structure(city)).toBe(2)
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })
})

describe('a project under a password', () => {
  test('is not handed out; but it takes in what comes back, and its file stays locked', async () => {
    const county = await branch()
    await county.value(UNIT, '常住人口（人）', '101')
    unwrap(await city.client['project.setPassword'](LOCK))
    const out = city.client['exchange.prepare']({ token: city.token(city.file('x.bhpack')), to: '云龙' })
    expect(failureOf(await out)).toMatchObject({ code: 'EXCHANGE_ENCRYPTED' })
    unwrap(await takeIn(city, await report(county)))
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    expect(readFileSync(city.file('city.bianheng')).includes('常住人口')).toBe(false)
  })

  test('reports what it changed, where the county locked its own copy', async () => {
    const county = await branch()
    unwrap(await county.client['project.setPassword'](LOCK))
    await county.value(UNIT, '常住人口（人）', '101')
    unwrap(await takeIn(city, await report(county)))
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    expect(rowsOf(city, "SELECT value FROM indicatorValue WHERE value = '101'")).toEqual([{ value: '101' }])
  })
})

test('ten thousand entries come in as one, and a second time as none', async () => {
  const county = await branch()
  const store = storeOf(county)
  for (let at = 0; at < 10_000; at += 1)
    store.command('register.setSetting', (db) => setSetting(db, `roster.test${at % 400}`, at))
  const path = await report(county)
  const { read, preview } = await look(city, path)
  expect(read.entries).toBe(10_001)
  expect(preview).toMatchObject({ open: 0, tables: [{ table: 'setting', added: 400 }] })
  const before = storeOf(city).entries()
  unwrap(await takeIn(city, path))
  expect(storeOf(city).entries()).toBe(before + 1)
  const last = "SELECT value FROM setting WHERE key = 'roster.test399'"
  expect(rowsOf(city, last)).toEqual([{ value: '9999' }])
  expect(await verified(city)).toEqual({ ok: true, problems: [] })
  expect(unwrap(await takeIn(city, path))).toMatchObject({ already: true })
  unwrap(await city.client['journal.undo']({}))
  expect(rowsOf(city, last)).toEqual([])
})
