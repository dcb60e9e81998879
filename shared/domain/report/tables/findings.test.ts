// The findings as they are printed: a row each, what a rule rests on said once, in the notes.
import { expect, test } from 'vitest'
import { reports } from '#shared/locale/zh-CN/reports'
import { columnLeaves } from '../header-layout.ts'
import { type FindingLine, findingsTable } from './findings.ts'

const frame = {
  region: '徐州市',
  asOf: '2020-09-01',
  zerosBlank: false,
  secrecy: '',
  words: reports.frame,
  basis: { head: 'h', scenario: null, draft: false },
}
const line = (rule: string, unit: string, source: string): FindingLine => ({
  ...{ rule, title: `规则${rule}`, severity: '错误', unit, body: null, value: 3, limit: '2' },
  ...{ sentence: `${unit}超编 1 人。`, source, waiver: null },
})

test('every finding is a row; the basis of each rule is one note', () => {
  const { rows, notes, columns } = findingsTable(frame, reports.tables.findings, [
    line('R1', '甲街道', '《条例》第六条'),
    line('R1', '乙街道', '《条例》第六条'),
    line('own-1', '甲街道', ''),
    line('R36', '乙街道', '无依据'),
  ])
  expect(rows.length).toBe(5)
  expect(columnLeaves(columns).map(({ title }) => title)).not.toContain('依据')
  expect(notes.slice(1)).toEqual(['　　2．R1 依据：《条例》第六条', '　　3．R36 依据：无依据'])
})
