// Rows of a data table: data rows, and the summary rows of groups and of the whole.

import type { MouseEvent, ReactNode } from 'react'
import { memo } from 'react'
import { groupThousands } from '#shared/locale/format'
import type { ColumnLeaf } from './table-columns.ts'

/** The number that is being explained. */
export interface PickedCell {
  readonly row: string
  readonly column: string
}

/** A press that asks for the commands of a row. */
export interface RowPress<R> {
  readonly event: MouseEvent
  readonly row: R
}

interface DataRowProps<R> {
  readonly row: R
  readonly leaves: readonly ColumnLeaf<R>[]
  readonly pickedColumn: string | null
  readonly tone: 'muted' | 'error' | null
  /** Place in a list that is drawn in part, the header being row 1. */
  readonly index?: number
  readonly onMenu?: ((press: RowPress<R>) => void) | undefined
}

function PlainDataRow<R>({ row, leaves, pickedColumn, tone, index, onMenu }: DataRowProps<R>) {
  return (
    <tr
      aria-rowindex={index}
      className={[tone ?? '', pickedColumn === null ? '' : 'picked'].join(' ')}
      onContextMenu={onMenu === undefined ? undefined : (event) => onMenu({ event, row })}
    >
      {leaves.map((leaf) =>
        leaf.heading ? (
          <th key={leaf.key} scope="row" className="heading">
            {show(leaf, row)}
          </th>
        ) : (
          <td key={leaf.key} className={leaf.kind}>
            <CellContent leaf={leaf} row={row} picked={leaf.key === pickedColumn} />
          </td>
        ),
      )}
    </tr>
  )
}

export const DataRow = memo(PlainDataRow) as typeof PlainDataRow

interface CellProps<R> {
  readonly leaf: ColumnLeaf<R>
  readonly row: R
  readonly picked: boolean
  /** In a sheet arrows reach the cell, not Tab. */
  readonly inGrid?: boolean
}

export function CellContent<R>({ leaf, row, picked, inGrid = false }: CellProps<R>) {
  if (leaf.pick === undefined || leaf.value(row) === null) return show(leaf, row)
  const { run, label } = leaf.pick
  return (
    <button
      type="button"
      className="cell-button"
      tabIndex={inGrid ? -1 : 0}
      aria-pressed={picked}
      aria-label={label(row)}
      onClick={() => run(row)}
    >
      {show(leaf, row)}
    </button>
  )
}

function show<R>(leaf: ColumnLeaf<R>, row: R): ReactNode {
  if (leaf.render !== undefined) return leaf.render(row)
  const value = leaf.value(row)
  if (value === null) return ''
  return leaf.kind === 'number' ? groupThousands(value) : value
}

interface SummaryProps<R> {
  readonly className: 'group' | 'total'
  readonly title: string
  readonly leaves: readonly ColumnLeaf<R>[]
  readonly cells: Readonly<Record<string, ReactNode>>
  readonly extra?: ReactNode
  readonly toggle?: { readonly open: boolean; readonly label: string; readonly run: () => void }
}

/** The title takes the columns before the first figure. */
export function SummaryRow<R>({ className, title, leaves, cells, extra, toggle }: SummaryProps<R>) {
  const firstFigure = leaves.findIndex((leaf) => leaf.key in cells)
  const span = firstFigure < 0 ? leaves.length : Math.max(1, firstFigure)
  return (
    <tr className={className}>
      <th colSpan={span} scope={className === 'group' ? 'rowgroup' : 'row'} className="heading">
        {toggle === undefined ? (
          title
        ) : (
          <button
            type="button"
            className="group-toggle"
            aria-expanded={toggle.open}
            aria-label={toggle.label}
            onClick={toggle.run}
          >
            <span className="group-mark" aria-hidden="true" />
            {title}
          </button>
        )}
        {extra}
      </th>
      {leaves.slice(span).map((leaf) => (
        <td key={leaf.key} className={leaf.kind}>
          {cells[leaf.key]}
        </td>
      ))}
    </tr>
  )
}
