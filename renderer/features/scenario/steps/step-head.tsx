// The head of a step's card: fold, drag, move by keyboard, duplicate, remove.
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  HolderOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { useFormState } from '../form/field-errors.tsx'

interface StepActions {
  /** One place up or down. */
  readonly move: (by: -1 | 1) => void
  readonly duplicate: () => void
  readonly remove: () => void
  readonly startDrag: () => void
  readonly endDrag: () => void
}

interface Props {
  readonly index: number
  readonly title: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly actions: StepActions
}

export const StepHead = memo(function StepHead({ index, title, open, onToggle, actions }: Props) {
  const own = useText().pages.scenarioSteps
  const { steps } = useFormState().outline
  const say = (sentence: string) => formatMessage(sentence, { index: index + 1 })
  const alone = steps.length === 1
  const { id } = steps[index] ?? {}
  return (
    <header className="card-head step-head">
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className="drag-handle"
        title={say(own.drag)}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', id ?? '')
          actions.startDrag()
        }}
        onDragEnd={actions.endDrag}
      >
        <HolderOutlined />
      </button>
      <h2 className="grow">
        <button
          type="button"
          className="step-toggle"
          aria-expanded={open}
          title={say(open ? own.fold : own.unfold)}
          onClick={onToggle}
        >
          {title}
        </button>
      </h2>
      <HeadButton
        label={say(own.moveUp)}
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        mark={`${id} up`}
        onClick={() => actions.move(-1)}
      />
      <HeadButton
        label={say(own.moveDown)}
        icon={<ArrowDownOutlined />}
        disabled={index === steps.length - 1}
        mark={`${id} down`}
        onClick={() => actions.move(1)}
      />
      <HeadButton label={say(own.duplicate)} icon={<CopyOutlined />} onClick={actions.duplicate} />
      <HeadButton
        label={alone ? own.lastStep : say(own.remove)}
        icon={<DeleteOutlined />}
        disabled={alone}
        onClick={actions.remove}
      />
    </header>
  )
})

interface ButtonProps {
  readonly label: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  /** By which the focus finds the button again after a move. */
  readonly mark?: string
  readonly onClick: () => void
}

function HeadButton({ label, icon, disabled = false, mark, onClick }: ButtonProps) {
  return (
    <Button
      size="small"
      type="text"
      icon={icon}
      aria-label={label}
      title={label}
      disabled={disabled}
      data-move={mark}
      onClick={onClick}
    />
  )
}
