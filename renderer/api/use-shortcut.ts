// A key of the whole window that is left to text fields and questions while one of them has the focus.
import { useEffect, useRef } from 'react'

const OWN_KEYS = 'input, textarea, select, [contenteditable="true"]'

/** `matches` says whether a key press with Ctrl (or Command) is meant. */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, run: () => void): void {
  const latest = useRef({ matches, run })
  latest.current = { matches, run }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey
      if (!isHeld || event.altKey || event.defaultPrevented || !latest.current.matches(event)) return
      if (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null) return
      if (document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isKey = (event: KeyboardEvent, key: string) => event.key.toLowerCase() === key

export function isUndoKey(event: KeyboardEvent): boolean {
  return isKey(event, 'z') && !event.shiftKey
}

export function isRedoKey(event: KeyboardEvent): boolean {
  return (isKey(event, 'y') && !event.shiftKey) || (isKey(event, 'z') && event.shiftKey)
}

/** A key of the whole window that holds in text fields too; not while a question or a sheet is open. */
export function useWindowKey(matches: (event: KeyboardEvent) => boolean, run: () => void): void {
  const latest = useRef({ matches, run })
  latest.current = { matches, run }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !latest.current.matches(event)) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) latest.current.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
