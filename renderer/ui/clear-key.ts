// Delete or Backspace empties a choice while nothing is typed in it: no button beside it that every Tab would stop at.
import type { KeyboardEvent } from 'react'

export function onClearKey(clear: () => void) {
  return (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const isKey = event.key === 'Backspace' || event.key === 'Delete'
    if (isKey && event.currentTarget.value === '') clear()
  }
}
