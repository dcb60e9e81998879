// What the registers hold for days after the as-of date; an entry that no document booked is withdrawn from here.
import { App, Button, Spin } from 'antd'
import { Link } from 'react-router'
import type { EntryAhead } from '#shared/contract/register'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { documentPath } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function AheadList() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const { message } = App.useApp()
  const readOnly = useOpenProject().readOnly !== null
  const { data, failure } = useEngineQuery('register.ahead', { asOf }, { keep: true })
  const withdraw = useAction(async ({ register, id, date }: EntryAhead) => {
    await expectOk(engine['register.withdraw']({ register, id }))
    void message.success(formatMessage(own.withdrawn, { register: text.exchange.tables[register], date }))
  })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  return (
    <>
      <p className="hint">{formatMessage(own.aheadHint, { asOf })}</p>
      <FailureAlert failure={withdraw.failure} text={text} />
      <DataTable
        label={own.partNames.ahead}
        columns={columns(text, { isShut: readOnly || withdraw.busy, withdraw: withdraw.run })}
        groups={[{ key: 'all', title: null, rows: data.rows }]}
        rowKey={({ entry }) => entry}
        empty={own.noAhead}
      />
    </>
  )
}

interface Doing {
  readonly isShut: boolean
  readonly withdraw: (row: EntryAhead) => void
}

function columns(text: LocaleText, { isShut, withdraw }: Doing): Column<EntryAhead>[] {
  const { columns: names } = text.tables
  const own = text.pages.ledger
  const registerOf = ({ register }: EntryAhead) => text.exchange.tables[register] ?? register
  const plain = (key: 'date' | 'unit' | 'body' | 'subject'): Column<EntryAhead> => ({
    key,
    title: names[key] ?? key,
    kind: 'text',
    heading: key === 'unit',
    sortable: key === 'date' || key === 'unit',
    value: (row) => row[key],
  })
  return [
    plain('unit'),
    plain('body'),
    { key: 'register', title: names.register ?? '', kind: 'text', sortable: true, value: registerOf },
    plain('subject'),
    plain('date'),
    {
      key: 'document',
      title: names.document ?? '',
      kind: 'text',
      value: ({ document }) => document,
      render: ({ document }) => document !== null && <Link to={documentPath(document)}>{document}</Link>,
    },
    {
      key: 'withdraw',
      title: own.handle,
      kind: 'text',
      value: () => null,
      render: (row) =>
        row.document === null && (
          <Button
            size="small"
            type="link"
            disabled={isShut}
            aria-label={formatMessage(own.withdrawOf, {
              unit: row.body ?? row.unit,
              register: registerOf(row),
              date: row.date,
            })}
            onClick={() => withdraw(row)}
          >
            {own.withdraw}
          </Button>
        ),
    },
  ]
}
