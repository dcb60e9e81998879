// The columns that were chosen for the comparison: kept while the project is open, whatever page is shown.
import type { ReactNode } from 'react'
import { createContext, useContext, useState } from 'react'
import type { ChosenColumn } from './columns.ts'

/** Null until something is chosen. */
type Chosen = readonly ChosenColumn[] | null

const ChosenContext = createContext<readonly [Chosen, (columns: Chosen) => void] | null>(null)

/** Holds the choice of one project; stands below what has the project's file as key. */
export function ChosenColumnsProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Chosen>(null)
  return <ChosenContext value={[chosen, setChosen]}>{children}</ChosenContext>
}

export function useChosenColumns() {
  const state = useContext(ChosenContext)
  if (state === null) throw new Error('a comparison needs an open project')
  return state
}
