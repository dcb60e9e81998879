// The working calendar that terms are counted by: days off and days worked, changed by the office, and the terms themselves.
import { Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { DayRow as DayRowField } from '#shared/contract/register'
import type { RequestDeadlines } from '#shared/domain/request/request'
import { REQUEST_DEADLINES } from '#shared/domain/request/request'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { columnsFor } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { type Setting, useSetting } from '../../api/records/use-setting.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { SettingButton } from './setting-button.tsx'

type DayRow = z.output<typeof DayRowField>

const BACK = 6
const AHEAD = 2

export function CalendarPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const present = Number(asOf.slice(0, 4))
  const [chosen, setYear] = useState<number | null>(null)
  const year = chosen ?? present
  const days = useEngineQuery('register.holidays', { year }, { keep: true })
  const deadlines = useSetting<RequestDeadlines>('requests.deadlines')
  const { words } = columnsFor<DayRow>(text)
  const years = Array.from({ length: BACK + AHEAD + 1 }, (_, at) => present + AHEAD - at)
  return (
    <Register<DayRow>
      label={own.parts.calendar}
      answer={{ ...days, data: days.data === undefined ? undefined : { rows: days.data } }}
      columns={[
        words('date', ({ date }) => date, { heading: true }),
        words('weekday', ({ date }) => own.weekdays[weekday(date)] ?? '', { title: own.weekday }),
        words('dayKind', ({ kind }) => own.dayKinds[kind], { title: own.dayKind }),
        words('dayName', ({ name }) => name, { title: own.dayName }),
      ]}
      rowKey={({ date }) => date}
      sought={({ date, name }) => [date, name]}
      empty={formatMessage(own.noDays, { year })}
      summary={own.calendarSummary}
      extra={
        <>
          <Select<number>
            aria-label={own.calendarYear}
            value={year}
            options={years.map((value) => ({ value, label: String(value) }))}
            onChange={setYear}
          />
          <SettingButton text={own.deadlineSetting} form={deadlineForm(text, deadlines)} />
        </>
      }
      add={{ text: own.newDay, start: dayForm(text, null, asOf) }}
      tone={({ kind }) => (kind === 'work' ? 'muted' : null)}
      details={(row) => ({
        title: row.date,
        subtitle: own.weekdays[weekday(row.date)] ?? '',
        facts: [
          [own.dayKind, own.dayKinds[row.kind]],
          [own.dayName, row.name],
        ],
        actions: [{ text: text.records.change, start: dayForm(text, row, asOf) }],
      })}
    />
  )
}

/** 0 is Sunday. */
function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** `bundled` takes the office's word back. */
function dayForm(text: LocaleText, row: DayRow | null, asOf: string): RecordForm {
  const { field, must, choice } = fieldsFor(text)
  const { dayKinds, bundledDay, newDay, dayName } = text.pages.people
  const kinds = [
    { value: 'rest', label: dayKinds.rest },
    { value: 'work', label: dayKinds.work },
    { value: 'bundled', label: bundledDay },
  ]
  return {
    title: newDay,
    fields: [
      must('date', 'date'),
      choice('kind', [], { options: kinds, required: true }),
      field('name', 'text', { label: dayName }),
    ],
    initial: row === null ? { date: asOf, kind: 'rest' } : { date: row.date, kind: row.kind, name: row.name },
    save: ({ date, kind, name = '' }) =>
      send('register.setHolidays', { days: [{ date, kind: kind === 'bundled' ? null : kind, name }] }),
  }
}

const TERMS = Object.keys(REQUEST_DEADLINES) as (keyof RequestDeadlines)[]

/** A term left blank does not run. */
function deadlineForm(text: LocaleText, setting: Setting<RequestDeadlines>): RecordForm {
  const { field } = fieldsFor(text)
  const value = setting.value ?? REQUEST_DEADLINES
  return {
    title: text.pages.people.deadlineSetting,
    fields: TERMS.map((term) => field(term, 'count', { label: text.records.fields[term] ?? term })),
    initial: Object.fromEntries(TERMS.map((term) => [term, value[term] === null ? '' : String(value[term])])),
    save: (input) =>
      setting.put(
        Object.fromEntries(
          TERMS.map((term) => [term, input[term] === undefined ? null : Number(input[term])]),
        ) as unknown as RequestDeadlines,
      ),
  }
}
