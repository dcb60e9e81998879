// The latest entries of the journal, with what an undo and a redo would do now.
import type { JournalRow } from '#shared/contract/project'
import { undoSteps } from '#shared/domain/history/undo-steps'
import { originalOf } from '#shared/locale/command-text'
import { useEngineQuery } from './use-query.ts'

/** As many entries as the engine lists; beyond them nothing is offered to be taken back. */
export const ENTRIES_LISTED = 1000

export interface History {
  readonly rows: readonly JournalRow[]
  /** The entry that would be taken back, and the command it stands for. */
  readonly undo: { readonly entry: JournalRow; readonly original: JournalRow } | null
  readonly redo: { readonly entry: JournalRow; readonly original: JournalRow } | null
}

/** Null until the engine has answered. */
export function useHistory(): History | null {
  const rows = useEngineQuery('journal.list', { limit: ENTRIES_LISTED }).data
  if (rows === undefined) return null
  const { undo, redo } = undoSteps(rows)
  const step = (entry: JournalRow | null) =>
    entry === null ? null : { entry, original: originalOf(rows, entry) }
  return { rows, undo: step(undo), redo: step(redo) }
}
