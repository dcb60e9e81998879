// What opening the project showed: it was brought up to date, the clock stands before its last entry, it lies on a network.
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import type { ProjectInfo } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { onEngineEvent } from '../api/engine.ts'
import { useProject } from '../api/project.tsx'
import { useText } from '../api/text.tsx'

/** Each until it is closed, for as long as that project is open. */
export function ProjectNotices() {
  const text = useText().pages.app.notices
  const project = useProject()
  const [closed, setClosed] = useState<readonly string[]>([])
  useEffect(
    () =>
      onEngineEvent(({ type }) => {
        if (type === 'project') setClosed([])
      }),
    [],
  )
  const names = noticesOf(project).filter((name) => !closed.includes(name))
  return names.map((name) => (
    <Alert
      key={name}
      className="project-notice"
      type={name === 'upgraded' ? 'info' : 'warning'}
      showIcon
      title={formatMessage(text[name], name === 'upgraded' ? { ...project?.upgraded } : {})}
      closable={{ onClose: () => setClosed((before) => [...before, name]) }}
    />
  ))
}

type Notice = 'upgraded' | 'clockBehind' | 'network'

function noticesOf(project: ProjectInfo | null): Notice[] {
  if (project === null) return []
  const found = {
    upgraded: project.upgraded !== null,
    clockBehind: project.clockBehind,
    network: project.network,
  }
  return (Object.keys(found) as Notice[]).filter((name) => found[name])
}
