// What was typed of an adoption: kept while the project is open, so that a look at the pools of the ledger loses nothing.
import type { ReactNode } from 'react'
import { createContext, useContext, useState } from 'react'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { type AdoptFields, firstFields } from './adopt-input.ts'

interface KeptForm {
  readonly fields: AdoptFields
  /** The scenario that was being edited: who turns to another one means that one. */
  readonly origin: string | null
}

type Keep = (form: KeptForm | null) => void

const KeptContext = createContext<readonly [KeptForm | null, Keep] | null>(null)

/** Holds the form of one project; stands below what has the project's file as key. */
export function KeptFormProvider({ children }: { readonly children: ReactNode }) {
  const [kept, setKept] = useState<KeptForm | null>(null)
  return <KeptContext value={[kept, setKept]}>{children}</KeptContext>
}

/** The fields, as they were left or from the beginning; `wanted` names the scenario that a link asks for. */
export function useAdoptFields(draft: ScenarioDraft, wanted: string | null) {
  const state = useContext(KeptContext)
  if (state === null) throw new Error('an adoption needs an open project')
  const [kept, keep] = state
  const [fields, setFields] = useState(() =>
    isStillMeant(kept, draft, wanted) ? kept.fields : firstFields(draft, wanted),
  )
  return {
    fields,
    change: (changed: AdoptFields) => {
      setFields(changed)
      keep({ fields: changed, origin: draft.origin })
    },
    /** What is booked is not offered again. */
    forget: () => keep(null),
  }
}

function isStillMeant(kept: KeptForm | null, draft: ScenarioDraft, wanted: string | null): kept is KeptForm {
  if (kept === null || kept.origin !== draft.origin) return false
  const { name } = kept.fields
  return (wanted ?? name) === name && draft.stored.some((stored) => stored.name === name)
}
