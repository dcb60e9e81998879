// A stretch of the table: the header and the rows of one page, merged cells spanning what the page holds of them.
import { cellText, figureAlign, isNumeric } from '#shared/domain/report/cell-text'
import { columnLeaves, headerCells, headerDepth } from '#shared/domain/report/header-layout'
import { type MergedRun, mergedRuns } from '#shared/domain/report/merged-runs'
import type { TableColumnLeaf, TableModel, TableRow } from '#shared/domain/report/table-model'

export interface TablePartProps {
  readonly model: Pick<TableModel, 'columns' | 'rows' | 'zerosBlank'>
  /** Half-open. */
  readonly range: readonly [number, number]
  /** Shows these rows instead, none merged with its neighbours: for measuring. */
  readonly samples?: readonly number[]
}

export function TablePart({ model, range, samples }: TablePartProps) {
  const leaves = columnLeaves(model.columns)
  const [from, end] = range
  const alone = (index: number) => mergedRuns(leaves, model.rows, { from: index, to: index })
  const runs = samples?.flatMap(alone) ?? mergedRuns(leaves, model.rows, { from, to: end - 1 })
  const shown = samples ?? Array.from({ length: end - from }, (_, offset) => from + offset)
  return (
    <table className="part">
      <Columns leaves={leaves} />
      <Header model={model} />
      <tbody>
        {shown.map((index) => {
          const row = model.rows[index]
          return row === undefined ? null : (
            <BodyRow key={index} {...{ row, index, leaves, runs }} zerosBlank={model.zerosBlank === true} />
          )
        })}
      </tbody>
    </table>
  )
}

function Columns({ leaves }: { readonly leaves: readonly TableColumnLeaf[] }) {
  const total = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  return (
    <colgroup>
      {leaves.map((leaf) => (
        <col key={leaf.key} style={{ width: `${(100 * leaf.width) / total}%` }} />
      ))}
    </colgroup>
  )
}

function Header({ model }: Pick<TablePartProps, 'model'>) {
  const cells = headerCells(model.columns)
  const rows = Array.from({ length: headerDepth(model.columns) }, (_, row) =>
    cells.filter((cell) => cell.row === row),
  )
  return (
    <thead>
      {rows.map((row) => (
        <tr key={row[0]?.row}>
          {row.map(({ column, columnSpan, rowSpan, title }) => (
            <th
              key={column}
              colSpan={columnSpan}
              rowSpan={rowSpan}
              scope={columnSpan > 1 ? 'colgroup' : 'col'}
            >
              {title}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  )
}

interface BodyRowProps {
  readonly row: TableRow
  readonly index: number
  readonly leaves: readonly TableColumnLeaf[]
  readonly runs: readonly MergedRun[]
  readonly zerosBlank: boolean
}

function BodyRow({ row, index, leaves, runs, zerosBlank }: BodyRowProps) {
  const own = runs.filter((run) => run.first <= index && index <= run.last)
  return (
    <tr className={row.kind} data-row={index}>
      {leaves.map((leaf, column) => {
        const run = own.find((each) => each.column <= column && column < each.column + each.columnSpan)
        if (run !== undefined && (run.first !== index || run.column !== column)) return null
        const value = row.cells[leaf.key]
        const figure = isNumeric(leaf, value)
        return (
          <td
            key={leaf.key}
            className={figure ? `${figureAlign(leaf)} figure` : `${leaf.align ?? 'center'} words`}
            rowSpan={run === undefined ? 1 : run.last - run.first + 1}
            colSpan={run?.columnSpan ?? 1}
          >
            {cellText(leaf, value, zerosBlank)}
          </td>
        )
      })}
    </tr>
  )
}
