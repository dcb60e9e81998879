// The plan of a year for the use of posts, beside what was asked, decided, noticed and entered of it.
import { Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { UsePlanRow as UsePlanRowField } from '#shared/contract/register'
import { groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { columnsFor, unitAndBody } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { holderText } from '../../api/records/fields.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { UsableNote } from '../../api/records/usable-note.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { ColumnLeaf } from '../../ui/table-columns.ts'

type PlanRow = z.output<typeof UsePlanRowField>

/** Years beside that of the date which may be looked at and planned. */
const BACK = 9
const AHEAD = 3
const FIGURES = ['planned', 'asked', 'decided', 'noticed', 'entered', 'left'] as const

export function PlanPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const present = Number(asOf.slice(0, 4))
  const [chosen, setYear] = useState<number | null>(null)
  const year = chosen ?? present
  const answer = useEngineQuery('register.usePlan', { year, asOf }, { keep: true })
  const years = Array.from({ length: BACK + AHEAD + 1 }, (_, at) => present + AHEAD - at)
  return (
    <Register
      label={own.parts.plan}
      answer={answer}
      columns={columns(text)}
      rowKey={({ unitId, bodyId, postType }) => `${unitId}/${bodyId} ${postType}`}
      sought={({ unit, body, code }) => [unit, body, code]}
      empty={own.noPlan}
      extra={
        <Select<number>
          aria-label={own.planYear}
          value={year}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={setYear}
        />
      }
      add={{ text: own.newPlan, start: planForm(text, { year, asOf }, null) }}
      tone={({ left }) => (left < 0 ? 'error' : null)}
      totals={Object.fromEntries(FIGURES.map((key) => [key, groupThousands(answer.data?.totals[key] ?? 0)]))}
      details={(row) => ({
        title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
        subtitle: text.fields.postTypes[row.postType],
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          ...FIGURES.map((key) => [headingOf(text, key), row[key] ?? own.notPlanned] as const),
        ],
        actions: [{ text: own.changePlan, start: planForm(text, { year, asOf }, row) }],
      })}
    />
  )
}

function headingOf(text: LocaleText, key: (typeof FIGURES)[number]): string {
  return (key === 'planned' || key === 'left' ? text.records.fields[key] : text.tables.columns[key]) ?? key
}

function columns(text: LocaleText): ColumnLeaf<PlanRow>[] {
  const { count, postType } = columnsFor<PlanRow>(text)
  return [
    ...unitAndBody<PlanRow>(text),
    postType((row) => row.postType),
    ...FIGURES.map((key) => count(key, (row) => row[key], { title: headingOf(text, key) })),
  ]
}

function planForm(
  text: LocaleText,
  { year, asOf }: { readonly year: number; readonly asOf: string },
  row: PlanRow | null,
): RecordForm {
  const { field, must, holder, postType } = fieldsFor(text)
  const before =
    row === null
      ? {}
      : {
          unit: holderText(row),
          postType: row.postType,
          posts: row.planned === null ? '' : String(row.planned),
        }
  return {
    title: row === null ? text.pages.people.newPlan : text.pages.people.changePlan,
    fields: [
      holder(),
      postType(),
      must('posts', 'count', { label: text.records.fields.planned ?? '' }),
      must('year', 'count'),
      must('date', 'date'),
      field('document', 'text'),
      field('meeting', 'text'),
    ],
    initial: { year: String(year), date: asOf, ...before },
    note: (values) => <UsableNote values={values} posts="posts" />,
    save: ({ unit, postType: type, posts, ...rest }) =>
      send('register.setUsePlan', { ...rest, rows: [{ unit, postType: type, posts }] }),
  }
}
