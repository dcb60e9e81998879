// The sheet itself, as long as it is: only rows in view are fetched and drawn; problem cells are marked, and one can be picked.
import type { KeyboardEvent, MouseEvent } from 'react'
import { useEffect, useRef } from 'react'
import type { SheetRows } from '#shared/contract/staffing-import'
import { cellAddress, columnLetters } from '#shared/domain/staffing-import/sheet'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { useWindow } from '../../ui/use-window.ts'

export interface CellMarks {
  /** What is wrong with a cell, by address. */
  readonly problems: ReadonlyMap<string, string>
  /** What is read in place of what stands there. */
  readonly mended: ReadonlyMap<string, string>
  readonly excluded: ReadonlySet<number>
}

interface Props {
  readonly token: string
  readonly password: string | undefined
  readonly sheet: string
  readonly headerRows: readonly number[]
  readonly marks?: CellMarks
  /** Address of the cell that is looked at: scrolled to whenever it changes. */
  readonly picked?: string | null
  readonly onPick?: (cell: string) => void
}

const ROW_HEIGHT = 24
const PAGE_ROWS = 128
const COLUMNS_SHOWN = 200
const NO_MARKS: CellMarks = { problems: new Map(), mended: new Map(), excluded: new Set() }
const FOCUSABLE = { tabIndex: 0 }

export function SheetView(props: Props) {
  const own = useText().pages.staffingImport
  const { picked = null, onPick } = props
  const scroller = useRef<HTMLElement>(null)
  const first = useRows(props, 0)
  const lastRow = first?.lastRow ?? 0
  const columns = Math.min(first?.columns ?? 0, COLUMNS_SHOWN)
  const view = useWindow(scroller, lastRow, ROW_HEIGHT)
  const page = Math.floor(view.first / PAGE_ROWS)
  const above = useRows(props, page)
  const below = useRows(props, Math.floor(Math.max(0, view.end - 1) / PAGE_ROWS))
  const rows = new Map([...(above?.rows ?? []), ...(below?.rows ?? [])].map((row) => [row.row, row]))
  const isThere = lastRow > 0
  useEffect(() => {
    if (isThere) scrollTo(scroller.current, picked)
  }, [picked, isThere])
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column))
  const pick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null
    if (cell?.dataset.cell !== undefined) onPick?.(cell.dataset.cell)
  }
  const move = (event: KeyboardEvent) => {
    const to = picked === null ? null : neighbour(picked, event.key, { columns, lastRow })
    if (to === null || onPick === undefined) return
    event.preventDefault()
    onPick(to)
  }
  return (
    <section
      ref={scroller}
      className="sheet-view"
      aria-label={own.sample}
      onClick={pick}
      onKeyDown={move}
      {...FOCUSABLE}
    >
      <table aria-rowcount={lastRow} aria-label={own.sample}>
        <thead>
          <tr>
            <td />
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={view.first} />
          {Array.from({ length: Math.max(0, view.end - view.first) }, (_, at) => view.first + at + 1).map(
            (row) => (
              <ViewRow key={row} row={row} columns={columns} cells={rows.get(row)} {...props} />
            ),
          )}
          <Gap rows={lastRow - view.end} />
        </tbody>
      </table>
    </section>
  )
}

function useRows({ token, password, sheet }: Props, page: number): SheetRows | undefined {
  const from = page * PAGE_ROWS + 1
  const shut = password === undefined ? {} : { password }
  const asked = { token, sheet, from, to: from + PAGE_ROWS - 1, ...shut }
  return useEngineQuery('staffingImport.sheetRows', asked).data
}

function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return (
    <tr style={{ height: rows * ROW_HEIGHT }}>
      <td />
    </tr>
  )
}

interface RowProps extends Props {
  readonly row: number
  readonly columns: number
  readonly cells: SheetRows['rows'][number] | undefined
}

function ViewRow({ row, columns, cells, headerRows, marks = NO_MARKS, picked = null }: RowProps) {
  const texts = new Map(cells?.cells ?? [])
  const kinds = [
    headerRows.includes(row) && 'header-row',
    marks.excluded.has(row) && 'excluded',
    cells?.hidden === true && 'hidden-row',
  ].filter((kind) => kind !== false)
  return (
    <tr className={kinds.join(' ')} aria-rowindex={row} style={{ height: ROW_HEIGHT }}>
      <th scope="row">{row}</th>
      {Array.from({ length: columns }, (_, column) => {
        const cell = cellAddress(row, column)
        const problem = marks.problems.get(cell)
        const mended = marks.mended.get(cell)
        const state = problem !== undefined ? 'bad' : mended !== undefined ? 'mended' : ''
        return (
          <td
            key={cell}
            data-cell={cell}
            className={cell === picked ? `${state} picked` : state}
            aria-invalid={problem !== undefined || undefined}
            title={problem}
          >
            {mended ?? texts.get(column) ?? ''}
          </td>
        )
      })}
    </tr>
  )
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(row), column: column - 1 }
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

function neighbour(
  cell: string,
  key: string,
  { columns, lastRow }: { readonly columns: number; readonly lastRow: number },
): string | null {
  const step = STEPS[key]
  if (step === undefined) return null
  const { row, column } = placeOf(cell)
  const next = { row: row + step[0], column: column + step[1] }
  if (next.row < 1 || next.row > lastRow || next.column < 0 || next.column >= columns) return null
  return cellAddress(next.row, next.column)
}

/** The rows around a cell are drawn only once they are in view: its place follows from its number. */
function scrollTo(element: HTMLElement | null, cell: string | null): void {
  if (element === null || cell === null) return
  const { row, column } = placeOf(cell)
  const top = row * ROW_HEIGHT
  const { scrollTop, clientHeight } = element
  if (top < scrollTop + ROW_HEIGHT || top + ROW_HEIGHT > scrollTop + clientHeight)
    element.scrollTop = Math.max(0, top - clientHeight / 2)
  const head = element.querySelector<HTMLElement>(`thead th:nth-child(${column + 2})`)
  if (head === null) return
  const left = head.offsetLeft
  if (left < element.scrollLeft || left + head.offsetWidth > element.scrollLeft + element.clientWidth)
    element.scrollLeft = Math.max(0, left - element.clientWidth / 2)
}
