// The approval of an adopted scenario says what its document says, and refuses to say other numbers than the books.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { failureOf, startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine
let document: ScenarioDocument

beforeAll(async () => {
  tested = startTestEngine()
  unwrap(await tested.client['project.createSample']({ token: tested.token('p.bianheng') }))
  document = unwrap(await tested.client['scenario.list']({}))[0]?.document as ScenarioDocument
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const approval = (number?: string) =>
  tested.client['report.letter']({ letter: 'approval', document, ...(number ? { number } : {}) })

test('before, it is dated as the scenario and leaves room for the number; one may be given', async () => {
  expect(unwrap(await approval())).toMatchObject({
    number: '〔2020〕　　号',
    title: '关于下达全额事业编制的通知',
    date: '2020年9月1日',
  })
  expect(unwrap(await approval('徐编〔2020〕99号')).number).toBe('徐编〔2020〕99号')
})

const comparisonNotes = async (asOf: string) =>
  unwrap(await tested.client['report.build']({ report: 'comparison', document, asOf })).notes.join('')

test('adopted, it bears number, title, date and issuer of its document', async () => {
  unwrap(
    await tested.client['adoption.adopt']({
      scenario: { name: document.name },
      documents: [{ authority: '', number: '徐编〔2020〕15号' }],
      date: '2020-09-08',
      title: '关于下达镇（街道）事业编制的通知',
      issuer: '中共徐州市委机构编制委员会办公室',
    }),
  )
  expect(unwrap(await approval())).toMatchObject({
    number: '徐编〔2020〕15号',
    title: '关于下达镇（街道）事业编制的通知',
    date: '2020年9月8日',
    issuer: '中共徐州市委机构编制委员会办公室',
    head: '中共徐州市委机构编制委员会办公室文件',
  })
  expect(unwrap(await approval()).paragraphs[0]).toContain('全额事业编制2099名，其中市级785名、县级1314名')
})

test('beside what stands, a scenario that stands already says so, from its document on', async () => {
  const said = '已由徐编〔2020〕15号下达，现状已含其编制数'
  expect(await comparisonNotes('2020-09-08')).toContain(`${document.name}${said}`)
  expect(await comparisonNotes('2020-09-07')).not.toContain(said)
})

test('a number that booked nothing of it is refused', async () => {
  expect(failureOf(await approval('徐编〔2020〕98号'))).toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
    params: { document: '徐编〔2020〕98号' },
  })
})

test('with values changed since, the letter is refused', async () => {
  tested.engine.session.store()?.command('test', (db) => {
    db.prepare(
      "UPDATE indicatorValue SET value = '999999' WHERE indicator = 'population' AND unit < 40",
    ).run()
  })
  expect(failureOf(await approval()).code).toBe('SCENARIO_STALE')
})

test('each authority says what its own document books: the city all units, a county its own', async () => {
  const office = startTestEngine()
  try {
    unwrap(await office.client['project.createSample']({ token: office.token('q.bianheng') }))
    const own = unwrap(await office.client['scenario.list']({}))[0]?.document as ScenarioDocument
    const documents = [
      { authority: 'city', number: '徐编〔2020〕15号' },
      { authority: '320312', number: '铜编〔2020〕3号' },
    ]
    const scenario = { name: own.name }
    unwrap(await office.client['adoption.adopt']({ scenario, documents, date: '2020-09-08' }))
    const letterOf = async (number: string) =>
      unwrap(await office.client['report.letter']({ letter: 'approval', document: own, number }))
    const city = await letterOf('徐编〔2020〕15号')
    expect(city.paragraphs[0]).toContain('全额事业编制785名。')
    expect(city.addressee).toBe('各县（市、区）委机构编制委员会')
    const county = await letterOf('铜编〔2020〕3号')
    const total = county.annexes[0]?.rows.at(-1)?.cells
    expect(county.title).toBe('关于下达全额事业编制的通知')
    expect(county.paragraphs[0]).toContain(`全额事业编制${total?.['pool.county']}名。`)
    expect(county.addressee).toBe('各镇（街道）')
    expect(county.issuer).toBe('中共铜山区委机构编制委员会')
    expect(county.annexTitles[0]).toContain('铜山区')
    expect(county.annexes[0]?.rows.filter(({ kind }) => kind === 'data').length).toBeLessThan(
      city.annexes[0]?.rows.length ?? 0,
    )
    expect(office.bugs).toEqual([])
  } finally {
    await office.stop()
  }
})

test('adopted, what it booked counts once beside what stands', async () => {
  const table = async (asOf: string) => {
    const { rows } = unwrap(await tested.client['report.build']({ report: 'comparison', document, asOf }))
    return rows.at(-1)?.cells
  }
  // Before the document took effect and after it the scenario comes to the same.
  expect(await table('2020-08-31')).toMatchObject({ state0: 0, state1: 2099 })
  expect(await table('2020-12-31')).toMatchObject({ state0: 2099, state1: 2099 })
})

test('posts that pass through a pool are counted once in the flow', async () => {
  const { rows, notes } = unwrap(await tested.client['report.build']({ report: 'flow', asOf: '2020-12-31' }))
  const data = rows.filter(({ kind }) => kind === 'data')
  expect(data.reduce((sum, { cells }) => sum + Number(cells.posts), 0)).toBe(2 * 2099)
  expect(rows.at(-1)?.cells).toMatchObject({ posts: 2099, originCity: 785, originCounty: 1314 })
  expect(notes.join('')).toContain('合计为到达单位的编制数')
})
