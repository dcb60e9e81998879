// A scenario that was adopted and is run again: it says so, asks for no post twice, and still looks for what is open.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unwrap } from '../../testing/test-engine.ts'
import { FULL, type Office, ON, STREETS, seven, startOffice } from './testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await startOffice()
})
afterEach(async () => {
  expect(office.bugs).toEqual([])
  await office.stop()
})

const CITY = { authority: 'city', number: '徐编〔2020〕2号' }
/** Takes 80 out of the city's pool and 40 out of each county's: more than what is left once it was adopted. */
const forty = { ...seven, posts: 40 }

test('posts that its documents brought to a body count once where rules look at the outcome', async () => {
  await office.book('鼓编〔2020〕1号', [
    { kind: 'establish', body: `${STREETS[0]}/党建办公室`, bodyKind: 'internal' },
  ])
  const document = await office.save([seven, { id: 'shared', kind: 'bodies' }])
  const foreign = async () => {
    const found = unwrap(await office.client['rules.check']({ document: document as never }))
    return found.flatMap(({ rule, body, value }) => (rule === 'R2' ? [[body, value]] : []))
  }
  expect(await foreign()).toEqual([['党建办公室', 7]])
  unwrap(await office.adopt())
  expect(await foreign()).toEqual([['党建办公室', 7]])
})

/** The notes of a run, and what it finds of the pools. */
async function told(document: unknown) {
  const run = unwrap(await office.client['scenario.run']({ document: document as never }))
  if (run.status !== 'ok') throw new Error(run.status)
  const findings = run.findings.filter(({ rule }) => rule === 'POOL_SHORT')
  return { notes: run.notes, short: findings.map(({ params }) => params) }
}

describe.each(['add', 'set'] as const)('a scenario with the result %s', (result) => {
  test('says by which document it was booked, and does not miss in the pools what that took out', async () => {
    const document = await office.save([forty], { result })
    expect(await told(document)).toEqual({ notes: [], short: [] })
    unwrap(await office.adopt())
    const params = { documents: CITY.number, date: ON }
    expect(await told(document)).toEqual({ notes: [{ code: 'ADOPTED', params }], short: [] })
    expect(await office.undo()).toBe('adoption.adopt')
    expect(await told(document)).toEqual({ notes: [], short: [] })
  })

  test('adopted in part is still measured for the rest, and is not stale', async () => {
    // A county whose pool holds 30 where 40 are to come out of it.
    await office.book('贾编〔2020〕1号', [
      { kind: 'transfer', from: 'pool:county:320303', to: 'pool:city', postType: FULL, posts: 70 },
    ])
    const document = await office.save([forty], { result })
    const missing = { pool: 'county:320303', postType: FULL, have: 30, need: 40 }
    expect(await told(document)).toEqual({ notes: [], short: [missing] })
    unwrap(await office.adopt({ documents: [CITY] }))
    const notes = [{ code: 'PARTLY_ADOPTED', params: { documents: CITY.number, date: ON, open: 80 } }]
    expect(await told(document)).toEqual({ notes, short: [missing] })
    const [copy] = unwrap(await office.client['scenario.publishedList']({}))
    expect(copy?.stale).toBe(false)
    const rest = { authority: '320302', number: '鼓编〔2020〕3号' }
    unwrap(await office.adopt({ documents: [rest] }))
    const both = { documents: `${CITY.number}, ${rest.number}`, date: ON, open: 40 }
    expect(await told(document)).toEqual({
      notes: [{ code: 'PARTLY_ADOPTED', params: both }],
      short: [missing],
    })
  })
})
