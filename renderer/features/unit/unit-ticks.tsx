// The ticks themselves: how many, of which kinds, and the table by county.
import { Button, Checkbox, Input, Select, Spin } from 'antd'
import { useState } from 'react'
import type { UnitRow } from '#shared/contract/unit'
import { UNIT_KINDS } from '#shared/domain/region/region'
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useDebounced } from '../../api/use-debounced.ts'
import type { ShownUnits } from '../../api/use-units.ts'
import { useUnits } from '../../api/use-units.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { isTicked, tickKind, tickUnits } from './scope.ts'
import { TickCount } from './tick-count.tsx'
import { UnitTable } from './unit-table.tsx'

interface Props {
  readonly draft: ScenarioDraft
}

export function UnitTicks({ draft }: Props) {
  const text = useText()
  const [search, setSearch] = useState('')
  const [county, setCounty] = useState<string | null>(null)
  const shown = useUnits(useDebounced(search.trim(), 150), county)
  const { page } = useUnits('', null)
  const everyone = page.data?.rows ?? []
  const rows = shown.page.data?.rows ?? []
  const { scope } = draft.document
  const tick = (units: readonly UnitRow[], ticked: boolean) =>
    draft.edit({ ...draft.document, scope: tickUnits(scope, units, ticked) })
  // Nothing is known of the ticks yet: to say 0 would be a false alarm.
  if (page.data === undefined && page.failure === null)
    return <Spin className="page-wait" description={text.pages.app.loading} />
  return (
    <>
      {shown.large && <p className="hint">{formatMessage(text.pages.unit.large, { total: shown.total })}</p>}
      {!shown.large && (
        <TickCount
          ticked={everyone.filter((unit) => isTicked(scope, unit)).length}
          excluded={scope.exclude}
        />
      )}
      <div className="row unit-tools">
        <Input.Search
          className="unit-search"
          aria-label={text.pages.unit.search}
          placeholder={text.pages.unit.searchPlaceholder}
          value={search}
          allowClear
          onChange={(event) => setSearch(event.target.value)}
        />
        <CountySelect shown={shown} county={county} onChange={setCounty} />
        <KindTicks draft={draft} units={everyone} large={shown.large} />
        <span className="grow" />
        <Button onClick={() => tick(rows, true)}>{text.pages.unit.tickAll}</Button>
        <Button onClick={() => tick(rows, false)}>{text.pages.unit.tickNone}</Button>
      </div>
      <FailureAlert failure={shown.page.failure} text={text} />
      <UnitTable rows={rows} scope={scope} search={search} onTick={tick} />
    </>
  )
}

interface CountySelectProps {
  readonly shown: ShownUnits
  readonly county: string | null
  readonly onChange: (county: string | null) => void
}

function CountySelect({ shown, county, onChange }: CountySelectProps) {
  const text = useText().pages
  const counties = shown.counties.map(({ code, name }) => ({ value: code, label: name }))
  const all = { value: '', label: text.app.allCounties }
  return (
    <Select
      className="county-select"
      aria-label={text.app.countyOf}
      value={county ?? shown.county ?? ''}
      options={shown.large ? counties : [all, ...counties]}
      onChange={(value: string) => onChange(value === '' ? null : value)}
    />
  )
}

interface KindTicksProps extends Props {
  readonly units: readonly UnitRow[]
  /** Not all units are here to be counted: every kind is offered, without a number. */
  readonly large: boolean
}

/** Whole kinds: streets and towns are taken from the start, others are offered. */
function KindTicks({ draft, units, large }: KindTicksProps) {
  const text = useText()
  const { scope } = draft.document
  const counted = UNIT_KINDS.map((kind) => ({
    kind,
    count: units.filter((unit) => unit.kind === kind).length,
  }))
  return (
    <fieldset className="kind-ticks">
      <legend className="visually-hidden">{text.pages.unit.kinds}</legend>
      {counted
        .filter(({ count }) => large || count > 0)
        .map(({ kind, count }) => (
          <Checkbox
            key={kind}
            checked={scope.kinds.includes(kind)}
            disabled={scope.kinds.length === 1 && scope.kinds[0] === kind}
            onChange={(event) =>
              draft.edit({ ...draft.document, scope: tickKind(scope, kind, units, event.target.checked) })
            }
          >
            {formatMessage(text.pages.unit.kindCount, {
              kind: text.fields.kinds[kind],
              count: large ? null : count,
            })}
          </Checkbox>
        ))}
    </fieldset>
  )
}
