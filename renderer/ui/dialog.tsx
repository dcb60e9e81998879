// A question that has to be answered first.
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { ModalFrame } from './modal-frame.tsx'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly okText: string
  readonly cancelText: string
  readonly okDisabled?: boolean
  readonly busy?: boolean
  /** For forms of many fields. */
  readonly wide?: boolean
  /** Why the answer can't be given now; said on its button. */
  readonly okHint?: string | undefined
  /** A third answer, between the two. */
  readonly other?: { readonly text: string; readonly run: () => void }
  readonly onOk: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export function Dialog({ open, title, onCancel, children, wide = false, ...buttons }: Props) {
  const titleId = useId()
  const { okText, okHint, cancelText, okDisabled = false, busy = false, onOk, other } = buttons
  return (
    <ModalFrame open={open} titleId={titleId} wide={wide} onClose={onCancel}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (!okDisabled) onOk()
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <footer>
          <Button onClick={onCancel}>{cancelText}</Button>
          {other !== undefined && (
            <Button danger disabled={busy} onClick={other.run}>
              {other.text}
            </Button>
          )}
          <Button type="primary" htmlType="submit" disabled={okDisabled} title={okHint} loading={busy}>
            {okText}
          </Button>
        </footer>
      </form>
    </ModalFrame>
  )
}
