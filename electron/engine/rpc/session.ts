// The session: which project is open. One at a time; opening another closes the first.
import type { Store } from '../store/store.ts'

export interface Session {
  /** The open project, or null. */
  readonly store: () => Store | null
  /** Puts `store` in the place of what is open, which is closed. */
  readonly replace: (store: Store | null) => Promise<void>
  /** Hears of every replacement. */
  readonly onReplaced: (listener: () => void) => void
}

/** A session with nothing open; `beforeClose` may still read what is about to be closed. */
export function createSession(beforeClose: (store: Store) => Promise<void> = async () => {}): Session {
  const listeners: (() => void)[] = []
  let open: Store | null = null
  return {
    store: () => open,
    replace: async (store) => {
      const previous = open
      open = store
      if (previous !== null) {
        await beforeClose(previous)
        previous.close()
      }
      for (const listener of listeners) listener()
    },
    onReplaced: (listener) => {
      listeners.push(listener)
    },
  }
}
