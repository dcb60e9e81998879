// What explains the thing that is chosen, at the right: it takes the focus when it opens, and Escape closes it.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { isEscapeOfOther } from './own-escape.ts'
import { ScrollRegion } from './scroll-region.tsx'
import './side-panel.css'

interface Props {
  readonly title: string
  readonly subtitle?: string
  readonly closeLabel: string
  /** What is explained; another one takes the focus again. */
  readonly about: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function SidePanel({ title, subtitle = '', closeLabel, about, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const wasOther = useRef(false)
  useEffect(() => {
    if (about === '') return
    opener.current = document.activeElement
    heading.current?.focus({ preventScroll: true })
  }, [about])
  const close = () => {
    onClose()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  return (
    <aside
      className="side-panel"
      aria-label={title}
      onKeyDownCapture={(event) => {
        // Asked before the list hears the key and is closed by it.
        wasOther.current = isEscapeOfOther(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !wasOther.current) close()
      }}
    >
      <header className="card-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {subtitle !== '' && <p className="hint">{subtitle}</p>}
        </div>
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label={closeLabel} onClick={close} />
      </header>
      <ScrollRegion className="side-panel-body" label={title}>
        {children}
      </ScrollRegion>
    </aside>
  )
}
