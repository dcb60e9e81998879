// Begins a branch: a project made of the package that another office handed out.
import { InboxOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { ReadPackage } from '#shared/contract/exchange'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { engine } from '../../api/engine.ts'
import { Fingerprint } from '../../api/fingerprint.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { useOpening } from './use-opening.tsx'

export function BranchCard() {
  const text = useText()
  const own = text.pages.start
  const [read, setRead] = useState<ReadPackage | null>(null)
  const choosing = useAction(async () => {
    const picked = await expectOk(shell['dialog.openPackage']({}))
    if (picked !== null) setRead(await expectOk(engine['exchange.read']({ token: picked.token })))
  })
  return (
    <Card title={own.branchTitle} hint={own.branchHint}>
      <div>
        <Button icon={<InboxOutlined />} loading={choosing.busy} onClick={() => choosing.run()}>
          {own.branchChoose}
        </Button>
      </div>
      <FailureAlert failure={choosing.failure} text={text} onClose={choosing.clear} />
      {read !== null && <Branch key={read.id} read={read} />}
    </Card>
  )
}

function Branch({ read }: { readonly read: ReadPackage }) {
  const text = useText()
  const own = text.pages.start
  const { id, from, to, fingerprint: trust, projectName } = read
  const [compared, setCompared] = useState(false)
  const opening = useOpening(async () => {
    const picked = await expectOk(shell['dialog.newProject']({ suggestedName: `${projectName}-${to}` }))
    if (picked === null) return false
    await expectOk(engine['exchange.begin']({ id, to: picked.token, trust }))
    return true
  })
  return (
    <>
      <p>
        {formatMessage(read.kind === 'branch' ? text.exchange.said.isBranch : text.exchange.said.isReturn, {
          ...{ from, to, projectName, entries: read.entries, changes: read.changes },
          at: localTime(read.made),
        })}
      </p>
      <Fingerprint of={trust} />
      <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
        {formatMessage(text.pages.exchange.compared, { from })}
      </Checkbox>
      <div>
        <Button type="primary" disabled={!compared} loading={opening.busy} onClick={() => opening.run()}>
          {own.branchBegin}
        </Button>
      </div>
      <FailureAlert failure={opening.failure} text={text} onClose={opening.clear} />
      {opening.question}
    </>
  )
}
