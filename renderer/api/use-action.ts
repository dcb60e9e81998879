// Something the user does that takes a moment and may fail: busy, failed, done.
import { useCallback, useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import { toFailure } from './result.ts'

export interface Action<A extends readonly unknown[]> {
  readonly run: (...args: A) => void
  readonly busy: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

/** Wraps an async step; what it throws is kept as a failure to be shown beside the button. */
export function useAction<A extends readonly unknown[]>(step: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const clear = useCallback(() => setFailure(null), [])
  const run = (...args: A) => {
    setBusy(true)
    setFailure(null)
    step(...args)
      .catch((thrown: unknown) => setFailure(toFailure(thrown)))
      .finally(() => setBusy(false))
  }
  return { run, busy, failure, clear }
}
