// Plans that must be filed: due, filed, returned, in force; overdue ones stand out.
import type { FilingRow } from '#shared/contract/register'
import type { FilingStep } from '#shared/domain/register/filing'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { codeName, columnsFor, placeColumn } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { DocumentLink, PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { type RecordAction, Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'

export function FilingPart() {
  const text = useText()
  const own = text.pages.duties
  const { columns: names } = text.tables
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.filings', { asOf }, { keep: true })
  const overdue = answer.data?.rows.filter(({ state }) => state === 'overdue').length ?? 0
  return (
    <Register
      label={own.parts.filings}
      answer={answer}
      columns={columns(text)}
      rowKey={({ id, document, matter }) => `${id} ${document} ${matter}`}
      sought={({ unit, code, matter, document, organ }) => [unit, code, matter, document, organ]}
      empty={own.noFilings}
      summary={overdue === 0 ? '' : formatMessage(own.overdueFilings, { count: overdue })}
      add={{ text: own.newFiling, start: filingForm(text, asOf) }}
      tone={({ state }) => (state === 'overdue' ? 'error' : state === 'effective' ? 'muted' : null)}
      details={(row) => ({
        title: row.matter,
        subtitle: codeName(text, 'state', row.state),
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          [names.document ?? '', <DocumentLink key="document" number={row.document} />],
          [own.filedWith, row.organ],
          [names.date ?? '', row.date],
          [names.due ?? '', row.due],
          [names.filed ?? '', row.filed],
          [codeName(text, 'state', 'returned'), row.returned],
          [codeName(text, 'state', 'effective'), row.effective],
          [names.daysLate ?? '', row.daysLate === 0 ? '' : row.daysLate],
        ],
        more: row.id === null ? <p className="hint">{own.filingOfDocument}</p> : null,
        actions: actionsOf(text, row, asOf),
      })}
    />
  )
}

function columns(text: LocaleText): ColumnLeaf<FilingRow>[] {
  const { words, count, named } = columnsFor<FilingRow>(text)
  return [
    words('matter', ({ matter, document }) => (matter === '' ? document : matter), { heading: true }),
    placeColumn(text),
    words('document', (row) => row.document, {
      render: ({ document }) => <DocumentLink number={document} />,
    }),
    words('organ', (row) => row.organ, { title: text.pages.duties.filedWith }),
    words('date', (row) => row.date),
    words('due', (row) => row.due),
    words('filed', (row) => row.filed),
    named('state', (row) => row.state, {
      render: ({ state }) =>
        state === 'overdue' ? (
          <Badge tone="error">{codeName(text, 'state', state)}</Badge>
        ) : (
          codeName(text, 'state', state)
        ),
    }),
    count('daysLate', ({ daysLate }) => (daysLate === 0 ? null : daysLate)),
  ]
}

function filingForm(text: LocaleText, asOf: string): RecordForm {
  const { field, must, holder } = fieldsFor(text)
  const own = text.pages.duties
  return {
    title: own.newFiling,
    fields: [
      holder(),
      must('matter', 'text'),
      field('organ', 'text', { label: own.filedWith }),
      must('date', 'date'),
      must('due', 'date'),
      field('document', 'text', { hint: own.filingDocumentHint }),
    ],
    initial: { date: asOf },
    save: (input) => send('register.addFiling', input),
  }
}

/** What may follow; a document that must be filed goes its way in the ledger. */
function actionsOf(text: LocaleText, row: FilingRow, asOf: string): RecordAction[] {
  if (row.id === null || row.state === 'effective') return []
  const steps: readonly FilingStep[] = row.state === 'filed' ? ['effective', 'returned'] : ['filed']
  return steps.map((step) => ({
    text: text.pages.duties.filingSteps[step],
    start: stepForm(text, row, { step, asOf }),
  }))
}

function stepForm(
  text: LocaleText,
  row: FilingRow,
  { step, asOf }: { readonly step: FilingStep; readonly asOf: string },
): RecordForm {
  const { field, must } = fieldsFor(text)
  return {
    title: `${text.pages.duties.filingSteps[step]}${text.pages.app.colon}${row.matter}`,
    fields: [must('date', 'date'), field('opinion', 'note')],
    initial: { date: asOf },
    save: (input) => send('register.stepFiling', { ...input, id: row.id, step }),
  }
}
