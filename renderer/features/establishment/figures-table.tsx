// Units of a county, or one unit with its bodies, by post type; a number opens its explanation at the right.
import { Spin } from 'antd'
import { useMemo } from 'react'
import { FIGURES, type Figure } from '#shared/domain/quota/figures'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { groupThousands } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useSheetMemory } from '../../api/use-sheet-memory.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { sumOf } from '../../ui/group-rows.ts'
import { SheetGrid } from '../../ui/sheet-grid/sheet-grid.tsx'
import type { PickedCell } from '../../ui/table-row.tsx'
import { Amount, figureColumns } from './figure-columns.tsx'
import { type FigureRow, totalOf } from './figure-rows.ts'
import { TypeSelect } from './type-select.tsx'
import { useFigureRows } from './use-figure-rows.ts'
import { type Place, useShownType } from './use-place.ts'

interface Props {
  readonly place: Place
  readonly picked: PickedCell | null
  readonly onPick: (row: FigureRow, column: Figure) => void
}

export function FiguresTable({ place, picked, onPick }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const [type, setType] = useShownType()
  const { unit, body } = place
  const memory = useSheetMemory(unit === null ? 'units' : 'bodies')
  const { rows: all, balanced, failure } = useFigureRows(place)
  const rows = useMemo(
    () =>
      (all ?? []).filter(
        (row) => (type === 'all' || row.postType === type) && (body === null || row.bodyId === body),
      ),
    [all, type, body],
  )
  const groups = useMemo(() => [{ key: 'all', title: null, rows }], [rows])
  const columns = useMemo(
    () => figureColumns({ text, of: unit === null ? 'units' : 'bodies', onPick }),
    [text, unit, onPick],
  )
  if (all === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const total = totalOf(rows)
  const cells = FIGURES.map((name) => [name, <Amount key={name} value={total[name]} />])
  return (
    <>
      <div className="row">
        <TypeSelect types={all.flatMap(({ postType }) => postType ?? [])} type={type} onChange={setType} />
        <span className="hint" role="status">
          {balanced ? own.totalsNote : text.tables.lines.unbalanced}
        </span>
        <span className="grow" />
        <span className="hint">{own.clickHint}</span>
      </div>
      <FailureAlert failure={failure} text={text} />
      <SheetGrid
        memory={memory}
        text={text}
        label={unit === null ? own.unitTable : own.bodyTable}
        columns={columns}
        groups={groups}
        rowKey={({ key }) => key}
        rowTone={({ stationed, figures }) => (stationed || figures === null ? 'muted' : null)}
        picked={picked}
        empty={own.empty}
        totals={{ title: text.tables.lines.totals, cells: Object.fromEntries(cells) }}
      />
      <p className="hint number-text">
        {quotaByType(rows)
          .map(([name, quota]) => `${text.fields.postTypes[name]} ${groupThousands(quota)}`)
          .join(text.pages.app.partSeparator)}
      </p>
    </>
  )
}

/** The quota of the rows shown, without what is stationed there. */
function quotaByType(rows: readonly FigureRow[]): [PostType, number][] {
  const counted = rows.filter(({ stationed }) => !stationed)
  return POST_TYPES.flatMap((type): [PostType, number][] => {
    const own = counted.filter(({ postType }) => postType === type)
    return own.length === 0 ? [] : [[type, sumOf(own, ({ figures }) => figures?.quota ?? 0)]]
  })
}
