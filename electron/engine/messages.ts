// The details of a refused input come from zod, in the user's language.
import { z } from 'zod'
import en from 'zod/v4/locales/en.js'
import zhCN from 'zod/v4/locales/zh-CN.js'

/** Chinese details for what the contract refuses. */
export function setChineseMessages(): void {
  z.config(zhCN())
}

/** English details. */
export function setEnglishMessages(): void {
  z.config(en())
}
