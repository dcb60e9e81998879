// What a conflict is about is said by the names that its reader knows.
import { expect, test } from 'vitest'
import { conflictName, rowWords } from './exchange-words.ts'
import { localeTexts } from './locale.ts'

const text = localeTexts['zh-CN']

test('an indicator of the program is called by its name, another by its own; other words stay', () => {
  expect(conflictName(text, { table: 'indicatorValue', name: '黄楼街道 population 2020-01-01' })).toBe(
    '黄楼街道 人口 2020-01-01',
  )
  expect(conflictName(text, { table: 'indicatorValue', name: '黄楼街道 网格数 2020-01-01' })).toBe(
    '黄楼街道 网格数 2020-01-01',
  )
  expect(conflictName(text, { table: 'unit', name: 'area' })).toBe('area')
})

test('kinds of posts are said in words', () => {
  const row = (posts: number) => ({ postType: 'administrative', posts })
  const conflict = { base: null, ours: row(1), theirs: null } as never
  expect(rowWords(text, row(1), conflict)).toContain('行政编制')
})
