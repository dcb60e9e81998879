// Whose packages this project takes in without asking again.
import { Button } from 'antd'
import type { TrustedKey } from '#shared/contract/exchange'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { engine } from '../../api/engine.ts'
import { Fingerprint } from '../../api/fingerprint.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'

export function TrustedKeysCard({ keys }: { readonly keys: readonly TrustedKey[] }) {
  const text = useText()
  const own = text.pages.exchange
  const forgetting = useAction(async (fingerprint: string) => {
    await expectOk(engine['exchange.forgetKey']({ fingerprint }))
  })
  return (
    <Card title={own.trusted} hint={keys.length === 0 ? own.trustedNone : own.trustedHint}>
      <ul className="exchange-keys" aria-label={own.trusted}>
        {keys.map(({ name, fingerprint, since }) => (
          <li key={fingerprint}>
            <div className="row">
              <b>{name}</b>
              <span className="hint">{formatMessage(own.since, { at: localTime(since) })}</span>
              <span className="grow" />
              <Button
                size="small"
                aria-label={formatMessage(own.forgetOf, { name })}
                disabled={forgetting.busy}
                onClick={() => forgetting.run(fingerprint)}
              >
                {own.forget}
              </Button>
            </div>
            <Fingerprint of={fingerprint} />
          </li>
        ))}
      </ul>
      <FailureAlert failure={forgetting.failure} text={text} onClose={forgetting.clear} />
    </Card>
  )
}
