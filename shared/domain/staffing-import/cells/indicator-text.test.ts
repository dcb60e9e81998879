// What is typed for an indicator: units of measure, blanks, and what is refused with its reason.
import { expect, test } from 'vitest'
import { readIndicatorText } from './indicator-text.ts'

const population = { id: 'population', measure: '人' }
const gdp = { id: 'gdp', measure: '万元' }
const rate = { id: '空编率', measure: '%' }
const own = { id: '信访量', measure: '件' }

test.each([
  [population, '12.5万人', '125000', '万人'],
  [population, '１２，３４５', '12345', null],
  [population, '300人', '300', null],
  [population, '1,570', '1570', null],
  [gdp, '3.21亿元', '32100', '亿元'],
  [gdp, '-5', '-5', null],
  [{ id: 'area', measure: 'km²' }, '150公顷', '1.5', '公顷'],
  [rate, '95%', '95', null],
  [own, '12件', '12', null],
  [own, '0.10', '0.1', null],
  [{ id: 'assessment_rank', measure: '' }, '3', '3', null],
])('%j %j', (indicator, text, value, from) => {
  expect(readIndicatorText(indicator, text)).toEqual({ status: 'value', value, from })
})

test.each(['', '  ', '—', '-', '无'])('%j is no value', (text) => {
  expect(readIndicatorText(population, text)).toEqual({ status: 'blank' })
})

test.each([
  [population, '很多', 'CELL_NOT_A_NUMBER'],
  [population, '12 34', 'CELL_NOT_A_NUMBER'],
  [population, '3亿元', 'CELL_UNIT_FOREIGN'],
  [population, '50%', 'CELL_UNIT_FOREIGN'],
  [own, '3名', 'CELL_UNIT_FOREIGN'],
  [population, '-1', 'CELL_NEGATIVE'],
  [population, '12.5', 'CELL_NOT_WHOLE'],
  [population, '12.5人', 'CELL_NOT_WHOLE'],
  [{ id: 'assessment_rank', measure: '' }, '0', 'CELL_NOT_A_RANK'],
  [{ id: 'assessment_rank', measure: '' }, '1.5', 'CELL_NOT_A_RANK'],
])('%j %j is refused', (indicator, text, reason) => {
  expect(readIndicatorText(indicator, text)).toEqual({ status: 'refused', reason })
})
