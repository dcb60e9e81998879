// The line at the top: which project, for which city, in which state; and undo.
import { UndoOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { useEffect } from 'react'
import type { ProjectInfo } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { failureSentence } from '#shared/locale/sentences'
import { useProject } from '../api/project.tsx'
import { useText } from '../api/text.tsx'
import { useUndo } from '../api/undo.ts'
import { Badge } from '../ui/badge.tsx'

export function ProjectBar() {
  const project = useProject()
  const text = useText().pages.app
  if (project === null) {
    return (
      <header className="project-bar">
        <span className="project-none">{text.noProject}</span>
      </header>
    )
  }
  return <OpenProjectBar project={project} />
}

function OpenProjectBar({ project }: { readonly project: ProjectInfo }) {
  const text = useText().pages.app
  const { head, entries, units } = project
  return (
    <header className="project-bar">
      <strong className="project-name" title={project.file}>
        {project.name}
      </strong>
      {project.region !== null && <span>{project.region.name}</span>}
      <span className="project-quiet">{formatMessage(text.unitCount, { units })}</span>
      {project.sample && (
        <Tooltip title={text.sampleHint}>
          <span>
            <Badge tone="warning">{text.sample}</Badge>
          </span>
        </Tooltip>
      )}
      {project.readOnly !== null && (
        <Tooltip title={formatMessage(text.readOnlyReasons[project.readOnly.reason], project.readOnly)}>
          <span>
            <Badge tone="error">{text.readOnly}</Badge>
          </span>
        </Tooltip>
      )}
      <span className="grow" />
      <Tooltip title={formatMessage(text.auditHeadHint, { head, entries })}>
        <span className="project-quiet audit-head">
          {formatMessage(text.auditHead, { head: head.slice(0, 8) })}
        </span>
      </Tooltip>
      <UndoButton disabled={project.readOnly !== null} />
    </header>
  )
}

function UndoButton({ disabled }: { readonly disabled: boolean }) {
  const text = useText()
  const { message } = App.useApp()
  const undo = useUndo()
  const { failure, clear } = undo
  useEffect(() => {
    if (failure === null) return
    void message.warning(failureSentence(text, failure))
    clear()
  }, [failure, clear, message, text])
  return (
    <Tooltip title={text.pages.app.undoHint}>
      <Button
        size="small"
        icon={<UndoOutlined />}
        disabled={disabled}
        loading={undo.busy}
        onClick={() => undo.run()}
      >
        {text.pages.app.undo}
      </Button>
    </Tooltip>
  )
}
