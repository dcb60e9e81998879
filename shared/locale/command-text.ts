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

interface Undoing {
  readonly id: number
  readonly undoes: number | null
}

/** The command that an entry stands for: what an undo took back, or a redo brought again. Itself for any other. */
export function originalOf<R extends Undoing>(rows: readonly R[], row: R): R {
  return originalIn((wanted) => rows.find(({ id }) => id === wanted), row)
}

function originalIn<R extends Undoing>(find: (id: number) => R | undefined, row: R): R {
  let original = row
  while (original.undoes !== null) {
    const target = find(original.undoes)
    if (target === undefined || target === original) return original
    original = target
  }
  return original
}

/** Entries of the audit in words: an undo or a redo names the command that it came to; and whether it was taken back since. */
export function auditWords<R extends Told & Undoing>(
  text: LocaleText,
  rows: readonly R[],
): (row: R) => { readonly what: string; readonly isUndone: boolean } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const takers = new Map(rows.flatMap((row) => (row.undoes === null ? [] : [[row.undoes, row.id]])))
  const isUndone = (id: number): boolean => {
    let undone = false
    for (let taker = takers.get(id); taker !== undefined; taker = takers.get(taker)) undone = !undone
    return undone
  }
  const what = (row: R): string => {
    const original = originalIn((id) => byId.get(id), row)
    if (original === row) return commandText(text, row)
    const step = commandText(text, { ...row, undoes: original.id })
    return `${step}${text.pages.app.colon}${commandText(text, original)}`
  }
  return (row) => ({ what: what(row), isUndone: isUndone(row.id) })
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
