// A control under its label.
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

export function Labelled({ label, className = 'field', children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={className}>
      <span>{label}</span>
      {children}
    </label>
  )
}
