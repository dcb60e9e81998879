// Which rows of a long list are in view: of thousands only those on the screen, and a few around them, are drawn.
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

/** Rows drawn above and below what is in view, so that arrow keys find the next one. */
const AROUND = 12

export interface RowWindow {
  readonly first: number
  /** One after the last. */
  readonly end: number
}

/** `rowHeight` in CSS pixels, the same for every row. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [view, setView] = useState({ top: 0, height: 0 })
  // Not a layout effect: where the scroller is above the caller, it is not there yet when those run.
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
      const height = element.clientHeight
      setView((before) => (before.top === top && before.height === height ? before : { top, height }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, rowHeight])
  const above = Math.max(0, view.top / rowHeight - AROUND)
  const first = Math.min(above, Math.max(0, count - 1))
  return { first, end: Math.min(count, first + Math.ceil(view.height / rowHeight) + 2 * AROUND) }
}
