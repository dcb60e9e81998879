// Records a request to use posts and its steps; each is measured against the usable vacancy of its day (R34).
import { addWorkingDays } from '../calendar/working-days.ts'
import type { PostType } from '../quota/post-type.ts'
import { Refusal } from '../refusal.ts'
import { addedTo, addRow, type RegisterBook, refuseBefore, successor } from '../register/book.ts'
import type { RequestRecord, RequestStep, RequestStepKind } from './request.ts'

export interface NewRequest {
  readonly unit: string
  readonly postType: PostType
  readonly posts: number
  readonly way?: string | undefined
  readonly reason?: string | undefined
  /** Absent: year and a running number. */
  readonly number?: string | undefined
}

export interface NewRequestStep {
  readonly request: string
  readonly step: Exclude<RequestStepKind, 'noticed'>
  /** Suggested or decided; 0 declines. Absent: as many as before. */
  readonly posts?: number | undefined
  readonly organ?: string | undefined
  readonly meeting?: string | undefined
  readonly opinion?: string | undefined
  /** Why more may be decided than the usable vacancy. */
  readonly waiver?: string | undefined
}

export interface NewNotice {
  readonly request: string
  readonly notice: string
  /** Absent: all that was decided and not yet noticed. */
  readonly posts?: number | undefined
  readonly meeting?: string | undefined
  readonly waiver?: string | undefined
  /** The person comes from another place: the longer term runs. */
  readonly elsewhere?: boolean | undefined
}

/** Returns the number. Throws REQUEST_EXISTS. */
export function recordRequest(book: RegisterBook, written: NewRequest, field: string): string {
  const holder = book.holder(written.unit, `${field}.unit`)
  const number = written.number ?? nextNumber(book)
  if (findRequest(book, number) !== null) throw new Refusal('REQUEST_EXISTS', { number }, `${field}.number`)
  const { postType, posts, way = '', reason = '' } = written
  const usable = book.source.usable(holder, postType, book.date)
  const id = book.source.nextId('useRequest') + addedTo(book, 'useRequest').length
  addRow(book, 'useRequest', { id, number, date: book.date, ...holder, postType, posts, usable, way, reason })
  return number
}

function nextNumber(book: RegisterBook): string {
  const prefix = `${book.date.slice(0, 4)}-`
  let at = book.source.requestsLike(prefix) + addedTo(book, 'useRequest').length
  do at += 1
  while (findRequest(book, `${prefix}${at}`) !== null)
  return `${prefix}${at}`
}

/**
 * Records a review, a decision or a withdrawal. A review beyond the vacancy is recorded and shows as short; a decision
 * beyond it needs a waiver. Throws REQUEST_UNKNOWN, REQUEST_STEP, VACANCY_SHORT, DATE_ORDER.
 */
export function recordRequestStep(book: RegisterBook, written: NewRequestStep, field: string): void {
  const request = knownRequest(book, written.request, `${field}.request`)
  const { step } = written
  refuseStep(request, step, field)
  refuseBefore(book.date, lastDate(request), field)
  const before = request.steps.at(-1)?.posts ?? request.posts
  const posts = step === 'withdrawn' ? 0 : (written.posts ?? before)
  const usable = usableFor(book, request)
  if (step === 'decided') refuseShort(request, { posts, usable, waiver: written.waiver }, `${field}.posts`)
  addStep(book, request, { step, posts, usable, ...texts(written) })
}

/**
 * Records the notice (编制使用通知单) of a decided request and returns what becomes pending. Throws REQUEST_UNKNOWN,
 * REQUEST_STEP, REQUEST_POSTS, VACANCY_SHORT, DATE_ORDER.
 */
export function recordNotice(
  book: RegisterBook,
  written: NewNotice,
  field: string,
): { readonly request: RequestRecord; readonly posts: number } {
  const request = knownRequest(book, written.request, `${field}.request`)
  refuseStep(request, 'noticed', field)
  refuseBefore(book.date, lastDate(request), field)
  const decided = request.steps.findLast(({ step }) => step === 'decided')?.posts ?? 0
  const noticed = request.steps.reduce((sum, { step, posts }) => sum + (step === 'noticed' ? posts : 0), 0)
  const posts = written.posts ?? decided - noticed
  if (posts <= 0 || posts > decided - noticed) {
    const params = { number: request.number, have: decided - noticed, need: posts }
    throw new Refusal('REQUEST_POSTS', params, `${field}.posts`)
  }
  const usable = usableFor(book, request)
  const waiver = written.waiver ?? request.steps.findLast(({ step }) => step === 'decided')?.waiver
  refuseShort(request, { posts, usable, waiver }, `${field}.posts`)
  const { enter, enterElsewhere } = book.source.deadlines()
  const term = written.elsewhere === true ? enterElsewhere : enter
  const due = term === null ? '' : addWorkingDays(book.date, term, book.source.calendar())
  const said = texts({ ...written, waiver })
  addStep(book, request, { step: 'noticed', posts, usable, ...said, notice: written.notice, due })
  return { request, posts }
}

/** Of who stands in the place of the one that asked, where that was merged or split since. */
function usableFor(book: RegisterBook, request: RequestRecord): number {
  const holder = successor(book, request, request.date)
  return book.source.usable(holder, request.postType, book.date)
}

function texts(written: Partial<Record<'organ' | 'meeting' | 'opinion' | 'waiver', string | undefined>>) {
  const { organ = '', meeting = '', opinion = '', waiver = '' } = written
  return { organ, meeting, opinion, notice: '', due: '', waiver }
}

function addStep(book: RegisterBook, request: RequestRecord, step: Omit<RequestStep, 'date'>): void {
  addRow(book, 'useStep', { request: request.id, date: book.date, ...step })
}

function lastDate({ date, steps }: RequestRecord): string {
  return steps.reduce((latest, step) => (step.date > latest ? step.date : latest), date)
}

/** What must not follow what: nothing after a withdrawal, no decision after a notice, no notice before a decision. */
function refuseStep(request: RequestRecord, step: RequestStepKind, field: string): void {
  const done = new Set(request.steps.map((one) => one.step))
  const isLate = done.has('withdrawn') || (done.has('noticed') && step !== 'noticed')
  const isEarly = step === 'noticed' && !done.has('decided')
  const isReopened = step === 'reviewed' && done.has('decided')
  if (isLate || isEarly || isReopened) {
    const state = request.steps.at(-1)?.step ?? 'asked'
    throw new Refusal('REQUEST_STEP', { number: request.number, step, state }, field)
  }
}

function refuseShort(
  request: RequestRecord,
  { posts, usable, waiver = '' }: { posts: number; usable: number; waiver?: string | undefined },
  field: string,
): void {
  if (posts <= usable || waiver !== '') return
  const { number, postType } = request
  throw new Refusal('VACANCY_SHORT', { number, postType, have: usable, need: posts }, field)
}

function knownRequest(book: RegisterBook, number: string, field: string): RequestRecord {
  const request = findRequest(book, number)
  if (request === null) throw new Refusal('REQUEST_UNKNOWN', { number }, field)
  return request
}

/** The request with the steps that the document at hand has added. */
function findRequest(book: RegisterBook, number: string): RequestRecord | null {
  const row = addedTo(book, 'useRequest').find((one) => one.number === number)
  const stored =
    row === undefined ? book.source.request(number) : ({ ...row, steps: [] } as unknown as RequestRecord)
  if (stored === null) return null
  const added = addedTo(book, 'useStep').filter((step) => step.request === stored.id)
  return { ...stored, steps: [...stored.steps, ...(added as unknown as RequestStep[])] }
}
