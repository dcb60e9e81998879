// A word on a coloured ground, dark enough to read.
import type { ReactNode } from 'react'
import './badge.css'

interface Props {
  readonly tone: 'neutral' | 'good' | 'notice' | 'warning' | 'error'
  readonly children: ReactNode
}

export function Badge({ tone, children }: Props) {
  return <span className={`badge ${tone}`}>{children}</span>
}
