// Things that keep their identity from draw to draw, so that what they are handed to is not drawn again for nothing.
import { useRef, useState } from 'react'

/** The same function in every draw, doing what the latest one does; to be called from events, not while drawing. */
export function useStable<A extends readonly unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run)
  latest.current = run
  const [stable] = useState(
    () =>
      (...args: A) =>
        latest.current(...args),
  )
  return stable
}

/** The value of an earlier draw for as long as the new one reads the same (as JSON, or by a key of its own). */
export function useKept<T>(value: T, keyOf: (value: T) => string | null | undefined = JSON.stringify): T {
  const [kept, setKept] = useState(value)
  if (kept === value || keyOf(kept) === keyOf(value)) return kept
  setKept(value)
  return value
}
