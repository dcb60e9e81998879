// Where a step shares posts among bodies, the allocation table and its letter carry the posts of each body.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine
let plain: ScenarioDocument
let shared: ScenarioDocument

beforeAll(async () => {
  tested = startTestEngine()
  unwrap(await tested.client['project.createSample']({ token: tested.token('p.bianheng') }))
  plain = unwrap(await tested.client['scenario.list']({}))[0]?.document as ScenarioDocument
  shared = { ...plain, steps: [...plain.steps, { id: 'shared', kind: 'bodies' }] }
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const table = async (document: ScenarioDocument) =>
  unwrap(await tested.client['report.build']({ report: 'allocation', document }))

test('the posts of every body, adding up to what the run gives them', async () => {
  expect((await table(plain)).annexes).toBeUndefined()
  const { annexes = [] } = await table(shared)
  const { units } = unwrap(await tested.client['scenario.result']({ document: shared }))
  const none = { 'institution-full': 0 }
  const given = units.flatMap((unit) =>
    unit.bodies.map((body) => [unit.name, body.name, { ...none, ...body.byType }]),
  )
  expect(given.length).toBeGreaterThan(300)
  const [bodies] = annexes
  const rows = bodies?.rows ?? []
  const data = rows.filter(({ kind }) => kind === 'data')
  expect(
    data.map(({ cells }) => [cells.unit, cells.body, { 'institution-full': cells['type:institution-full'] }]),
  ).toEqual(given)
  const divided = units.reduce((sum, { total, bodies: own }) => sum + (own.length === 0 ? 0 : total), 0)
  expect(rows.at(-1)?.cells['type:institution-full']).toBe(divided)
})

test('the approval lists both tables, numbered', async () => {
  const letter = unwrap(await tested.client['report.letter']({ letter: 'approval', document: shared }))
  expect(letter.annexTitles).toEqual([expect.stringContaining('编制分配表'), '徐州市机构编制分配表'])
  expect(letter.annexes.map(({ title }) => title)).toEqual(letter.annexTitles)
  expect(letter.annexes[0]?.annexes).toBeUndefined()
})
