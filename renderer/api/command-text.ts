// What a journal entry did, as a sentence and in a few words; an undo or a redo by the command that it came to.
import type { JournalRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'

type Told = Pick<JournalRow, 'command' | 'summary' | 'undoes'>

export function commandText(text: LocaleText, row: Told): string {
  return told(text, text.fields.commands, row)
}

/** For buttons and notices. */
export function commandInShort(text: LocaleText, row: Told): string {
  const { shortCommands, commands } = text.fields
  return told(text, Object.hasOwn(shortCommands, row.command) ? shortCommands : commands, row)
}

/** The command that an entry stands for: what an undo took back, or a redo brought again. Itself for any other. */
export function originalOf<R extends { readonly id: number; readonly undoes: number | null }>(
  rows: readonly R[],
  row: R,
): R {
  let original = row
  while (original.undoes !== null) {
    const target = rows.find(({ id }) => id === original.undoes)
    if (target === undefined || target === original) return original
    original = target
  }
  return original
}

function told(text: LocaleText, sentences: Readonly<Record<string, string>>, row: Told): string {
  const { command, summary, undoes } = row
  if (!Object.hasOwn(sentences, command)) return command
  const { status } = summary
  const spoken = typeof status === 'string' ? { status: statusName(text, status) } : {}
  return formatMessage(sentences[command] as string, { undone: undoes, ...summary, ...spoken })
}

function statusName({ ledger }: LocaleText, status: string): string {
  return Object.hasOwn(ledger.statuses, status)
    ? ledger.statuses[status as keyof typeof ledger.statuses]
    : status
}
