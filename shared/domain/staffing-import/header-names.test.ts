// Headers that are names of an object's own workings are words like any other.
import { describe, expect, test } from 'vitest'
import { sheetOf, type TestCell } from '../../testing/sheet.ts'
import { readTable } from './read-table.ts'

const read = (rows: readonly (readonly TestCell[])[]) => readTable([sheetOf(rows)], {})
const issues = (table: ReturnType<typeof readTable>) =>
  table.issues.map(({ code, cell }) => `${code} ${cell}`)
const values = (table: ReturnType<typeof readTable>, indicator: string) =>
  [...table.rows].map((row) => row.values.get(indicator)?.text)

describe('headers that objects know', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf']
  const all = (value: number) => NAMES.map(() => value)

  test('are indicators like any other, missing values and sums too', () => {
    const table = read([
      ['镇街', ...NAMES],
      ['甲街道', ...all(1)],
      ['乙街道', 2],
      ['合计', 3, 1, 9],
    ])
    expect(issues(table)).toEqual(['TOTAL_DIFFERS D4'])
    for (const name of NAMES) expect(values(table, name)[0]).toBe('1')
    expect(values(structuredClone(table), 'toString')).toEqual(['1', undefined])
  })

  test('__proto__ is refused by name', () => {
    const sheet = sheetOf([
      ['镇街', '面积(平方公里)', '__proto__(件)'],
      ['甲街道', 1, 2],
    ])
    const unknown = expect.objectContaining({ code: 'FIELD_UNKNOWN', params: expect.anything() })
    expect(() => readTable([sheet], {})).toThrow(unknown)
    const columns = { A: 'name', C: 'indicator.__proto__' }
    expect(() => readTable([sheet], { mapping: { columns } })).toThrow(unknown)
    expect(
      readTable([sheet], { mapping: { columns: { A: 'name', B: 'indicator.area' } } }).rows,
    ).toHaveLength(1)
  })
})
