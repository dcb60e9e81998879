// What the keys, the mouse and the clipboard do to a sheet: select and move, begin and end writing, and what changes cells.
import { type RefObject, useRef, useState } from 'react'
import { copied } from './blocks.ts'
import { changingActions } from './changing-actions.ts'
import type { KeyAction } from './keys.ts'
import { moved } from './move.ts'
import {
  clampSpot,
  cycledSpot,
  heightOf,
  isBlock,
  type Range,
  rangeOf,
  type Selection,
  type Size,
  type Spot,
  selectSpot,
  tabSpot,
  widthOf,
} from './range.ts'
import type { SheetProps } from './sheet-props.ts'
import type { useDrafts } from './use-drafts.ts'
import { useHandle } from './use-handle.ts'
import type { SheetView } from './use-view.ts'

export interface Writing {
  readonly spot: Spot
  /** What the field begins with; null where what was typed already stands in it. */
  readonly start: string | null
}

export type FindMode = 'find' | 'replace' | null
export type SheetActions = ReturnType<typeof useActions>

interface Ground<R> {
  readonly props: SheetProps<R>
  readonly view: SheetView<R>
  readonly drafts: ReturnType<typeof useDrafts<R>>
  /** Rows of one screen. */
  readonly page: number
}

export function useActions<R>({ props, view, drafts, page }: Ground<R>) {
  const { size } = view
  const [selected, setSelected] = useState<Selection>(selectSpot({ row: 0, column: 0 }))
  const [writing, setWriting] = useState<Writing | null>(null)
  const [said, setSaid] = useState('')
  const [finding, setFinding] = useState<FindMode>(null)
  const selection = clamped(selected, size)
  const range = rangeOf(selection)
  const isRow = (row: number) => view.rows[row]?.kind === 'row'
  const ground = { ...size, isRow, textAt: drafts.textAt }
  /** The column in which a walk with Tab began: Enter goes back to it. */
  const walk = useRef<number | null>(null)
  const select = (next: Selection, from: number | null = null) => {
    walk.current = from
    setSelected(next)
    setSaid('')
  }
  const keys = view.layout.leaves.map(({ key }) => key)
  const changing = changingActions({ ...ground, props, drafts, range, selection, select, setSaid, keys })
  const asNew = useRef(false)
  const { frozen } = view.layout
  const steps = walking({ drafts, size, page, frozen, selection, isRow, select, walk })
  const handle = useHandle({ range, select, fillTo: changing.fillTo })
  const begin = (start: string | null) => {
    if (drafts.isEditable(selection.active)) setWriting({ spot: selection.active, start })
  }
  const commit = (text: string) => {
    if (writing === null) return
    setWriting(null)
    if (text !== drafts.textAt(writing.spot)) changing.enter([{ spot: writing.spot, text }])
  }
  return {
    ...changing,
    ...handle,
    paste: (text: string) => {
      if (asNew.current) changing.pasteNew(text)
      else changing.paste(text)
      asNew.current = false
    },
    /** The next paste is one of new rows. */
    pasteAsNew: () => {
      asNew.current = true
    },
    selection,
    range,
    select,
    ...wholes({ range, size, select }),
    ...steps,
    writing,
    begin,
    edit: () => begin(drafts.textAt(selection.active)),
    clearAndEdit: () => begin(''),
    cancel: () => setWriting(null),
    commit,
    /** What is typed goes into every selected cell. */
    commitAll: (text: string) => {
      setWriting(null)
      changing.fillText(text)
    },
    copy: () => copied(range, ground),
    said,
    finding,
    setFinding,
  }
}

interface Whole {
  readonly range: Range
  readonly size: Size
  readonly select: (next: Selection) => void
}

/** Selects all of the sheet, whole columns, whole rows. */
function wholes({ range, size, select }: Whole) {
  const [bottom, end] = [size.rows - 1, size.columns - 1]
  return {
    selectAll: () => select({ active: { row: 0, column: 0 }, corner: { row: bottom, column: end } }),
    /** With `extend` what is selected keeps its columns. */
    selectColumns: (left: number, right: number, extend = false) => {
      const from = extend ? Math.min(left, range.left) : left
      const to = extend ? Math.max(right, range.right) : right
      select({ active: { row: 0, column: from }, corner: { row: bottom, column: to } })
    },
    selectRows: () =>
      select({ active: { row: range.top, column: 0 }, corner: { row: range.bottom, column: end } }),
  }
}

function clamped({ active, corner, anchor }: Selection, size: Size): Selection {
  const whole = { active: clampSpot(active, size), corner: clampSpot(corner, size) }
  return anchor === undefined ? whole : { ...whole, anchor: clampSpot(anchor, size) }
}

interface Walk<R> extends Pick<Ground<R>, 'drafts' | 'page'> {
  readonly size: Size
  /** Columns at the left that do not scroll away. */
  readonly frozen: number
  readonly selection: Selection
  readonly isRow: (row: number) => boolean
  readonly select: (next: Selection, from?: number | null) => void
  /** The column in which a walk with Tab began. */
  readonly walk: RefObject<number | null>
}

function walking<R>({ drafts, size, page, frozen, selection, isRow, select, walk }: Walk<R>) {
  const go = (action: Extract<KeyAction, { act: 'go' }>) => {
    const isFilled = (spot: Spot) => !isRow(spot.row) || drafts.textAt(spot) !== ''
    select(moved(selection, action, { size, page, frozen, isFilled }))
  }
  const block = rangeOf(selection)
  /** Inside a block the walk stays in it, passing over the heads of groups. */
  const cycle = (step: 1 | -1, by: 'row' | 'column') => {
    let { active } = selection
    for (let tried = heightOf(block) * widthOf(block); tried > 0; tried -= 1) {
      active = cycledSpot(active, step, block, by)
      if (isRow(active.row)) break
    }
    select({ corner: selection.corner, anchor: selection.anchor ?? selection.active, active })
  }
  /** False at the last cell, where Tab goes on in the window. */
  const tab = (step: 1 | -1): boolean => {
    if (isBlock(block)) {
      cycle(step, 'row')
      return true
    }
    const next = tabSpot(selection.active, step, size)
    if (next !== null) select(selectSpot(next), walk.current ?? selection.active.column)
    return next !== null
  }
  /** To the next row that holds cells, passing over the heads of groups; where a walk with Tab began, below its beginning. */
  const enterStep = (step: 1 | -1) => {
    if (isBlock(block)) return cycle(step, 'column')
    const column = walk.current ?? selection.active.column
    let row = selection.active.row + step
    while (row >= 0 && row < size.rows && !isRow(row)) row += step
    select(selectSpot(row < 0 || row >= size.rows ? { ...selection.active, column } : { row, column }))
  }
  return { go, tab, enterStep }
}
