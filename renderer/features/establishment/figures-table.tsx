// Units of a county, or one unit with its bodies, by post type; a number opens its explanation at the right.
import { Select, Spin } from 'antd'
import { useState } from 'react'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { groupThousands } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useBodies } from '../../api/use-bodies.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { PickedCell } from '../../ui/table-row.tsx'
import { Amount, figureColumns } from './figure-columns.tsx'
import type { Figure, FigureRow } from './figure-rows.ts'
import { FIGURES, rowsByUnit, rowsOfUnit, totalOf } from './figure-rows.ts'
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
  const { asOf } = useAsOf()
  const [type, setType] = useState<Shown>('all')
  const { county, unit, body } = place
  const { data, failure } = useEngineQuery('table.overview', { asOf, county, unit }, { keep: true })
  const bodies = useBodies(unit === null ? [] : [unit])
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const all = unit === null ? rowsByUnit(data.rows) : rowsOfUnit(data.rows, bodies.get(unit) ?? [])
  const rows = all.filter(
    (row) => (type === 'all' || row.postType === type) && (body === null || row.bodyId === body),
  )
  const total = totalOf(rows)
  const cells = FIGURES.map((name) => [name, <Amount key={name} value={total[name]} />])
  return (
    <>
      <div className="row">
        <TypeSelect rows={all} type={type} onChange={setType} />
        <span className="hint" role="status">
          {data.balanced ? own.totalsNote : text.tables.lines.unbalanced}
        </span>
        <span className="grow" />
        <span className="hint">{own.clickHint}</span>
      </div>
      <FailureAlert failure={failure} text={text} />
      <DataTable
        label={unit === null ? own.unitTable : own.bodyTable}
        columns={figureColumns({ text, of: unit === null ? 'units' : 'bodies', onPick })}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={({ key }) => key}
        rowTone={({ stationed, figures }) => (stationed || figures === null ? 'muted' : null)}
        picked={picked}
        empty={own.empty}
        totals={{ title: text.tables.lines.totals, cells: Object.fromEntries(cells) }}
      />
      <p className="hint number-text">
        {Object.entries(data.totals)
          .map(([name, { quota }]) => `${text.fields.postTypes[name as PostType]} ${groupThousands(quota)}`)
          .join(text.pages.app.partSeparator)}
      </p>
    </>
  )
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
