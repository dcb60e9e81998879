// Overview: quota, people and usable vacancy by type, vacancy rates, posts per 10,000 people, deadlines and findings.
import { Button, Spin } from 'antd'
import { useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card, Page } from '../../ui/page.tsx'
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
              <NoLedger />
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

/** Says what to do first, and does it with one button. */
function NoLedger() {
  const text = useText()
  const own = text.pages.overview
  const { asOf } = useAsOf()
  const { draft, add } = useBookingDraft()
  const navigate = useNavigate()
  const readOnly = useOpenProject().readOnly !== null
  const start = () => {
    if (draft.movements.length === 0) add({ kind: 'open' })
    void navigate('/ledger/new')
  }
  return (
    <Card title={own.emptyTitle} hint={formatMessage(own.emptyHint, { asOf })}>
      <div className="row">
        <Button
          type="primary"
          disabled={readOnly}
          title={readOnly ? text.pages.app.readOnlyHint : undefined}
          onClick={start}
        >
          {own.start}
        </Button>
      </div>
    </Card>
  )
}
