// The use of posts (用编): a request, what became of it, and the days by which the next step is due.
import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import type { PostType } from '../quota/post-type.ts'
import type { Holder } from '../register/successors.ts'

export const REQUEST_STEPS = ['reviewed', 'decided', 'noticed', 'withdrawn'] as const
export type RequestStepKind = (typeof REQUEST_STEPS)[number]

export interface RequestStep {
  readonly date: string
  readonly step: RequestStepKind
  readonly posts: number
  readonly usable: number
  readonly organ: string
  readonly meeting: string
  readonly opinion: string
  readonly notice: string
  readonly due: string
  readonly waiver: string
}

export interface RequestRecord extends Holder {
  readonly id: number
  readonly number: string
  readonly date: string
  readonly postType: PostType
  readonly posts: number
  readonly usable: number
  readonly way: string
  readonly reason: string
  readonly steps: readonly RequestStep[]
}

/** Working days for each step; null where the office sets no term. */
export interface RequestDeadlines {
  readonly review: number | null
  readonly decide: number | null
  readonly notice: number | null
  /** Entry after the notice; from another place: in, and out there. */
  readonly enter: number | null
  readonly enterElsewhere: number | null
  readonly leaveElsewhere: number | null
}

/** R36: entry within ten working days; from another place thirty in, fifteen out. Nothing is published for the rest. */
export const REQUEST_DEADLINES: RequestDeadlines = {
  review: null,
  decide: null,
  notice: null,
  enter: 10,
  enterElsewhere: 30,
  leaveElsewhere: 15,
}

/** What the ledger knows of the pending entries of a request's notices. */
export interface NoticeProgress {
  readonly entered: number
  readonly cancelled: number
  readonly open: number
}

export type RequestState = 'asked' | 'reviewed' | 'decided' | 'declined' | 'noticed' | 'entered' | 'withdrawn'

export interface RequestStanding {
  readonly state: RequestState
  readonly suggested: number | null
  readonly decided: number | null
  readonly noticed: number
  /** Usable vacancy that the latest step met, and by how many posts it fell short. */
  readonly usable: number
  readonly short: number
  /** Last day for what comes next; '' where no term runs. */
  readonly due: string
}

/** How a request stands on a date. `progress` is that of its notices on the date. */
export function requestStanding(
  request: RequestRecord,
  progress: NoticeProgress,
  asOf: { readonly date: string; readonly deadlines: RequestDeadlines; readonly calendar: Calendar },
): RequestStanding {
  const steps = request.steps.filter(({ date }) => date <= asOf.date)
  const suggested = postsOf(steps, 'reviewed')
  const decided = postsOf(steps, 'decided')
  const noticed = steps.reduce((sum, { step, posts }) => (step === 'noticed' ? sum + posts : sum), 0)
  const state = stateOf(steps, { decided, noticed, progress })
  const usable = steps.at(-1)?.usable ?? request.usable
  const wanted = decided ?? suggested ?? request.posts
  const short = state === 'withdrawn' || noticed > 0 ? 0 : Math.max(wanted - usable, 0)
  return { state, suggested, decided, noticed, usable, short, due: dueOf(state, request, steps, asOf) }
}

function postsOf(steps: readonly RequestStep[], kind: RequestStepKind): number | null {
  return steps.findLast(({ step }) => step === kind)?.posts ?? null
}

function stateOf(
  steps: readonly RequestStep[],
  known: { decided: number | null; noticed: number; progress: NoticeProgress },
): RequestState {
  const { decided, noticed, progress } = known
  if (steps.some(({ step }) => step === 'withdrawn')) return 'withdrawn'
  if (noticed > 0) return noticed >= (decided ?? 0) && progress.open === 0 ? 'entered' : 'noticed'
  if (decided !== null) return decided === 0 ? 'declined' : 'decided'
  return steps.length > 0 ? 'reviewed' : 'asked'
}

function dueOf(
  state: RequestState,
  request: RequestRecord,
  steps: readonly RequestStep[],
  { deadlines, calendar }: { deadlines: RequestDeadlines; calendar: Calendar },
): string {
  const last = steps.at(-1)?.date ?? request.date
  const term = { asked: deadlines.review, reviewed: deadlines.decide, decided: deadlines.notice }
  if (state === 'noticed') {
    const terms = steps.flatMap(({ step, due }) => (step === 'noticed' && due !== '' ? [due] : []))
    return terms.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? ''
  }
  if (state !== 'asked' && state !== 'reviewed' && state !== 'decided') return ''
  const days = term[state]
  return days === null ? '' : addWorkingDays(last, days, calendar)
}
