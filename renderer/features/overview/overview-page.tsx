// Overview: quota, people and usable vacancy by type, vacancy rates, posts per 10,000 people, deadlines and findings.
import { Spin } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { StartLedger } from '../../api/start-ledger.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { CountyRates } from './county-rates.tsx'
import { CountyTiles } from './county-tiles.tsx'
import { Deadlines } from './deadlines.tsx'
import { PerPeople } from './per-people.tsx'
import { TypeTable } from './type-table.tsx'
import './overview.css'

export function OverviewPage() {
  const text = useText()
  const own = text.pages.overview
  const { asOf } = useAsOf()
  const { data, failure } = useEngineQuery('table.overview', { asOf, totalsOnly: true }, { keep: true })
  return (
    <Page title={own.title} intro={formatMessage(own.intro, { asOf })}>
      <FailureAlert failure={failure} text={text} />
      {data === undefined ? (
        failure === null && <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <div className="overview">
          <div className="overview-main">
            {Object.keys(data.totals).length === 0 ? (
              <StartLedger />
            ) : (
              <>
                {!data.balanced && <p className="negative">{own.unbalanced}</p>}
                <TypeTable totals={data.totals} />
                <CountyRates />
                <CountyTiles />
                <PerPeople />
              </>
            )}
          </div>
          <Deadlines />
        </div>
      )}
    </Page>
  )
}
