// The kinds of movement by the words that offices say for them.
import { expect, test } from 'vitest'
import { localeTexts } from '#shared/locale/locale'
import { KIND_GROUPS, soughtBy } from './kinds.ts'

const found = (locale: keyof typeof localeTexts, typed: string) =>
  KIND_GROUPS.flatMap(({ kinds }) => kinds).filter((kind) =>
    soughtBy(localeTexts[locale], kind).includes(typed),
  )

test('posts that are sent down or taken back are found by these words, and by the name of the kind', () => {
  expect(found('zh-CN', '下沉')).toEqual(['transfer', 'lend'])
  expect(found('zh-CN', '收回')).toEqual(['cut', 'transfer', 'return', 'cancel'])
  expect(found('zh-CN', '划转')).toEqual(['transfer'])
  expect(found('en', 'send down')).toEqual(['transfer', 'lend'])
})
