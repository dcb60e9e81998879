// A report that was opened: who signed it, what it brings, what it clashes with; and the button that takes it in.
import { Alert, Button, Checkbox, Spin } from 'antd'
import { useState } from 'react'
import type { ExchangePreview, ReadPackage } from '#shared/contract/exchange'
import type { Choice } from '#shared/domain/exchange/merge'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { engine } from '../../api/engine.ts'
import { Fingerprint } from '../../api/fingerprint.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { ConflictList } from './conflict-list.tsx'
import { PackageContent } from './package-content.tsx'

interface Props {
  readonly read: ReadPackage
  readonly onDone: (sentence: string) => void
}

type Choices = Readonly<Record<string, Choice>>

export function ReceivedPackage({ read, onDone }: Props) {
  const text = useText()
  const [choices, setChoices] = useState<Choices>({})
  const preview = useEngineQuery('exchange.preview', { id: read.id, choices: { ...choices } }, { keep: true })
  return (
    <section className="exchange-package" aria-label={text.pages.exchange.received}>
      <p>
        {formatMessage(text.exchange.said.isReturn, {
          from: read.from,
          to: read.to,
          projectName: read.projectName,
          entries: read.entries,
          changes: read.changes,
          at: localTime(read.made),
        })}
      </p>
      <FailureAlert failure={preview.failure} text={text} />
      {preview.loading && <Spin description={text.pages.app.loading} />}
      {preview.data !== undefined && (
        <Previewed
          read={read}
          preview={preview.data}
          choices={choices}
          ready={!preview.stale && preview.failure === null}
          onChoose={(chosen) => setChoices({ ...choices, ...chosen })}
          onDone={onDone}
        />
      )}
    </section>
  )
}

interface PreviewedProps extends Props {
  readonly preview: ExchangePreview
  readonly choices: Choices
  readonly ready: boolean
  readonly onChoose: (chosen: Choices) => void
}

function Previewed({ read, preview, choices, ready, onChoose, onDone }: PreviewedProps) {
  const text = useText()
  const own = text.pages.exchange
  const [compared, setCompared] = useState(false)
  const { trust, open, head } = preview
  const accepting = useAction(async () => {
    const { already: _, ...counts } = await expectOk(
      engine['exchange.accept']({
        id: read.id,
        head,
        choices: { ...choices },
        ...(compared ? { trust: read.fingerprint } : {}),
      }),
    )
    onDone(formatMessage(text.exchange.said.accepted, { ...counts, from: read.from }))
  })
  if (preview.already) {
    return (
      <Alert type="info" showIcon title={formatMessage(text.exchange.said.already, { from: read.from })} />
    )
  }
  const isTrusted = trust === 'known' || (trust === 'new' && compared)
  return (
    <>
      <div className="row">
        <Badge tone={trust === 'known' ? 'good' : trust === 'new' ? 'warning' : 'error'}>
          {own.trust[trust]}
        </Badge>
        <Fingerprint of={read.fingerprint} />
      </div>
      {trust === 'new' && (
        <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
          {formatMessage(own.compared, { from: read.from })}
        </Checkbox>
      )}
      {trust === 'changed' && (
        <Alert type="error" showIcon title={formatMessage(own.changedKey, { from: read.from })} />
      )}
      <PackageContent read={read} preview={preview} />
      {preview.conflicts.length > 0 && (
        <ConflictList conflicts={preview.conflicts} choices={choices} onChoose={onChoose} />
      )}
      <div className="row">
        <Button
          type="primary"
          disabled={!ready || open > 0 || !isTrusted}
          loading={accepting.busy}
          onClick={() => accepting.run()}
        >
          {own.accept}
        </Button>
        <span className="hint">
          {open > 0 ? formatMessage(own.open, { open }) : isTrusted ? own.acceptHint : own.compareFirst}
        </span>
      </div>
      <FailureAlert failure={accepting.failure} text={text} onClose={accepting.clear} />
    </>
  )
}
