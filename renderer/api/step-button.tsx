// A button that goes a step back or forward, and says which; a screen reader hears it too.
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useId } from 'react'

/** A step through the journal as it can be taken now. */
export interface HistoryStep {
  /** What it would do, or why there is none. */
  readonly hint: string
  readonly disabled: boolean
  readonly run: () => void
}

interface Props {
  readonly label: string
  readonly hint: string
  readonly icon: ReactNode
  readonly small: boolean
  readonly disabled: boolean
  readonly busy?: boolean
  readonly onClick: () => void
}

export function StepButton({ label, hint, icon, small, disabled, busy = false, onClick }: Props) {
  const hintId = useId()
  return (
    <>
      <Tooltip title={hint}>
        <span>
          <Button
            size={small ? 'small' : 'medium'}
            icon={icon}
            aria-describedby={hintId}
            disabled={disabled}
            loading={busy}
            onClick={onClick}
          >
            {label}
          </Button>
        </span>
      </Tooltip>
      <span className="visually-hidden" id={hintId}>
        {hint}
      </span>
    </>
  )
}
