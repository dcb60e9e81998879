// A plain semantic table: header of several levels that stays in view, row groups, totals, sorting, number cells to pick. Of a long list without groups only the rows in view are drawn.

import type { ReactNode, RefObject } from 'react'
import { useMemo, useRef, useState } from 'react'
import { type MenuCommand, useContextMenu } from './context-menu.tsx'
import './data-table.css'
import { moveBetweenRows, useRowStops } from './row-stops.ts'
import type { Sorting } from './sort-rows.ts'
import { nextSorting, sortRows } from './sort-rows.ts'
import type { Column, ColumnLeaf } from './table-columns.ts'
import { leavesOf } from './table-columns.ts'
import { TableHeader } from './table-header.tsx'
import type { PickedCell, RowPress } from './table-row.tsx'
import { DataRow, SummaryRow } from './table-row.tsx'
import { useStable } from './use-stable.ts'
import { useWindow } from './use-window.ts'

/** Rows beyond which a list is drawn in part; each row then has this height. */
const LONG = 300
const ROW_HEIGHT = 29

export interface RowGroup<R> {
  readonly key: string
  /** Null for a table without groups. */
  readonly title: string | null
  readonly rows: readonly R[]
  /** Groups inside this one, before its own rows; only sheets show them. */
  readonly groups?: readonly RowGroup<R>[]
  /** Subtotals by column key, shown in the group's own row. */
  readonly cells?: Readonly<Record<string, ReactNode>>
  /** Shown after the title: counts, buttons. */
  readonly extra?: ReactNode
}

/** What every table over groups of rows is given. */
export interface TableProps<R> {
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly groups: readonly RowGroup<R>[]
  readonly rowKey: (row: R) => string
  readonly totals?: { readonly title: string; readonly cells: Readonly<Record<string, ReactNode>> }
  readonly picked?: PickedCell | null
  readonly rowTone?: (row: R) => 'muted' | 'error' | null
  readonly empty?: ReactNode
  readonly collapseLabel?: (title: string, open: boolean) => string
  /** Commands for a row, on a right click or the Menu key. */
  readonly commandsOf?: (row: R) => readonly MenuCommand[]
}

interface Table<R> extends TableProps<R> {
  readonly onMenu: ((press: RowPress<R>) => void) | undefined
}

export function DataTable<R>(props: TableProps<R>) {
  const { label, columns, groups, totals, empty, commandsOf } = props
  const menu = useContextMenu(label)
  const ask = useStable(({ event, row }: RowPress<R>) =>
    menu.open(event, commandsOf?.(row) ?? [], event.target as Element),
  )
  const drawn = { ...props, onMenu: commandsOf === undefined ? undefined : ask }
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const leaves = leavesOf(columns)
  const isEmpty = groups.every((group) => group.rows.length === 0)
  const scroller = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)
  useRowStops(table)
  const long = groups.find(({ title, rows }) => groups.length === 1 && title === null && rows.length > LONG)
  return (
    <section ref={scroller} className="table-scroll" aria-label={label} tabIndex={-1}>
      <table
        ref={table}
        className="data-table"
        aria-label={label}
        aria-rowcount={long === undefined ? undefined : long.rows.length + 1}
        onKeyDown={moveBetweenRows}
      >
        <TableHeader
          columns={columns}
          sorting={sorting}
          onSort={(key) => setSorting(nextSorting(sorting, key))}
        />
        {long !== undefined ? (
          <LongBody scroller={scroller} group={long} leaves={leaves} sorting={sorting} table={drawn} />
        ) : (
          groups.map((group) => (
            <GroupBody key={group.key} group={group} leaves={leaves} sorting={sorting} table={drawn} />
          ))
        )}
        {totals !== undefined && !isEmpty && (
          <tfoot>
            <SummaryRow className="total" title={totals.title} leaves={leaves} cells={totals.cells} />
          </tfoot>
        )}
      </table>
      {isEmpty && empty !== undefined && <div className="table-empty">{empty}</div>}
      {menu.menu}
    </section>
  )
}

interface GroupProps<R> {
  readonly group: RowGroup<R>
  readonly leaves: readonly ColumnLeaf<R>[]
  readonly sorting: Sorting | null
  readonly table: Table<R>
}

function GroupBody<R>({ group, leaves, sorting, table }: GroupProps<R>) {
  const [open, setOpen] = useState(true)
  const { picked = null, rowKey, rowTone, collapseLabel, onMenu } = table
  const title = group.title
  return (
    <tbody>
      {title !== null && (
        <SummaryRow
          className="group"
          title={title}
          leaves={leaves}
          cells={group.cells ?? {}}
          extra={group.extra}
          toggle={{ open, label: collapseLabel?.(title, open) ?? title, run: () => setOpen(!open) }}
        />
      )}
      {open &&
        sortRows(group.rows, leaves, sorting).map((row) => {
          const key = rowKey(row)
          const column = picked?.row === key ? picked.column : null
          return (
            <DataRow
              key={key}
              row={row}
              leaves={leaves}
              pickedColumn={column}
              tone={rowTone?.(row) ?? null}
              onMenu={onMenu}
            />
          )
        })}
    </tbody>
  )
}

interface LongProps<R> extends GroupProps<R> {
  readonly scroller: RefObject<HTMLElement | null>
}

function LongBody<R>({ scroller, group, leaves, sorting, table }: LongProps<R>) {
  const { picked = null, rowKey, rowTone, onMenu } = table
  const rows = useMemo(() => sortRows(group.rows, leaves, sorting), [group.rows, leaves, sorting])
  const { first, end } = useWindow(scroller, rows.length, ROW_HEIGHT)
  return (
    <tbody className="long">
      <Blank rows={first} />
      {rows.slice(first, end).map((row, at) => {
        const key = rowKey(row)
        return (
          <DataRow
            key={key}
            row={row}
            leaves={leaves}
            index={first + at + 2}
            pickedColumn={picked?.row === key ? picked.column : null}
            tone={rowTone?.(row) ?? null}
            onMenu={onMenu}
          />
        )
      })}
      <Blank rows={rows.length - end} />
    </tbody>
  )
}

/** Takes the place of rows that are not drawn. */
function Blank({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return <tr style={{ height: rows * ROW_HEIGHT }} />
}
