// Files that come from outside: named at the start or by double click, or dropped anywhere on the window. Projects open, workbooks go to the import.
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { GivenFile } from '#shared/contract/settings'
import { failureSentence } from '#shared/locale/sentences'
import { queueForImport } from '../../api/import-queue.ts'
import { useProject } from '../../api/project.tsx'
import { toFailure } from '../../api/result.ts'
import { onShellEvent, shell, takeFile } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { openProjectFile } from './unopened.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useOpening } from './use-opening.tsx'

export function ArrivedFiles() {
  const text = useText()
  const own = text.pages.start
  const { message } = App.useApp()
  const project = useProject()
  const navigate = useNavigate()
  const opening = useOpening(async (file: GivenFile) => {
    if (await openProjectFile(file)) return '/overview'
    await navigate('/')
    return false
  })

  const arrive = (file: GivenFile) => {
    if (file.kind === 'project') opening.run(file)
    else if (project === null) void message.warning(own.workbookNeedsProject)
    else {
      queueForImport([file])
      void navigate('/import')
    }
  }
  const ask = async () => {
    const answer = await shell['file.waiting']({})
    if (answer.ok && answer.value !== null) arrive(answer.value)
  }
  const drop = async (files: readonly File[]) => {
    for (const file of files) {
      try {
        arrive(await takeFile(file))
      } catch (thrown) {
        void message.error(failureSentence(text, toFailure(thrown)))
      }
    }
  }
  const latest = useRef({ ask, drop })
  latest.current = { ask, drop }
  useEffect(() => {
    void latest.current.ask()
    return onShellEvent('bianheng-file', () => void latest.current.ask())
  }, [])
  const over = useFileDrop((files) => void latest.current.drop(files))
  return (
    <>
      {opening.question}
      {over && (
        <div className="drop-veil" aria-hidden="true">
          {own.dropHere}
        </div>
      )}
    </>
  )
}
