// Units by county with a tick each; a county is ticked or cleared as a whole.
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { IndicatorRow, UnitRow } from '#shared/contract/unit'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { indicatorTitle } from '../../api/names.ts'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'
import type { RowGroup } from '../../ui/data-table.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { groupByCounty } from '../../ui/group-rows.ts'
import type { Column } from '../../ui/table-columns.ts'
import { isTicked, unitKey } from './scope.ts'

interface Props {
  readonly rows: readonly UnitRow[]
  readonly scope: EditedScenario['scope']
  readonly search: string
  readonly onTick: (units: readonly UnitRow[], ticked: boolean) => void
}

export function UnitTable({ rows, scope, search, onTick }: Props) {
  const text = useText()
  const { unit, app } = text.pages
  const indicators = useIndicators()
  const groups: RowGroup<UnitRow>[] = groupByCounty(rows).map((group) => ({
    key: group.code,
    title: group.name,
    rows: group.rows,
    extra: <CountyTicks county={group.name} rows={group.rows} scope={scope} onTick={onTick} />,
  }))
  return (
    <DataTable
      label={unit.table}
      columns={unitColumns(text, indicators, (row) => (
        <label className="tick">
          <input
            type="checkbox"
            aria-label={formatMessage(unit.tickOne, { name: row.name })}
            checked={isTicked(scope, row)}
            onChange={(event) => onTick([row], event.target.checked)}
          />
          {row.name}
        </label>
      ))}
      groups={groups}
      rowKey={unitKey}
      rowTone={(row) => (isTicked(scope, row) ? null : 'muted')}
      collapseLabel={(name, open) => formatMessage(open ? app.collapse : app.expand, { name })}
      empty={search === '' ? unit.noUnits : formatMessage(unit.empty, { text: search })}
    />
  )
}

function unitColumns(
  text: LocaleText,
  indicators: readonly IndicatorRow[],
  tick: (row: UnitRow) => ReactNode,
): Column<UnitRow>[] {
  const { columns } = text.pages.unit
  const values: Column<UnitRow>[] = indicators
    .filter((indicator) => indicator.values > 0)
    .map((indicator) => ({
      key: indicator.id,
      title: indicatorTitle(text, indicator),
      kind: 'number',
      sortable: true,
      value: (row) => row.values[indicator.id] ?? null,
    }))
  return [
    {
      key: 'name',
      title: columns.name,
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => row.name,
      render: tick,
    },
    { key: 'code', title: columns.code, kind: 'text', sortable: true, value: (row) => row.code },
    {
      key: 'kind',
      title: columns.kind,
      kind: 'text',
      sortable: true,
      value: (row) => text.fields.kinds[row.kind],
    },
    ...(values.length === 0 ? [] : [{ title: columns.values, children: values }]),
  ]
}

interface CountyTicksProps extends Pick<Props, 'rows' | 'scope' | 'onTick'> {
  readonly county: string
}

function CountyTicks({ county, rows, scope, onTick }: CountyTicksProps) {
  const text = useText().pages.unit
  const ticked = rows.filter((row) => isTicked(scope, row)).length
  return (
    <span className="county-ticks">
      <span className="hint">{formatMessage(text.countyTicked, { ticked, total: rows.length })}</span>
      <Button
        size="small"
        type="link"
        disabled={ticked === rows.length}
        aria-label={formatMessage(text.tickAllIn, { county })}
        onClick={() => onTick(rows, true)}
      >
        {text.tickAll}
      </Button>
      <Button
        size="small"
        type="link"
        disabled={ticked === 0}
        aria-label={formatMessage(text.tickNoneIn, { county })}
        onClick={() => onTick(rows, false)}
      >
        {text.tickNone}
      </Button>
    </span>
  )
}
