// The frame: places at the left, the project on top, one screen in the middle.
import { Button, Empty } from 'antd'
import type { ReactNode } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import { useProject } from '../api/project.tsx'
import { useText } from '../api/text.tsx'
import { ComparePage } from '../features/compare/compare-page.tsx'
import { DutyPage } from '../features/duty/duty-page.tsx'
import { EstablishmentPage } from '../features/establishment/establishment-page.tsx'
import { ExchangePage } from '../features/exchange/exchange-page.tsx'
import { IndicatorPage } from '../features/indicator/indicator-page.tsx'
import { JournalPage } from '../features/journal/journal-page.tsx'
import { LedgerPage } from '../features/ledger/ledger-page.tsx'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { PeoplePage } from '../features/people/people-page.tsx'
import { ReportPage } from '../features/report/report-page.tsx'
import { RulesPage } from '../features/rules/rules-page.tsx'
import { SafetyPage } from '../features/safety/safety-page.tsx'
import { ScenarioPage } from '../features/scenario/scenario-page.tsx'
import { ImportPage } from '../features/staffing-import/import-page.tsx'
import { ArrivedFiles } from '../features/start/arrived-files.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { TemplateNotePage } from '../features/start/template-note-page.tsx'
import { StructurePage } from '../features/structure/structure-page.tsx'
import { UnitPage } from '../features/unit/unit-page.tsx'
import { EngineNotice } from './engine-notice.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FocusKeeper } from './focus-keeper.tsx'
import { PlaceList } from './place-list.tsx'
import { PlaceMemory } from './place-memory.tsx'
import { ProjectBar } from './project-bar.tsx'
import { ProjectNotices } from './project-notices.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { WorkNotices } from './work-notices.tsx'

export function Places() {
  const text = useText().pages.app
  const { pathname } = useLocation()
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        {text.skip}
      </button>
      <PlaceList />
      <ArrivedFiles />
      <PlaceMemory />
      <FocusKeeper />
      <ProjectBar />
      <ReadOnlyBanner />
      <main id="main" tabIndex={-1}>
        <EngineNotice />
        <ProjectNotices />
        <WorkNotices />
        <ErrorBoundary key={pathname} text={text}>
          <PlaceRoutes />
        </ErrorBoundary>
      </main>
    </div>
  )
}

function PlaceRoutes() {
  const { pathname } = useLocation()
  return (
    <Routes>
      <Route path="/" element={<StartPage />} />
      <Route path="/overview" element={<WithProject page={<OverviewPage />} />} />
      <Route path="/establishment" element={<WithProject page={<EstablishmentPage />} />} />
      <Route path="/structure" element={<WithProject page={<StructurePage />} />} />
      <Route path="/ledger/*" element={<WithProject page={<LedgerPage />} />} />
      <Route path="/people/*" element={<WithProject page={<PeoplePage />} />} />
      <Route path="/duties/*" element={<WithProject page={<DutyPage />} />} />
      <Route path="/template" element={<WithProject page={<TemplateNotePage />} />} />
      <Route path="/units" element={<WithProject page={<UnitPage />} />} />
      <Route path="/indicators" element={<WithProject page={<IndicatorPage />} />} />
      <Route path="/import" element={<WithProject page={<ImportPage />} />} />
      <Route path="/scenario/*" element={<WithProject page={<ScenarioPage />} />} />
      <Route path="/compare" element={<WithProject page={<ComparePage />} />} />
      <Route path="/reports" element={<WithProject page={<ReportPage />} />} />
      <Route path="/rules" element={<WithProject page={<RulesPage />} />} />
      <Route path="/exchange" element={<WithProject page={<ExchangePage />} />} />
      <Route path="/journal" element={<WithProject page={<JournalPage />} />} />
      <Route path="/safety" element={<WithProject page={<SafetyPage />} />} />
      <Route path="*" element={<Navigate to="/" replace key={pathname} />} />
    </Routes>
  )
}

function WithProject({ page }: { readonly page: ReactNode }) {
  const project = useProject()
  const text = useText().pages.app
  const navigate = useNavigate()
  if (project !== null) return page
  return (
    <Empty className="no-project" description={text.noProjectHint}>
      <Button type="primary" onClick={() => navigate('/')}>
        {text.goToStart}
      </Button>
    </Empty>
  )
}
