// Which of the pasted rows are units to be founded.
import { expect, test } from 'vitest'
import { fields } from '#shared/locale/zh-CN/fields'
import { newUnits } from './new-unit-rows.ts'

const PRESENT = { name: ['黄楼街道'], code: ['320302001'] }

test('a row with a new name is one, with the code and kind beside it; what is there, stands twice or has no name is not', () => {
  const rows = [
    { name: ' 新城街道 ', code: '320302099', kind: '街道', population: '5万人' },
    { name: '新城街道' },
    { name: '黄楼街道' },
    { name: '别名街道', code: '320302001' },
    { name: '河东镇', kind: '不明' },
    { name: '', population: '300' },
    { name: '' },
  ]
  expect(newUnits(rows, PRESENT, fields.kinds)).toEqual({
    units: [{ name: '新城街道', code: '320302099', unitKind: 'street' }, { name: '河东镇' }],
    known: 3,
    nameless: 1,
  })
})
