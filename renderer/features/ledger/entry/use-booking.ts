// The document being entered against the books: its mistakes, what booking it would do, why it would be refused.
import { useMemo, useState } from 'react'
import { BookCall } from '#shared/contract/attachment'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { failureSentence } from '#shared/locale/sentences'
import { useAccountName } from '../../../api/account-words.ts'
import { useAsOf } from '../../../api/as-of.tsx'
import type { BookingDraft } from '../../../api/booking-draft.tsx'
import { fieldPath } from '../../../api/run-failure.ts'
import { useText } from '../../../api/text.tsx'
import { useDebounced } from '../../../api/use-debounced.ts'
import { useNames } from '../../../api/use-names.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { textAt } from './at-path.ts'
import type { Candidate, Mistake } from './candidate.ts'
import { candidateOf, formPath } from './candidate.ts'
import type { Entry, MadeUnit } from './entry-context.tsx'

/** Stands for a number that is not typed yet, so that balances show from the first movement on. */
const NO_NUMBER = '\u2014'

export function useBooking(draft: BookingDraft) {
  const text = useText()
  const { asOf } = useAsOf()
  const names = useNames()
  const nameOf = useAccountName()
  const [attempted, setAttempted] = useState(false)
  const candidate = useMemo(() => candidateOf(draft), [draft])
  const asked = useMemo(() => askable(candidate, asOf), [candidate, asOf])
  const settled = useDebounced(asked, 250)
  const enabled = settled !== null
  const preview = useEngineQuery('ledger.preview', settled?.input ?? NOTHING, { enabled, keep: true })
  const failure = enabled && asked !== null ? preview.failure : null
  const entry = useMemo<Entry>(() => {
    const wrong = new Map<string, string>()
    for (const [path, mistake] of candidate.mistakes) {
      if (mistake !== 'required' || attempted) wrong.set(path, mistakeSentence(text, mistake))
    }
    const { field } = failure?.where ?? {}
    if (failure !== null && field !== undefined) {
      const path = pathInForm(fieldPath(field), asked?.places ?? [])
      wrong.set(formPath(draft, path), failureSentence(text, failure, names))
    }
    const after = preview.data?.posts ?? []
    return {
      wrongAt: (path) => [...wrong].find(([at]) => at === path || at.startsWith(`${path}.`))?.[1] ?? null,
      after: (account, postType) => {
        const row = after.find((one) => one.postType === postType && nameOf(one.account) === nameOf(account))
        return account === '' || asked === null ? null : (row?.after ?? null)
      },
      number: normaliseNumber(textAt(draft.document, 'number')),
      made: madeBodies(candidate),
      madeUnits: madeUnits(candidate),
    }
  }, [candidate, asked, attempted, failure, preview.data, draft, text, names, nameOf])
  return {
    candidate,
    entry,
    /** Refused for something that is in no field. */
    failure: failure?.where.field === undefined ? failure : null,
    refused: failure !== null,
    preview: asked === null || failure !== null ? null : (preview.data ?? null),
    stale: preview.stale || settled !== asked,
    /** Movements, counted from 1, that the preview leaves out: not all of them is typed yet. */
    leftOut: asked === null ? [] : missingIn(asked.places, draft.movements.length),
    attempt: () => setAttempted(true),
    rest: () => setAttempted(false),
  }
}

const NOTHING: BookCall = { document: { number: NO_NUMBER, date: '2000-01-01' }, movements: [] }

interface Asked {
  readonly input: BookCall
  /** Of each movement that is asked about: its place in the form. */
  readonly places: readonly number[]
}

/** What can be asked of the engine before everything is typed: the movements that are whole; the document may not be. */
function askable({ valid, input, mistakes }: Candidate, asOf: string): Asked | null {
  const movements = input.movements as readonly unknown[]
  const all = movements.map((_, place) => place)
  if (valid !== null) return { input: valid, places: all }
  const unfinished = new Set([...mistakes.keys()].map((path) => /^movements\.(\d+)/.exec(path)?.[1]))
  const places = all.filter((place) => !unfinished.has(String(place)))
  const document = input.document as { readonly [field: string]: unknown }
  const parsed = BookCall.safeParse({
    ...input,
    document: { number: NO_NUMBER, date: asOf, ...document },
    movements: places.map((place) => movements[place]),
  })
  return parsed.success ? { input: parsed.data, places } : null
}

/** `movements.1.posts` of what was asked is `movements.3.posts` of the form if two rows before it were left out. */
function pathInForm(path: string, places: readonly number[]): string {
  return path.replace(/^movements\.(\d+)/, (_, place) => `movements.${places[Number(place)] ?? place}`)
}

function missingIn(places: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, place) => place)
    .filter((place) => !places.includes(place))
    .map((place) => place + 1)
}

function mistakeSentence(text: LocaleText, mistake: Mistake): string {
  return formatMessage(text.pages.ledger.mistakes[mistake])
}

/** Bodies that the movements so far establish, or make by a merge or a split. */
function madeBodies({ input }: Candidate): string[] {
  const movements = input.movements as readonly { readonly [field: string]: unknown }[]
  return movements.flatMap(({ kind, body, into }) => {
    if (kind === 'establish' && typeof body === 'string') return [body]
    if (kind === 'merge' && typeof into === 'string') return [into]
    const parts = kind === 'split' && Array.isArray(into) ? (into as { body?: unknown }[]) : []
    return parts.flatMap((part) => (typeof part.body === 'string' ? [part.body] : []))
  })
}

/** Units that the movements so far found: by their code where they are given one. */
function madeUnits({ input }: Candidate): MadeUnit[] {
  const movements = input.movements as readonly { readonly [field: string]: unknown }[]
  return movements.flatMap(({ kind, unit }) => {
    if (kind !== 'found' || typeof unit !== 'object' || unit === null) return []
    const { name, code } = unit as { readonly name?: unknown; readonly code?: unknown }
    if (typeof name !== 'string') return []
    return [{ value: typeof code === 'string' ? code : name, label: name }]
  })
}
