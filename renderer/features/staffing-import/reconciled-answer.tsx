// What a reconciliation found: everything balances, or every difference with both places, and what is gone since the last one kept.
import { Alert } from 'antd'
import type { KeptDifference, ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import { fieldName } from '#shared/locale/field-name'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import {
  comparedLines,
  sidePlace,
  stateOf,
  verdictOf,
  verdictSentence,
} from '#shared/locale/reconciled-words'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-columns.ts'

const TONES = { empty: 'info', balanced: 'success', unbalanced: 'warning' } as const

export function ReconciledAnswer({ found, text }: { readonly found: Reconciled; readonly text: LocaleText }) {
  const own = text.pages.staffingImport
  const { balanced, differences, gone } = found
  return (
    <div role="status" className="reconciled">
      <Alert
        type={TONES[verdictOf(found)]}
        showIcon
        title={verdictSentence(text, found)}
        description={
          <ul>
            {comparedLines(text, found).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
      />
      {(!balanced || gone.length > 0) && (
        <div className="reconciled-lists">
          {!balanced && (
            <DataTable
              label={own.reconcileTable}
              columns={columnsOf(text)}
              groups={[{ key: 'all', title: null, rows: differences }]}
              rowKey={({ check, field, left, right }) =>
                `${check} ${field} ${left.source} ${left.cell} ${right.source} ${right.cell} ${left.value} ${right.value}`
              }
            />
          )}
          {gone.length > 0 && (
            <DataTable
              label={own.goneTable}
              columns={goneColumns(text)}
              groups={[{ key: 'all', title: own.goneTable, rows: gone }]}
              rowKey={({ id }) => id}
            />
          )}
        </div>
      )}
    </div>
  )
}

function columnsOf(text: LocaleText): Column<ReconcileDifference>[] {
  const own = text.pages.staffingImport
  const { columns } = own.reconcileBook
  const side = (difference: ReconcileDifference, name: 'left' | 'right') =>
    formatMessage(own.place, {
      place: sidePlace(text, difference, name),
      value: difference[name].value ?? own.nothing,
    })
  return [
    {
      key: 'check',
      title: columns.check,
      kind: 'text',
      sortable: true,
      value: ({ check }) => own.checks[check],
    },
    {
      key: 'unit',
      title: own.unit,
      kind: 'text',
      sortable: true,
      value: ({ unit, body }) => [unit, body ?? ''].join(' '),
    },
    {
      key: 'field',
      title: own.what,
      kind: 'text',
      sortable: true,
      value: ({ field }) => fieldName(text, field),
    },
    {
      key: 'since',
      title: columns.state,
      kind: 'text',
      sortable: true,
      value: (row) => stateOf(text, row),
    },
    { key: 'left', title: own.left, kind: 'text', value: (row) => side(row, 'left') },
    { key: 'right', title: own.right, kind: 'text', value: (row) => side(row, 'right') },
  ]
}

function goneColumns(text: LocaleText): Column<KeptDifference>[] {
  const own = text.pages.staffingImport
  const { columns } = own.reconcileBook
  return [
    {
      key: 'check',
      title: columns.check,
      kind: 'text',
      sortable: true,
      value: ({ check }) => own.checks[check],
    },
    {
      key: 'unit',
      title: own.unit,
      kind: 'text',
      sortable: true,
      value: ({ unit, body }) => [unit, body ?? ''].join(' '),
    },
    { key: 'field', title: own.what, kind: 'text', value: ({ field }) => fieldName(text, field) },
    { key: 'left', title: columns.leftValue, kind: 'text', value: ({ left }) => left ?? own.nothing },
    { key: 'right', title: columns.rightValue, kind: 'text', value: ({ right }) => right ?? own.nothing },
    { key: 'since', title: columns.since, kind: 'text', sortable: true, value: ({ since }) => since },
  ]
}
