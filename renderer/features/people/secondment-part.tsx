// Secondments: who works elsewhere, since when and until when, with whose consent, and how many months of the year are used.
import type { SecondmentRow } from '#shared/contract/register'
import { SECONDMENT_LIMITS } from '#shared/domain/secondment/months-used'
import { SECONDMENT_KINDS, SECONDMENT_LEVELS } from '#shared/domain/secondment/record-secondment'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { codeName, columnsFor, placeColumn } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { DocumentLink, PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { type Details, Register } from '../../api/records/register.tsx'
import { RevealedPerson } from '../../api/records/revealed-person.tsx'
import { send } from '../../api/records/send.ts'
import { putSettings, type Setting, useSetting } from '../../api/records/use-setting.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'
import { SettingButton } from './setting-button.tsx'

export function SecondmentPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.secondments', { asOf }, { keep: true })
  const limit = useSetting<string>('secondments.limit')
  const per = useSetting<string>('secondments.per')
  const { data } = answer
  const said = { limit: own.limits[data?.limit ?? ''], per: own.per[data?.per ?? 'person'] }
  const summary = formatMessage(own.secondmentSummary, { ...data?.totals, ...said })
  return (
    <Register
      label={own.parts.secondments}
      answer={answer}
      columns={columns(text)}
      rowKey={({ id }) => String(id)}
      sought={(row) => [row.name, row.unit, row.body, row.code, row.to, row.cause, row.consent, row.approval]}
      empty={own.noSecondments}
      summary={data === undefined ? '' : summary}
      extra={<SettingButton text={own.limitSetting} form={limitForm(text, limit, per)} />}
      add={{ text: own.newSecondment, start: newSecondment(text, asOf) }}
      tone={({ alarms, until }) =>
        alarms.length > 0 ? 'error' : until !== '' && until < asOf ? 'muted' : null
      }
      details={(row) => detailsOf(text, row, asOf)}
    />
  )
}

function columns(text: LocaleText): ColumnLeaf<SecondmentRow>[] {
  const { words, named } = columnsFor<SecondmentRow>(text)
  const { fields } = text.records
  const own = text.pages.people
  return [
    words('name', ({ name }) => name ?? own.cleared, { heading: true, title: fields.name ?? '' }),
    named('kind', (row) => row.kind),
    placeColumn(text),
    words('to', (row) => row.to, { title: fields.to ?? '' }),
    words('from', (row) => row.date, { title: fields.from ?? '' }),
    words('until', (row) => row.until, { title: fields.until ?? '' }),
    words('cause', (row) => row.cause, { title: fields.cause ?? '' }),
    words('months', (row) => row.months * 100 + row.days, {
      render: ({ months, days }) => formatMessage(own.monthsDays, { months, days }),
    }),
    words('alarms', ({ alarms }) => alarms.length, {
      render: ({ alarms }) => (
        <span className="record-badges">
          {alarms.map((alarm) => (
            <Badge key={alarm} tone="error">
              {codeName(text, 'alarms', alarm)}
            </Badge>
          ))}
        </span>
      ),
    }),
  ]
}

function detailsOf(text: LocaleText, row: SecondmentRow, asOf: string): Details {
  const { fields } = text.records
  const own = text.pages.people
  const { months, days, bookedMonths, bookedDays, totalMonths, totalDays } = row
  const papers = (number: string, date: string) =>
    number === '' ? own.none : `${number}${date === '' ? '' : `（${date}）`}`
  return {
    title: row.name ?? own.cleared,
    subtitle: codeName(text, 'kind', row.kind),
    facts: [
      ...(row.name === null
        ? []
        : [[fields.name ?? '', <RevealedPerson key={row.person} person={row.person} />] as const]),
      [text.records.place, <PlaceLink key="unit" place={row} />],
      [fields.to ?? '', row.to],
      [fields.toLevel ?? '', own.levels[row.toLevel] ?? ''],
      [fields.from ?? '', row.date],
      [fields.until ?? '', row.until === '' ? own.noEnd : row.until],
      [fields.cause ?? '', row.cause],
      [fields.consent ?? '', papers(row.consent, row.consentDate)],
      [fields.approval ?? '', papers(row.approval, row.approvalDate)],
      [own.usedThisYear, formatMessage(own.monthsDays, { months, days })],
      [own.bookedThisYear, formatMessage(own.monthsDays, { months: bookedMonths, days: bookedDays })],
      [own.usedInAll, formatMessage(own.monthsDays, { months: totalMonths, days: totalDays })],
      [
        text.tables.columns.alarms ?? '',
        row.alarms.map((alarm) => codeName(text, 'alarms', alarm)).join(text.pages.app.listSeparator),
      ],
    ],
    more: <DocumentLink number="" />,
    actions: [{ text: own.changeEnd, start: endForm(text, row, asOf) }],
  }
}

function newSecondment(text: LocaleText, asOf: string): RecordForm {
  const { field, must, choice, holder } = fieldsFor(text)
  const own = text.pages.people
  const kinds = SECONDMENT_KINDS.map((value) => ({ value, label: codeName(text, 'kind', value) }))
  const levels = SECONDMENT_LEVELS.filter((level) => level !== '').map((value) => ({
    value,
    label: own.levels[value] ?? value,
  }))
  return {
    title: own.newSecondment,
    fields: [
      must('name', 'text'),
      field('idNumber', 'text', { hint: own.idHint }),
      choice('secondment', [], { options: kinds, required: true }),
      choice('toLevel', [], { options: levels }),
      holder(),
      must('to', 'text'),
      must('from', 'date'),
      field('until', 'date', { hint: own.untilHint }),
      field('cause', 'text', { newRow: true }),
      field('consent', 'text', { newRow: true }),
      field('consentDate', 'date'),
      field('approval', 'text', { newRow: true }),
      field('approvalDate', 'date'),
    ],
    initial: { from: asOf, secondment: 'borrow' },
    save: ({ name, idNumber = '', ...row }) =>
      send('register.second', {
        date: row.from,
        rows: [{ ...row, person: { name, idNumber } }],
      }),
  }
}

/** Prolongs it, or ends it early. */
function endForm(text: LocaleText, row: SecondmentRow, asOf: string): RecordForm {
  const { field, must } = fieldsFor(text)
  return {
    title: formatMessage(text.pages.people.changeEndOf, { name: row.name ?? text.pages.people.cleared }),
    fields: [must('date', 'date'), must('until', 'date'), field('approval', 'text')],
    initial: { date: asOf, until: row.until },
    save: (input) => send('register.endSecondment', { ...input, id: row.id }),
  }
}

function limitForm(text: LocaleText, limit: Setting<string>, per: Setting<string>): RecordForm {
  const { choice } = fieldsFor(text)
  const own = text.pages.people
  const limits = SECONDMENT_LIMITS.map(({ key }) => ({ value: key, label: own.limits[key] ?? key }))
  const ways = ['person', 'post'].map((value) => ({ value, label: own.per[value] ?? value }))
  return {
    title: own.limitSetting,
    fields: [
      choice('limit', [], { options: limits, required: true }),
      choice('per', [], { options: ways, required: true }),
    ],
    initial: { limit: limit.value ?? '', per: per.value ?? '' },
    save: (input) =>
      putSettings({ 'secondments.limit': String(input.limit), 'secondments.per': String(input.per) }),
  }
}
