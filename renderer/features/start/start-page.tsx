// Start: create, open or try a project; five steps to the table.
import { Alert, Button } from 'antd'
import { Link } from 'react-router'
import { useProject } from '../../api/project.tsx'
import { useSettings } from '../../api/settings.tsx'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { BranchCard } from './branch-card.tsx'
import { Checklist } from './checklist.tsx'
import { NewProjectCard } from './new-project-card.tsx'
import { OpenProjectCard, SampleProjectCard } from './open-project-cards.tsx'
import { RecentProjects } from './recent-projects.tsx'
import { UnopenedNotice } from './unopened-notice.tsx'
import './start.css'

export function StartPage() {
  const { start: text, app } = useText().pages
  const project = useProject()
  const { settings, change } = useSettings()
  const showSteps = <Button onClick={() => change({ checklist: true })}>{text.showSteps}</Button>
  return (
    <Page title={text.title} intro={text.intro} actions={settings.checklist ? undefined : showSteps}>
      {settings.checklist && <Checklist onHide={() => change({ checklist: false })} />}
      <UnopenedNotice />
      {project?.sample === true && <Alert type="warning" showIcon title={app.sampleHint} />}
      {project !== null && project.template !== 'blank' && <Link to="/template">{text.note.title}</Link>}
      <div className="start-cards">
        <NewProjectCard />
        <div className="start-side">
          <RecentProjects />
          <OpenProjectCard />
          <BranchCard />
          <SampleProjectCard />
        </div>
      </div>
    </Page>
  )
}
