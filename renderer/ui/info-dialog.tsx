// Something to read or set that stands over the window and asks nothing: closed by its button or by Escape.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { ModalFrame } from './modal-frame.tsx'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly closeText: string
  /** For tables and pictures. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export function InfoDialog({ open, title, closeText, wide = false, onClose, children }: Props) {
  const titleId = useId()
  return (
    <ModalFrame open={open} titleId={titleId} wide={wide} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={closeText} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
    </ModalFrame>
  )
}
