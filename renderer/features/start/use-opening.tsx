// Opening another project: asks first when the scenario on the screen is not saved, then goes to the units or to a note.
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import type { Action } from '../../api/use-action.ts'
import { useAction } from '../../api/use-action.ts'
import { LeaveQuestion } from './leave-question.tsx'

export interface Opening<A extends readonly unknown[]> extends Action<A> {
  /** The question, where there is one; to be put into the page. */
  readonly question: ReactNode
}

/** `open` answers whether a project was opened, or the place to go to; false when the user closed the dialog. */
export function useOpening<A extends readonly unknown[]>(
  open: (...args: A) => Promise<boolean | string>,
): Opening<A> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useScenarioDraft()
  const [asking, setAsking] = useState(false)
  const answer = useRef<(leave: boolean) => void>(() => {})

  const mayLeave = () => {
    if (draft === null || !draft.dirty) return Promise.resolve(true)
    setAsking(true)
    return new Promise<boolean>((resolve) => {
      answer.current = resolve
    })
  }
  const settle = (leave: boolean) => {
    setAsking(false)
    answer.current(leave)
  }

  const action = useAction(async (...args: A) => {
    if (!(await mayLeave())) return
    const opened = await open(...args)
    if (opened === false) return
    draft?.revert()
    await queries.invalidateQueries()
    await navigate(opened === true ? '/units' : opened)
  })

  const question = (
    <LeaveQuestion open={asking} draft={draft} onLeave={() => settle(true)} onStay={() => settle(false)} />
  )
  return { ...action, question }
}
