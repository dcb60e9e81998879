// The header of a sheet: up to four levels of merged cells, columns that sort, and under them the filter fields.

import type { MouseEvent, PointerEvent } from 'react'
import { formatMessage } from '#shared/locale/format'
import type { SheetText } from '#shared/locale/zh-CN/pages/sheet'
import { isBranch } from '../table-columns.ts'
import type { HeadCell } from './column-layout.ts'
import type { SheetView } from './use-view.ts'
import type { Viewport } from './use-viewport.ts'
import { ROW_HEIGHT } from './use-viewport.ts'

interface Props<R> {
  readonly view: SheetView<R>
  readonly port: Viewport
  readonly text: SheetText
  /** Columns are to be selected, the last included; with Shift those up to them too. */
  readonly onPick: (left: number, right: number, extend: boolean) => void
}

export function SheetHead<R>({ view, port, text, onPick }: Props<R>) {
  const { levels, layout, filtering } = view
  return (
    <thead className="sheet-head" style={{ width: layout.total }}>
      {levels.map((cells, level) => (
        <tr className="sheet-row" aria-rowindex={level + 1} key={cells.map(keyOf).join(' ')}>
          {spread(cells, view, port).map(({ cell, gap }) => (
            <HeadCellBox key={keyOf(cell)} cell={cell} gap={gap} view={view} text={text} onPick={onPick} />
          ))}
        </tr>
      ))}
      {filtering && <FilterRow view={view} port={port} text={text} />}
    </thead>
  )
}

function keyOf<R>({ column, start }: HeadCell<R>): string {
  return isBranch(column) ? `branch ${start} ${column.title}` : column.key
}

/** The cells of a level that are in view, each with the gap before it: what is not in view, or comes down from above. */
function spread<R>(cells: readonly HeadCell<R>[], { layout }: SheetView<R>, port: Viewport) {
  const places: { readonly cell: HeadCell<R>; readonly gap: number }[] = []
  let at = 0
  for (const cell of cells) {
    const { start, span } = cell
    const isSeen = start < layout.frozen || (start < port.endColumn && start + span > port.firstColumn)
    if (!isSeen) continue
    const left = layout.lefts[start] ?? 0
    places.push({ cell, gap: left - at })
    at = layout.lefts[start + span] ?? left
  }
  return places
}

interface BoxProps<R> extends Pick<Props<R>, 'view' | 'text' | 'onPick'> {
  readonly cell: HeadCell<R>
  readonly gap: number
}

function HeadCellBox<R>({ cell, gap, view, text, onPick }: BoxProps<R>) {
  const { column, start, span, levels } = cell
  const { layout, sorting, sort } = view
  const frozen = start < layout.frozen
  const width = (layout.lefts[start + span] ?? 0) - (layout.lefts[start] ?? 0)
  const style = {
    width,
    height: levels * ROW_HEIGHT,
    marginLeft: gap,
    ...(frozen ? { left: layout.lefts[start] } : {}),
  }
  const pick = (event: MouseEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('button, .sheet-grip') !== null) return
    event.preventDefault()
    onPick(start, start + span - 1, event.shiftKey)
  }
  if (isBranch(column)) {
    return (
      <th
        scope="colgroup"
        colSpan={span}
        aria-colindex={start + 1}
        className="sheet-th branch"
        style={style}
        onMouseDown={pick}
      >
        <span className="branch-title" style={{ left: layout.lefts[layout.frozen] }}>
          {column.title}
        </span>
      </th>
    )
  }
  const active = sorting?.key === column.key ? sorting : null
  const order = active === null ? 'none' : active.descending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      rowSpan={levels}
      aria-colindex={start + 1}
      style={style}
      onMouseDown={pick}
      className={['sheet-th', column.kind, frozen ? 'frozen' : ''].join(' ')}
      aria-sort={column.sortable ? order : undefined}
      aria-label={column.title}
    >
      <span className="sheet-clip" title={column.title}>
        {column.title}
      </span>
      {column.sortable && (
        <SortButton
          order={order}
          label={formatMessage(text.menu.sort, { column: column.title })}
          onSort={() => sort(column.key)}
        />
      )}
      <span
        className="sheet-grip"
        role="presentation"
        aria-hidden="true"
        onPointerDown={(event) => widen(event, width, (wide) => view.setWidth(column.key, wide))}
        onDoubleClick={() => view.setWidth(column.key, 'fit')}
      />
    </th>
  )
}

interface SortProps {
  readonly order: 'none' | 'ascending' | 'descending'
  readonly label: string
  readonly onSort: () => void
}

/** By keyboard the menu of the column sorts: Tab goes straight to the cells. */
function SortButton({ order, label, onSort }: SortProps) {
  return (
    <button
      type="button"
      className="sheet-sort"
      tabIndex={-1}
      title={label}
      aria-label={label}
      onClick={onSort}
    >
      <span className={`sort-mark ${order}`} aria-hidden="true" />
    </button>
  )
}

/** The edge of a header follows the pointer until it is let go. */
function widen(
  { currentTarget: grip, pointerId, clientX: from }: PointerEvent<HTMLElement>,
  width: number,
  set: (width: number) => void,
): void {
  grip.setPointerCapture(pointerId)
  grip.onpointermove = ({ clientX }) => set(width + clientX - from)
  grip.onlostpointercapture = () => {
    grip.onpointermove = null
  }
}

function FilterRow<R>({ view, port, text }: Omit<Props<R>, 'onPick'>) {
  const { layout, levels, filters, setFilter } = view
  const { leaves, lefts, widths, frozen } = layout
  const gap = (lefts[port.firstColumn] ?? 0) - (lefts[frozen] ?? 0)
  return (
    <tr className="sheet-row filter-row" aria-rowindex={levels.length + 1}>
      {leaves.map((leaf, at) => {
        const isFrozen = at < frozen
        if (!isFrozen && (at < port.firstColumn || at >= port.endColumn)) return null
        const margin = at === port.firstColumn ? gap : 0
        return (
          <td
            key={leaf.key}
            aria-colindex={at + 1}
            className={isFrozen ? 'sheet-th frozen' : 'sheet-th'}
            style={{ width: widths[at], marginLeft: margin, ...(isFrozen ? { left: lefts[at] } : {}) }}
          >
            <input
              className="filter-field"
              aria-label={formatMessage(text.filterOf, { column: leaf.title })}
              placeholder={leaf.kind === 'number' ? '>=100' : ''}
              value={filters[leaf.key] ?? ''}
              onChange={(event) => setFilter(leaf.key, event.target.value)}
            />
          </td>
        )
      })}
    </tr>
  )
}
