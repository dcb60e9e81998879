// What an undo would take back and what a redo would bring again, read from the journal: history only grows.

/** An entry as far as undo is concerned. */
export interface UndoableEntry {
  readonly id: number
  readonly command: string
  /** Id of the entry whose changes this one took back; null for an ordinary command. */
  readonly undoes: number | null
}

/** Commands further back than this are corrected by a new command, as in any book. */
export const UNDO_STEPS = 200

/** Commands that made the project what it is; taking them back would leave no project. */
const NOT_UNDONE = ['project.create']

/** Commands that changed no row: what was looked at, or done to the file itself. Undo goes past them. */
const WITNESSED = ['project.setPassword', 'register.reveal']

/**
 * The entry that an undo would take back and the one that a redo would, or null. `entries` may be any tail of the
 * journal, in any order. Undoing an undo is a redo, and makes its command the latest again; any other command ends
 * what could be redone.
 */
export function undoSteps<E extends UndoableEntry>(
  entries: readonly E[],
): { undo: E | null; redo: E | null } {
  const { done, undone } = replay(entries)
  const last = done.at(-1)
  const isUndoable = last !== undefined && !NOT_UNDONE.includes(last.command) && undone.length < UNDO_STEPS
  return { undo: isUndoable ? last : null, redo: undone.at(-1) ?? null }
}

/**
 * The entries that undoing would take back one after another until `id` itself is gone, latest first; null where that
 * is not possible: it is undone already, made the project, or lies further back than undo reaches.
 */
export function stepsBackTo<E extends UndoableEntry>(entries: readonly E[], id: number): E[] | null {
  const { done, undone } = replay(entries)
  const at = done.findIndex((entry) => entry.id === id)
  if (at < 0) return null
  const back = done.slice(at).reverse()
  const isFree = back.every(({ command }) => !NOT_UNDONE.includes(command))
  return isFree && undone.length + back.length <= UNDO_STEPS ? back : null
}

/** What stands done and what is undone, the latest last. */
function replay<E extends UndoableEntry>(
  entries: readonly E[],
): { done: readonly E[]; undone: readonly E[] } {
  const done: E[] = []
  let undone: E[] = []
  for (const entry of entries.toSorted((a, b) => a.id - b.id)) {
    if (WITNESSED.includes(entry.command)) continue
    if (entry.undoes === null) {
      done.push(entry)
      undone = []
    } else if (undone.at(-1)?.id === entry.undoes) {
      undone.pop()
      done.push(entry)
    } else {
      if (done.at(-1)?.id === entry.undoes) done.pop()
      undone.push(entry)
    }
  }
  return { done, undone }
}
