// The session: which project is open. One at a time; opening another closes the first.
import type { Store } from '../store/store.ts'

export interface Session {
  /** The open project, or null. */
  readonly store: () => Store | null
  /** Puts `store` in the place of what is open, which is closed. */
  readonly replace: (store: Store | null) => Promise<void>
  /**
   * Closes the open project while `work` is done on its file, and puts what `reopen` gives in its place, whatever came of
   * the work. Listeners hear of it once, at the end: for them the project was there all the time.
   */
  readonly whileClosed: <T>(work: () => Promise<T>, reopen: () => Promise<Store>) => Promise<T>
  /** Hears of every replacement. */
  readonly onReplaced: (listener: () => void) => void
}

/** A session with nothing open; `beforeClose` may still read what is about to be closed. */
export function createSession(beforeClose: (store: Store) => Promise<void> = async () => {}): Session {
  const listeners: (() => void)[] = []
  let open: Store | null = null
  const put = async (store: Store | null) => {
    const previous = open
    open = store
    if (previous === null) return
    await beforeClose(previous)
    previous.close()
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    store: () => open,
    replace: async (store) => {
      await put(store)
      tell()
    },
    whileClosed: async (work, reopen) => {
      await put(null)
      try {
        return await work()
      } finally {
        try {
          open = await reopen()
        } finally {
          tell()
        }
      }
    },
    onReplaced: (listener) => {
      listeners.push(listener)
    },
  }
}
