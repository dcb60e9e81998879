// The lineage as it is printed: what a document founds by merging others is one row.
import { expect, test } from 'vitest'
import { reports } from '#shared/locale/zh-CN/reports'
import { wholeTable } from '../table-model.ts'
import { flowTable, type LineageLine, lineageTable } from './movements.ts'

const frame = {
  region: '徐州市',
  asOf: '2020-12-31',
  zerosBlank: false,
  secrecy: '',
  words: reports.frame,
  basis: { head: 'h', scenario: null, draft: false },
}
const line = (kind: string, before: string[], after: string[], document = '一号'): LineageLine => {
  return { date: '2020-05-18', document, title: '', kind, before, after }
}
const rowsOf = (lines: readonly LineageLine[]) =>
  wholeTable(lineageTable(frame, reports.tables.lineage, lines)).rows.flatMap(({ kind, cells }) =>
    kind === 'data' ? [[cells.event, cells.before, cells.after]] : [],
  )

test('founded and merged into by one document is told once, further mergers as such', () => {
  const lines = [
    line('establish', [], ['甲 中心']),
    line('establish', [], ['甲 大队']),
    line('merge', ['甲 站', '甲 所'], ['甲 中心']),
    line('merge', ['甲 组'], ['甲 中心']),
    line('abolish', ['甲 科'], []),
  ]
  expect(rowsOf(lines)).toEqual([
    ['设立机构', null, '甲 大队'],
    ['合并设立', '甲 站、甲 所', '甲 中心'],
    ['合并机构', '甲 组', '甲 中心'],
    ['撤销', '甲 科', null],
  ])
})

test('what another document merges into it stays apart', () => {
  const lines = [line('establish', [], ['甲 中心']), line('merge', ['甲 站'], ['甲 中心'], '二号')]
  expect(rowsOf(lines).map(([event]) => event)).toEqual(['设立机构', '合并机构'])
})

test('of posts whose origin is not on record the flow says so', () => {
  const flow = (originCity: number) => {
    const ends = { from: '市文化馆', to: '市级编制池', postType: 'institution-full', posts: 15 }
    const known = { from: '市级编制池', to: '甲镇', postType: 'institution-full', posts: 5, originCounty: 0 }
    const rest = { intoPool: false, documents: [] }
    return flowTable(frame, reports.tables.flow, [
      { ...ends, originCity, originCounty: 0, ...rest },
      { ...known, originCity: 5, ...rest },
    ]).notes.join()
  }
  expect(flow(0)).toContain('来源未记载的不列')
  expect(flow(15)).not.toContain('来源未记载的不列')
})
