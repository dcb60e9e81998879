// Units of a county, or one unit with its bodies, by post type; a number opens its explanation at the right.
import { Select, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { groupThousands } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { sumOf } from '../../ui/group-rows.ts'
import { SheetGrid } from '../../ui/sheet-grid/sheet-grid.tsx'
import type { PickedCell } from '../../ui/table-row.tsx'
import { Amount, figureColumns } from './figure-columns.tsx'
import type { Figure, FigureRow } from './figure-rows.ts'
import { FIGURES, totalOf } from './figure-rows.ts'
import { useFigureRows } from './use-figure-rows.ts'
import type { Place } from './use-place.ts'

interface Props {
  readonly place: Place
  readonly picked: PickedCell | null
  readonly onPick: (row: FigureRow, column: Figure) => void
}

type Shown = PostType | 'all'

export function FiguresTable({ place, picked, onPick }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const [type, setType] = useState<Shown>('all')
  const { unit, body } = place
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
        <TypeSelect rows={all} type={type} onChange={setType} />
        <span className="hint" role="status">
          {balanced ? own.totalsNote : text.tables.lines.unbalanced}
        </span>
        <span className="grow" />
        <span className="hint">{own.clickHint}</span>
      </div>
      <FailureAlert failure={failure} text={text} />
      <SheetGrid
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

interface TypeProps {
  readonly rows: readonly FigureRow[]
  readonly type: Shown
  readonly onChange: (type: Shown) => void
}

/** Only the types that the rows have. */
function TypeSelect({ rows, type, onChange }: TypeProps) {
  const text = useText()
  const own = text.pages.establishment
  const there = new Set(rows.map(({ postType }) => postType))
  const options = POST_TYPES.filter((name) => there.has(name) || name === type).map((name) => ({
    value: name as Shown,
    label: text.fields.postTypes[name],
  }))
  return (
    <Select<Shown>
      className="type-select"
      aria-label={own.postType}
      value={type}
      options={[{ value: 'all', label: own.allTypes }, ...options]}
      onChange={onChange}
    />
  )
}
