// The totals under a sheet, which stay in view; the title takes the columns of names.
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
  const names = leaves.findIndex(({ heading }) => heading !== true)
  const titled = names < 0 ? frozen : names
  const seen = leaves.slice(port.firstColumn, port.endColumn)
  return (
    <tfoot className="sheet-foot" style={{ width: total }}>
      <tr
        className="sheet-row total"
        aria-rowindex={view.rows.length + view.levels.length + (view.filtering ? 2 : 1)}
      >
        <th
          scope="row"
          colSpan={titled}
          aria-colindex={1}
          className="sheet-cell frozen"
          style={{ width: lefts[titled], left: 0 }}
        >
          {totals.title}
        </th>
        {leaves.slice(titled, frozen).map((leaf, offset) => (
          <td
            key={leaf.key}
            aria-colindex={titled + offset + 1}
            className={`sheet-cell frozen ${leaf.kind}`}
            style={{ width: widths[titled + offset], left: lefts[titled + offset] }}
          >
            {totals.cells[leaf.key]}
          </td>
        ))}
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
