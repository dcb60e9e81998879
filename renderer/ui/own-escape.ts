// Escape closes one thing: a list that is open in a dialog or a panel takes it for itself, and so does an input method.
import type { KeyboardEvent } from 'react'

/** Whether the key closes something smaller than what it is asked of. */
export function isEscapeOfOther({ key, target, nativeEvent }: KeyboardEvent): boolean {
  if (key !== 'Escape') return false
  const isListOpen = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
  return nativeEvent.isComposing || (isListOpen && target.matches('[role="combobox"]'))
}
