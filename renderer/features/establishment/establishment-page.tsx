// Bodies and posts: the tree at the left, the figures of what is chosen, and at the right why a number is what it is.
import { Spin } from 'antd'
import { useState } from 'react'
import type { Figure } from '#shared/domain/quota/figures'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useBodies } from '../../api/use-bodies.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { CellPanel } from './cell-panel.tsx'
import { CountyTable } from './county-table.tsx'
import { EstablishmentTree } from './establishment-tree.tsx'
import { FiguresTable } from './figures-table.tsx'
import { LineagePanel } from './lineage-panel.tsx'
import { PlaceHead } from './place-head.tsx'
import { useFigureRows } from './use-figure-rows.ts'
import type { Place } from './use-place.ts'
import { EVERYTHING, keyOfPlace, usePlace } from './use-place.ts'
import './establishment.css'

/** A cell by its place in the table: what stands there may change while it is explained. */
type Explained = { readonly row: string; readonly column: Figure } | 'lineage' | null

export function EstablishmentPage() {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const [place, choose] = usePlace()
  const [explained, setExplained] = useState<Explained>(null)
  const { data, failure } = useEngineQuery('table.units', { asOf }, { keep: true })
  const { rows } = useFigureRows(place)
  const cell = explained === null || explained === 'lineage' ? null : explained
  const row = cell === null ? undefined : rows?.find(({ key }) => key === cell.row)
  const isExplained = explained === 'lineage' || row !== undefined
  const go = (next: Place) => {
    setExplained(null)
    choose(next)
  }
  const close = () => setExplained(null)
  return (
    <Page title={own.title} intro={formatMessage(own.intro, { asOf })} fill>
      <FailureAlert failure={failure} text={text} />
      {data === undefined ? (
        failure === null && <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <div className={isExplained ? 'establishment explained' : 'establishment'}>
          <EstablishmentTree
            place={place}
            units={data.rows}
            onChoose={go}
            onLineage={(next) => {
              choose(next)
              setExplained('lineage')
            }}
          />
          <section className="establishment-body">
            <Chosen place={place} onLineage={() => setExplained('lineage')} />
            {place.county === null && place.unit === null ? (
              <CountyTable onChoose={(county) => go({ ...EVERYTHING, county })} />
            ) : (
              <FiguresTable
                key={keyOfPlace({ ...place, body: null })}
                place={place}
                picked={cell}
                onPick={({ key }, column) => setExplained({ row: key, column })}
              />
            )}
          </section>
          {explained === 'lineage' && place.unit !== null && (
            <LineagePanel unit={place.unit} body={place.body} onClose={close} />
          )}
          {cell !== null && row !== undefined && (
            <CellPanel key={`${cell.row} ${cell.column}`} row={row} column={cell.column} onClose={close} />
          )}
        </div>
      )}
    </Page>
  )
}

interface ChosenProps {
  readonly place: Place
  readonly onLineage: () => void
}

/** What is chosen, by name; a unit that does not exist on the date says so. */
function Chosen({ place, onLineage }: ChosenProps) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const project = useOpenProject()
  const counties = useEngineQuery('unit.counties', {}).data
  const units = useEngineQuery('table.units', { asOf }, { keep: true }).data
  const bodies = useBodies(place.unit === null ? [] : [place.unit])
  if (place.unit === null) {
    const county = counties?.find(({ code }) => code === place.county)
    return (
      <h2 className="place-title">{county?.name ?? place.county ?? project.region?.name ?? own.whole}</h2>
    )
  }
  const unit = units?.rows.find(({ unitId }) => unitId === place.unit)
  if (unit === undefined) return <p role="status">{formatMessage(own.notThere, { asOf })}</p>
  const body = bodies.get(place.unit)?.find(({ bodyId }) => bodyId === place.body) ?? null
  return <PlaceHead unit={unit} body={body} onLineage={onLineage} />
}
