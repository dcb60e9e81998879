// A table model on the screen, as it will be printed.
import type { z } from 'zod'
import type { TableModelField } from '#shared/contract/report'
import type { TableColumn, TableColumnLeaf } from '#shared/domain/report/table-model'
import { groupThousands } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import type { Column, ColumnLeaf, HeaderCell } from '../../ui/table-columns.ts'
import { headerRows, isBranch } from '../../ui/table-columns.ts'

type Model = z.output<typeof TableModelField>
type Row = Model['rows'][number]

interface Props {
  readonly model: Model
}

export function ModelTable({ model }: Props) {
  const text = useText().pages.report
  const leaves = model.columns.flatMap(leavesOf)
  return (
    <section className="paper-scroll" aria-label={text.tableLabel} tabIndex={-1}>
      <div className="paper">
        <h2 className="paper-title">{model.title}</h2>
        <div className="paper-line">
          <span>{model.dateLine}</span>
          <span>{model.unitLine}</span>
        </div>
        <table className="paper-table" aria-label={model.title}>
          <thead>
            {headerRows(model.columns.map(toColumn)).map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: header rows have no identity but their level
              <tr key={index}>{cells.map(headerCell)}</tr>
            ))}
          </thead>
          <tbody>
            {model.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table are its order
              <tr key={index} className={row.kind}>
                {leaves.map((leaf) => (
                  <td key={leaf.key} className={leaf.kind === 'text' ? '' : 'number'}>
                    {cellText(row, leaf)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="paper-notes">
          {model.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        <div className="paper-line paper-signatures">
          {model.signatures.map((signature) => (
            <span key={signature}>{signature}</span>
          ))}
        </div>
      </div>
    </section>
  )
}

function leavesOf(column: TableColumn): readonly TableColumnLeaf[] {
  return 'children' in column ? column.children.flatMap(leavesOf) : [column]
}

/** Header spans are those of any data table; the values are the model's own. */
function toColumn(column: TableColumn): Column<Row> {
  if ('children' in column) return { title: column.title, children: column.children.map(toColumn) }
  const leaf: ColumnLeaf<Row> = { key: column.key, title: column.title, kind: 'text', value: () => null }
  return leaf
}

function headerCell({ column, colSpan, rowSpan }: HeaderCell<Row>) {
  const branch = isBranch(column)
  return (
    <th
      key={branch ? `branch ${column.title}` : column.key}
      colSpan={colSpan}
      rowSpan={rowSpan}
      scope={branch ? 'colgroup' : 'col'}
    >
      {column.title}
    </th>
  )
}

function cellText(row: Row, leaf: TableColumnLeaf): string {
  const value = row.cells[leaf.key] ?? null
  if (value === null) return ''
  return leaf.kind === 'text' ? String(value) : groupThousands(value)
}
