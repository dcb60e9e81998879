// Exchange: packages out to other offices and back, without a network.
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { OwnKeyCard } from './own-key-card.tsx'
import { ReceiveCard } from './receive-card.tsx'
import { SendCard } from './send-card.tsx'
import { TrustedKeysCard } from './trusted-keys-card.tsx'
import './exchange.css'

export function ExchangePage() {
  const text = useText()
  const own = text.pages.exchange
  const identity = useEngineQuery('exchange.identity', {})
  const state = useEngineQuery('exchange.state', {})
  return (
    <Page title={own.title} intro={own.intro}>
      <FailureAlert failure={identity.failure ?? state.failure} text={text} />
      <ReceiveCard />
      {identity.data !== undefined && state.data !== undefined && (
        <div className="exchange-cards">
          <SendCard identity={identity.data} state={state.data} />
          <div className="exchange-side">
            <OwnKeyCard identity={identity.data} onMade={identity.retry} />
            <TrustedKeysCard keys={state.data.keys} />
          </div>
        </div>
      )}
    </Page>
  )
}
