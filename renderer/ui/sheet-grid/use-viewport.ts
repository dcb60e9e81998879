// Which rows and columns of a sheet are in view, kept in step with scrolling inside the same frame; and scrolling to a cell.
import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type ColumnLayout, columnsInView } from './column-layout.ts'
import type { Spot } from './range.ts'

export const ROW_HEIGHT = 29
/** Rows drawn beyond the edges, so that a small step needs no new ones. */
const AROUND = 3

export interface Viewport {
  readonly first: number
  /** One after the last. */
  readonly end: number
  readonly firstColumn: number
  readonly endColumn: number
  /** Whole rows between header and totals. */
  readonly page: number
}

interface Frame<R> {
  readonly rows: number
  readonly layout: ColumnLayout<R>
  /** Heights of the header and of the totals, which cover rows. */
  readonly head: number
  readonly foot: number
}

const EMPTY: Viewport = { first: 0, end: 0, firstColumn: 0, endColumn: 0, page: 1 }

export function useViewport<R>(scroller: RefObject<HTMLElement | null>, frame: Frame<R>) {
  const { rows, layout, head, foot } = frame
  const [view, setView] = useState(EMPTY)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      const next = viewOf(element, { rows, layout, head, foot })
      setView((before) => (isSame(before, next) ? before : next))
    }
    look()
    const onScroll = () => flushSync(look)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, rows, layout, head, foot])
  const reveal = useCallback(
    (spot: Spot) => {
      const element = scroller.current
      if (element !== null) scrollTo(element, { rows, layout, head, foot }, spot)
    },
    [scroller, rows, layout, head, foot],
  )
  return { view, reveal }
}

function viewOf<R>(element: HTMLElement, { rows, layout, head, foot }: Frame<R>): Viewport {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = element
  const top = Math.floor(scrollTop / ROW_HEIGHT)
  const page = Math.max(1, Math.floor((clientHeight - head - foot) / ROW_HEIGHT))
  const { first: firstColumn, end: endColumn } = columnsInView(layout, scrollLeft, clientWidth)
  return {
    first: Math.max(0, Math.min(top - AROUND, rows - page)),
    end: Math.min(rows, top + page + 1 + AROUND),
    firstColumn,
    endColumn,
    page,
  }
}

function isSame(a: Viewport, b: Viewport): boolean {
  return (Object.keys(a) as (keyof Viewport)[]).every((key) => a[key] === b[key])
}

function scrollTo<R>(element: HTMLElement, { layout, head, foot }: Frame<R>, { row, column }: Spot): void {
  const top = row * ROW_HEIGHT
  const room = element.clientHeight - head - foot
  if (top < element.scrollTop) element.scrollTop = top
  else if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room
  if (column < layout.frozen) return
  const frozen = layout.lefts[layout.frozen] ?? 0
  const [left = 0, right = 0] = [layout.lefts[column], layout.lefts[column + 1]]
  if (left - frozen < element.scrollLeft) element.scrollLeft = left - frozen
  else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth
}
