// The text of a letter that is copied: all that a reader needs, in order.
import { expect, test } from 'vitest'
import { letterLines } from './letter-lines.ts'

test('a letter is copied whole, from its number to its date', () => {
  const letter = {
    ...{
      report: 'approval',
      head: '中共徐州市委机构编制委员会文件',
      number: '徐编〔2020〕15号',
      secrecy: '',
    },
    ...{
      title: '关于下达编制的通知',
      addressee: '各县（市、区）委机构编制委员会',
      paragraphs: ['现下达编制。'],
    },
    ...{ annexTitles: ['编制分配表'], annexes: [] },
    ...{ issuer: '中共徐州市委机构编制委员会', date: '2020年9月1日' },
  }
  expect(letterLines(letter)).toEqual([
    '中共徐州市委机构编制委员会文件',
    '徐编〔2020〕15号',
    '关于下达编制的通知',
    '各县（市、区）委机构编制委员会：',
    '现下达编制。',
    '附件：编制分配表',
    '中共徐州市委机构编制委员会',
    '2020年9月1日',
  ])
})
