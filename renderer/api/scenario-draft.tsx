// The scenario being edited, shared by the screens that tick units, weigh, check and report.

import type { Dispatch, ReactNode, SetStateAction } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'
import type { z } from 'zod'
import type { StoredScenario } from '#shared/contract/scenario'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import { engine } from './engine.ts'
import { expectOk } from './result.ts'
import { sameDocument } from './same.ts'
import { useEngineQuery } from './use-query.ts'

export type EditedScenario = z.output<typeof ScenarioDocumentField>

export interface ScenarioDraft {
  /** What is on the screen; may hold mistakes. */
  readonly document: EditedScenario
  /** The document where it holds no mistake of form, else null: what the engine is asked about. */
  readonly valid: EditedScenario | null
  /** Mistakes of form by field path, such as `steps.1.pool.byCounty.320302`; what can't be read is among them. */
  readonly mistakes: ReadonlySet<string>
  /** What was typed and can't be read as a number, by field path; the document keeps its last number meanwhile. */
  readonly unread: ReadonlyMap<string, string>
  readonly stored: readonly StoredScenario[]
  /** Differs from what is stored; a suggestion that was never stored counts only once it is edited. */
  readonly dirty: boolean
  /** Name of the stored scenario that this one edits; null for a suggestion. */
  readonly origin: string | null
  readonly edit: (document: EditedScenario) => void
  /** Keeps what was typed and can't be read; null once it is mended. */
  readonly keepUnread: (path: string, typed: string | null) => void
  /** Forgets what was typed below a path whose fields go. */
  readonly forgetUnread: (path: string) => void
  readonly choose: (name: string) => void
  readonly revert: () => void
  /** Stores under the document's name; a stored one of another origin is only replaced if told so. */
  readonly save: (document: EditedScenario, replace: boolean) => Promise<void>
}

const DraftContext = createContext<ScenarioDraft | null>(null)

/** Mistakes of form, each as the path of its field. */
export function findMistakes(document: EditedScenario): ReadonlySet<string> {
  const parsed = ScenarioDocumentField.safeParse(document)
  return new Set(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.')))
}

interface State {
  readonly chosen: string | null
  readonly edited: EditedScenario | null
  readonly unread: ReadonlyMap<string, string>
}

const NOTHING_UNREAD: ReadonlyMap<string, string> = new Map()
const BEGINNING: State = { chosen: null, edited: null, unread: NOTHING_UNREAD }

function withUnread(unread: State['unread'], path: string, typed: string | null): State['unread'] {
  if ((unread.get(path) ?? null) === typed) return unread
  const next = new Map(unread)
  if (typed === null) next.delete(path)
  else next.set(path, typed)
  return next
}

function withoutUnread(unread: State['unread'], path: string): State['unread'] {
  return new Map([...unread].filter(([key]) => !key.startsWith(`${path}.`)))
}

type Actions = Pick<ScenarioDraft, 'edit' | 'keepUnread' | 'forgetUnread' | 'choose' | 'revert' | 'save'>

/** What can be done with a draft; made once, so that no field is drawn anew for them. */
function draftActions(setState: Dispatch<SetStateAction<State>>): Actions {
  return {
    edit: (edited) => setState((before) => ({ ...before, edited })),
    keepUnread: (path, typed) =>
      setState((before) => {
        const unread = withUnread(before.unread, path, typed)
        return unread === before.unread ? before : { ...before, unread }
      }),
    forgetUnread: (path) => setState((before) => ({ ...before, unread: withoutUnread(before.unread, path) })),
    choose: (chosen) => setState({ ...BEGINNING, chosen }),
    revert: () => setState((before) => ({ ...BEGINNING, chosen: before.chosen })),
    save: async (edited, replace) => {
      await expectOk(engine['scenario.save']({ document: edited, replace }))
      setState({ ...BEGINNING, chosen: edited.name, edited })
    },
  }
}

/** Holds the draft of one project; give it the project's file as key. */
export function ScenarioDraftProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>(BEGINNING)
  const [actions] = useState(() => draftActions(setState))
  const { data: stored } = useEngineQuery('scenario.list', {})
  const suggested = useEngineQuery('scenario.suggest', {}, { enabled: stored?.length === 0 }).data
  const origin = stored?.find((entry) => entry.name === state.chosen) ?? stored?.[0]
  if (state.edited !== null && origin !== undefined && sameDocument(state.edited, origin.document)) {
    setState({ ...state, chosen: origin.name, edited: null })
  }
  const document = state.edited ?? origin?.document ?? suggested

  const draft = useMemo<ScenarioDraft | null>(() => {
    if (document === undefined || stored === undefined) return null
    const mistakes = new Set([...findMistakes(document), ...state.unread.keys()])
    return {
      document,
      valid: mistakes.size === 0 ? document : null,
      mistakes,
      unread: state.unread,
      stored,
      dirty: state.edited !== null || state.unread.size > 0,
      origin: origin?.name ?? null,
      ...actions,
    }
  }, [document, stored, origin, state.edited, state.unread, actions])
  return <DraftContext value={draft}>{children}</DraftContext>
}

/** The draft, or null while the engine has not answered. */
export function useScenarioDraft(): ScenarioDraft | null {
  return useContext(DraftContext)
}
