// Appointments of heads of dispatched bodies: each should rest on a consent, and those that do not are found.
import type { AppointmentRow, ConsentRow } from '#shared/contract/register'
import { APPOINTMENT_MATTERS } from '#shared/domain/register/filing'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { columnsFor, unitAndBody } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { DocumentLink, PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'

export function AppointmentPart() {
  const text = useText()
  const own = text.pages.duties
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.appointments', { asOf }, { keep: true })
  const consents = useEngineQuery('register.consents', { asOf }, { keep: true }).data?.rows ?? []
  const faulty = answer.data?.rows.filter(({ fault }) => fault !== '').length ?? 0
  return (
    <Register<AppointmentRow>
      label={own.parts.appointments}
      answer={answer}
      columns={columns(text)}
      rowKey={({ unitId, bodyId, date, matter, document }) =>
        `${unitId}/${bodyId} ${date} ${matter} ${document}`
      }
      sought={({ unit, body, code, document, consent }) => [unit, body, code, document, consent]}
      empty={own.noAppointments}
      summary={faulty === 0 ? '' : formatMessage(own.faultyAppointments, { count: faulty })}
      add={{ text: own.newAppointment, start: appointmentForm(text, consents, asOf) }}
      tone={({ fault }) => (fault === '' ? null : 'error')}
      details={(row) => ({
        title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
        subtitle: own.matters[row.matter],
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          [text.records.fields.date ?? '', row.date],
          [text.records.fields.document ?? '', <DocumentLink key="document" number={row.document} />],
          [own.consent, row.consent],
          [own.fault, own.faults[row.fault]],
        ],
      })}
    />
  )
}

function columns(text: LocaleText): ColumnLeaf<AppointmentRow>[] {
  const { words } = columnsFor<AppointmentRow>(text)
  const own = text.pages.duties
  return [
    ...unitAndBody<AppointmentRow>(text),
    words('matter', (row) => own.matters[row.matter]),
    words('date', (row) => row.date),
    words('document', (row) => row.document, {
      render: ({ document }) => <DocumentLink number={document} />,
    }),
    words('consent', (row) => row.consent, { title: own.consent }),
    words('fault', (row) => own.faults[row.fault], {
      title: own.fault,
      render: ({ fault }) => (fault === '' ? null : <Badge tone="error">{own.faults[fault]}</Badge>),
    }),
  ]
}

function appointmentForm(text: LocaleText, consents: readonly ConsentRow[], asOf: string): RecordForm {
  const { field, must, choice, holder } = fieldsFor(text)
  const own = text.pages.duties
  const matters = APPOINTMENT_MATTERS.map((value) => ({ value, label: own.matters[value] }))
  const known = consents.map(({ number, unit, matter }) => ({
    value: number,
    label: `${number}（${unit}，${own.matters[matter]}）`,
  }))
  return {
    title: own.newAppointment,
    fields: [
      holder(),
      choice('matter', [], { options: matters, required: true }),
      must('date', 'date'),
      field('document', 'text'),
      choice('consent', [], { options: known, label: own.consent, hint: own.consentHint }),
    ],
    initial: { date: asOf, matter: 'appointment' },
    save: (input) => send('register.appoint', input),
  }
}
