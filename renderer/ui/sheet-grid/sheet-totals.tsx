// The totals under a sheet, which stay in view; the title takes the frozen columns.
import type { SheetProps } from './sheet-props.ts'
import type { SheetView } from './use-view.ts'
import type { Viewport } from './use-viewport.ts'

interface Props<R> {
  readonly totals: NonNullable<SheetProps<R>['totals']>
  readonly view: SheetView<R>
  readonly port: Viewport
}

export function SheetTotals<R>({ totals, view, port }: Props<R>) {
  const { leaves, widths, lefts, frozen, total } = view.layout
  const start = lefts[frozen] ?? 0
  const seen = leaves.slice(port.firstColumn, port.endColumn)
  return (
    <tfoot className="sheet-foot" style={{ width: total }}>
      <tr
        className="sheet-row total"
        aria-rowindex={view.rows.length + view.levels.length + (view.filtering ? 2 : 1)}
      >
        <th
          scope="row"
          colSpan={frozen}
          aria-colindex={1}
          className="sheet-cell frozen"
          style={{ width: start, left: 0 }}
        >
          {totals.title}
        </th>
        {seen.map((leaf, offset) => {
          const at = port.firstColumn + offset
          const gap = offset === 0 ? (lefts[at] ?? 0) - start : 0
          return (
            <td
              key={leaf.key}
              aria-colindex={at + 1}
              className={`sheet-cell ${leaf.kind}`}
              style={{ width: widths[at], marginLeft: gap }}
            >
              {totals.cells[leaf.key]}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
