// Letters set in pages: 22 lines of 28 characters, marks where they belong, no signature alone.
import { expect, test } from 'vitest'
import type { Letter } from './letter.ts'
import { imprintPage, letterPages } from './letter-pages.ts'

const words = { colon: '：', annex: '附件', signer: '签发人', copies: '抄送', printed: '印发' }
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

test('a letter that goes upwards has who signs at the other end of the line of its number', () => {
  const [first] = letterPages({ ...letter, signer: '王五' }, words)[0] ?? []
  expect(first).toMatchObject({ role: 'upward', text: letter.number, end: '签发人：王五', height: 1 })
  const [open] = letterPages({ ...letter, signer: '' }, words)[0] ?? []
  expect(open?.end).toBe('签发人：\u3000\u3000\u3000')
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

test('the red name stands 35 mm under the top, two lines over the number; the title two lines under that', () => {
  const rolesOf = (more: Partial<Letter>) => {
    const page = letterPages({ ...letter, head: '中共徐州市委机构编制委员会文件', ...more }, words)[0] ?? []
    return page.slice(0, 8).map(({ role, text, height }) => [text === '' ? '' : role, height])
  }
  const rest = [
    ['', 1],
    ['', 1],
    ['rule', 1],
    ['', 1],
    ['', 1],
    ['title', 1],
  ]
  expect(rolesOf({})).toEqual([['head', 5], ...rest, ['', 1]])
  // What stands over the name is within the 35 mm.
  expect(rolesOf({ secrecy: '内部资料' })).toEqual([['secrecy', 1], ['head', 4], ...rest])
})

test('the issuer stands over the middle of the date, never beyond the text block', () => {
  const insets = (issuer: string) =>
    letterPages({ ...letter, issuer }, words)[0]?.flatMap(({ role, inset }) =>
      role === 'sign' ? [inset] : [],
    )
  // The date takes six characters: 2020年9月1日.
  expect(insets('市委编办')).toEqual([5, 4])
  expect(insets('中共徐州市委编委')).toEqual([3, 4])
  expect(insets('中共徐州市委机构编制委员会办公室')).toEqual([0, 4])
})

test('a line less over the signature, where that keeps the letter on its page', () => {
  const signed = (count: number) => {
    const paragraphs = Array.from({ length: count }, () => '请认真执行。')
    const pages = letterPages({ ...letter, paragraphs }, words)
    const last = pages.at(-1) ?? []
    const at = last.findIndex(({ role }) => role === 'sign')
    return [
      pages.length,
      last
        .slice(0, at)
        .reverse()
        .findIndex(({ text }) => text !== ''),
    ]
  }
  expect([11, 12, 13, 14].map(signed)).toEqual([
    [1, 2],
    [1, 2],
    [1, 1],
    [2, 2],
  ])
})

test('titles of annexes are listed under one another, and go on under their first character', () => {
  const long = '徐州市镇（街道）全额事业编制分配表及各县（市、区）计算过程'
  const listed = (annexTitles: string[]) =>
    letterPages({ ...letter, annexTitles }, words)
      .flat()
      .flatMap(({ text }) => (/附件|^　　　　　/.test(text) ? [text] : []))
  expect(listed(['分配表'])).toEqual(['　　附件：分配表'])
  expect(listed([long])).toEqual([
    '　　附件：徐州市镇（街道）全额事业编制分配表及各县（市、',
    '　　　　　区）计算过程',
  ])
  expect(listed(['分配表', long])).toEqual([
    '　　附件：1．分配表',
    '　　　　　2．徐州市镇（街道）全额事业编制分配表及各县',
    '　　　　　 　（市、区）计算过程',
  ])
})

const copies = '市委组织部，市人力资源社会保障局，市财政局，各县（市、区）人力资源社会保障局'
const imprint = { copies, office: '中共徐州市委机构编制委员会办公室', date: '2020年9月2日' }

test('the imprint stands at the foot of the last page, its names under one another', () => {
  const [page, ...more] = letterPages({ ...letter, imprint }, words)
  expect(more).toEqual([])
  expect(page?.reduce((sum, { height }) => sum + height, 0)).toBe(22)
  expect(page?.slice(-3)).toMatchObject([
    { text: '抄送：市委组织部，市人力资源社会保障局，市财政局，各县', role: 'imprint', strokes: ['opens'] },
    { text: '　　　（市、区）人力资源社会保障局。', strokes: [] },
    { text: imprint.office, end: '2020年9月2日印发', strokes: ['parts', 'closes'] },
  ])
  const alone = letterPages({ ...letter, imprint: { ...imprint, copies: '' } }, words)[0]?.at(-1)
  expect(alone?.strokes).toEqual(['opens', 'closes'])
})

test('a full page leaves the imprint to the next, annexes stand before it', () => {
  const paragraphs = Array.from({ length: 12 }, () => '编制使用情况，每三年核定一次。')
  const pages = letterPages({ ...letter, paragraphs, imprint }, words)
  expect(pages.map((page) => page.filter(({ role }) => role === 'imprint').length)).toEqual([0, 3])
  const annexed = { ...letter, imprint, annexTitles: ['编制分配表'] }
  expect(
    letterPages(annexed, words)
      .flat()
      .some(({ role }) => role === 'imprint'),
  ).toBe(false)
  const last = imprintPage(annexed, words)
  expect(last).toHaveLength(22)
  expect(last?.at(-1)?.text).toBe(imprint.office)
  expect(imprintPage({ ...letter, imprint }, words)).toBeNull()
  expect(imprintPage({ ...annexed, imprint: undefined }, words)).toBeNull()
})
