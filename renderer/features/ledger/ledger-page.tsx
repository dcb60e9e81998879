// The ledger: documents, one document, a new one, and what waits in pools and on loan.
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Route, Routes, useMatch, useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { PartLinks } from '../../ui/part-links.tsx'
import { AheadList } from './ahead-list.tsx'
import { DocumentList } from './document-list.tsx'
import { DocumentPage } from './document-page.tsx'
import { EarmarkList } from './earmark-list.tsx'
import { EntryPage } from './entry/entry-page.tsx'
import { LoanList } from './loan-list.tsx'
import { PoolList } from './pool-list.tsx'
import './ledger.css'

const PARTS = ['documents', 'pools', 'loans', 'earmarks', 'ahead', 'new'] as const

export function LedgerPage() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const readOnly = useOpenProject().readOnly !== null
  const navigate = useNavigate()
  const entering = useMatch('/ledger/new')
  return (
    <Page
      title={own.title}
      intro={formatMessage(own.intro, { asOf })}
      fill
      actions={
        entering === null && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            disabled={readOnly}
            title={readOnly ? text.pages.app.readOnlyHint : undefined}
            onClick={() => navigate('/ledger/new')}
          >
            {own.newDocument}
          </Button>
        )
      }
    >
      <PartLinks
        label={own.parts}
        parts={PARTS.map((part) => ({
          to: part === 'documents' ? '/ledger' : `/ledger/${part}`,
          name: own.partNames[part],
        }))}
      />
      <Routes>
        <Route index element={<DocumentList />} />
        <Route path="doc/:number" element={<DocumentPage />} />
        <Route path="new" element={<EntryPage />} />
        <Route path="pools" element={<PoolList />} />
        <Route path="loans" element={<LoanList />} />
        <Route path="earmarks" element={<EarmarkList />} />
        <Route path="ahead" element={<AheadList />} />
      </Routes>
    </Page>
  )
}
