// How far a file is, a way to stop it, and another name where its own is held open.
import { Button, Progress } from 'antd'
import type { Failure } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useText } from '../../api/text.tsx'

const FORMATS = ['xlsx', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export interface Writing {
  readonly token: string
  /** From 0 to 1. */
  readonly share: number
}

/** How far a long table is, and a way to stop it. */
export function WritingBar({ writing: { token, share } }: { readonly writing: Writing }) {
  const own = useText().pages.report
  return (
    <>
      <Progress className="export-progress" percent={Math.floor(100 * share)} aria-label={own.writing} />
      <Button onClick={() => void engine['report.cancelExport']({ token })}>{own.stopWriting}</Button>
    </>
  )
}

interface OtherNameProps {
  readonly failure: Failure | null
  readonly onPick: (format: Format, name: string) => void
}

/** A file that Excel or WPS holds open can be written under another name at once. */
export function OtherName({ failure, onPick }: OtherNameProps) {
  const own = useText().pages.report
  const free = failure?.code === 'FILE_BUSY' ? String(failure.params.free ?? '') : ''
  const format = FORMATS.find((each) => free.endsWith(`.${each}`))
  if (format === undefined) return null
  return (
    <Button size="small" onClick={() => onPick(format, free)}>
      {formatMessage(own.otherName, { free })}
    </Button>
  )
}
