// The indicators that each column's scenario goes by: definition, direction, and the dates of the values.
import { formatMessage } from '#shared/locale/format'
import { indicatorName } from '#shared/locale/sentences'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { ViewProps } from './view-props.ts'

export function IndicatorTable({ comparison, titles }: ViewProps) {
  const text = useText()
  const { compare: own, app } = text.pages
  const names = useNames()
  const rows = comparison.indicators.flatMap((list, column) =>
    list.map((indicator) => ({
      ...indicator,
      key: `${column} ${indicator.id}`,
      title: titles[column] ?? '',
    })),
  )
  type Row = (typeof rows)[number]
  const dates = (row: Row) =>
    row.dates.map((date) => (date === '' ? own.undated : date)).join(app.listSeparator)
  const column = (key: string, title: string, value: (row: Row) => string) => ({
    key,
    title,
    kind: 'text' as const,
    sortable: true,
    value,
  })
  return (
    <DataTable
      label={own.indicatorsLabel}
      columns={[
        column('title', own.column, (row) => row.title),
        column('name', own.indicator, (row) => {
          const name = row.name ?? indicatorName(text, row.id, names)
          return row.measure === '' ? name : formatMessage(app.withMeasure, { name, measure: row.measure })
        }),
        column('better', own.better, (row) => own.betters[row.better]),
        column('dates', own.dates, dates),
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={(row) => row.key}
      empty={own.noIndicators}
    />
  )
}
