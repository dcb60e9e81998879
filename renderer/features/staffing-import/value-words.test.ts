// What stands in the difference is what a clerk calls it, not the code that it is compared by.
import { expect, test } from 'vitest'
import { zhCN } from '#shared/locale/zh-CN/index'
import { valueWords } from './value-words.ts'

const names = { county: (code: string) => (code === '320302' ? '鼓楼区' : undefined) }

test.each([
  ['bodyKind', 'institution', '事业单位'],
  ['movementKind', 'lend', '周转'],
  ['postType', 'institution-full', '全额事业编制'],
  ['status', 'taken-on', '承接'],
  ['status', 'cancelled', '已取消'],
  ['from', 'pool:turnover:320302', '鼓楼区 周转池'],
  ['to', 'pool:city', '市级编制池'],
  ['to', '黄楼街道', '黄楼街道'],
  ['quota.administrative', '1234', '1,234'],
  ['indicator.population', '425143', '425,143'],
  ['year', '2020', '2020'],
  ['idNumber', '320302001', '320302001'],
])('%s %s is %s', (field, code, words) => {
  expect(valueWords(zhCN, names, field, [null, code])).toEqual([null, words])
  expect(valueWords(zhCN, names, field, [code, null])).toEqual([words, null])
})
