// Which question is open about which scenario.
import { useState } from 'react'

type Question = 'leave' | 'rename' | 'remove'

export interface RowDialog {
  /** The scenario that a question is about; null while it is closed. */
  readonly about: (question: Question) => string | null
  readonly ask: (question: Question, name: string) => void
  readonly close: () => void
}

export function useRowDialog(): RowDialog {
  const [asked, setAsked] = useState<{ question: Question; name: string } | null>(null)
  return {
    about: (question) => (asked?.question === question ? asked.name : null),
    ask: (question, name) => setAsked({ question, name }),
    close: () => setAsked(null),
  }
}
