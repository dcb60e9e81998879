// The organisation chart: the whole, a county or a unit with its bodies, numbers on every box; beside another date what changed.
import { Button, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useGivePicture } from '../../api/use-give-picture.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { BoxTable } from './box-table.tsx'
import { type Box, type ComparedBox, compareBoxes } from './chart-boxes.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { ChartFlow } from './chart-flow.tsx'
import { placeBoxes } from './chart-layout.ts'
import { type Merge, MergeDialog } from './merge-dialog.tsx'
import { type Shown, useBoxes } from './use-boxes.ts'
import './structure.css'

export function StructurePage() {
  const text = useText()
  const own = text.pages.structure
  const { asOf } = useAsOf()
  const [shown, show] = useShown()
  const [typed, setTyped] = useState('')
  const against = dateOf(typed)
  const { boxes: now, failure } = useBoxes(shown, asOf)
  const { boxes: before } = useBoxes(shown, against ?? asOf, against !== null)
  return (
    <Page
      title={own.title}
      intro={formatMessage(own.intro, { asOf })}
      fill
      actions={<Against value={typed} onChange={setTyped} />}
    >
      <FailureAlert failure={failure} text={text} />
      <Upwards shown={shown} onShow={show} />
      {now === undefined || before === undefined ? (
        failure === null && <Spin className="page-wait" />
      ) : now === null ? (
        <p role="status">{formatMessage(own.notThere, { asOf })}</p>
      ) : (
        <Chart
          now={now}
          before={against === null ? null : (before ?? [])}
          shown={shown}
          dates={{ asOf, against }}
          onShow={show}
        />
      )}
    </Page>
  )
}

function useShown(): readonly [Shown, (shown: Shown) => void] {
  const [params, setParams] = useSearchParams()
  const unit = Number(params.get('unit') ?? Number.NaN)
  const asked = { county: params.get('county'), unit: Number.isSafeInteger(unit) ? unit : null }
  const counties = useEngineQuery('unit.counties', {}).data
  // A project of one county has nothing above it.
  const only = counties?.length === 1 && asked.unit === null ? (counties[0]?.code ?? null) : null
  const shown = { ...asked, county: asked.county ?? only }
  const show = ({ county, unit: next }: Shown) =>
    setParams({ ...(county !== null && { county }), ...(next !== null && { unit: String(next) }) })
  return [shown, show]
}

function Against({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (typed: string) => void
}) {
  const text = useText()
  const own = text.pages.structure
  return (
    <>
      <span className="hint" aria-hidden="true">
        {own.against}
      </span>
      <DateInput
        label={own.against}
        pickLabel={text.pages.app.pickDate}
        value={value}
        wrong={value !== '' && dateOf(value) === null}
        onChange={onChange}
      />
      <Button disabled={value === ''} onClick={() => onChange('')}>
        {own.alone}
      </Button>
    </>
  )
}

function Upwards({ shown, onShow }: { readonly shown: Shown; readonly onShow: (shown: Shown) => void }) {
  const own = useText().pages.structure
  const { asOf } = useAsOf()
  const hasWhole = (useEngineQuery('unit.counties', {}).data?.length ?? 0) > 1
  const units = useEngineQuery('table.units', { asOf }, { keep: true, enabled: shown.unit !== null }).data
  if (shown.county === null && shown.unit === null) return null
  const county = units?.rows.find(({ unitId }) => unitId === shown.unit)
  return (
    <div className="row structure-up">
      {hasWhole && (
        <Button size="small" onClick={() => onShow({ county: null, unit: null })}>
          {own.toWhole}
        </Button>
      )}
      {county !== undefined && (
        <Button size="small" onClick={() => onShow({ county: county.county, unit: null })}>
          {formatMessage(own.toCounty, { name: county.countyName })}
        </Button>
      )}
    </div>
  )
}

interface ChartProps {
  readonly now: readonly Box[]
  readonly before: readonly Box[] | null
  readonly shown: Shown
  readonly dates: { readonly asOf: string; readonly against: string | null }
  readonly onShow: (shown: Shown) => void
}

function Chart({ now, before, shown, dates, onShow }: ChartProps) {
  const text = useText()
  const own = text.pages.structure
  const placed = useMemo(() => placeBoxes(compareBoxes(now, before)), [now, before])
  const [merge, setMerge] = useState<Merge | null>(null)
  const readOnly = useOpenProject().readOnly !== null
  const unit = useUnitName(shown.unit)
  const open = useOpenBox(onShow)
  const title = formatMessage(own.pictureTitle, { name: now[0]?.name ?? '', ...dates })
  const { give, failure } = useGivePicture(title)
  const startMerge = (from: ComparedBox, into: ComparedBox | null) =>
    unit !== null && setMerge({ unit, from, into, bodies: now.filter(({ place }) => place.kind === 'body') })
  const canMerge = unit !== null && before === null && !readOnly
  return (
    <>
      <p className="hint">{own.hints[shown.unit === null ? 'open' : canMerge ? 'merge' : 'look']}</p>
      <ChartFrame
        title={title}
        words={text.pages.app.chart}
        give={give}
        notice={<FailureAlert failure={failure} text={text} />}
        table={
          <ScrollRegion className="structure-table" label={title}>
            <BoxTable label={title} boxes={placed.map(({ box }) => box)} />
          </ScrollRegion>
        }
      >
        <ChartFlow
          label={title}
          placed={placed}
          canMerge={canMerge}
          onOpen={open}
          onMerge={(from, into) => startMerge(from, into)}
        />
        <div className="structure-drawing" aria-hidden="true">
          <ChartDrawing label={title} placed={placed} />
        </div>
      </ChartFrame>
      {merge !== null && <MergeDialog merge={merge} onClose={() => setMerge(null)} />}
    </>
  )
}

/** As movements name it: by code, or where it has none by name. */
function useUnitName(unit: number | null): string | null {
  const { asOf } = useAsOf()
  const { data } = useEngineQuery('table.units', { asOf }, { keep: true, enabled: unit !== null })
  const row = data?.rows.find(({ unitId }) => unitId === unit)
  return row === undefined ? null : (row.code ?? row.unit)
}

/** A county or unit opens here, a body where its posts are explained. */
function useOpenBox(onShow: (shown: Shown) => void): (box: ComparedBox) => void {
  const navigate = useNavigate()
  return ({ place }) => {
    if (place.kind === 'whole') onShow({ county: null, unit: null })
    if (place.kind === 'county') onShow({ county: place.county, unit: null })
    if (place.kind === 'unit') onShow({ county: null, unit: place.unit })
    if (place.kind === 'body') void navigate(`/establishment?unit=${place.unit}&body=${place.body}`)
  }
}
