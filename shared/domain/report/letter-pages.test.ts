// Letters set in pages: 22 lines of 28 characters, marks where they belong, no signature alone.
import { expect, test } from 'vitest'
import type { Letter } from './letter.ts'
import { letterPages } from './letter-pages.ts'

const words = { colon: '：', annex: '附件' }
const letter: Letter = {
  report: 'notice',
  head: '',
  number: '徐编用〔2020〕7号',
  secrecy: '',
  title: '编制使用通知单',
  addressee: '黄楼街道办事处',
  paragraphs: ['经研究，同意你单位使用全额事业编制3名。', '本通知单一编一号。'],
  annexTitles: [],
  issuer: '市委编办',
  date: '2020年9月1日',
  annexes: [],
}

test('a short letter is one page, in the order of the standard', () => {
  const [page, ...more] = letterPages(letter, words)
  expect(more).toEqual([])
  expect(page?.map(({ text }) => text).filter((text) => text !== '')).toEqual([
    '徐编用〔2020〕7号',
    '编制使用通知单',
    '黄楼街道办事处：',
    '　　经研究，同意你单位使用全额事业编制3名。',
    '　　本通知单一编一号。',
    '市委编办',
    '2020年9月1日',
  ])
})

test.each([1, 5, 20, 100])('%i long paragraphs: no page is overfull, nothing is lost', (count) => {
  const paragraph = '编制使用情况，每三年核定一次。'.repeat(9)
  const pages = letterPages({ ...letter, paragraphs: Array.from({ length: count }, () => paragraph) }, words)
  for (const page of pages) {
    expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(22)
    for (const { text } of page) {
      expect([...text].length).toBeLessThanOrEqual(28)
      expect(text).not.toMatch(/^[，。、]/)
    }
  }
  const body = pages.flat().flatMap(({ role, text }) => (role === 'body' ? [text] : []))
  expect(body.join('').split(paragraph)).toHaveLength(count + 1)
  const closing = pages.at(-1)?.filter(({ role, text }) => role === 'body' && text !== '') ?? []
  expect(closing.length).toBeGreaterThan(1)
})
