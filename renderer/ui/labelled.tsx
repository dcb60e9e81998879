// A control under its label. The control takes the id it is given.
import type { ReactNode } from 'react'
import { useId } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: (id: string) => ReactNode
}

export function Labelled({ label, className = 'field', children }: Props) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
