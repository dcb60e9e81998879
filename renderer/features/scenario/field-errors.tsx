// Fields of the form that hold something wrong, by their path in the document; a wrong field says so where it stands.

import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import { useText } from '../../api/text.tsx'
import { Labelled } from '../../ui/labelled.tsx'

const FieldErrors = createContext<ReadonlySet<string>>(new Set())

interface ProviderProps {
  readonly mistakes: ReadonlySet<string>
  readonly children: ReactNode
}

export function FieldErrorsProvider({ mistakes, children }: ProviderProps) {
  return <FieldErrors value={mistakes}>{children}</FieldErrors>
}

/** For antd's `status`. */
export function useFieldStatus(path: string): '' | 'error' {
  return useContext(FieldErrors).has(path) ? 'error' : ''
}

interface FieldProps {
  readonly label: string
  readonly path?: string
  readonly hint?: ReactNode
  /** What would be right; said when the field is wrong. */
  readonly wrong?: string
  readonly children: (id: string) => ReactNode
}

/** A labelled field; `path` ties it to the mistakes of the document. */
export function Field({ label, path = '', hint, wrong, children }: FieldProps) {
  const text = useText().pages.scenario
  const isWrong = useFieldStatus(path) === 'error'
  return (
    <div className="field">
      <Labelled className="field-label" label={label}>
        {children}
      </Labelled>
      {isWrong ? (
        <span className="field-wrong">{wrong ?? text.fieldWrong}</span>
      ) : (
        hint !== undefined && <span className="hint">{hint}</span>
      )}
    </div>
  )
}
