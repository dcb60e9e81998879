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

interface Steps<E> {
  readonly undo: E | null
  readonly redo: E | null
}

/**
 * The entry that an undo would take back and the one that a redo would, or null. `entries` may be any tail of the
 * journal, in any order; null where the tail does not reach far enough to tell. Undoing an undo is a redo, and makes its
 * command the latest again; any other command ends what could be redone.
 */
export function undoSteps<E extends UndoableEntry>(entries: readonly E[]): Steps<E> {
  return stepsOf(replay(entries))
}

/** Entries read first; the latest command is nearly always among them. */
const TAIL = 64

/**
 * The same for a journal of any length, of which no more is read than tells: `last(count)` gives its last `count`
 * entries, fewer only where it has no more.
 */
export function undoStepsAtEnd<E extends UndoableEntry>(last: (count: number) => readonly E[]): Steps<E> {
  for (let count = TAIL; ; count *= 4) {
    const entries = last(count)
    const stacks = replay(entries)
    const isTold = stacks.done.length > 0 || stacks.undone.length >= UNDO_STEPS
    if (isTold || entries.length < count) return stepsOf(stacks)
  }
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

interface Stacks<E> {
  /** The latest last; of a tail of the journal, those that it tells of. */
  readonly done: readonly E[]
  readonly undone: readonly E[]
}

function stepsOf<E extends UndoableEntry>({ done, undone }: Stacks<E>): Steps<E> {
  const last = done.at(-1)
  const isUndoable = last !== undefined && !NOT_UNDONE.includes(last.command) && undone.length < UNDO_STEPS
  return { undo: isUndoable ? last : null, redo: undone.at(-1) ?? null }
}

/**
 * What stands done and what is undone. Begins at the first command of its own: it ends what could be redone, whatever came
 * before; an undo or a redo before it can't be told apart where what it took back is not in the tail.
 */
function replay<E extends UndoableEntry>(entries: readonly E[]): Stacks<E> {
  const done: E[] = []
  let undone: E[] = []
  const own = entries.filter(({ command }) => !WITNESSED.includes(command)).toSorted((a, b) => a.id - b.id)
  const first = own.findIndex(({ undoes }) => undoes === null)
  for (const entry of first < 0 ? [] : own.slice(first)) {
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
