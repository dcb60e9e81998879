// The result that follows the hand: an edit is asked about as soon as the last answer is there, and run and rows are shown together.
import { useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { OutcomePage, OutcomeRow, RunAnswer } from '#shared/contract/scenario'
import { PAGE_LIMIT } from '#shared/contract/unit'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useDebounced } from '../../api/use-debounced.ts'
import { type Answer, useEngineQuery } from '../../api/use-query.ts'

/** A run of a city takes a few milliseconds and is asked at every edit, one of a province a quarter of a second: its edits settle first. */
const MANY_UNITS = 3000
const SETTLE_MS = 300
const SEARCH_MS = 150

/** Which units the table lists. */
export interface UnitFilter {
  readonly county: string | null
  readonly text: string
}

/** A document with its run, and of a solved run the units that pass the filter: parts of one answer. */
export interface LiveAnswer {
  readonly document: EditedScenario
  readonly run: RunAnswer
  /** Null where there are none to list, or none could be listed. */
  readonly rows: readonly OutcomeRow[] | null
  /** What the rows were searched for. */
  readonly filter: UnitFilter
}

export interface LiveRun {
  /** What was asked last; null while the draft holds mistakes. */
  readonly asked: EditedScenario | null
  readonly answer: LiveAnswer | null
  readonly failure: Failure | null
  /** Why the units could not be listed. */
  readonly listFailure: Failure | null
  /** The draft knows more than the answer. */
  readonly waiting: boolean
  /** What the search field and the choice of county say. */
  readonly filter: UnitFilter
  readonly setFilter: (filter: UnitFilter) => void
}

/** Asks about `valid`, the draft without mistakes; `units` is how many the project has. */
export function useLiveRun(valid: EditedScenario | null, units: number): LiveRun {
  const settled = useDebounced(valid, SETTLE_MS)
  const wanted = units > MANY_UNITS ? settled : valid
  const [asked, setAsked] = useState(wanted)
  const document = (asked ?? valid) as EditedScenario
  const run = useEngineQuery('scenario.run', { document }, { enabled: asked !== null, keep: true })
  const [filter, setFilter] = useState<UnitFilter>({ county: null, text: '' })
  const listed = useListed(filter, run.data)
  const lists = asked !== null && run.failure === null && run.data?.status === 'ok'
  const page = useEngineQuery('scenario.units', { document, ...listed }, { enabled: lists, keep: true })
  // One question at a time: what is edited meanwhile is asked about next, however fast the keys come.
  if (asked !== wanted && (asked === null || !(isUnderWay(run) || (lists && isUnderWay(page)))))
    setAsked(wanted)
  const answer = useAnswer({ asked, run, page, filter: listed })
  return {
    asked,
    answer,
    failure: run.failure,
    listFailure: page.failure,
    waiting: asked !== valid || answer?.document !== asked,
    filter,
    setFilter,
  }
}

function isUnderWay({ loading, stale }: Answer<unknown>): boolean {
  return loading || stale
}

/** A project too large for one page is listed by county, the first to begin with, unless it is searched. */
function useListed({ county, text }: UnitFilter, run: RunAnswer | undefined): UnitFilter {
  const searched = useDebounced(text.trim(), SEARCH_MS)
  const isLarge = run?.status === 'ok' && run.units > PAGE_LIMIT
  const first = isLarge && searched === '' ? (run.counties[0]?.code ?? null) : null
  return { county: county ?? first, text: searched }
}

interface Parts {
  readonly asked: EditedScenario | null
  readonly run: Answer<RunAnswer>
  readonly page: Answer<OutcomePage>
  readonly filter: UnitFilter
}

/** The latest answer of which all parts are there. */
function useAnswer({ asked, run, page, filter }: Parts): LiveAnswer | null {
  const [answer, setAnswer] = useState<LiveAnswer | null>(null)
  if (asked === null || run.data === undefined || run.stale || run.failure !== null) return answer
  const lists = run.data.status === 'ok'
  if (lists && page.failure === null && (page.data === undefined || page.stale)) return answer
  const rows = lists && page.failure === null ? (page.data?.rows ?? null) : null
  const isSame = answer?.document === asked && answer.run === run.data && answer.rows === rows
  if (isSame) return answer
  const next = { document: asked, run: run.data, rows, filter }
  setAnswer(next)
  return next
}
