// The session: which project is open. One at a time; opening another closes the first, once nobody works with it any more.
import { UserFailure } from '#shared/contract/errors'
import type { Store } from '../store/store.ts'

export interface Session {
  /** The open project, or null. */
  readonly store: () => Store | null
  /** Does `work` with the open project, which is not closed before the work has ended. Throws NO_PROJECT. */
  readonly holding: <T>(work: (store: Store) => Promise<T>) => Promise<T>
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

/** Throws NO_PROJECT where none is open. */
export function openProject(session: Session): Store {
  const store = session.store()
  if (store === null) throw new UserFailure('NO_PROJECT')
  return store
}

/** A session with nothing open; `beforeClose` may still read what is about to be closed. */
export function createSession(beforeClose: (store: Store) => Promise<void> = async () => {}): Session {
  const listeners: (() => void)[] = []
  const held = new Map<Store, Set<Promise<unknown>>>()
  let open: Store | null = null
  let changing: Promise<unknown> = Promise.resolve()

  const holding = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = open
    if (store === null) throw new UserFailure('NO_PROJECT')
    const holders = held.get(store) ?? new Set()
    held.set(store, holders)
    const working = work(store)
    const ended = working.catch(() => {})
    holders.add(ended)
    try {
      return await working
    } finally {
      holders.delete(ended)
    }
  }
  /** A copy in the making reads the file: closed under it, the copy would fail and the log stay. */
  const letGo = async (store: Store) => {
    try {
      await Promise.all(held.get(store) ?? [])
      await beforeClose(store)
    } finally {
      held.delete(store)
      store.close()
    }
  }
  const put = async (store: Store | null) => {
    const previous = open
    open = store
    if (previous !== null) await letGo(previous)
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  /** One change after the other: two at once would each leave the other's project open. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const next = changing.then(change)
    changing = next.catch(() => {})
    // Whatever came of it, another project is open now.
    return next.finally(tell)
  }
  return {
    store: () => open,
    holding,
    replace: (store) => inTurn(() => put(store)),
    whileClosed: (work, reopen) =>
      inTurn(async () => {
        await put(null)
        try {
          return await work()
        } finally {
          open = await reopen()
        }
      }),
    onReplaced: (listener) => {
      listeners.push(listener)
    },
  }
}
