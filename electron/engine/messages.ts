// The details of a refused input, in the user's language: the common ones in plain words, the rest as zod says them.

import { z } from 'zod'
import en from 'zod/v4/locales/en.js'
import zhCN from 'zod/v4/locales/zh-CN.js'
import { input as text } from '#shared/locale/zh-CN/input'

type RawIssue = z.core.$ZodRawIssue

/** Chinese details for what the contract refuses. */
export function setChineseMessages(): void {
  const { localeError } = zhCN()
  z.config({ localeError: (issue) => plainDetail(issue) ?? localeError(issue) })
}

/** English details. */
export function setEnglishMessages(): void {
  z.config(en())
}

function plainDetail(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return text.missing
      return filled(text.wrongType, 'expected', word(text.types, issue.expected))
    case 'too_small':
      if (issue.inclusive === false) return undefined
      return filled(word(text.least, kindOf(issue)), 'bound', issue.minimum)
    case 'too_big':
      if (issue.inclusive === false) return undefined
      return filled(word(text.most, kindOf(issue)), 'bound', issue.maximum)
    case 'invalid_format':
      return issue.format === 'date' ? text.date : undefined
    default:
      return undefined
  }
}

function kindOf({ origin }: { readonly origin?: unknown }): string {
  return origin === 'int' ? 'number' : String(origin)
}

function word(words: Readonly<Record<string, string>>, name: unknown): string | undefined {
  return Object.hasOwn(words, String(name)) ? words[String(name)] : undefined
}

function filled(template: string | undefined, name: string, value: unknown): string | undefined {
  return value === undefined ? undefined : template?.replace(`{${name}}`, String(value))
}
