// Posts on loan with their terms: what is overdue stands first and in red; a return is entered from here.
import { Alert, Button, Spin } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { LoanRow } from '#shared/contract/table-ledger'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { documentPath, useAccountName } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function LoanList() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const nameOf = useAccountName()
  const { add } = useBookingDraft()
  const navigate = useNavigate()
  const { data, failure } = useEngineQuery('table.loans', { asOf }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const overdue = data.rows.filter((row) => row.overdue)
  const giveBack = ({ movement, outstanding }: LoanRow) => {
    add({ kind: 'return', movement: String(movement), posts: String(outstanding) })
    void navigate('/ledger/new')
  }
  return (
    <>
      {overdue.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={formatMessage(own.overdue, {
            loans: overdue.length,
            posts: overdue.reduce((sum, row) => sum + row.outstanding, 0),
          })}
        />
      )}
      <DataTable
        label={own.loanTable}
        columns={columns(text, nameOf, giveBack)}
        groups={[{ key: 'all', title: null, rows: data.rows }]}
        rowKey={({ movement, unit, body }) => `${movement} ${unit}/${body}`}
        rowTone={(row) => (row.overdue ? 'error' : null)}
        empty={own.noLoans}
      />
    </>
  )
}

function columns(
  text: LocaleText,
  nameOf: (account: string) => string,
  giveBack: (row: LoanRow) => void,
): Column<LoanRow>[] {
  const { columns: names } = text.tables
  const own = text.pages.ledger
  const count = (key: 'posts' | 'returned' | 'outstanding' | 'daysLeft'): Column<LoanRow> => ({
    key,
    title: names[key] ?? key,
    kind: 'number',
    sortable: true,
    value: (row) => row[key],
  })
  return [
    {
      key: 'unit',
      title: own.borrower,
      kind: 'text',
      heading: true,
      sortable: true,
      value: ({ unit, body }) => (body === null ? unit : `${unit}/${body}`),
    },
    { key: 'owner', title: names.owner ?? '', kind: 'text', value: ({ owner }) => nameOf(owner) },
    {
      key: 'postType',
      title: names.postType ?? '',
      kind: 'text',
      value: ({ postType }) => text.fields.postTypes[postType],
    },
    count('posts'),
    count('returned'),
    count('outstanding'),
    { key: 'date', title: names.date ?? '', kind: 'text', sortable: true, value: ({ date }) => date },
    {
      key: 'until',
      title: names.until ?? '',
      kind: 'text',
      sortable: true,
      value: ({ until }) => until,
      render: ({ until, overdue }) => (
        <>
          {until} {overdue && <Badge tone="error">{names.overdue}</Badge>}
        </>
      ),
    },
    count('daysLeft'),
    {
      key: 'document',
      title: names.document ?? '',
      kind: 'text',
      value: ({ document }) => document,
      render: ({ document }) => <Link to={documentPath(document)}>{document}</Link>,
    },
    {
      key: 'return',
      title: own.handle,
      kind: 'text',
      value: () => null,
      render: (row) => (
        <Button
          size="small"
          type="link"
          aria-label={formatMessage(own.returnOf, { unit: row.unit, posts: row.outstanding })}
          onClick={() => giveBack(row)}
        >
          {own.giveBack}
        </Button>
      ),
    },
  ]
}
