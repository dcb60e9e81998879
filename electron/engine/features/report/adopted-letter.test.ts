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

test('before, it is dated as the scenario and has no number; a number may be given', async () => {
  expect(unwrap(await approval())).toMatchObject({
    number: '',
    title: '关于下达全额事业编制的通知',
    date: '2020年9月1日',
  })
  expect(unwrap(await approval('徐编〔2020〕99号')).number).toBe('徐编〔2020〕99号')
})

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

test('adopted, it is no column beside what stands: a blank less the quota would be a loss that nobody has', async () => {
  const table = unwrap(await tested.client['report.build']({ report: 'comparison', document }))
  expect(table.columns.map(({ title }) => title)).toEqual(['序号', '县（市、区）', '单位', '现状', '备注'])
  expect(table.notes.join('')).toContain('“徐州2020”已下达')
})

test('posts that pass through a pool are counted once in the flow', async () => {
  const { rows, notes } = unwrap(await tested.client['report.build']({ report: 'flow', asOf: '2020-12-31' }))
  const data = rows.filter(({ kind }) => kind === 'data')
  expect(data.reduce((sum, { cells }) => sum + Number(cells.posts), 0)).toBe(2 * 2099)
  expect(rows.at(-1)?.cells).toMatchObject({ posts: 2099, originCity: 785, originCounty: 1314 })
  expect(notes.join('')).toContain('合计为到达单位的编制数')
})
