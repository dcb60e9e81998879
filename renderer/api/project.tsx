// The open project, for every screen.

import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { ProjectInfo } from '#shared/contract/project'
import { useEngineQuery } from './use-query.ts'

const ProjectContext = createContext<ProjectInfo | null>(null)

interface Props {
  readonly children: ReactNode
  /** Shown until the engine has answered for the first time. */
  readonly waiting: ReactNode
}

export function ProjectProvider({ children, waiting }: Props) {
  const { data, failure } = useEngineQuery('project.current', {})
  if (data === undefined && failure === null) return waiting
  return <ProjectContext value={data ?? null}>{children}</ProjectContext>
}

/** The open project, or null. */
export function useProject(): ProjectInfo | null {
  return useContext(ProjectContext)
}

/** The open project; for screens that are only shown with one. */
export function useOpenProject(): ProjectInfo {
  const project = useContext(ProjectContext)
  if (project === null) throw new Error('this screen needs an open project')
  return project
}
