// One register: sought through, added to by a form, and of the row that is chosen everything at the right with what can be done next.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Spin } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { isBranch } from '../../ui/table-columns.ts'
import { useOpenProject } from '../project.tsx'
import { useText } from '../text.tsx'
import type { Answer } from '../use-query.ts'
import type { RecordForm } from './record-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import './records.css'

/** What a button starts: a form, or a way to another page. */
export interface RecordAction {
  readonly text: string
  readonly start: RecordForm | (() => void)
}

export interface Details {
  readonly title: string
  readonly subtitle?: string
  /** What is blank is left out. */
  readonly facts: readonly (readonly [string, ReactNode])[]
  readonly more?: ReactNode
  readonly actions?: readonly RecordAction[]
}

export interface RegisterProps<R> {
  readonly label: string
  readonly answer: Answer<{ readonly rows: readonly R[] }>
  /** The heading column opens the row. */
  readonly columns: readonly Column<R>[]
  readonly rowKey: (row: R) => string
  /** What a search looks through. */
  readonly sought: (row: R) => readonly (string | null)[]
  /** What there is to say while nothing is there, and what to begin with. */
  readonly empty: string
  readonly add: RecordAction
  /** Further buttons and filters beside the search. */
  readonly extra?: ReactNode
  /** Said above the table. */
  readonly summary?: string
  readonly tone?: (row: R) => 'muted' | 'error' | null
  readonly totals?: Readonly<Record<string, ReactNode>>
  readonly details: (row: R) => Details
}

export function Register<R>(props: RegisterProps<R>) {
  const { answer, add, details, rowKey, sought } = props
  const text = useText()
  const [search, setSearch] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const [open, setOpen] = useState<{ readonly form: RecordForm; readonly isNew: boolean } | null>(null)
  const { data, failure } = answer
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const start = (action: RecordAction) =>
    typeof action.start === 'function'
      ? action.start()
      : setOpen({ form: action.start, isNew: action === add })
  // What is shown after a new row is that row, or none: another's buttons would be taken for its own.
  const showMade = (saved: unknown) => {
    if (open?.isNew) choose(open.form.made?.(saved) ?? null)
  }
  const wanted = search.trim().toLowerCase()
  const rows =
    wanted === ''
      ? data.rows
      : data.rows.filter((row) => sought(row).some((part) => part?.toLowerCase().includes(wanted)))
  const row = data.rows.find((one) => rowKey(one) === chosen)
  return (
    <>
      <RegisterHead
        {...props}
        {...{ search, onSearch: setSearch, shown: rows.length, total: data.rows.length }}
        onAdd={data.rows.length === 0 ? null : () => start(add)}
      />
      <div className={row === undefined ? 'register' : 'register explained'}>
        <RegisterTable {...props} rows={rows} chosen={chosen} onChoose={choose} onAdd={() => start(add)} />
        {row !== undefined && (
          <RowPanel details={details(row)} about={rowKey(row)} onStart={start} onClose={() => choose(null)} />
        )}
      </div>
      {open !== null && <RecordDialog form={open.form} onClose={() => setOpen(null)} onSaved={showMade} />}
    </>
  )
}

interface HeadProps {
  readonly label: string
  readonly add: RecordAction
  readonly extra?: ReactNode
  readonly summary?: string
  readonly search: string
  readonly shown: number
  readonly total: number
  readonly onSearch: (text: string) => void
  /** Null while the table is empty: the one button then stands there. */
  readonly onAdd: (() => void) | null
}

function RegisterHead({ label, add, extra, summary, search, shown, total, onSearch, onAdd }: HeadProps) {
  const own = useText().records
  return (
    <div className="row">
      <Input.Search
        className="record-search"
        aria-label={formatMessage(own.search, { label })}
        placeholder={own.searchPlaceholder}
        allowClear
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      {extra}
      <span className="hint record-count" role="status">
        {formatMessage(own.count, { shown, total })}
        {summary}
      </span>
      {onAdd !== null && <AddButton text={add.text} onClick={onAdd} />}
    </div>
  )
}

function AddButton({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  const { readOnlyHint } = useText().pages.app
  const readOnly = useOpenProject().readOnly !== null
  return (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden="true" />}
      disabled={readOnly}
      title={readOnly ? readOnlyHint : undefined}
      onClick={onClick}
    >
      {text}
    </Button>
  )
}

interface TableProps<R> extends RegisterProps<R> {
  readonly rows: readonly R[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onAdd: () => void
}

function RegisterTable<R>(props: TableProps<R>) {
  const { label, answer, columns, rows, rowKey, chosen, onChoose, onAdd, empty, add, tone, totals } = props
  const text = useText()
  const isNew = answer.data?.rows.length === 0
  const opening = columns.map((column) =>
    !isBranch(column) && column.heading
      ? {
          ...column,
          render: (row: R) => (
            <button
              type="button"
              className="record-open"
              aria-expanded={chosen === rowKey(row)}
              onClick={() => onChoose(rowKey(row))}
            >
              {column.render?.(row) ?? column.value(row)}
            </button>
          ),
        }
      : column,
  )
  return (
    <DataTable
      label={label}
      columns={opening}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={rowKey}
      rowTone={(row) => tone?.(row) ?? null}
      {...(totals === undefined ? {} : { totals: { title: text.tables.lines.totals, cells: totals } })}
      empty={
        isNew ? (
          <div className="empty-action">
            <p>{empty}</p>
            <AddButton text={add.text} onClick={onAdd} />
          </div>
        ) : (
          text.records.noneFound
        )
      }
    />
  )
}

interface PanelProps {
  readonly details: Details
  readonly about: string
  readonly onStart: (action: RecordAction) => void
  readonly onClose: () => void
}

function RowPanel({ details, about, onStart, onClose }: PanelProps) {
  const text = useText()
  const readOnly = useOpenProject().readOnly !== null
  const { title, subtitle = '', facts, more, actions = [] } = details
  return (
    <SidePanel {...{ title, subtitle, about, onClose }} closeLabel={text.pages.app.close}>
      <dl className="record-facts">
        {facts
          .filter(([, value]) => value !== '' && value !== null && value !== undefined)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {more}
      {actions.length > 0 && (
        <div className="row">
          {actions.map((action, at) => (
            <Button
              key={action.text}
              type={at === 0 ? 'primary' : 'default'}
              disabled={readOnly}
              title={readOnly ? text.pages.app.readOnlyHint : undefined}
              onClick={() => onStart(action)}
            >
              {action.text}
            </Button>
          ))}
        </div>
      )}
    </SidePanel>
  )
}
