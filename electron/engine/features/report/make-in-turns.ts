// Makes a table while others are answered: step by step, anew where something was written in between, until it is stopped.
import { setImmediate as turn } from 'node:timers/promises'
import { UserFailure } from '#shared/contract/errors'
import type { Making } from '#shared/domain/report/making'
import type { ReadDb } from '../../store/db.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import type { Store } from '../../store/store.ts'

/** Steps are taken for so long before others have their turn. */
const TURN_MS = 50

type Begin<T> = (db: ReadDb) => Making<T>

export interface Made<T> {
  readonly value: T
  /** Of the state of the project that it was made of. */
  readonly head: string
}

/** What `begin` makes, of one state of the project. Throws CANCELLED. */
export async function makeInTurns<T>(store: Store, begin: Begin<T>, signal: AbortSignal): Promise<Made<T>> {
  for (;;) {
    const made = await makeUndisturbed(store, begin, signal)
    if (made !== null) return made
  }
}

/** Null where something was written meanwhile. */
async function makeUndisturbed<T>(
  store: Store,
  begin: Begin<T>,
  signal: AbortSignal,
): Promise<Made<T> | null> {
  const head = store.head()
  let making: Making<T> | null = null
  for (;;) {
    const step = store.query((db) => {
      if (journalHead(db) !== head) return null
      making ??= begin(db)
      return stepsOf(making)
    })
    await turn()
    if (signal.aborted) throw new UserFailure('CANCELLED')
    if (step === null) return null
    if (step.done === true) return { value: step.value, head }
  }
}

/** As many steps as a turn has. */
function stepsOf<T>(making: Making<T>): IteratorResult<void, T> {
  const end = performance.now() + TURN_MS
  for (;;) {
    const step = making.next()
    if (step.done === true || performance.now() > end) return step
  }
}
