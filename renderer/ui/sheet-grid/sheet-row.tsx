// One row of a sheet: frozen cells, a gap for the columns out of view, the cells in view. Rows that did not change are not drawn again.
import type { ReactNode } from 'react'
import { memo } from 'react'
import { groupThousands } from '#shared/locale/format'
import type { ColumnLeaf } from '../table-columns.ts'
import { CellContent } from '../table-row.tsx'
import type { ColumnLayout } from './column-layout.ts'
import type { DisplayRow } from './display-rows.ts'
import type { Draft } from './use-drafts.ts'
import { ROW_HEIGHT } from './use-viewport.ts'

export interface RowProps<R> {
  readonly line: DisplayRow<R>
  readonly at: number
  readonly gridId: string
  readonly layout: ColumnLayout<R>
  readonly isTree: boolean
  readonly headRows: number
  /** Columns in view behind the frozen ones. */
  readonly firstColumn: number
  readonly endColumn: number
  /** Selected columns, the last included; -1 where the row is not selected. */
  readonly from: number
  readonly to: number
  readonly active: number
  /** The column whose cell has the handle that fills; -1 where it is in another row. */
  readonly handle: number
  readonly pickedColumn: string | null
  readonly drafts: ReadonlyMap<string, Draft> | null
  readonly tone: 'muted' | 'error' | null
  readonly canEdit: boolean
  readonly toggleLabel: string
  readonly onToggle: (key: string) => void
}

function PlainSheetRow<R>(props: RowProps<R>) {
  const { line, at, layout, isTree, headRows, tone, pickedColumn } = props
  const tree = isTree
    ? { 'aria-level': line.level, ...(line.kind === 'group' ? { 'aria-expanded': line.open } : {}) }
    : {}
  const className = [
    'sheet-row',
    line.kind === 'group' ? 'group' : '',
    tone ?? '',
    pickedColumn === null ? '' : 'picked',
  ].join(' ')
  return (
    <tr
      aria-rowindex={headRows + at + 1}
      className={className}
      style={{ top: at * ROW_HEIGHT, width: layout.total }}
      {...tree}
    >
      {columnsOf(props).map((column) => (
        <Cell key={layout.leaves[column]?.key} column={column} row={props} />
      ))}
    </tr>
  )
}

export const SheetRow = memo(PlainSheetRow) as typeof PlainSheetRow

function columnsOf<R>({ layout, firstColumn, endColumn }: RowProps<R>): number[] {
  const columns = Array.from({ length: layout.frozen }, (_, at) => at)
  for (let column = firstColumn; column < endColumn; column += 1) columns.push(column)
  return columns
}

interface CellProps<R> {
  readonly column: number
  readonly row: RowProps<R>
}

function Cell<R>({ column, row }: CellProps<R>) {
  const { line, at, gridId, layout, drafts, canEdit, handle } = row
  const leaf = layout.leaves[column]
  if (leaf === undefined) return null
  const draft = drafts?.get(leaf.key) ?? null
  const marks = marksOf(row, column, draft)
  const isOpen = canEdit && !marks.locked
  const Tag = leaf.heading ? 'th' : 'td'
  return (
    <Tag
      id={`${gridId}-${at}-${column}`}
      scope={leaf.heading ? 'row' : undefined}
      aria-colindex={column + 1}
      aria-selected={marks.selected}
      aria-invalid={marks.wrong ? true : undefined}
      aria-readonly={canEdit ? !isOpen : undefined}
      data-cell={`${at},${column}`}
      className={classOf(leaf.kind, marks)}
      style={styleOf(row, column)}
      title={draft?.reason ?? undefined}
    >
      {line.kind === 'group' ? (
        <GroupCell leaf={leaf} column={column} row={row} />
      ) : (
        contentOf(row, leaf, draft)
      )}
      {column === handle && <span className="fill-handle" aria-hidden="true" />}
    </Tag>
  )
}

function marksOf<R>(row: RowProps<R>, column: number, draft: Draft | null) {
  const { layout, line, from, to, active, canEdit } = row
  const isOpen = line.kind === 'row' && layout.leaves[column]?.editable === true
  return {
    frozen: column < layout.frozen,
    selected: column >= from && column <= to,
    active: column === active,
    wrong: draft !== null && draft.reason !== null,
    locked: canEdit && !isOpen,
  }
}

function classOf(kind: string, marks: Readonly<Record<string, boolean>>): string {
  const names = Object.keys(marks).filter((name) => marks[name] === true)
  return ['sheet-cell', kind, ...names].join(' ')
}

const INDENT = 14

function styleOf<R>({ layout, firstColumn, line }: RowProps<R>, column: number) {
  const { lefts, widths, frozen } = layout
  const gap = column === firstColumn ? (lefts[column] ?? 0) - (lefts[frozen] ?? 0) : 0
  return {
    width: widths[column],
    ...(column < frozen ? { left: lefts[column] } : { marginLeft: gap }),
    ...(column === 0 && line.level > 1 ? { paddingLeft: 9 + (line.level - 1) * INDENT } : {}),
  }
}

function contentOf<R>(row: RowProps<R>, leaf: ColumnLeaf<R>, draft: Draft | null): ReactNode {
  if (row.line.kind === 'group') return null
  if (draft !== null) return draft.reason === null ? groupThousands(draft.text) : draft.text
  return <CellContent leaf={leaf} row={row.line.row} picked={leaf.key === row.pickedColumn} inGrid />
}

function GroupCell<R>({ leaf, column, row }: CellProps<R> & { readonly leaf: ColumnLeaf<R> }) {
  const { line, toggleLabel, onToggle } = row
  if (line.kind !== 'group') return null
  const { group, open } = line
  if (column > 0) return <>{group.cells?.[leaf.key]}</>
  return (
    <span className="group-title">
      <button
        type="button"
        className="group-toggle"
        tabIndex={-1}
        aria-expanded={open}
        aria-label={toggleLabel}
        onClick={() => onToggle(line.key)}
      >
        <span className="group-mark" aria-hidden="true" />
        {group.title}
      </button>
      {group.extra}
    </span>
  )
}
