// The columns in their order; the first is the one that the others are held against.
import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { StoredScenario } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import type { ChosenColumn } from './columns.ts'
import { columnName } from './columns.ts'

interface Props {
  readonly columns: readonly ChosenColumn[]
  readonly stored: readonly StoredScenario[]
  readonly onChange: (columns: readonly ChosenColumn[]) => void
}

export function ColumnChooser({ columns, stored, onChange }: Props) {
  const text = useText()
  const own = text.pages.compare
  const { asOf } = useAsOf()
  return (
    <section className="row compare-columns" aria-label={own.columns}>
      <ol className="row">
        {columns.map((column, at) => {
          const name = columnName(text, column, asOf)
          return (
            <li key={name} className="compare-column">
              {at === 0 ? (
                <Badge tone="notice">{own.first}</Badge>
              ) : (
                <Button
                  size="small"
                  type="link"
                  aria-label={formatMessage(own.makeFirst, { name })}
                  onClick={() => onChange([column, ...columns.filter((other) => other !== column)])}
                >
                  {own.setFirst}
                </Button>
              )}
              {name}
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={formatMessage(own.remove, { name })}
                onClick={() => onChange(columns.filter((other) => other !== column))}
              />
            </li>
          )
        })}
      </ol>
      <ColumnAdder columns={columns} stored={stored} onChange={onChange} />
      <DateAdder columns={columns} stored={stored} onChange={onChange} />
    </section>
  )
}

function ColumnAdder({ columns, stored, onChange }: Props) {
  const text = useText()
  const own = text.pages.compare
  const { asOf } = useAsOf()
  const published = useEngineQuery('scenario.publishedList', {}).data ?? []
  const taken = new Set(columns.map((column) => JSON.stringify(column)))
  const offer = (list: readonly ChosenColumn[]) =>
    list
      .map((column) => ({ value: JSON.stringify(column), label: columnName(text, column, asOf) }))
      .filter(({ value }) => !taken.has(value))
  const scenarios = stored.map(({ name }): ChosenColumn => ({ kind: 'stored', name }))
  const copies = published.map(({ name, hash }): ChosenColumn => ({ kind: 'published', name, hash }))
  return (
    <Select<string | null>
      className="column-adder"
      aria-label={own.add}
      placeholder={own.add}
      value={null}
      options={[
        { label: own.stored, options: offer(scenarios) },
        { label: own.published, options: offer(copies) },
        { label: own.present, options: offer([{ kind: 'present' }]) },
      ]}
      onChange={(value) => value !== null && onChange([...columns, JSON.parse(value) as ChosenColumn])}
    />
  )
}

function DateAdder({ columns, onChange }: Props) {
  const text = useText().pages
  const own = text.compare
  const [typed, setTyped] = useState('')
  const date = dateOf(typed)
  const free = date !== null && !columns.some((column) => column.kind === 'date' && column.date === date)
  return (
    <div className="row nowrap">
      <DateInput
        label={own.date}
        pickLabel={`${own.date} ${text.app.pickDate}`}
        value={typed}
        onChange={setTyped}
      />
      <Button
        disabled={!free}
        onClick={() => {
          if (date !== null) onChange([...columns, { kind: 'date', date }])
          setTyped('')
        }}
      >
        {own.addDate}
      </Button>
    </div>
  )
}
