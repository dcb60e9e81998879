// What the mouse does in a sheet: selects, widens, writes, and fills with the handle at the corner of what is selected.
import type { MouseEvent, RefObject } from 'react'
import type { Range, Spot } from './range.ts'
import { selectSpot } from './range.ts'
import type { SheetActions } from './use-actions.ts'

interface Ground {
  readonly actions: SheetActions
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Lines of the sheet. */
  readonly rows: number
  readonly onContextMenu: (event: MouseEvent) => void
}

/**
 * A press selects, one of the right button only outside of what is selected, a press with Shift or a drag widens, a double press
 * writes. A drag of the handle fills downwards or to the right, a double press on it down to the end. The text field keeps the focus.
 */
export function sheetMouse({ actions, field, rows, onContextMenu }: Ground) {
  const { range, selection } = actions
  return {
    onContextMenu,
    onMouseDown: (event: MouseEvent) => {
      const spot = spotOf(event.target)
      if (spot === null || event.button === 1) return
      event.preventDefault()
      if (isHandle(event.target)) return actions.startFill()
      if (event.button === 2 && isInside(spot, range)) return
      if (actions.writing !== null) actions.commit(field.current?.value ?? '')
      actions.select(event.shiftKey ? { active: selection.active, corner: spot } : selectSpot(spot))
      field.current?.focus({ preventScroll: true })
    },
    onMouseOver: (event: MouseEvent) => {
      const spot = event.buttons === 1 ? spotOf(event.target) : null
      if (spot === null) return
      if (!actions.stretch(spot)) actions.select({ active: selection.active, corner: spot })
    },
    onDoubleClick: (event: MouseEvent) => {
      if (isHandle(event.target)) actions.fillTo(range, { ...range, bottom: rows - 1 })
      else if (spotOf(event.target) !== null) actions.edit()
    },
  }
}

function isHandle(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('fill-handle')
}

function isInside({ row, column }: Spot, { top, left, bottom, right }: Range): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = cell?.dataset.cell?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
