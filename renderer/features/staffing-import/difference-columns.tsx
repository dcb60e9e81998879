// Columns of the difference: the cell, the unit, its state, and each value with the one it replaces.
import { Button } from 'antd'
import type { Preview, PreviewRow } from '#shared/contract/staffing-import'
import { fieldName } from '#shared/locale/field-name'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import type { Names } from '#shared/locale/sentences'
import { Badge } from '../../ui/badge.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { issueText } from './issue-text.ts'
import { type ValuePair, valueWords } from './value-words.ts'

const TONES = { rejected: 'error', added: 'good', changed: 'notice', unchanged: 'neutral' } as const

export function differenceColumns(
  text: LocaleText,
  preview: Preview,
  names: Names,
  onPick: (cell: string) => void,
): Column<PreviewRow>[] {
  const own = text.pages.staffingImport
  const say = (field: string, pair: ValuePair | undefined) => pair && valueWords(text, names, field, pair)
  const values = preview.fields.map(
    (field): Column<PreviewRow> => ({
      key: field,
      title: fieldName(text, field),
      kind: field.startsWith('indicator.') ? 'number' : 'text',
      value: (row) => row.values[field]?.[1] ?? null,
      render: (row) => <ChangedValue pair={say(field, row.values[field])} before={own.before} />,
    }),
  )
  const reason: Column<PreviewRow> = {
    key: 'reason',
    title: own.reason,
    kind: 'text',
    value: (row) => row.issues.map((issue) => issueText(text, issue)).join(' '),
    render: (row) => (
      <span className="issue-reason">{row.issues.map((issue) => issueText(text, issue)).join(' ')}</span>
    ),
  }
  const body: Column<PreviewRow> = {
    key: 'body',
    title: fieldName(text, 'body'),
    kind: 'text',
    sortable: true,
    value: (row) => row.bodyName ?? null,
  }
  return [
    {
      key: 'cell',
      title: own.cell,
      kind: 'text',
      value: (row) => row.cell,
      render: (row) => (
        <Button
          size="small"
          type="link"
          onClick={() => onPick(row.issues.find(({ cell }) => cell !== '')?.cell ?? row.cell)}
        >
          {row.cell}
        </Button>
      ),
    },
    {
      key: 'status',
      title: own.state,
      kind: 'text',
      sortable: true,
      value: (row) => row.status,
      render: (row) => <Badge tone={TONES[row.status]}>{own.status[row.status]}</Badge>,
    },
    { key: 'county', title: own.county, kind: 'text', sortable: true, value: (row) => row.countyName },
    {
      key: 'unit',
      title: own.unit,
      kind: 'text',
      sortable: true,
      value: ({ holder, unitName }) =>
        holder === 'county' ? formatMessage(own.wholeCounty, { county: unitName }) : unitName,
    },
    ...(preview.page.some(({ bodyName }) => bodyName !== undefined) ? [body] : []),
    ...(preview.page.some((row) => row.issues.length > 0) ? [reason] : []),
    {
      key: 'match',
      title: own.match,
      kind: 'text',
      value: (row) => (row.matchedBy === null ? null : own.matchedBy[row.matchedBy]),
    },
    ...values,
  ]
}

interface ChangedValueProps {
  readonly pair: readonly [string | null, string | null] | undefined
  readonly before: string
}

function ChangedValue({ pair, before }: ChangedValueProps) {
  if (pair === undefined) return null
  const [old, now] = pair
  const shown = now ?? ''
  if (old === null || old === now) return shown
  return (
    <>
      <span className="old-value">{formatMessage(before, { value: old })}</span> {shown}
    </>
  )
}
