// Writes a package: a branch for another office, or what this branch reports back.
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { ExchangeState, Identity, Packed } from '#shared/contract/exchange'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Card } from '../../ui/page.tsx'

interface Props {
  readonly identity: Identity | null
  readonly state: z.output<typeof ExchangeState>
}

export function SendCard({ identity, state }: Props) {
  const text = useText()
  const own = text.pages.exchange
  const { name } = useOpenProject()
  const [to, setTo] = useState('')
  const [people, setPeople] = useState(false)
  const [password, setPassword] = useState('')
  const [written, setWritten] = useState<Packed | null>(null)
  const writing = useAction(async (whom: string | null) => {
    setWritten(null)
    const suggestedName = whom === null ? formatMessage(own.returnName, { name }) : `${name}-${whom}`
    const picked = await expectOk(shell['dialog.savePackage']({ suggestedName }))
    if (picked === null) return
    const input = { token: picked.token, replace: true, people, ...(password === '' ? {} : { password }) }
    setWritten(await expectOk(engine['exchange.prepare'](whom === null ? input : { ...input, to: whom })))
  })
  const { branch } = state
  const noKey = identity === null
  return (
    <Card title={own.send} hint={noKey ? own.sendNeedsKey : own.sendHint}>
      <Checkbox checked={people} onChange={(event) => setPeople(event.target.checked)}>
        {own.withPeople}
      </Checkbox>
      {identity?.locked === true && (
        <Labelled label={own.password}>
          {(id) => (
            <Input
              id={id}
              type="password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Labelled>
      )}
      {branch !== null && (
        <div className="row">
          <span>
            {formatMessage(own.isBranch, { from: branch.from, to: branch.to, entries: branch.entries })}
          </span>
          <Button
            type="primary"
            disabled={noKey || branch.entries === 0}
            loading={writing.busy}
            onClick={() => writing.run(null)}
          >
            {own.writeReturn}
          </Button>
        </div>
      )}
      <div className="row exchange-bottom">
        <Labelled label={own.forWhom}>
          {(id) => (
            <Input id={id} maxLength={120} value={to} onChange={(event) => setTo(event.target.value)} />
          )}
        </Labelled>
        <Button
          disabled={noKey || to.trim() === ''}
          loading={writing.busy}
          onClick={() => writing.run(to.trim())}
        >
          {own.writeBranch}
        </Button>
      </div>
      <FailureAlert failure={writing.failure} text={text} onClose={writing.clear} />
      {written !== null && (
        <p role="status">
          {formatMessage(
            written.kind === 'branch' ? text.exchange.said.handedOut : text.exchange.said.reported,
            {
              file: written.file,
              bytes: written.bytes,
              to: written.to,
              entries: written.entries,
              changes: written.changes,
            },
          )}
        </p>
      )}
    </Card>
  )
}
