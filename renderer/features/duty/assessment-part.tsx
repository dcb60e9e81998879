// Assessments both ways: who assessed whom with which score, the mean of all and the place by it; a sheet may become an indicator.
import { Select } from 'antd'
import { useState } from 'react'
import type { AssessmentRow } from '#shared/contract/register'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { indicatorTitle } from '../../api/names.ts'
import { columnsFor } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import type { Choice } from '../../api/records/fields.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import type { ColumnLeaf } from '../../ui/table-columns.ts'

export function AssessmentPart() {
  const text = useText()
  const own = text.pages.duties
  const { asOf } = useAsOf()
  const [sheet, setSheet] = useState('all')
  const answer = useEngineQuery('register.assessments', { asOf }, { keep: true })
  const indicators = useIndicators().map((one) => ({ value: one.id, label: indicatorTitle(text, one) }))
  const rows = answer.data?.rows
  const sheets = [...new Set(rows?.map(keyOf))]
  const shown = rows?.filter((row) => sheet === 'all' || keyOf(row) === sheet)
  return (
    <Register
      label={own.parts.assessments}
      answer={{ ...answer, data: shown === undefined ? undefined : { rows: shown } }}
      columns={columns(text)}
      rowKey={(row) => `${keyOf(row)} ${row.assessor} ${row.unitId}/${row.bodyId}`}
      sought={({ assessor, unit, body, code, sheet: name }) => [assessor, unit, body, code, name]}
      empty={own.noAssessments}
      summary={formatMessage(own.assessmentSummary, answer.data?.totals ?? {})}
      extra={
        <Select<string>
          className="duty-select"
          aria-label={text.records.fields.sheet}
          value={sheet}
          options={[
            { value: 'all', label: own.allSheets },
            ...sheets.map((value) => ({ value, label: value })),
          ]}
          onChange={setSheet}
        />
      }
      add={{ text: own.newAssessment, start: assessmentForm(text, asOf) }}
      details={(row) => ({
        title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
        subtitle: keyOf(row),
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          [text.records.fields.assessor ?? '', row.assessor],
          [text.records.fields.score ?? '', row.score ?? ''],
          [text.records.fields.place ?? '', row.rank ?? ''],
          [text.tables.columns.mean ?? '', row.mean ?? ''],
          [text.tables.columns.meanRank ?? '', row.meanRank ?? ''],
        ],
        actions: [{ text: own.useAsIndicator, start: indicatorForm(text, row, { asOf, indicators }) }],
      })}
    />
  )
}

function keyOf({ year, sheet }: AssessmentRow): string {
  return `${year} ${sheet}`
}

function columns(text: LocaleText): ColumnLeaf<AssessmentRow>[] {
  const { words, count } = columnsFor<AssessmentRow>(text)
  const number = (value: string | null) => (value === null ? null : Number(value))
  return [
    words('unit', ({ unit }) => unit, { heading: true }),
    words('body', ({ body }) => body),
    count('year', (row) => row.year, { render: ({ year }) => String(year) }),
    words('sheet', (row) => row.sheet),
    words('assessor', (row) => row.assessor),
    count('score', (row) => number(row.score), { render: ({ score }) => score }),
    count('place', (row) => row.rank, { title: text.records.fields.place ?? '' }),
    count('mean', (row) => number(row.mean), { render: ({ mean }) => mean }),
    count('meanRank', (row) => row.meanRank),
  ]
}

function assessmentForm(text: LocaleText, asOf: string): RecordForm {
  const { field, must, holder } = fieldsFor(text)
  const own = text.pages.duties
  return {
    title: own.newAssessment,
    fields: [
      must('year', 'count'),
      must('sheet', 'text', { hint: own.sheetHint }),
      must('assessor', 'text', { hint: own.assessorHint }),
      must('date', 'date'),
      { ...holder(), label: own.assessed },
      field('score', 'score'),
      field('rank', 'count', { label: text.records.fields.place ?? '' }),
    ],
    initial: { year: asOf.slice(0, 4), date: asOf },
    save: ({ year, sheet, date, ...row }) => send('register.assess', { year, sheet, date, rows: [row] }),
  }
}

interface Offered {
  readonly asOf: string
  readonly indicators: readonly Choice[]
}

function indicatorForm(text: LocaleText, row: AssessmentRow, { asOf, indicators }: Offered): RecordForm {
  const { must, choice } = fieldsFor(text)
  const { takes, useAsIndicatorOf } = text.pages.duties
  return {
    title: formatMessage(useAsIndicatorOf, { sheet: keyOf(row) }),
    fields: [
      choice('indicator', [], { options: indicators, required: true }),
      choice('take', [], {
        options: (['score', 'rank'] as const).map((value) => ({ value, label: takes[value] })),
        required: true,
      }),
      must('date', 'date'),
    ],
    initial: { date: asOf, take: 'score' },
    save: (input) => send('register.useAssessment', { ...input, year: row.year, sheet: row.sheet }),
  }
}
