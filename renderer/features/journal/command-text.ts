// What a journal entry did, as a sentence.
import type { JournalRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'

export function commandText(text: LocaleText, row: Pick<JournalRow, 'command' | 'summary'>): string {
  const { commands } = text.fields
  if (!Object.hasOwn(commands, row.command)) return row.command
  return formatMessage(commands[row.command] as string, row.summary)
}
