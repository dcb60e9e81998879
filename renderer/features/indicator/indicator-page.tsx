// Indicators: the values of every unit at one date, as a sheet that is filled in like one of Excel.
import { Button, Select, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import { Page } from '../../ui/page.tsx'
import { AddIndicator } from './add-indicator.tsx'
import { IndicatorSheet } from './indicator-sheet.tsx'
import './indicator.css'

export function IndicatorPage() {
  const text = useText()
  const own = text.pages.indicator
  const readOnly = useOpenProject().readOnly !== null
  const { asOf } = useAsOf()
  const loading = useEngineQuery('unit.indicators', {}).loading
  const dates = useDates()
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const date = chosen ?? dates.find((known) => known <= asOf) ?? ''
  return (
    <Page
      title={own.title}
      intro={own.intro}
      actions={
        <>
          <ValueDate date={date} dates={dates} onChange={setChosen} />
          <Button disabled={readOnly} onClick={() => setAdding(true)}>
            {own.add}
          </Button>
        </>
      }
      fill
    >
      <p className="hint">
        {formatMessage(date === '' ? own.undatedHint : own.datedHint, { date })}
        {!readOnly && own.unitsHint}
      </p>
      {/* Until the dates are known the sheet of another date would be read for nothing. */}
      {loading ? <Spin className="page-wait" /> : <IndicatorSheet key={date} date={date} />}
      <AddIndicator open={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}

/** Dates that have values, latest first; the undated ones last. */
function useDates(): readonly string[] {
  const indicators = useIndicators()
  return useMemo(() => {
    const all = new Set(indicators.flatMap(({ dates }) => dates))
    return [...all].sort((a, b) => (a < b ? 1 : -1))
  }, [indicators])
}

interface DateProps {
  readonly date: string
  readonly dates: readonly string[]
  readonly onChange: (date: string) => void
}

function ValueDate({ date, dates, onChange }: DateProps) {
  const { indicator: own, app } = useText().pages
  const [typed, setTyped] = useState('')
  const all = [...new Set([...dates, date, ''])].sort((a, b) => (a < b ? 1 : -1))
  const options = all.map((value) => ({ value, label: value === '' ? own.undated : value }))
  return (
    <>
      <Select
        className="value-date"
        aria-label={own.date}
        value={date}
        options={options}
        onChange={(value: string) => onChange(value)}
      />
      <DateInput
        label={own.otherDate}
        pickLabel={app.pickDate}
        value={typed}
        wrong={typed !== '' && dateOf(typed) === null}
        onChange={setTyped}
        onDate={(value) => {
          setTyped('')
          onChange(value)
        }}
      />
    </>
  )
}
