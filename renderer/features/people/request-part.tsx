// Requests to use posts: asked, reviewed, decided, noticed, entered; each step measured against the usable vacancy of its day.
import { useNavigate } from 'react-router'
import type { RequestRow } from '#shared/contract/register'
import type { LetterName } from '#shared/contract/report'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { codeName, columnsFor, placeColumn } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { holderText } from '../../api/records/fields.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { type Details, type RecordAction, Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { UsableNote } from '../../api/records/usable-note.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'
import { RequestSteps } from './request-steps.tsx'

export function RequestPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.requests', { asOf }, { keep: true })
  const notice = useNotice()
  const letter = useLetter()
  const overdue = answer.data?.rows.filter((row) => row.overdue).length ?? 0
  return (
    <Register
      label={own.parts.requests}
      answer={answer}
      columns={columns(text)}
      rowKey={({ number }) => number}
      sought={(row) => [row.number, row.unit, row.body, row.code, row.reason, row.way, ...row.notices]}
      empty={own.noRequests}
      summary={overdue > 0 ? formatMessage(own.overdueRequests, { count: overdue }) : ''}
      add={{ text: own.newRequest, start: newRequest(text, asOf) }}
      tone={toneOf}
      details={(row) =>
        detailsOf(text, row, [...actionsOf(text, row, { asOf, notice }), ...lettersOf(text, row, letter)])
      }
    />
  )
}

function toneOf({ state, overdue, short }: RequestRow): 'muted' | 'error' | null {
  if (state === 'withdrawn' || state === 'declined') return 'muted'
  return overdue || short > 0 ? 'error' : null
}

function columns(text: LocaleText): ColumnLeaf<RequestRow>[] {
  const { words, count, named, postType } = columnsFor<RequestRow>(text)
  return [
    words('number', (row) => row.number, { heading: true, title: text.records.fields.number ?? '' }),
    placeColumn(text),
    postType((row) => row.postType),
    words('date', (row) => row.date),
    count('asked', (row) => row.asked),
    count('suggested', (row) => row.suggested),
    count('decided', (row) => row.decided),
    count('noticed', (row) => row.noticed),
    count('entered', (row) => row.entered),
    count('usable', (row) => row.usable),
    count('short', (row) => row.short),
    named('state', (row) => row.state),
    words('due', (row) => row.due, {
      render: ({ due, overdue }) => (
        <>
          {due} {overdue && <Badge tone="error">{text.tables.columns.overdue}</Badge>}
        </>
      ),
    }),
  ]
}

function detailsOf(text: LocaleText, row: RequestRow, actions: readonly RecordAction[]): Details {
  const { columns: names } = text.tables
  const { fields } = text.records
  return {
    title: row.number,
    subtitle: codeName(text, 'state', row.state),
    facts: [
      [text.records.place, <PlaceLink key="unit" place={row} />],
      [names.postType ?? '', text.fields.postTypes[row.postType]],
      [names.asked ?? '', row.asked],
      [names.usable ?? '', row.usable],
      [names.pendingEntry ?? '', row.pending === 0 ? '' : row.pending],
      [fields.way ?? '', row.way],
      [fields.reason ?? '', row.reason],
      [fields.meeting ?? '', row.meeting],
      [names.notice ?? '', row.notices.join(text.pages.app.listSeparator)],
      [names.due ?? '', row.due],
    ],
    more: <RequestSteps row={row} />,
    actions,
  }
}

function newRequest(text: LocaleText, asOf: string): RecordForm {
  const { field, must, holder, postType } = fieldsFor(text)
  return {
    title: text.pages.people.newRequest,
    fields: [
      holder(),
      postType(),
      must('posts', 'count'),
      must('date', 'date'),
      field('way', 'text'),
      field('number', 'text', { hint: text.pages.people.numberHint }),
      field('reason', 'note'),
    ],
    initial: { date: asOf },
    note: (values) => <UsableNote values={values} posts="posts" />,
    save: (input) => send('register.request', input),
    made: (saved) => (saved as { readonly number: string }).number,
  }
}

interface Steps {
  readonly asOf: string
  readonly notice: (row: RequestRow) => void
}

type Step = 'reviewed' | 'decided' | 'withdrawn'

/** What may follow what has been done. */
const NEXT: Readonly<Record<RequestRow['state'], readonly Step[]>> = {
  asked: ['reviewed', 'decided', 'withdrawn'],
  reviewed: ['decided', 'reviewed', 'withdrawn'],
  decided: ['decided', 'withdrawn'],
  declined: ['decided'],
  noticed: [],
  entered: [],
  withdrawn: [],
}

function actionsOf(text: LocaleText, row: RequestRow, { asOf, notice }: Steps): RecordAction[] {
  const { stepNames, giveNotice } = text.pages.people
  const steps = NEXT[row.state].map((step) => ({
    text: stepNames[step],
    start: stepForm(text, row, { step, asOf }),
  }))
  const open = row.state === 'decided' || row.state === 'noticed' ? (row.decided ?? 0) - row.noticed : 0
  return open > 0 ? [{ text: giveNotice, start: () => notice(row) }, ...steps] : steps
}

function stepForm(
  text: LocaleText,
  row: RequestRow,
  { step, asOf }: { step: Step; asOf: string },
): RecordForm {
  const { field, must } = fieldsFor(text)
  const own = text.pages.people
  const posts = step === 'withdrawn' ? [] : [must('posts', 'count', { label: own.stepPosts[step] })]
  const beyond = step === 'decided' ? [field('waiver', 'text')] : []
  return {
    title: formatMessage(own.stepTitle, { step: own.stepNames[step], number: row.number }),
    fields: [
      must('date', 'date'),
      ...posts,
      field('organ', 'text'),
      field('meeting', 'text'),
      ...beyond,
      field('opinion', 'note'),
    ],
    initial: { date: asOf, posts: String(row.decided ?? row.suggested ?? row.asked) },
    note: (values) => (
      <UsableNote values={{ ...values, unit: holderText(row), postType: row.postType }} posts="posts" />
    ),
    save: (input) => send('register.stepRequest', { ...input, request: row.number, step }),
  }
}

/** The notice is a document: it is entered in the ledger, with the request filled in. */
function useNotice(): (row: RequestRow) => void {
  const { add } = useBookingDraft()
  const navigate = useNavigate()
  return ({ number, decided, noticed }) => {
    add({ kind: 'notice', request: number, posts: String((decided ?? 0) - noticed) })
    void navigate('/ledger/new')
  }
}

type Open = (report: LetterName, number: string) => void

/** The page of reports with just this letter. */
function useLetter(): Open {
  const navigate = useNavigate()
  return (report, number) => void navigate(`/reports?${new URLSearchParams({ report, number })}`)
}

/** The request as a letter, and each of its notices. */
function lettersOf(text: LocaleText, { number, notices }: RequestRow, open: Open): RecordAction[] {
  const { names } = text.pages.report
  return [
    { text: names.request ?? '', start: () => open('request', number) },
    ...notices.map((notice) => ({ text: `${names.notice} ${notice}`, start: () => open('notice', notice) })),
  ]
}
