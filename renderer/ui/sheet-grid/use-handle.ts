// The handle at the corner of the selection: while it is dragged, the place to be filled is selected; let go anywhere, it fills.
import { useRef } from 'react'
import { useStable } from '../use-stable.ts'
import type { Range, Selection, Spot } from './range.ts'

interface Handled {
  readonly range: Range
  readonly select: (next: Selection) => void
  readonly fillTo: (block: Range, to: Range) => void
}

export function useHandle({ range, select, fillTo }: Handled) {
  const held = useRef<Range | null>(null)
  const end = useStable(() => {
    const block = held.current
    held.current = null
    if (block !== null) fillTo(block, range)
  })
  return {
    startFill: () => {
      held.current = range
      window.addEventListener('mouseup', end, { once: true })
    },
    /** False where it is not the handle that is dragged. */
    stretch: ({ row, column }: Spot): boolean => {
      const block = held.current
      if (block === null) return false
      const [down, right] = [row - block.bottom, column - block.right]
      const corner = { row: block.bottom, column: block.right }
      if (down > 0 && down >= right) corner.row = row
      else if (right > 0) corner.column = column
      select({ active: { row: block.top, column: block.left }, corner })
      return true
    },
  }
}
