// Whether a document counts: in force, to come, or a plan that moves nothing yet.
import { useText } from '../../api/text.tsx'
import { Badge } from '../../ui/badge.tsx'

export const DOCUMENT_STATES = ['inForce', 'future', 'plan'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

const TONES = { inForce: 'good', future: 'warning', plan: 'notice' } as const

export function documentState(document: { readonly effective: string }, asOf: string): DocumentState {
  if (document.effective === '') return 'plan'
  return document.effective > asOf ? 'future' : 'inForce'
}

export function StateBadge({ state }: { readonly state: DocumentState }) {
  return <Badge tone={TONES[state]}>{useText().pages.ledger.states[state]}</Badge>
}
