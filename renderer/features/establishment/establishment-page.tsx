// Bodies and posts: the tree at the left, the figures of what is chosen, and at the right why a number is what it is.
import { Spin } from 'antd'
import { useState } from 'react'
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
import type { Figure, FigureRow } from './figure-rows.ts'
import { FiguresTable } from './figures-table.tsx'
import { LineagePanel } from './lineage-panel.tsx'
import { PlaceHead } from './place-head.tsx'
import type { Place } from './use-place.ts'
import { EVERYTHING, keyOfPlace, usePlace } from './use-place.ts'
import './establishment.css'

type Explained = { readonly cell: { readonly row: FigureRow; readonly column: Figure } } | 'lineage' | null

export function EstablishmentPage() {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const [place, choose] = usePlace()
  const [explained, setExplained] = useState<Explained>(null)
  const { data, failure } = useEngineQuery('table.units', { asOf }, { keep: true })
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
        <div className={explained === null ? 'establishment' : 'establishment explained'}>
          <EstablishmentTree place={place} units={data.rows} onChoose={go} />
          <section className="establishment-body">
            <Chosen place={place} onLineage={() => setExplained('lineage')} />
            {place.county === null && place.unit === null ? (
              <CountyTable onChoose={(county) => go({ ...EVERYTHING, county })} />
            ) : (
              <FiguresTable
                key={keyOfPlace({ ...place, body: null })}
                place={place}
                picked={pickedOf(explained)}
                onPick={(row, column) => setExplained({ cell: { row, column } })}
              />
            )}
          </section>
          {explained === 'lineage' && place.unit !== null && (
            <LineagePanel
              unit={place.unit}
              body={place.body}
              name={nameOf(data.rows, place)}
              onClose={close}
            />
          )}
          {explained !== null && explained !== 'lineage' && (
            <CellPanel
              key={`${explained.cell.row.key} ${explained.cell.column} ${asOf}`}
              {...explained.cell}
              onClose={close}
            />
          )}
        </div>
      )}
    </Page>
  )
}

function pickedOf(explained: Explained) {
  if (explained === null || explained === 'lineage') return null
  return { row: explained.cell.row.key, column: explained.cell.column }
}

function nameOf(units: readonly { unitId: number; unit: string }[], { unit }: Place): string {
  return units.find(({ unitId }) => unitId === unit)?.unit ?? ''
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
