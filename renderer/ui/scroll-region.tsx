// A part of the page that scrolls by itself: named, and reached by the keyboard so that arrow keys can scroll it.
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

const FOCUSABLE = { tabIndex: 0 }

export function ScrollRegion({ label, className, children }: Props) {
  return (
    <section className={className} aria-label={label} {...FOCUSABLE}>
      {children}
    </section>
  )
}
