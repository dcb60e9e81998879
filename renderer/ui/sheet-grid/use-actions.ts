// What the keys, the mouse and the clipboard do to a sheet: select and move, begin and end writing, and what changes cells.
import { useRef, useState } from 'react'
import { copied } from './blocks.ts'
import { changingActions } from './changing-actions.ts'
import type { KeyAction } from './keys.ts'
import { moved } from './move.ts'
import { clampSpot, rangeOf, type Selection, type Spot, selectSpot, tabSpot } from './range.ts'
import type { SheetProps } from './sheet-props.ts'
import type { useDrafts } from './use-drafts.ts'
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
  const selection = { active: clampSpot(selected.active, size), corner: clampSpot(selected.corner, size) }
  const range = rangeOf(selection)
  const isRow = (row: number) => view.rows[row]?.kind === 'row'
  const ground = { ...size, isRow, textAt: drafts.textAt }
  const select = (next: Selection) => {
    setSelected(next)
    setSaid('')
  }
  const keys = view.layout.leaves.map(({ key }) => key)
  const changing = changingActions({ ...ground, props, drafts, range, selection, select, setSaid, keys })
  const asNew = useRef(false)
  const begin = (start: string | null) => {
    if (drafts.isEditable(selection.active)) setWriting({ spot: selection.active, start })
  }
  const commit = (text: string) => {
    if (writing === null) return
    setWriting(null)
    if (text !== drafts.textAt(writing.spot)) changing.enter([{ spot: writing.spot, text }])
  }
  const go = (action: Extract<KeyAction, { act: 'go' }>) => {
    const isFilled = (spot: Spot) => !isRow(spot.row) || drafts.textAt(spot) !== ''
    select(moved(selection, action, { size, page, isFilled }))
  }
  /** False at the last cell, where Tab goes on in the window. */
  const tab = (step: 1 | -1): boolean => {
    const next = tabSpot(selection.active, step, size)
    if (next !== null) select(selectSpot(next))
    return next !== null
  }
  return {
    ...changing,
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
    selectAll: () =>
      select({ active: { row: 0, column: 0 }, corner: { row: size.rows - 1, column: size.columns - 1 } }),
    go,
    tab,
    writing,
    begin,
    edit: () => begin(drafts.textAt(selection.active)),
    clearAndEdit: () => begin(''),
    cancel: () => setWriting(null),
    commit,
    copy: () => copied(range, ground),
    said,
    finding,
    setFinding,
  }
}
