// The lists of duties, item by item and unit by unit: status, who leads and cooperates, and where nobody leads or several do.
import { Select } from 'antd'
import { useState } from 'react'
import type { DutyRow } from '#shared/contract/register'
import { DUTY_LISTS } from '#shared/domain/duty/duty'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { codeName, columnsFor, placeColumn } from '../../api/records/columns.tsx'
import { choicesOf } from '../../api/records/field-kinds.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import { type Details, Register } from '../../api/records/register.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'
import { admissionForm, dutyForm, holderForm } from './duty-forms.ts'
import { DutyHistory } from './duty-history.tsx'

interface Props {
  /** All items, or only those that were admitted (职责准入). */
  readonly only: 'all' | 'admitted'
}

type State = 'all' | 'none' | 'many'

export function DutyPart({ only }: Props) {
  const text = useText()
  const own = text.pages.duties
  const { asOf } = useAsOf()
  const [list, setList] = useState('all')
  const [state, setState] = useState<State>('all')
  const answer = useEngineQuery('register.duties', { asOf }, { keep: true })
  const { data } = answer
  const rows = data?.rows.filter(
    (row) =>
      (only === 'all' || row.admissions.length > 0) &&
      (list === 'all' || row.list === list) &&
      (state === 'all' || row.leadState === state),
  )
  return (
    <Register
      label={own.parts[only === 'all' ? 'list' : 'admissions']}
      answer={{ ...answer, data: rows === undefined ? undefined : { rows } }}
      columns={only === 'all' ? columns(text) : admissionColumns(text)}
      rowKey={({ number, unitId }) => `${number} ${unitId}`}
      sought={({ number, name, unit, code, source, lead }) => [number, name, unit, code, source, ...lead]}
      empty={only === 'all' ? own.noDuties : own.noAdmissions}
      summary={formatMessage(own.dutySummary, data?.totals ?? {})}
      extra={<DutyFilter {...{ list, state }} onList={setList} onState={setState} />}
      add={{ text: own.newDuty, start: dutyForm(text, asOf) }}
      tone={toneOf}
      details={(row) => detailsOf(text, row, asOf)}
    />
  )
}

function toneOf({ leadState, status }: DutyRow): 'muted' | 'error' | null {
  if (leadState === 'none' || leadState === 'many') return 'error'
  return status === null || leadState === null ? 'muted' : null
}

interface FilterProps {
  readonly list: string
  readonly state: State
  readonly onList: (list: string) => void
  readonly onState: (state: State) => void
}

function DutyFilter({ list, state, onList, onState }: FilterProps) {
  const text = useText()
  const own = text.pages.duties
  return (
    <>
      <Select<string>
        className="duty-select"
        aria-label={text.records.fields.list}
        value={list}
        options={[{ value: 'all', label: own.allLists }, ...choicesOf(text, 'list', DUTY_LISTS)]}
        onChange={onList}
      />
      <Select<State>
        className="duty-select"
        aria-label={own.leadFilter}
        value={state}
        options={(['all', 'none', 'many'] as const).map((value) => ({ value, label: own.leadStates[value] }))}
        onChange={onState}
      />
    </>
  )
}

function columns(text: LocaleText): ColumnLeaf<DutyRow>[] {
  const { words, named } = columnsFor<DutyRow>(text)
  const joined = (names: readonly string[]) =>
    names.map((name) => (name === '' ? text.tables.lines.own : name)).join(text.pages.app.listSeparator)
  return [
    words('number', (row) => row.number, { heading: true }),
    words('name', (row) => row.name, { title: text.records.fields.dutyName ?? '' }),
    named('list', (row) => row.list),
    named('mode', (row) => row.mode),
    placeColumn(text),
    named('status', (row) => row.status),
    words('statusDate', (row) => row.statusDate),
    words('lead', (row) => joined(row.lead)),
    words('cooperating', (row) => joined(row.cooperating)),
    named('leadState', (row) => row.leadState, {
      render: ({ leadState }) =>
        leadState === 'none' || leadState === 'many' ? (
          <Badge tone="error">{codeName(text, 'leadState', leadState)}</Badge>
        ) : null,
    }),
  ]
}

/** The latest admission of each item. */
function admissionColumns(text: LocaleText): ColumnLeaf<DutyRow>[] {
  const { words, count } = columnsFor<DutyRow>(text)
  const { fields } = text.records
  const last = (row: DutyRow) => row.admissions.at(-1)
  return [
    words('number', (row) => row.number, { heading: true }),
    words('name', (row) => row.name, { title: fields.dutyName ?? '' }),
    words('source', (row) => row.source, { title: fields.source ?? '' }),
    placeColumn(text),
    words('date', (row) => last(row)?.date ?? ''),
    words('level', (row) => text.pages.duties.levels[last(row)?.level ?? 'city'], {
      title: fields.level ?? '',
    }),
    words('opinion', (row) => last(row)?.opinion ?? '', { title: fields.opinion ?? '' }),
    words('authority', (row) => last(row)?.authority ?? '', { title: fields.authority ?? '' }),
    words('document', (row) => last(row)?.document ?? ''),
    count('money', (row) => last(row)?.money ?? 0, { title: fields.money ?? '' }),
    count('posts', (row) => last(row)?.posts ?? 0),
    words('technology', (row) => last(row)?.technology ?? '', { title: fields.technology ?? '' }),
  ]
}

function detailsOf(text: LocaleText, row: DutyRow, asOf: string): Details {
  const { fields } = text.records
  const own = text.pages.duties
  return {
    title: row.name,
    subtitle: `${row.number}${text.pages.app.listSeparator}${codeName(text, 'list', row.list)}`,
    facts: [
      [text.records.place, row.unitId === null ? own.noUnit : <PlaceLink key="unit" place={row} />],
      [fields.field ?? '', row.field],
      [fields.basis ?? '', row.basis],
      [fields.source ?? '', row.source],
      [fields.mode ?? '', codeName(text, 'mode', row.mode)],
    ],
    more: <DutyHistory row={row} />,
    actions: [
      { text: own.changeHolders, start: holderForm(text, row, asOf) },
      { text: own.admit, start: admissionForm(text, row, asOf) },
    ],
  }
}
