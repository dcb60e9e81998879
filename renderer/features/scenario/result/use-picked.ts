// The number that is being explained: picked by a click, let go by the button or Escape; the focus then goes back to it.
import { useCallback, useEffect, useState } from 'react'
import type { PickedCell } from '../../../ui/table-row.tsx'

interface Picked {
  readonly picked: PickedCell | null
  readonly pick: (cell: PickedCell) => void
  readonly close: () => void
}

export function usePicked(): Picked {
  const [picked, setPicked] = useState<PickedCell | null>(null)
  const close = useCallback(() => {
    document.querySelector<HTMLElement>('.result-grid .sheet-editor')?.focus()
    setPicked(null)
  }, [])
  const open = picked !== null
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      // A dialog or a list that is open takes the key for itself.
      const taken = document.querySelector('dialog[open], .ant-select-open') !== null
      if (event.key === 'Escape' && !taken) close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [open, close])
  return { picked, pick: setPicked, close }
}
