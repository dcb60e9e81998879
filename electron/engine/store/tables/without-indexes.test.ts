// A long roster is written without the indexes that count it; what stands afterwards is the same as of a short one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RosterPerson } from '#shared/domain/roster/person'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'
import type { WriteDb } from '../db.ts'
import { insertRoster } from './roster.ts'

let tested: TestEngine
beforeAll(async () => {
  tested = await startTestProject()
})
afterAll(() => tested.stop())

const LONG = 60_000
const person: RosterPerson = {
  unit: 1,
  body: null,
  name: '张三',
  idNumber: '110101199003077467',
  postType: '',
  sex: 'male',
  birth: '1990-03-07',
  education: '',
  fullTime: '',
  speciality: '',
  rank: '',
  duty: '',
  detail: {},
}
const batch = { date: '2020-01-01', file: '花名册.xlsx', sha256: '', size: LONG }
const inCommand = <T>(work: (db: WriteDb) => T): T => {
  const store = tested.engine.session.store()
  if (store === undefined || store === null) throw new Error('no project is open')
  return store.command('roster', work)
}
const indexes = () =>
  inCommand((db) =>
    db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name").all(),
  )

test('the indexes stand again, and everybody is found by number', async () => {
  const before = indexes()
  const people = Array.from({ length: 6000 }, (_, at) => ({
    ...person,
    name: `张${at}`,
    idNumber: String(at % 5500),
  }))
  inCommand((db) => insertRoster(db, batch, people))
  expect(indexes()).toEqual(before)
  const counts = inCommand((db) => [
    db.prepare('SELECT count(*) FROM person').pluck().get(),
    db.prepare('SELECT count(DISTINCT person) FROM rosterRow').pluck().get(),
    db.prepare('SELECT count(*) FROM rosterRow').pluck().get(),
  ])
  expect(counts).toEqual([6000, 6000, 6000])
  inCommand((db) => insertRoster(db, batch, people))
  expect(inCommand((db) => db.prepare('SELECT count(*) FROM person').pluck().get())).toBe(6000)
  expect(unwrap(await tested.client['project.verify']({}))).toMatchObject({ ok: true })
})

test('a roster that fails on the way leaves indexes and rows as they were', () => {
  const before = indexes()
  const failing = function* () {
    yield person
    throw new Error('the sheet ends here')
  }
  expect(() => inCommand((db) => insertRoster(db, batch, failing()))).toThrow('the sheet ends here')
  expect(indexes()).toEqual(before)
})
