// What is wrong with a refused value is said in plain Chinese.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { BookInput } from '#shared/contract/ledger'
import { setChineseMessages } from './messages.ts'
import { invalidInput } from './rpc/invalid-input.ts'

beforeAll(setChineseMessages)
afterAll(() => z.config({ localeError: undefined as never }))

const document = { number: '试', date: '2020-09-01' }
const approve = { kind: 'approve', to: 'pool:city', postType: 'institution-full', posts: 1 }

test.each<[unknown, string, string]>([
  [[], '.', '应为花括号里的一组字段'],
  [{ document }, 'movements', '缺少这一项'],
  [{ document, movements: {} }, 'movements', '应为方括号里的列表'],
  [{ document, movements: [] }, 'movements', '至少要 1 项'],
  [
    { document: { ...document, number: 5 }, movements: [approve] },
    'document.number',
    '应为文字（写在引号里）',
  ],
  [{ document: { ...document, number: ' ' }, movements: [approve] }, 'document.number', '至少要 1 个字'],
  [
    { document: { ...document, date: '2020-02-30' }, movements: [approve] },
    'document.date',
    '应为日期，写作 YYYY-MM-DD',
  ],
  [{ document, movements: [{ ...approve, posts: undefined }] }, 'movements[0].posts', '缺少这一项'],
  [{ document, movements: [{ ...approve, posts: '5' }] }, 'movements[0].posts', '应为数字'],
  [{ document, movements: [{ ...approve, posts: 1.5 }] }, 'movements[0].posts', '应为整数'],
  [{ document, movements: [{ ...approve, posts: 0 }] }, 'movements[0].posts', '不能小于 1'],
  [{ document, movements: [{ ...approve, posts: 2e9 }] }, 'movements[0].posts', '不能大于 1000000000'],
])('%#: %s', (input, field, detail) => {
  const { error } = BookInput.safeParse(input)
  expect(invalidInput(error?.issues ?? [])).toMatchObject({ params: { detail }, where: { field } })
})
