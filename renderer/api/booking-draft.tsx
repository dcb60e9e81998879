// The document being entered, with its movements as they are typed: kept while the project is open, whatever page is shown.
import type { ReactNode } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'

/** Fields as they stand in the form, in the shape of the contract; numbers are still text. */
export type Loose = { readonly [field: string]: unknown }

export interface DraftMovement {
  /** Tells the row from the others while rows come and go. */
  readonly key: number
  readonly fields: Loose & { readonly kind: string }
}

export interface BookingDraft {
  readonly document: Loose
  readonly movements: readonly DraftMovement[]
}

export interface BookingDraftState {
  readonly draft: BookingDraft
  readonly dirty: boolean
  readonly edit: (draft: BookingDraft) => void
  /** Puts movements below what is there already. */
  readonly add: (...movements: readonly DraftMovement['fields'][]) => void
  readonly clear: () => void
}

const EMPTY: BookingDraft = { document: {}, movements: [] }
const DraftContext = createContext<BookingDraftState | null>(null)

/** Holds the draft of one project; stands below what has the project's file as key. */
export function BookingDraftProvider({ children }: { readonly children: ReactNode }) {
  const [draft, setDraft] = useState(EMPTY)
  const state = useMemo<BookingDraftState>(
    () => ({
      draft,
      dirty:
        isTyped(draft.document) || draft.movements.some(({ fields }) => isTyped({ ...fields, kind: '' })),
      edit: setDraft,
      add: (...movements) => setDraft((before) => withMovements(before, movements)),
      clear: () => setDraft(EMPTY),
    }),
    [draft],
  )
  return <DraftContext value={state}>{children}</DraftContext>
}

/** The draft with more rows at its end. */
export function withMovements(
  draft: BookingDraft,
  movements: readonly DraftMovement['fields'][],
): BookingDraft {
  const next = Math.max(-1, ...draft.movements.map(({ key }) => key)) + 1
  const added = movements.map((fields, at) => ({ key: next + at, fields }))
  return { ...draft, movements: [...draft.movements, ...added] }
}

function isTyped(fields: Loose): boolean {
  return Object.values(fields).some((value) => value !== '' && value !== undefined)
}

export function useBookingDraft(): BookingDraftState {
  const state = useContext(DraftContext)
  if (state === null) throw new Error('a document needs an open project')
  return state
}
