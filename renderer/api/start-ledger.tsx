// A ledger without posts: entered by hand, read from the office's own workbook, or booked from a scenario that is stored.
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { Card } from '../ui/page.tsx'
import { useAsOf } from './as-of.tsx'
import { useBookingDraft } from './booking-draft.tsx'
import { useOpenProject } from './project.tsx'
import { useText } from './text.tsx'
import { useEngineQuery } from './use-query.ts'

export function StartLedger() {
  const text = useText()
  const own = text.pages.overview
  const { asOf } = useAsOf()
  const { draft, add } = useBookingDraft()
  const navigate = useNavigate()
  const stored = useEngineQuery('scenario.list', {}).data ?? []
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
        <Button onClick={() => void navigate('/import')}>{own.importQuotas}</Button>
        {stored.length > 0 && (
          <Button onClick={() => void navigate('/scenario/list')}>{own.openScenario}</Button>
        )}
      </div>
    </Card>
  )
}
