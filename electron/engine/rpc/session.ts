// The session: which project is open. One at a time; opening another closes the first.
import type { Store } from '../store/store.ts'

export interface Session {
  /** The open project, or null. */
  readonly store: () => Store | null
  /** Closes what is open and puts `store` in its place. */
  readonly replace: (store: Store | null) => void
  /** Hears of every replacement. */
  readonly onReplaced: (listener: () => void) => void
}

/** A session with nothing open. */
export function createSession(): Session {
  const listeners: (() => void)[] = []
  let open: Store | null = null
  return {
    store: () => open,
    replace: (store) => {
      const previous = open
      open = store
      previous?.close()
      for (const listener of listeners) listener()
    },
    onReplaced: (listener) => {
      listeners.push(listener)
    },
  }
}
