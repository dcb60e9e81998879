// Opening a project that exists, or the bundled sample.
import { ExperimentOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { localDay } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { openProjectFile } from './unopened.ts'
import { useOpening } from './use-opening.tsx'

/** An office at work up to today; a newcomer first sees what it has and what waits. */
async function openSample(): Promise<string> {
  const { token } = await expectOk(shell['sample.project']({}))
  await expectOk(engine['project.createSample']({ token, bookedTo: localDay(new Date()) }))
  return '/overview'
}

export function OpenProjectCard() {
  const text = useText()
  const opening = useOpening(async () => {
    const picked = await expectOk(shell['dialog.openProject']({}))
    return picked !== null && (await openProjectFile(picked)) ? '/overview' : false
  })
  const { openTitle, openHint, open } = text.pages.start
  return (
    <Card title={openTitle} hint={openHint}>
      <div>
        <Button icon={<FolderOpenOutlined />} loading={opening.busy} onClick={() => opening.run()}>
          {open}
        </Button>
      </div>
      <FailureAlert failure={opening.failure} text={text} onClose={opening.clear} />
      {opening.question}
    </Card>
  )
}

export function SampleProjectCard() {
  const text = useText()
  const opening = useOpening(openSample)
  const { sampleTitle, sampleHint, openSample: label } = text.pages.start
  return (
    <Card title={sampleTitle} hint={sampleHint}>
      <div>
        <Button icon={<ExperimentOutlined />} loading={opening.busy} onClick={() => opening.run()}>
          {label}
        </Button>
      </div>
      <FailureAlert failure={opening.failure} text={text} onClose={opening.clear} />
      {opening.question}
    </Card>
  )
}
