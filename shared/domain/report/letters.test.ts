// The sentences of the letters: what is handed out or fixed, where it comes from, who signs and whom it is sent to.
import { expect, test } from 'vitest'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { type ApprovalData, approvalLetter, committeeOf, requestLetter } from './letters.zh-CN.ts'

const signed = { number: '', issuer: '', date: '2020-09-01', secrecy: '' }
const [city, county] = [
  { pool: '市级', posts: 50 },
  { pool: '县级', posts: 50 },
]

function sentence(of: Partial<ApprovalData>): readonly [string | undefined, string] {
  const { paragraphs, title } = approvalLetter({
    ...signed,
    result: 'add',
    title: '',
    addressee: '',
    basis: '',
    unitCount: 80,
    unitsWord: '街道',
    posts: [{ type: '一般行政', posts: 100 }],
    total: 100,
    sources: [],
    purpose: '',
    annex: wholeAllocation(sampleAllocation(1, 2)),
    ...of,
  })
  return [paragraphs[0], title]
}

test.each([
  [{}, '经研究，现向80个街道下达一般行政编制100名。具体分配见附件。', '关于下达一般行政编制的通知'],
  [
    { sources: [city, county] },
    '经研究，现向80个街道下达一般行政编制100名，其中市级50名、县级50名。具体分配见附件。',
    '关于下达一般行政编制的通知',
  ],
  [
    { result: 'set', sources: [county] },
    '经研究，现核定80个街道一般行政编制100名，均为县级编制。具体分配见附件。',
    '关于核定一般行政编制的通知',
  ],
] as const)('the notice of %j', (of, expected, title) => {
  expect(sentence(of as Partial<ApprovalData>)).toEqual([expected, title])
})

test('a request names who signs it, or leaves the place open', () => {
  const data = { authority: '', body: '', quota: 3, filled: 1, usable: 2, posts: [], way: '', reason: '' }
  expect(requestLetter({ ...signed, ...data, signer: '王五' }).signer).toBe('王五')
  expect(requestLetter({ ...signed, ...data, signer: '' }).signer).toBe('')
})

test('a zone has no committee of its own', () => {
  expect(committeeOf('鼓楼区')).toBe('中共鼓楼区委机构编制委员会')
  expect(committeeOf('浦东新区')).toBe('中共浦东新区委机构编制委员会')
  for (const zone of ['徐州经济技术开发区', '苏州工业园区', '某某高新区', ''])
    expect(committeeOf(zone)).toBe('')
})
