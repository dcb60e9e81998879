// Names and identity numbers: one person found by either, shown in full with an entry in the audit, or cleared for good.
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { PersonRow } from '#shared/contract/register-roster'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { RevealedPerson } from '../../api/records/revealed-person.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'

/** Whom to clear: one, or everybody. */
type Chosen = PersonRow | 'all'

export function PeopleCard() {
  const text = useText()
  const own = text.pages.safety.people
  const { readOnly } = useOpenProject()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { data, failure } = useEngineQuery('register.people', { text: asked }, { enabled: asked !== '' })
  const isReadOnly = readOnly !== null
  return (
    <Card
      title={own.title}
      hint={own.hint}
      extra={
        <Button size="small" danger disabled={isReadOnly} onClick={() => setChosen('all')}>
          {own.clearAll}
        </Button>
      }
    >
      <form
        className="safety-search"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <Labelled label={own.search}>
          {(id) => (
            <Input id={id} value={typed} maxLength={200} onChange={({ target }) => setTyped(target.value)} />
          )}
        </Labelled>
        <Button htmlType="submit" disabled={typed.trim() === ''}>
          {own.find}
        </Button>
      </form>
      <FailureAlert failure={failure} text={text} />
      {said !== null && <Alert type="success" showIcon title={said} closable onClose={() => setSaid(null)} />}
      {asked !== '' && (
        <DataTable
          label={own.table}
          columns={columns(own, isReadOnly ? null : setChosen)}
          groups={[{ key: 'all', title: null, rows: data ?? [] }]}
          rowKey={({ id }) => String(id)}
          empty={own.none}
        />
      )}
      {chosen !== null && (
        <ClearDialog
          chosen={chosen}
          onClose={(cleared) => {
            setChosen(null)
            if (cleared !== null) setSaid(formatMessage(own.cleared, { people: cleared }))
          }}
        />
      )}
    </Card>
  )
}

interface ClearProps {
  readonly chosen: Chosen
  /** With how many were cleared; null for none. */
  readonly onClose: (cleared: number | null) => void
}

function ClearDialog({ chosen, onClose }: ClearProps) {
  const text = useText()
  const own = text.pages.safety.people
  const { today } = useAsOf()
  const [reason, setReason] = useState('')
  const clearing = useAction(async () => {
    const people = chosen === 'all' ? null : [chosen.id]
    const cleared = await expectOk(
      engine['register.clearPeople']({ people, date: today, reason: reason.trim() }),
    )
    onClose(cleared.people)
  })
  const name = chosen === 'all' ? '' : chosen.name
  return (
    <Dialog
      open
      title={chosen === 'all' ? own.clearAllTitle : formatMessage(own.clearTitle, { name })}
      okText={own.clear}
      cancelText={own.cancel}
      okDisabled={reason.trim() === ''}
      okHint={reason.trim() === '' ? own.reasonNeeded : undefined}
      busy={clearing.busy}
      onOk={() => clearing.run()}
      onCancel={() => onClose(null)}
    >
      <p>{own.clearHint}</p>
      <Labelled label={own.reason}>
        {(id) => (
          <Input id={id} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
        )}
      </Labelled>
      <FailureAlert failure={clearing.failure} text={text} onClose={clearing.clear} />
    </Dialog>
  )
}

type Words = ReturnType<typeof useText>['pages']['safety']['people']

/** A project that cannot be written shows no full name: the audit would not know of it. */
function columns(own: Words, onClear: ((person: PersonRow) => void) | null): Column<PersonRow>[] {
  const shown: Column<PersonRow>[] = [
    { key: 'name', title: own.columns.name, kind: 'text', heading: true, value: (row) => row.name },
    { key: 'idNumber', title: own.columns.idNumber, kind: 'text', value: (row) => row.idNumber },
  ]
  if (onClear === null) return shown
  return [
    ...shown,
    {
      key: 'full',
      title: own.columns.full,
      kind: 'text',
      value: () => '',
      render: (row) => <RevealedPerson key={row.id} person={row.id} />,
    },
    {
      key: 'clear',
      title: own.columns.clear,
      kind: 'text',
      value: () => '',
      render: (row) => (
        <Button size="small" danger onClick={() => onClear(row)}>
          {own.clear}
        </Button>
      ),
    },
  ]
}
