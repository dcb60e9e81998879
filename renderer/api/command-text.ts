// What a journal entry did, as a sentence and in a few words.
import type { JournalRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'

type Told = Pick<JournalRow, 'command' | 'summary' | 'undoes'>

export function commandText(text: LocaleText, row: Told): string {
  return told(text.fields.commands, row)
}

/** For buttons and notices. */
export function commandInShort(text: LocaleText, row: Told): string {
  const { shortCommands, commands } = text.fields
  return told(Object.hasOwn(shortCommands, row.command) ? shortCommands : commands, row)
}

function told(sentences: Readonly<Record<string, string>>, { command, summary, undoes }: Told): string {
  if (!Object.hasOwn(sentences, command)) return command
  return formatMessage(sentences[command] as string, { undone: undoes, ...summary })
}
