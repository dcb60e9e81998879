// Texts that were entered and do not stand in the rows yet: those just stored, until the rows come anew, and those refused, with the reason.
import { useRef, useState } from 'react'
import type { Spot } from './range.ts'
import type { CellCheck, CellText, SheetEdit, SheetProps } from './sheet-props.ts'
import type { SheetView } from './use-view.ts'

export interface Draft {
  readonly text: string
  /** Why it was not stored; null where it was. */
  readonly reason: string | null
}

/** By row key, then by column. */
export type Drafts = ReadonlyMap<string, ReadonlyMap<string, Draft>>

/** A text for a place of the sheet. */
export interface Entry {
  readonly spot: Spot
  readonly text: string
}

export interface Entered {
  readonly written: number
  readonly refused: number
  /** Why the first of those was. */
  readonly reason: string | null
  /** Places that take no text. */
  readonly locked: number
  /** The last conversion. */
  readonly note: string | null
  readonly tooMany: boolean
}

const EMPTY: Drafts = new Map()

export function useDrafts<R>(props: SheetProps<R>, view: SheetView<R>) {
  const { edit, groups } = props
  const [held, setHeld] = useState({ drafts: EMPTY, groups })
  /** What was refused before the last texts came, where some of those were refused too. */
  const last = useRef<{ readonly before: Drafts; readonly isStored: boolean } | null>(null)
  if (held.groups !== groups && held.drafts.size > 0) {
    setHeld({ drafts: refusedOf(held.drafts), groups })
  }
  const { drafts } = held
  const textAt = ({ row, column }: Spot): string => {
    const [line, leaf] = [view.rows[row], view.layout.leaves[column]]
    if (line === undefined || leaf === undefined || line.kind === 'group') return ''
    return drafts.get(line.key)?.get(leaf.key)?.text ?? String(leaf.value(line.row) ?? '')
  }
  const isEditable = ({ row, column }: Spot): boolean =>
    edit !== undefined && view.rows[row]?.kind === 'row' && view.layout.leaves[column]?.editable === true

  const enter = (entries: readonly Entry[]): Entered => {
    const open = entries.filter(({ spot }) => isEditable(spot))
    const locked = entries.length - open.length
    const nothing = { written: 0, refused: 0, reason: null, locked, note: null, tooMany: false }
    if (edit === undefined) return nothing
    if (open.length > edit.most) return { ...nothing, tooMany: true }
    const { next, good, ...found } = checkAll(open, drafts, { edit, view })
    last.current = found.refused === 0 ? null : { before: refusedOf(drafts), isStored: good.length > 0 }
    setHeld({ drafts: next, groups })
    if (good.length > 0) void store(good)
    return { ...nothing, ...found, written: good.length }
  }
  const store = async (cells: readonly CellText<R>[]) => {
    if (await edit?.write(cells)) return
    setHeld((before) => ({ ...before, drafts: refusedOf(before.drafts) }))
  }
  /** Takes back what was refused of the last texts. True where none of them was stored, so that nothing else is to be undone. */
  const takeBack = (): boolean => {
    const step = last.current
    last.current = null
    if (step === null) return false
    setHeld({ drafts: step.before, groups })
    return !step.isStored
  }
  const wrong = [...drafts.values()].reduce(
    (sum, own) => sum + [...own.values()].filter(({ reason }) => reason !== null).length,
    0,
  )
  return { drafts, textAt, isEditable, enter, takeBack, wrong }
}

interface Checking<R> {
  readonly edit: SheetEdit<R>
  readonly view: SheetView<R>
}

/** The drafts that the entries leave, and those of them that are to be stored. */
function checkAll<R>(entries: readonly Entry[], drafts: Drafts, { edit, view }: Checking<R>) {
  const next = new Map([...drafts].map(([key, own]) => [key, new Map(own)]))
  const good: CellText<R>[] = []
  let refused = 0
  let reason: string | null = null
  let note: string | null = null
  for (const { spot, text } of entries) {
    const line = view.rows[spot.row]
    const leaf = view.layout.leaves[spot.column]
    if (line?.kind !== 'row' || leaf === undefined) continue
    const checked = edit.check(line.row, leaf.key, text)
    const isSame = checked.ok && checked.shown === String(leaf.value(line.row) ?? '')
    if (isSame) next.get(line.key)?.delete(leaf.key)
    else put(next, line.key, leaf.key, draftOf(checked, text))
    if (checked.ok) note = checked.note ?? note
    else {
      refused += 1
      reason ??= checked.reason
    }
    if (checked.ok && !isSame) good.push({ row: line.row, column: leaf.key, text })
  }
  return { next, good, refused, reason, note }
}

function draftOf(checked: CellCheck, text: string): Draft {
  return checked.ok ? { text: checked.shown, reason: null } : { text, reason: checked.reason }
}

function put(drafts: Map<string, Map<string, Draft>>, row: string, column: string, draft: Draft): void {
  const own = drafts.get(row)
  if (own === undefined) drafts.set(row, new Map([[column, draft]]))
  else own.set(column, draft)
}

function refusedOf(drafts: Drafts): Drafts {
  const kept = new Map<string, ReadonlyMap<string, Draft>>()
  for (const [key, own] of drafts) {
    const left = new Map([...own].filter(([, { reason }]) => reason !== null))
    if (left.size > 0) kept.set(key, left)
  }
  return kept
}
