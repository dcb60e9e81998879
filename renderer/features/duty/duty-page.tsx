// Duties: what units do, who leads it, what was handed down and by whose leave; assessments, consents, filings and positions beside it.
import { Navigate, Route, Routes } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { PartLinks } from '../../ui/part-links.tsx'
import { AppointmentPart } from './appointment-part.tsx'
import { AssessmentPart } from './assessment-part.tsx'
import { ConsentPart } from './consent-part.tsx'
import { DutyPart } from './duty-part.tsx'
import { FilingPart } from './filing-part.tsx'
import { PositionPart } from './position-part.tsx'
import './duty.css'

const PARTS = [
  'list',
  'admissions',
  'assessments',
  'consents',
  'appointments',
  'filings',
  'positions',
] as const

export function DutyPage() {
  const own = useText().pages.duties
  const { asOf } = useAsOf()
  return (
    <Page title={own.title} intro={formatMessage(own.intro, { asOf })} fill>
      <PartLinks
        label={own.partsLabel}
        parts={PARTS.map((part) => ({ to: `/duties/${part}`, name: own.parts[part] }))}
      />
      <Routes>
        <Route index element={<Navigate to="list" replace />} />
        <Route path="list" element={<DutyPart key="list" only="all" />} />
        <Route path="admissions" element={<DutyPart key="admissions" only="admitted" />} />
        <Route path="assessments" element={<AssessmentPart />} />
        <Route path="consents" element={<ConsentPart />} />
        <Route path="appointments" element={<AppointmentPart />} />
        <Route path="filings" element={<FilingPart />} />
        <Route path="positions" element={<PositionPart />} />
      </Routes>
    </Page>
  )
}
