// The line at the top: which project, for which city, in which state; and undo.
import { Tooltip } from 'antd'
import type { ProjectInfo } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../api/as-of.tsx'
import { useProject } from '../api/project.tsx'
import { RedoButton, useRedo } from '../api/redo-button.tsx'
import { useText } from '../api/text.tsx'
import { UndoButton, useUndo } from '../api/undo-button.tsx'
import { useEngineQuery } from '../api/use-query.ts'
import { Badge } from '../ui/badge.tsx'
import { AsOfPicker } from './as-of-picker.tsx'
import { FrameTools } from './frame-tools.tsx'
import { SavedStatus } from './saved-status.tsx'

export function ProjectBar() {
  const project = useProject()
  const text = useText().pages.app
  if (project === null) {
    return (
      <header className="project-bar">
        <span className="project-none">{text.noProject}</span>
        <span className="grow" />
        <FrameTools steps={{}} />
      </header>
    )
  }
  return <OpenProjectBar project={project} />
}

function OpenProjectBar({ project }: { readonly project: ProjectInfo }) {
  const text = useText().pages.app
  const { head, entries } = project
  const { asOf } = useAsOf()
  const undo = useUndo()
  const redo = useRedo()
  const units = useEngineQuery('unit.count', { asOf }, { keep: true }).data?.units
  return (
    <header className="project-bar">
      <Tooltip title={`${project.file} ${formatMessage(text.auditHeadHint, { head, entries })}`}>
        <strong className="project-name">{project.name}</strong>
      </Tooltip>
      {project.region !== null && <span className="project-region">{project.region.name}</span>}
      <span className="project-quiet project-units">
        {units !== undefined && formatMessage(text.unitCount, { units })}
      </span>
      {project.sample && (
        <Tooltip title={text.sampleHint}>
          <span>
            <Badge tone="warning">{text.sample}</Badge>
          </span>
        </Tooltip>
      )}
      {project.readOnly !== null && <Badge tone="error">{text.readOnly}</Badge>}
      <SavedStatus />
      <span className="grow" />
      <AsOfPicker />
      <UndoButton label={text.undo} undo={undo} small />
      <RedoButton redo={redo} />
      <FrameTools steps={{ undo, redo }} />
    </header>
  )
}
