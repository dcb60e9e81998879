// Consents: what was asked of a street, when, and what it answered in which document.
import type { ConsentRow } from '#shared/contract/register'
import { CONSENT_MATTERS } from '#shared/domain/register/filing'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { columnsFor, placeColumn } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { DocumentLink, PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'

export function ConsentPart() {
  const text = useText()
  const own = text.pages.duties
  const { fields } = text.records
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.consents', { asOf }, { keep: true })
  return (
    <Register
      label={own.parts.consents}
      answer={answer}
      columns={columns(text)}
      rowKey={({ number }) => number}
      sought={({ number, unit, body, code, subject, document }) => [
        number,
        unit,
        body,
        code,
        subject,
        document,
      ]}
      empty={own.noConsents}
      add={{ text: own.newConsent, start: consentForm(text, asOf) }}
      tone={({ answer: said }) => (said === 'refused' ? 'error' : null)}
      details={(row) => ({
        title: row.number,
        subtitle: own.matters[row.matter],
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          [fields.subject ?? '', row.subject],
          [fields.asked ?? '', row.asked],
          [fields.answered ?? '', row.answered],
          [fields.answer ?? '', own.answers[row.answer]],
          [fields.document ?? '', <DocumentLink key="document" number={row.document} />],
        ],
        actions: row.answer === '' ? [{ text: own.recordAnswer, start: answerForm(text, row, asOf) }] : [],
      })}
    />
  )
}

function columns(text: LocaleText): ColumnLeaf<ConsentRow>[] {
  const { words } = columnsFor<ConsentRow>(text)
  const { fields } = text.records
  const own = text.pages.duties
  return [
    words('number', (row) => row.number, { heading: true }),
    placeColumn(text),
    words('matter', (row) => own.matters[row.matter]),
    words('subject', (row) => row.subject, { title: fields.subject ?? '' }),
    words('asked', (row) => row.asked, { title: fields.asked ?? '' }),
    words('answered', (row) => row.answered, { title: fields.answered ?? '' }),
    words('answer', (row) => own.answers[row.answer], {
      title: fields.answer ?? '',
      render: ({ answer }) => (
        <Badge tone={answer === 'agreed' ? 'good' : answer === 'refused' ? 'error' : 'notice'}>
          {own.answers[answer]}
        </Badge>
      ),
    }),
    words('document', (row) => row.document, {
      render: ({ document }) => <DocumentLink number={document} />,
    }),
  ]
}

function consentForm(text: LocaleText, asOf: string): RecordForm {
  const { field, must, choice, holder } = fieldsFor(text)
  const { newConsent, matters } = text.pages.duties
  const options = CONSENT_MATTERS.map((value) => ({ value, label: matters[value] }))
  return {
    title: newConsent,
    fields: [
      must('number', 'text'),
      must('asked', 'date'),
      holder(),
      choice('matter', [], { options, required: true }),
      field('subject', 'note'),
    ],
    initial: { asked: asOf, matter: 'appointment' },
    save: (input) => send('register.askConsent', input),
  }
}

function answerForm(text: LocaleText, row: ConsentRow, asOf: string): RecordForm {
  const { field, must, choice } = fieldsFor(text)
  const { recordAnswer, answers } = text.pages.duties
  const options = (['agreed', 'refused'] as const).map((value) => ({ value, label: answers[value] }))
  return {
    title: `${recordAnswer}${text.pages.app.colon}${row.number}`,
    fields: [
      must('answered', 'date'),
      choice('answer', [], { options, required: true }),
      field('document', 'text'),
    ],
    initial: { answered: asOf, answer: 'agreed' },
    save: (input) => send('register.answerConsent', { ...input, number: row.number }),
  }
}
