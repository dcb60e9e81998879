// People: the use of posts from plan to entry, secondments, leaders, and what a roster tells of those who are there and those who will go.
import { Navigate, Route, Routes } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { PartLinks } from '../../ui/part-links.tsx'
import { CalendarPart } from './calendar-part.tsx'
import { ForecastPart } from './forecast-part.tsx'
import { LeadersPart } from './leaders-part.tsx'
import { PendingPart } from './pending-part.tsx'
import { PlanPart } from './plan-part.tsx'
import { ReconcilePart } from './reconcile-part.tsx'
import { RequestPart } from './request-part.tsx'
import { SecondmentPart } from './secondment-part.tsx'
import { StructurePart } from './structure-part.tsx'

const PARTS = [
  'requests',
  'plan',
  'pending',
  'secondments',
  'structure',
  'reconcile',
  'forecast',
  'leaders',
  'calendar',
] as const

export function PeoplePage() {
  const own = useText().pages.people
  const { asOf } = useAsOf()
  return (
    <Page title={own.title} intro={formatMessage(own.intro, { asOf })} fill>
      <PartLinks
        label={own.partsLabel}
        parts={PARTS.map((part) => ({ to: `/people/${part}`, name: own.parts[part] }))}
      />
      <Routes>
        <Route index element={<Navigate to="requests" replace />} />
        <Route path="requests" element={<RequestPart />} />
        <Route path="plan" element={<PlanPart />} />
        <Route path="pending" element={<PendingPart />} />
        <Route path="secondments" element={<SecondmentPart />} />
        <Route path="structure" element={<StructurePart />} />
        <Route path="reconcile" element={<ReconcilePart />} />
        <Route path="forecast" element={<ForecastPart />} />
        <Route path="leaders" element={<LeadersPart />} />
        <Route path="calendar" element={<CalendarPart />} />
      </Routes>
    </Page>
  )
}
