// Something to read or set that stands over the window and asks nothing: closed by its button or by Escape.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import './dialog.css'

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
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) ref.current?.showModal()
    else ref.current?.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={onClose}
      onClose={onClose}
    >
      {open && (
        <>
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={closeText}
              onClick={onClose}
            />
          </header>
          <div className="dialog-body">{children}</div>
        </>
      )}
    </dialog>
  )
}
