// Sentences with figures: placeholders, optional stretches, thousands.
import { describe, expect, it } from 'vitest'
import { describeFailure, formatMessage, groupThousands } from './format.ts'
import { failures } from './zh-CN/failures.ts'

describe('formatMessage', () => {
  it('fills placeholders', () => {
    expect(formatMessage('{a} 与 {b,number} 名', { a: '甲', b: 1570 })).toBe('甲 与 1,570 名')
  })
  it('drops an optional stretch whose parameter is missing', () => {
    expect(formatMessage('缺少列[“{column}”]。[位置：{cell}。]', { column: '人口' })).toBe('缺少列“人口”。')
    expect(formatMessage('值为 {n}[（{unit}）]', { n: 0 })).toBe('值为 0')
  })
  it('does not read brackets or placeholders inside a filled value', () => {
    expect(formatMessage('{number}。', { number: '徐编[2020]{n}号' })).toBe('徐编[2020]{n}号。')
  })
})

describe('describeFailure', () => {
  it('names the file from where', () => {
    const failure = { code: 'FILE_NOT_FOUND', params: {}, where: { file: '指标.xlsx' } } as const
    expect(describeFailure(failures, failure)).toContain('“指标.xlsx”')
  })
})

describe('groupThousands', () => {
  it.each([
    [2099, '2,099'],
    [-1234567, '-1,234,567'],
    ['1234567.125', '1,234,567.125'],
    ['3/7', '3/7'],
    [0, '0'],
  ])('%s', (value, text) => expect(groupThousands(value)).toBe(text))
})
