// What explains the thing that is chosen, at the right: it takes the focus when it opens, and Escape closes it.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
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
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
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
