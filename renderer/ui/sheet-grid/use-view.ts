// How a sheet is looked at: sorted, filtered, groups closed, columns hidden; and the rows and columns that this leaves.
import { useEffect, useMemo, useRef, useState } from 'react'
import { nextSorting, type Sorting } from '../sort-rows.ts'
import { leavesOf } from '../table-columns.ts'
import { useStable } from '../use-stable.ts'
import { headLevels, layoutOf, type OwnWidth, shownColumns } from './column-layout.ts'
import { displayRows } from './display-rows.ts'
import type { ColumnLook, SheetProps } from './sheet-props.ts'

const NONE: ReadonlySet<string> = new Set()

export type SheetView<R> = ReturnType<typeof useView<R>>

export function useView<R>({ columns, groups, rowKey, totals, memory }: SheetProps<R>) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({})
  const [filtering, setFiltering] = useState(false)
  const [closed, setClosed] = useState(NONE)
  const { hidden, widths, toggle, setWidth } = useLook(memory)
  const shown = useMemo(() => shownColumns(columns, hidden), [columns, hidden])
  const layout = useMemo(
    () => layoutOf(shown, sampleOf(groups), totals?.cells, widths),
    [shown, groups, totals?.cells, widths],
  )
  const rows = useMemo(() => {
    const active = filtering ? filters : {}
    return displayRows(groups, { leaves: leavesOf(columns), rowKey, sorting, filters: active, closed })
  }, [groups, columns, rowKey, sorting, filters, filtering, closed])
  return {
    allLeaves: useMemo(() => leavesOf(columns), [columns]),
    layout,
    levels: useMemo(() => headLevels(shown), [shown]),
    rows,
    size: { rows: rows.length, columns: layout.leaves.length },
    isTree: groups.some(({ title }) => title !== null),
    sorting,
    sort: (key: string) => setSorting(nextSorting(sorting, key)),
    filters,
    filtering,
    setFilter: (key: string, typed: string) => setFilters({ ...filters, [key]: typed }),
    toggleFilter: () => setFiltering(!filtering),
    toggleGroup: (key: string) => setClosed(toggled(closed, key)),
    hidden,
    /** Makes a column as wide as is said. */
    setWidth,
    toggleColumn: toggle,
  }
}

/** A moment after the last change it is kept: an edge that is dragged changes its column with every move. */
const KEPT_AFTER_MS = 400

/** How the columns look: as they were left, until they are changed, which is kept. */
function useLook(memory: SheetProps<unknown>['memory']) {
  const [look, setLook] = useState<ColumnLook>(memory?.look ?? { hidden: [], widths: {} })
  const kept = useRef(look)
  const keep = useStable(() => {
    kept.current = look
    memory?.keep({ hidden: [...look.hidden], widths: { ...look.widths } })
  })
  useEffect(() => {
    if (look === kept.current) return
    const timer = setTimeout(keep, KEPT_AFTER_MS)
    return () => clearTimeout(timer)
  }, [look, keep])
  return {
    hidden: useMemo(() => new Set(look.hidden), [look.hidden]),
    widths: look.widths,
    toggle: (key: string) =>
      setLook((before) => ({ ...before, hidden: [...toggled(new Set(before.hidden), key)] })),
    setWidth: (key: string, width: OwnWidth) => {
      const whole = width === 'fit' ? width : Math.max(1, Math.round(width))
      setLook((before) => ({ ...before, widths: { ...before.widths, [key]: whole } }))
    },
  }
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

const MOST_SAMPLED = 1000

/** The rows of all groups, as far as widths are measured on them: a long name may stand in the last. */
function sampleOf<R>(groups: SheetProps<R>['groups'], sample: R[] = []): readonly R[] {
  for (const { rows, groups: inner } of groups) {
    for (const row of rows.slice(0, MOST_SAMPLED - sample.length)) sample.push(row)
    sampleOf(inner ?? [], sample)
  }
  return sample
}
