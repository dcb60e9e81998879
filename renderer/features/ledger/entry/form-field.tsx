// A field of the form under its label, with what is wrong beneath it.
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Control } from '../../../ui/control.ts'
import { useEntry } from './entry-context.tsx'

interface Props {
  readonly label: string
  readonly path: string
  readonly optional?: boolean
  /** Said beneath while nothing is wrong. */
  readonly hint?: string
  readonly wide?: boolean
  readonly children: (control: Control) => ReactNode
}

export function FormField({ label, path, optional = false, hint = '', wide = false, children }: Props) {
  const id = useId()
  const wrong = useEntry().wrongAt(path)
  const said = wrong ?? hint
  return (
    <div className={wide ? 'entry-field wide' : 'entry-field'}>
      <label htmlFor={id} className={optional ? 'optional' : undefined}>
        {label}
      </label>
      {children({ id, wrong: wrong !== null, describedBy: said === '' ? undefined : `${id}-said` })}
      {said !== '' && (
        <span id={`${id}-said`} className={wrong === null ? 'hint' : 'field-wrong'}>
          {said}
        </span>
      )}
    </div>
  )
}
