// The buttons and links in the rows of a table by keyboard: one row of them is a stop of the Tab key, arrows go on from there.
import type { KeyboardEvent, RefObject } from 'react'
import { useEffect } from 'react'

const CONTROLS = 'button:enabled, a[href], input[type="checkbox"]'
/** Where rows have fields to write in, Tab goes from field to field. */
const FIELDS = 'input:not([type="checkbox"]), textarea, select'

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Keeps one row reachable by Tab, the one that had the focus last: a long table is passed with one press, not with hundreds. */
export function useRowStops(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const element = table.current
    if (element === null) return
    let current: HTMLTableRowElement | null = null
    const settle = () => {
      makeReachable(element)
      if (element.querySelector(`tbody :is(${FIELDS})`) !== null) return
      if (current === null || !element.contains(current)) current = firstRow(element)
      for (const control of controlsOf(element)) control.tabIndex = rowOf(control) === current ? 0 : -1
    }
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? rowOf(target) : null
      if (row === null || row === current || row.closest('tbody') === null) return
      current = row
      settle()
    }
    settle()
    const observer = new MutationObserver(settle)
    observer.observe(element, { childList: true, subtree: true })
    const sizes = new ResizeObserver(() => makeReachable(element))
    for (const sized of [element, element.parentElement ?? element]) sizes.observe(sized)
    element.addEventListener('focusin', onFocus)
    return () => {
      observer.disconnect()
      sizes.disconnect()
      element.removeEventListener('focusin', onFocus)
    }
  }, [table])
}

/** A table that has nothing to press, and does not fit, is scrolled by the keys when Tab has come to it. */
function makeReachable(table: HTMLTableElement): void {
  const scroller = table.parentElement
  if (scroller === null) return
  const fits = scroller.scrollHeight <= scroller.clientHeight && scroller.scrollWidth <= scroller.clientWidth
  scroller.tabIndex = fits || table.querySelector(CONTROLS) !== null ? -1 : 0
}

/** Arrows go to the next row that has something in the same column, or along the row, as in a spreadsheet. */
export function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = ARROWS[event.key]
  const from = event.target as HTMLElement
  if (step === undefined || event.altKey || !from.matches(`tbody :is(${CONTROLS})`)) return
  const [down, right] = step
  const next = right === 0 ? controlBelow(from, down) : controlBeside(from, right)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function controlBeside(from: HTMLElement, step: number): HTMLElement | undefined {
  const all = controlsOf(rowOf(from))
  return all[all.indexOf(from) + step]
}

function controlBelow(from: HTMLElement, step: number): HTMLElement | undefined {
  const row = rowOf(from)
  const cell = from.closest<HTMLTableCellElement>('td, th')
  const bodies = [...(row?.closest('table')?.tBodies ?? [])]
  const rows = bodies.flatMap((body) => [...body.rows])
  const at = row === null ? -1 : rows.indexOf(row)
  const ahead = step > 0 ? rows.slice(at + 1) : rows.slice(0, Math.max(0, at)).toReversed()
  const place = controlsOf(cell).indexOf(from)
  for (const one of ahead) {
    const there = controlsOf(one.cells[cell?.cellIndex ?? 0] ?? null)
    if (there.length > 0) return there[Math.min(place, there.length - 1)]
  }
  return ahead.map((one) => controlsOf(one)[0]).find((control) => control !== undefined)
}

function firstRow(table: HTMLTableElement): HTMLTableRowElement | null {
  const first = controlsOf(table)[0]
  return first === undefined ? null : rowOf(first)
}

function rowOf(element: Element): HTMLTableRowElement | null {
  return element.closest('tr')
}

/** In the body of a table: its header sorts, and stays a row of stops. */
function controlsOf(within: Element | null): HTMLElement[] {
  const found = [...(within?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])]
  return found.filter((control) => control.closest('tbody') !== null)
}
