// The ledgers of single things, as they are printed.
import { expect, test } from 'vitest'
import { reports } from '#shared/locale/zh-CN/reports'
import { type DutyLine, dutiesTable } from './registers.ts'

const frame = {
  region: '徐州市',
  asOf: '2020-12-31',
  zerosBlank: false,
  secrecy: '',
  words: reports.frame,
  basis: { head: 'h', scenario: null, draft: false },
}
const duty = (number: string, unit: string): DutyLine => ({
  ...{ number, unit, list: 'power', name: '占道经营处罚', field: '', basis: '', source: '', mode: '' },
  ...{ status: null, statusDate: '', lead: [], cooperating: [], leadState: null },
})
const notesOf = (lines: readonly DutyLine[]) => dutiesTable(frame, reports.tables.duties, lines).notes

test('where several units hold one duty, the table says that its total counts rows', () => {
  expect(notesOf([duty('1', '甲镇'), duty('2', '乙镇')])).toEqual([])
  expect(notesOf([duty('1', '甲镇'), duty('1', '乙镇')])).toEqual([
    '注：一项由几个单位承接的，每个单位一行，合计按行计。',
  ])
})
