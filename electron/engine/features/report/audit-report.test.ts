// The audit as a report: every entry first to last, in words, with what was taken back marked; none left out for its date.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine

beforeEach(async () => {
  tested = startTestEngine()
  const input = { token: tested.token('p.bianheng'), template: 'blank', region: '320302' } as const
  unwrap(await tested.client['project.create'](input))
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

async function audit() {
  const query = {
    report: 'audit',
    locale: 'zh-CN',
    zerosBlank: false,
    secrecy: '',
    asOf: '2020-01-01',
  } as const
  return unwrap(await tested.client['report.build'](query))
}

test('entries stand in the order written, with their author and the beginning of their hash', async () => {
  for (const name of ['甲', '乙']) unwrap(await tested.client['indicator.add']({ name, better: 'high' }))
  unwrap(await tested.client['journal.undo']({}))
  const { rows, trace, dateLine } = await audit()
  const listed = unwrap(await tested.client['journal.list']({ limit: 10 })).toReversed()
  const data = rows.filter(({ kind }) => kind === 'data').map(({ cells }) => cells)
  expect(data.map(({ number, actor, changedRows, hash }) => ({ number, actor, changedRows, hash }))).toEqual(
    listed.map(({ id, actor, changes, hash }) => {
      return { number: id, actor, changedRows: changes, hash: hash.slice(0, 16) }
    }),
  )
  expect(data.map(({ remark }) => remark ?? null)).toEqual([null, null, '已撤销', null])
  expect(data[3]?.act).toMatch(/^撤销\s?第 3 条：/)
  expect(data[0]?.act).toContain('新建项目')
  expect(rows.at(-1)?.cells).toMatchObject({ entryAt: 4 })
  expect(trace.join()).toContain(listed.at(-1)?.hash)
  expect(dateLine).toBe('全部写入')
})

test('what was done again is marked no more, and what undid it is', async () => {
  unwrap(await tested.client['indicator.add']({ name: '甲', better: 'high' }))
  unwrap(await tested.client['journal.undo']({}))
  unwrap(await tested.client['journal.redo']({}))
  const { rows } = await audit()
  const marks = rows.filter(({ kind }) => kind === 'data').map(({ cells }) => cells.remark ?? null)
  expect(marks).toEqual([null, null, '已撤销', null])
})
