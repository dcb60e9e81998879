// What every field of the form may need to know: what is wrong where, what the books would hold after, bodies made in the form itself.
import { createContext, useContext } from 'react'

export interface Entry {
  /** The sentence of what is wrong at a path or below it; null where nothing is. */
  readonly wrongAt: (path: string) => string | null
  /** What an account would hold of a type after booking; null where the document does not touch it. */
  readonly after: (account: string, postType: string) => number | null
  /** The document's number as the books will hold it; '' while there is none. */
  readonly number: string
  /** `UNIT/BODY` of bodies that the document itself makes. */
  readonly made: readonly string[]
  /** Units that the document itself founds. */
  readonly madeUnits: readonly MadeUnit[]
}

/** A unit as a movement names it, and its name. */
export interface MadeUnit {
  readonly value: string
  readonly label: string
}

const EntryContext = createContext<Entry | null>(null)

export const EntryProvider = EntryContext.Provider

export function useEntry(): Entry {
  const entry = useContext(EntryContext)
  if (entry === null) throw new Error('a field needs its form')
  return entry
}
