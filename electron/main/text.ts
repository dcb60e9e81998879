// The sentences that main shows itself, in the language of the window.
import type { Locale } from '#shared/contract/report'
import { shell as english } from '#shared/locale/en/shell'
import type { ShellText } from '#shared/locale/zh-CN/shell'
import { shell as chinese } from '#shared/locale/zh-CN/shell'

export const text: { shell: ShellText } = { shell: chinese }

/** Said in this language from now on. */
export function speak(language: Locale): void {
  text.shell = language === 'en' ? english : chinese
}
