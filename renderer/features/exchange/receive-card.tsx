// Takes a package in: chosen, looked at, its conflicts settled, its signer confirmed, then written as one command.
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { useState } from 'react'
import type { ReadPackage } from '#shared/contract/exchange'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { ReceivedPackage } from './received-package.tsx'

export function ReceiveCard() {
  const text = useText()
  const own = text.pages.exchange
  const [read, setRead] = useState<ReadPackage | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const choosing = useAction(async () => {
    const picked = await expectOk(shell['dialog.openPackage']({}))
    if (picked === null) return
    setDone(null)
    setRead(null)
    setRead(await expectOk(engine['exchange.read']({ token: picked.token })))
  })
  const finish = (sentence: string) => {
    setRead(null)
    setDone(sentence)
  }
  return (
    <Card title={own.receive} hint={own.receiveHint}>
      <div>
        <Button icon={<InboxOutlined />} loading={choosing.busy} onClick={() => choosing.run()}>
          {own.choosePackage}
        </Button>
      </div>
      <FailureAlert failure={choosing.failure} text={text} onClose={choosing.clear} />
      {choosing.busy && <Spin description={text.pages.app.loading} />}
      {done !== null && <Alert type="success" showIcon title={done} />}
      {read?.kind === 'branch' && (
        <Alert type="warning" showIcon title={formatMessage(own.branchHere, { from: read.from })} />
      )}
      {read?.kind === 'return' && <ReceivedPackage key={read.id} read={read} onDone={finish} />}
    </Card>
  )
}
