// Positions in three classes in place of sections, and people without posts counted beside them.
import type { z } from 'zod'
import type { PositionRow as PositionRowField } from '#shared/contract/register'
import { POSITION_CLASSES } from '#shared/domain/leaders/positions'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { codeName, columnsFor } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { holderText } from '../../api/records/fields.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'

type PositionRow = z.output<typeof PositionRowField>

export function PositionPart() {
  const text = useText()
  const own = text.pages.duties
  const { fields } = text.records
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.positions', { asOf }, { keep: true })
  const { words, count, named } = columnsFor<PositionRow>(text)
  const totals = answer.data?.totals
  return (
    <Register<PositionRow>
      label={own.parts.positions}
      answer={answer}
      columns={[
        words('unit', ({ unit }) => unit, { heading: true }),
        words('body', ({ body }) => body),
        named('class', (row) => row.class),
        words('title', (row) => row.title, { title: fields.title ?? '' }),
        count('approved', (row) => row.approved, { title: fields.approved ?? '' }),
        count('filled', (row) => row.filled, { title: fields.filled ?? '' }),
      ]}
      rowKey={({ unitId, bodyId, class: held, title }) => `${unitId}/${bodyId} ${held} ${title}`}
      sought={({ unit, body, code, title }) => [unit, body, code, title]}
      empty={own.noPositions}
      summary={formatMessage(own.positionSummary, totals ?? {})}
      add={{ text: own.newPosition, start: positionForm(text, null, asOf) }}
      tone={({ class: held, approved, filled }) =>
        held !== 'off-establishment' && filled > approved ? 'error' : null
      }
      totals={{
        approved: groupThousands(totals?.approved ?? 0),
        filled: groupThousands((totals?.filled ?? 0) + (totals?.offEstablishment ?? 0)),
      }}
      details={(row) => ({
        title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
        subtitle: codeName(text, 'class', row.class),
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          [fields.title ?? '', row.title],
          [fields.approved ?? '', row.approved],
          [fields.filled ?? '', row.filled],
        ],
        actions: [{ text: text.records.change, start: positionForm(text, row, asOf) }],
      })}
    />
  )
}

function positionForm(text: LocaleText, row: PositionRow | null, asOf: string): RecordForm {
  const { field, must, choice, holder } = fieldsFor(text)
  const own = text.pages.duties
  const before =
    row === null
      ? { class: 'lead' }
      : {
          unit: holderText(row),
          class: row.class,
          title: row.title,
          approved: row.class === 'off-establishment' ? '' : String(row.approved),
          filled: String(row.filled),
        }
  return {
    title: row === null ? own.newPosition : own.changePosition,
    fields: [
      holder(),
      choice('class', POSITION_CLASSES, { required: true }),
      field('title', 'text'),
      must('date', 'date'),
      field('approved', 'count', { hint: own.offHint }),
      field('filled', 'count'),
    ],
    initial: { date: asOf, ...before },
    save: ({ date, ...input }) => send('register.setPositions', { date, rows: [input] }),
  }
}
