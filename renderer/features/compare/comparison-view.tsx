// The comparison by its views: units, gains and losses, places, spread, cost, what was changed, indicators.
import { Tabs } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { ChangeTable } from './change-table.tsx'
import { CostPanel } from './cost-panel.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { MoveTable } from './move-table.tsx'
import { PlaceTable } from './place-table.tsx'
import { SpreadPanel } from './spread-panel.tsx'
import { UnitTable } from './unit-table.tsx'
import type { ViewProps } from './view-props.ts'

export function ComparisonView(view: ViewProps) {
  const { views } = useText().pages.compare
  const { places, changes } = view.comparison
  return (
    <Tabs
      className="compare-tabs"
      size="small"
      items={[
        { key: 'units', label: views.units, children: <UnitTable {...view} /> },
        { key: 'moves', label: views.moves, children: <MoveTable {...view} /> },
        {
          key: 'places',
          label: formatMessage(views.places, { count: places.length }),
          children: <PlaceTable {...view} />,
        },
        { key: 'spread', label: views.spread, children: <SpreadPanel {...view} /> },
        { key: 'cost', label: views.cost, children: <CostPanel {...view} /> },
        {
          key: 'changes',
          label: formatMessage(views.changes, { count: changes.length }),
          children: <ChangeTable {...view} />,
        },
        { key: 'indicators', label: views.indicators, children: <IndicatorTable {...view} /> },
      ]}
    />
  )
}
