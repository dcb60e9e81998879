// The sheet of indicator values: columns that stand beside each other, blocks written whole or not at all, taken back in one step.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackSheet } from '#shared/contract/indicator'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine
const ASKED = { asOf: '2020-12-31', date: '2020-12-31' }

beforeAll(async () => {
  tested = await startTestProject()
})
afterAll(() => tested.stop())

const sheet = async (asked = ASKED) => unpackSheet(unwrap(await tested.client['indicator.sheet'](asked)))
const set = async (cells: readonly (readonly [number, string, string])[], date = ASKED.date) =>
  await tested.client['indicator.setValues']({
    date,
    units: cells.map(([unit]) => unit),
    indicators: cells.map(([, indicator]) => indicator),
    texts: cells.map(([, , text]) => text),
  })
const entries = async () => unwrap(await tested.client['journal.list']({ limit: 1000 })).length

test('a block is one entry and one undo; units of measure are converted; a blank takes the value away', async () => {
  const { units, values } = await sheet()
  expect(units.id.length).toBe(186)
  expect(values).toEqual({})
  const [first = 0, second = 0, third = 0] = units.id
  const before = await entries()
  const block = [first, second, third].flatMap((unit, at): [number, string, string][] => [
    [unit, 'population', `${at + 1}.5万人`],
    [unit, 'gdp', '1,200.50'],
  ])
  expect(unwrap(await set(block))).toEqual({ added: 6, changed: 0, removed: 0 })
  expect(await entries()).toBe(before + 1)
  const filled = await sheet()
  expect(filled.values.population?.slice(0, 4)).toEqual(['15000', '25000', '35000', null])
  expect(filled.values.gdp?.slice(0, 4)).toEqual(['1200.5', '1200.5', '1200.5', null])
  expect(
    unwrap(
      await set([
        [first, 'population', ''],
        [second, 'population', '7'],
        [third, 'gdp', '1200.5'],
      ]),
    ),
  ).toEqual({ added: 0, changed: 1, removed: 1 })
  expect((await sheet()).values.population?.slice(0, 3)).toEqual([null, '7', '35000'])
  unwrap(await tested.client['journal.undo']({}))
  unwrap(await tested.client['journal.undo']({}))
  expect((await sheet()).values).toEqual({})
})

test('dates are apart from each other, and a value without a date from both', async () => {
  const [unit = 0] = (await sheet()).units.id
  unwrap(await set([[unit, 'area', '3']]))
  unwrap(await set([[unit, 'area', '4']], ''))
  expect((await sheet()).values.area?.[0]).toBe('3')
  expect((await sheet({ ...ASKED, date: '' })).values.area?.[0]).toBe('4')
  expect((await sheet({ ...ASKED, date: '2019-12-31' })).values).toEqual({})
})

test('one bad cell refuses the block, naming its row and column; nothing is written', async () => {
  const { units } = await sheet()
  const before = await entries()
  const result = await set([
    [units.id[0] ?? 0, 'population', '1'],
    [units.id[1] ?? 0, 'population', '一万'],
  ])
  expect(result).toMatchObject({
    ok: false,
    failure: {
      code: 'CELL_NOT_A_NUMBER',
      params: { unit: units.name[1], indicator: 'population', value: '一万' },
    },
  })
  expect(await set([[units.id[0] ?? 0, '没有', '1']])).toMatchObject({
    failure: { code: 'INDICATOR_UNKNOWN' },
  })
  expect(await set([[999_999, 'population', '1']])).toMatchObject({ failure: { code: 'UNIT_UNKNOWN' } })
  expect(await entries()).toBe(before)
})

test('columns of unequal length are refused', async () => {
  const input = { date: '', units: [1, 2], indicators: ['area'], texts: ['1'] }
  expect(await tested.client['indicator.setValues'](input)).toMatchObject({
    failure: { code: 'FIELD_INVALID' },
  })
})

test('an own indicator is added once, and takes values', async () => {
  unwrap(await tested.client['indicator.add']({ name: ' 信访量 ', measure: '件', better: 'low' }))
  const again = await tested.client['indicator.add']({ name: '信访量', better: 'high' })
  expect(again).toMatchObject({ failure: { code: 'INDICATOR_EXISTS', params: { name: '信访量' } } })
  expect(await tested.client['indicator.add']({ name: 'gdp', better: 'high' })).toMatchObject({ ok: false })
  const [unit = 0] = (await sheet()).units.id
  unwrap(await set([[unit, '信访量', '12件']]))
  expect((await sheet()).values.信访量?.[0]).toBe('12')
})
