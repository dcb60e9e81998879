// The part of the page on which workbooks may be dropped.
import type { DragEvent, ReactNode } from 'react'
import { useState } from 'react'
import { queueDropped } from '../../api/import-queue.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

interface Props {
  readonly disabled: boolean
  readonly onDropped: () => void
  readonly children: ReactNode
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

export function DropTarget({ disabled, onDropped, children }: Props) {
  const text = useText()
  const [over, setOver] = useState(false)
  const dropping = useAction(async (files: readonly File[]) => {
    await queueDropped(files)
    onDropped()
  })
  const enter = (event: DragEvent) => {
    if (disabled || !hasFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    if (disabled || !hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    dropping.run([...event.dataTransfer.files])
  }
  return (
    <section
      className={over ? 'drop-target over' : 'drop-target'}
      aria-label={text.pages.staffingImport.dropTarget}
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={drop}
    >
      <FailureAlert failure={dropping.failure} text={text} onClose={dropping.clear} />
      {children}
    </section>
  )
}
