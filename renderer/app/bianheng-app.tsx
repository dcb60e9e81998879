// The window from outside in: language, look, engine, project, places.
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider, Spin } from 'antd'
import antdZhCN from 'antd/locale/zh_CN'
import { HashRouter } from 'react-router'
import { zhCN } from '#shared/locale/locale'
import { AsOfProvider } from '../api/as-of.tsx'
import { BookingDraftProvider } from '../api/booking-draft.tsx'
import { ProjectProvider, useProject } from '../api/project.tsx'
import { ScenarioDraftProvider } from '../api/scenario-draft.tsx'
import { TextProvider } from '../api/text.tsx'
import { createQueryClient } from '../api/use-query.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Places } from './places.tsx'
import { nonce, theme } from './theme.ts'
import { UnsavedGuard } from './unsaved-guard.tsx'

const queryClient = createQueryClient()

export function BianhengApp() {
  return (
    <TextProvider value={zhCN}>
      <ConfigProvider locale={antdZhCN} theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }}>
        <App className="app-root">
          <ErrorBoundary text={zhCN.pages.app}>
            <QueryClientProvider client={queryClient}>
              <HashRouter>
                <ProjectProvider waiting={<Spin fullscreen description={zhCN.pages.app.engineWaiting} />}>
                  <ProjectWindow />
                </ProjectProvider>
              </HashRouter>
            </QueryClientProvider>
          </ErrorBoundary>
        </App>
      </ConfigProvider>
    </TextProvider>
  )
}

/** The date, the document and the scenario being edited belong to the project that is open, and go with it. */
function ProjectWindow() {
  const project = useProject()
  if (project === null) return <Places />
  return (
    <AsOfProvider key={project.file}>
      <BookingDraftProvider>
        <ScenarioDraftProvider>
          <UnsavedGuard />
          <Places />
        </ScenarioDraftProvider>
      </BookingDraftProvider>
    </AsOfProvider>
  )
}
