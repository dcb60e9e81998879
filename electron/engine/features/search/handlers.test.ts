// What the search field finds in a real project: by characters, codes and letters, the best first, and up to date.
import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFinder } from '../../search/find.ts'
import { matchLetters } from '../../search/pinyin-match.ts'
import { openStore } from '../../store/open.ts'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine
const asOf = '2026-01-01'
const words = [
  { id: 'place:/ledger', text: '台账' },
  { id: 'report:staffing', text: '编制分配表' },
]

beforeAll(async () => {
  tested = await startTestProject('xuzhou-2020')
})
afterAll(() => tested.stop())

const find = async (text: string) => unwrap(await tested.client['search.find']({ text, asOf, words }))

describe('search.find', () => {
  test.each([
    ['黄楼街道', '黄楼街道'],
    ['hljd', '黄楼街道'],
    ['huanglou', '黄楼街道'],
    ['huanglj', '黄楼街道'],
    ['320302001', '黄楼街道'],
    ['HuangLouJieDao', '黄楼街道'],
    ['gulou', '鼓楼区'],
    ['tz', '台账'],
    ['bzfpb', '编制分配表'],
    ['bianzhifp', '编制分配表'],
    ['徐州2020', '徐州2020'],
  ])('%s finds %s first', async (text, name) => {
    expect((await find(text))[0]?.name).toBe(name)
  })

  test('a document by its number, whatever its brackets', async () => {
    const bodies = await find('hlj')
    const [unit] = bodies
    expect(unit).toMatchObject({ kind: 'unit', name: '黄楼街道' })
    const booked = {
      document: {
        number: '徐编〔2026〕9号',
        title: '关于设立机构的批复',
        date: '2025-12-01',
        effective: '2025-12-01',
        status: 'approved',
      },
      movements: [{ kind: 'establish', body: '320302001/综合执法二队', bodyKind: 'institution' }],
    } as const
    unwrap(await tested.client['ledger.book'](booked as never))
    for (const text of ['徐编[2026]9', '徐编2026', '设立机构'])
      expect((await find(text)).find(({ kind }) => kind === 'document')).toMatchObject({
        number: '徐编〔2026〕9号',
      })
    // The body of the document is found at once: the index follows the books.
    expect((await find('zhzfed'))[0]).toMatchObject({ kind: 'body', name: '综合执法二队', unit: '黄楼街道' })
  })

  test('at most fifty, none for nothing and for what is not there', async () => {
    expect(await find('j')).toHaveLength(50)
    expect(await find('  ')).toEqual([])
    expect(await find('没有这个')).toEqual([])
  })

  test('names by the hundred thousand that fit alike', async () => {
    const alike = Array.from({ length: 200_000 }, (_, at) => ({ id: `place:/${at}`, text: `便民中心${at}` }))
    const store = await openStore(`${tested.folder}/p.bianheng`, 'read')
    try {
      const hits = store.query((db) => createFinder().find(db, { text: 'bmzx', asOf, words: alike }))
      expect(hits).toHaveLength(50)
      expect(hits[9]?.name).toBe('便民中心9')
    } finally {
      store.close()
    }
  })
})

test('any name is found by its initials, by all its letters, and by any mixture from its first character on', () => {
  const names = fc.array(fc.constantFrom(...'徐州市鼓楼区黄河长安重庆街道办事处女单县'), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(names, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (characters, whole) => {
      const syllables = characters.map((one) => pinyin(one, { toneType: 'none', v: true }))
      const letters = syllables.map((one, at) => (whole[at] ? one : one.charAt(0))).join('')
      expect(matchLetters(letters, characters.join(''))).toMatch(/initials|start/)
      expect(matchLetters(`${letters}q1`, characters.join(''))).toBeNull()
    }),
  )
})

test.each([
  ['sth', '𠮷三堂', null],
  ['st', '𠮷三堂', 'inside'],
  ['jst', '吉三堂', 'initials'],
  ['js', '吉三堂', 'start'],
  ['a1', 'A1座', 'start'],
  ['a1z', 'A1座', 'initials'],
])('%s in %s: %s', (letters, name, fit) => {
  expect(matchLetters(letters, name.toLowerCase())).toBe(fit)
})
