// The window from outside in: settings, language, look, engine, project, places.
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider, Spin } from 'antd'
import antdEn from 'antd/locale/en_US'
import antdZhCN from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import { HashRouter } from 'react-router'
import type { Settings } from '#shared/contract/settings'
import { localeTexts } from '#shared/locale/locale'
import { AsOfProvider } from '../api/as-of.tsx'
import { BookingDraftProvider } from '../api/booking-draft.tsx'
import { ProjectProvider, useProject } from '../api/project.tsx'
import { ScenarioDraftProvider } from '../api/scenario-draft.tsx'
import { SettingsProvider, useSettings } from '../api/settings.tsx'
import { TextProvider } from '../api/text.tsx'
import { createQueryClient } from '../api/use-query.ts'
import { ChosenColumnsProvider } from '../features/compare/chosen-columns.tsx'
import { KeptFormProvider } from '../features/scenario/adopt/kept-form.tsx'
import { popupParent } from '../ui/popup-parent.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Places } from './places.tsx'
import { nonce, useTheme } from './theme.ts'
import { UnsavedGuard } from './unsaved-guard.tsx'

const queryClient = createQueryClient()
const ANTD = { 'zh-CN': antdZhCN, en: antdEn }

export function BianhengApp({ settings }: { readonly settings: Settings }) {
  return (
    <SettingsProvider first={settings}>
      <SpokenApp />
    </SettingsProvider>
  )
}

/** In the language and the look that are set. */
function SpokenApp() {
  const { language } = useSettings().settings
  const text = localeTexts[language]
  const theme = useTheme()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = text.pages.app.name
  }, [language, text])
  return (
    <TextProvider value={text}>
      <ConfigProvider
        locale={ANTD[language]}
        theme={theme}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
        getPopupContainer={popupParent}
      >
        <App className="app-root">
          <ErrorBoundary text={text.pages.app}>
            <QueryClientProvider client={queryClient}>
              <HashRouter>
                <ProjectProvider waiting={<Spin fullscreen description={text.pages.app.engineWaiting} />}>
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
          <ChosenColumnsProvider>
            <KeptFormProvider>
              <UnsavedGuard />
              <Places />
            </KeptFormProvider>
          </ChosenColumnsProvider>
        </ScenarioDraftProvider>
      </BookingDraftProvider>
    </AsOfProvider>
  )
}
