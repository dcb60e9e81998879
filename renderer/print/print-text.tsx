// The words of the print window, in the language that is set for the program.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Locale } from '#shared/contract/report'
import { failures as englishFailures } from '#shared/locale/en/failures'
import { print as english } from '#shared/locale/en/pages/print'
import { failures as chineseFailures } from '#shared/locale/zh-CN/failures'
import { print as chinese, type PrintText } from '#shared/locale/zh-CN/pages/print'
import { shell } from '../api/shell.ts'

export interface PrintWords {
  readonly print: PrintText
  readonly failures: typeof chineseFailures
}

const WORDS: Readonly<Record<Locale, PrintWords>> = {
  'zh-CN': { print: chinese, failures: chineseFailures },
  en: { print: english, failures: englishFailures },
}

const WordsContext = createContext(WORDS['zh-CN'])

export function usePrintWords(): PrintWords {
  return useContext(WordsContext)
}

/** Nothing is shown before the language is known: pages would be laid out twice. */
export function PrintWordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Locale | null>(null)
  useEffect(() => {
    shell['settings.get']({}).then((result) => setLanguage(result.ok ? result.value.language : 'zh-CN'))
  }, [])
  if (language === null) return null
  return <WordsContext value={WORDS[language]}>{children}</WordsContext>
}
