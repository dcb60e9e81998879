// 对账: roster, ledger and any sheets against each other on a date; one answer, or every difference with both places.
import { AuditOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Draft, ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { fieldName } from '../../api/names.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function Reconcile() {
  const text = useText()
  const own = text.pages.staffingImport
  const [date, setDate] = useState(useAsOf().asOf)
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [found, setFound] = useState<Reconciled | null>(null)
  const asOf = dateOf(date)
  const adding = useAction(async () => {
    const picked = await expectOk(shell['dialog.openWorkbook']({}))
    if (picked === null) return
    const draft = await expectOk(engine['staffingImport.read']({ token: picked.token }))
    setDrafts((now) => [...now, draft])
    setFound(null)
  })
  const running = useAction(async (day: string) => {
    const draftIds = drafts.map(({ draftId }) => draftId)
    setFound(await expectOk(engine['staffingImport.reconcile']({ asOf: day, draftIds })))
  })
  return (
    <Card title={own.reconcile} hint={own.reconcileHint}>
      <div className="row">
        <DateInput
          label={own.reconcileDate}
          pickLabel={own.pickDate}
          value={date}
          wrong={asOf === null}
          onChange={setDate}
        />
        <Button icon={<PlusOutlined />} loading={adding.busy} onClick={() => adding.run()}>
          {own.reconcileAdd}
        </Button>
        <Button
          type="primary"
          icon={<AuditOutlined />}
          disabled={asOf === null}
          loading={running.busy}
          onClick={() => asOf !== null && running.run(asOf)}
        >
          {own.reconcileRun}
        </Button>
      </div>
      {drafts.length > 0 && (
        <p>
          {drafts
            .map(({ file, kind }) => `${file} ${text.fields.importKinds[kind]}`)
            .join(text.pages.app.listSeparator)}
        </p>
      )}
      <FailureAlert failure={adding.failure ?? running.failure} text={text} />
      {found !== null && <Answer found={found} text={text} />}
    </Card>
  )
}

function Answer({ found, text }: { readonly found: Reconciled; readonly text: LocaleText }) {
  const own = text.pages.staffingImport
  const { balanced, checks, differences } = found
  const isEmpty = checks.every(({ compared }) => compared === 0)
  const lines = checks.map(({ check, source, compared, different }) =>
    formatMessage(own.checkLine, {
      check: own.checks[check],
      source: sourceName(text, source),
      compared,
      different,
    }),
  )
  return (
    <div role="status" className="reconciled">
      <Alert
        type={isEmpty ? 'info' : balanced ? 'success' : 'warning'}
        showIcon
        title={
          isEmpty
            ? own.nothingCompared
            : balanced
              ? own.balanced
              : formatMessage(own.unbalanced, { count: differences.length })
        }
        description={
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
      />
      {!balanced && (
        <DataTable
          label={own.reconcileTable}
          columns={columnsOf(text)}
          groups={[{ key: 'all', title: null, rows: differences }]}
          rowKey={({ check, field, left, right }) =>
            `${check} ${field} ${left.cell} ${right.cell} ${left.value}`
          }
        />
      )}
    </div>
  )
}

function sourceName(text: LocaleText, source: string): string {
  const { sources } = text.pages.staffingImport
  return Object.hasOwn(sources, source) ? sources[source as keyof typeof sources] : source
}

function columnsOf(text: LocaleText): Column<ReconcileDifference>[] {
  const own = text.pages.staffingImport
  const side = ({ source, cell, value }: ReconcileDifference['left']) =>
    formatMessage(own.place, { source: sourceName(text, source), cell, value: value ?? own.nothing })
  return [
    { key: 'check', title: own.state, kind: 'text', sortable: true, value: ({ check }) => own.checks[check] },
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
    { key: 'left', title: own.left, kind: 'text', value: ({ left }) => side(left) },
    { key: 'right', title: own.right, kind: 'text', value: ({ right }) => side(right) },
  ]
}
