// The key with which this computer signs: made once, then only shown.
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Identity } from '#shared/contract/exchange'
import { engine } from '../../api/engine.ts'
import { Fingerprint } from '../../api/fingerprint.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Card } from '../../ui/page.tsx'

interface Props {
  readonly identity: Identity | null
  readonly onMade: () => void
}

export function OwnKeyCard({ identity, onMade }: Props) {
  const own = useText().pages.exchange
  return (
    <Card title={own.ownKey} hint={identity === null ? own.ownKeyHint : own.ownKeyTell}>
      {identity === null ? (
        <KeyForm onMade={onMade} />
      ) : (
        <>
          <div>{identity.name}</div>
          <Fingerprint of={identity.fingerprint} />
        </>
      )}
    </Card>
  )
}

function KeyForm({ onMade }: Pick<Props, 'onMade'>) {
  const text = useText()
  const own = text.pages.exchange
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const making = useAction(async () => {
    await expectOk(
      engine['exchange.makeIdentity']({ name: name.trim(), ...(password === '' ? {} : { password }) }),
    )
    onMade()
  })
  return (
    <>
      <Labelled label={own.officeName}>
        {(id) => (
          <Input id={id} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Labelled>
      <Labelled label={own.passwordOptional}>
        {(id) => (
          <Input
            id={id}
            type="password"
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Labelled>
      <div>
        <Button disabled={name.trim() === ''} loading={making.busy} onClick={() => making.run()}>
          {own.makeKey}
        </Button>
      </div>
      <FailureAlert failure={making.failure} text={text} onClose={making.clear} />
    </>
  )
}
