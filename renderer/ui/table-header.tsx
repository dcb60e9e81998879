// The header of a data table: levels of merged cells; columns that sort are buttons.
import type { Sorting } from './sort-rows.ts'
import type { Column, HeaderCell } from './table-columns.ts'
import { headerRows, isBranch } from './table-columns.ts'

interface Props<R> {
  readonly columns: readonly Column<R>[]
  readonly sorting: Sorting | null
  readonly onSort: (key: string) => void
}

export function TableHeader<R>({ columns, sorting, onSort }: Props<R>) {
  return (
    <thead>
      {headerRows(columns).map((cells) => (
        <tr key={cells.map((cell) => keyOf(cell.column)).join(' ')}>
          {cells.map((cell) => (
            <HeaderTh key={keyOf(cell.column)} cell={cell} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      ))}
    </thead>
  )
}

function keyOf<R>(column: Column<R>): string {
  return isBranch(column) ? `branch ${column.title}` : column.key
}

interface ThProps<R> {
  readonly cell: HeaderCell<R>
  readonly sorting: Sorting | null
  readonly onSort: (key: string) => void
}

function HeaderTh<R>({ cell, sorting, onSort }: ThProps<R>) {
  const { column, colSpan, rowSpan } = cell
  if (isBranch(column)) {
    return (
      <th colSpan={colSpan} rowSpan={rowSpan} scope="colgroup">
        {column.title}
      </th>
    )
  }
  const active = sorting?.key === column.key ? sorting : null
  const className = [column.kind, column.heading ? 'heading' : ''].join(' ')
  const order = active === null ? 'none' : active.descending ? 'descending' : 'ascending'
  if (!column.sortable) {
    return (
      <th className={className} rowSpan={rowSpan} scope="col">
        {column.title}
      </th>
    )
  }
  return (
    <th className={className} rowSpan={rowSpan} scope="col" aria-sort={order}>
      <button type="button" className="sort-button" onClick={() => onSort(column.key)}>
        {column.title}
        <span className={`sort-mark ${order}`} aria-hidden="true" />
      </button>
    </th>
  )
}
