// The platform's own modal dialog: it keeps the focus inside, closes on Escape, and needs no injected style.
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { isEscapeOfOther } from './own-escape.ts'
import './dialog.css'

interface Props {
  readonly open: boolean
  /** Of the element that names the dialog. */
  readonly titleId: string
  /** For forms of many fields, tables and pictures. */
  readonly wide: boolean
  readonly onClose: () => void
  /** Drawn while the dialog is open, anew each time. */
  readonly children: ReactNode
}

export function ModalFrame({ open, titleId, wide, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) ref.current?.showModal()
    else ref.current?.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      onKeyDownCapture={(event) => {
        // What is typed stays: the platform would close the dialog with its list.
        if (isEscapeOfOther(event)) event.preventDefault()
      }}
      onCancel={onClose}
      onClose={onClose}
    >
      {open && children}
    </dialog>
  )
}
