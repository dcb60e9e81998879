// The text of the screens in the language chosen.
import { createContext, useContext } from 'react'
import type { LocaleText } from '#shared/locale/locale'
import { zhCN } from '#shared/locale/locale'

const TextContext = createContext<LocaleText>(zhCN)

export const TextProvider = TextContext.Provider

export function useText(): LocaleText {
  return useContext(TextContext)
}
