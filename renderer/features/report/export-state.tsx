// How far a file is, a way to stop it, and another name where its own is held open.
import { Button, Progress } from 'antd'
import type { Failure } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'

const FORMATS = ['xlsx', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export interface Writing {
  /** From 0 to 1; null where it is not known. */
  readonly share: number | null
  readonly stop: (() => void) | null
}

interface BarProps {
  readonly writing: Writing
  /** What goes on, and what ends it, where no file is written. */
  readonly label?: string
  readonly stopLabel?: string
}

/** How far a file is, and a way to stop it. */
export function WritingBar({ writing: { share, stop }, label, stopLabel }: BarProps) {
  const own = useText().pages.report
  return (
    <>
      {share !== null && (
        <Progress
          className="export-progress"
          percent={Math.floor(100 * share)}
          aria-label={label ?? own.writing}
        />
      )}
      {stop !== null && <Button onClick={stop}>{stopLabel ?? own.stopWriting}</Button>}
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
