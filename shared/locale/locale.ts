// The text of the program by language. A key missing from one of them is a type error.
import type { Locale } from '#shared/contract/report'
import { en } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

export type LocaleText = Omit<typeof zhCN, 'locale'> & { readonly locale: Locale }

export { en, zhCN }

export const localeTexts: Readonly<Record<Locale, LocaleText>> = { 'zh-CN': zhCN, en }
