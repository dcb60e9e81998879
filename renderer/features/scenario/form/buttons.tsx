// The small buttons that rows of a form share.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'

interface RemoveProps {
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

export const RemoveButton = memo(function RemoveButton({ label, disabled = false, onClick }: RemoveProps) {
  return (
    <Button
      size="small"
      type="text"
      icon={<DeleteOutlined />}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    />
  )
})

interface AddProps {
  readonly text: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

export const AddButton = memo(function AddButton({ text, disabled = false, onClick }: AddProps) {
  return (
    <Button size="small" icon={<PlusOutlined />} disabled={disabled} onClick={onClick}>
      {text}
    </Button>
  )
})
