// The scenario being edited, shared by the screens that tick units, weigh, check and report.

import type { ReactNode } from 'react'
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
  /** Mistakes of form by field path, such as `steps.1.pool.byCounty.320302`. */
  readonly mistakes: ReadonlySet<string>
  readonly stored: readonly StoredScenario[]
  /** Differs from what is stored; a suggestion that was never stored counts only once it is edited. */
  readonly dirty: boolean
  /** Name of the stored scenario that this one edits; null for a suggestion. */
  readonly origin: string | null
  readonly edit: (document: EditedScenario) => void
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
}

/** Holds the draft of one project; give it the project's file as key. */
export function ScenarioDraftProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>({ chosen: null, edited: null })
  const { data: stored } = useEngineQuery('scenario.list', {})
  const suggested = useEngineQuery('scenario.suggest', {}, { enabled: stored?.length === 0 }).data
  const origin = stored?.find((entry) => entry.name === state.chosen) ?? stored?.[0]
  if (state.edited !== null && origin !== undefined && sameDocument(state.edited, origin.document)) {
    setState({ chosen: origin.name, edited: null })
  }
  const document = state.edited ?? origin?.document ?? suggested

  const draft = useMemo<ScenarioDraft | null>(() => {
    if (document === undefined || stored === undefined) return null
    const mistakes = findMistakes(document)
    return {
      document,
      valid: mistakes.size === 0 ? document : null,
      mistakes,
      stored,
      dirty: state.edited !== null,
      origin: origin?.name ?? null,
      edit: (edited) => setState((before) => ({ ...before, edited })),
      choose: (chosen) => setState({ chosen, edited: null }),
      revert: () => setState((before) => ({ ...before, edited: null })),
      save: async (edited, replace) => {
        await expectOk(engine['scenario.save']({ document: edited, replace }))
        setState({ chosen: edited.name, edited })
      },
    }
  }, [document, stored, origin, state.edited])
  return <DraftContext value={draft}>{children}</DraftContext>
}

/** The draft, or null while the engine has not answered. */
export function useScenarioDraft(): ScenarioDraft | null {
  return useContext(DraftContext)
}
