// Requests to use posts: how each stands on a date, and the plan of a year against what came of it.
import type { z } from 'zod'
import type { RequestRow, Requests, UsePlan } from '#shared/contract/register'
import type { NoticeProgress, RequestRecord } from '#shared/domain/request/request'
import { REQUEST_DEADLINES, requestStanding } from '#shared/domain/request/request'
import type { ReadDb } from '../../store/db.ts'
import { officeCalendar } from '../../store/queries/register/calendar.ts'
import { successorsOn } from '../../store/queries/register/lineage.ts'
import { namesOn } from '../../store/queries/register/names.ts'
import { noticeProgress, planOn, requestsOn } from '../../store/queries/register/requests.ts'
import { settingOf } from '../../store/queries/settings.ts'

export function requestsTable(db: ReadDb, asOf: string): z.input<typeof Requests> {
  const rows = requestRows(db, asOf)
  const totals: Record<string, Record<string, number>> = {}
  for (const row of rows.filter(({ state }) => state !== 'withdrawn')) {
    const { asked, decided, noticed, entered, pending } = row
    const figures = { asked, decided: decided ?? 0, noticed, entered, pending }
    const sums = totals[row.postType] ?? {}
    for (const [key, value] of Object.entries(figures)) sums[key] = (sums[key] ?? 0) + value
    totals[row.postType] = sums
  }
  const balanced = rows.every(
    ({ noticed, decided, entered, cancelled, pending }) =>
      noticed <= (decided ?? 0) && entered + cancelled + pending === noticed,
  )
  return { asOf, rows, totals, balanced }
}

function requestRows(db: ReadDb, asOf: string): RequestRow[] {
  const deadlines = settingOf(db, 'requests.deadlines', REQUEST_DEADLINES)
  const on = { date: asOf, deadlines, calendar: officeCalendar(db) }
  const [names, successors] = [namesOn(db, asOf), successorsOn(db, asOf)]
  const notices = noticeProgress(db, asOf)
  return requestsOn(db, { asOf }).map((request) => {
    const [holder = request] = successors(request, request.date)
    const progress = progressOf(request, notices, asOf)
    const standing = requestStanding(request, progress, on)
    const steps = request.steps.filter(({ date }) => date <= asOf)
    const { number, postType, date, posts: asked, usable: usableAsked, way, reason } = request
    return {
      number,
      ...names.of(holder),
      postType,
      date,
      asked,
      usableAsked,
      ...standing,
      entered: progress.entered,
      cancelled: progress.cancelled,
      pending: progress.open,
      overdue: standing.due !== '' && standing.due < asOf,
      way,
      reason,
      meeting: steps.findLast((step) => step.meeting !== '')?.meeting ?? '',
      notices: noticesOf(request, asOf),
      steps,
    }
  })
}

function noticesOf({ steps }: RequestRecord, asOf: string): string[] {
  const noticed = steps.filter(({ date, notice }) => date <= asOf && notice !== '')
  return [...new Set(noticed.map(({ notice }) => notice))]
}

function progressOf(
  request: RequestRecord,
  notices: ReadonlyMap<string, NoticeProgress>,
  asOf: string,
): NoticeProgress {
  const sum = { entered: 0, cancelled: 0, open: 0 }
  for (const notice of noticesOf(request, asOf)) {
    const progress = notices.get(notice)
    if (progress === undefined) continue
    sum.entered += progress.entered
    sum.cancelled += progress.cancelled
    sum.open += progress.open
  }
  return sum
}

type PlanRow = z.input<typeof UsePlan>['rows'][number]

/**
 * What was planned for the year, by unit and type, beside the requests made in it. What a body asked for that has no plan
 * of its own counts against the plan of its unit, where that has one.
 */
export function planTable(
  db: ReadDb,
  { year, asOf }: { year: number; asOf: string },
): z.input<typeof UsePlan> {
  const [names, successors] = [namesOn(db, asOf), successorsOn(db, asOf)]
  const rows = new Map<string, PlanRow>()
  const rowOf = (place: ReturnType<typeof names.of>, postType: PlanRow['postType']): PlanRow => {
    const key = keyOf(place, postType)
    const blank = { planned: null, asked: 0, decided: 0, noticed: 0, entered: 0, left: 0 }
    const row = rows.get(key) ?? { ...place, postType, ...blank }
    rows.set(key, row)
    return row
  }
  for (const plan of planOn(db, year, asOf)) {
    const [holder = plan] = successors(plan, plan.date)
    const row = rowOf(names.of(holder), plan.postType as PlanRow['postType'])
    row.planned = (row.planned ?? 0) + plan.posts
  }
  const planned = new Set(rows.keys())
  const asked = requestRows(db, asOf).filter(
    ({ date, state }) => date.startsWith(`${year}-`) && state !== 'withdrawn',
  )
  for (const request of asked) {
    const whole = { ...request, bodyId: null, body: null }
    const covers = (place: typeof whole | RequestRow) => planned.has(keyOf(place, request.postType))
    const row = rowOf(!covers(request) && covers(whole) ? whole : request, request.postType)
    row.asked += request.asked
    row.decided += request.decided ?? 0
    row.noticed += request.noticed
    row.entered += request.entered
  }
  const all = [...rows.values()].map((row) => placed({ ...row, left: (row.planned ?? 0) - row.decided }))
  const totals = { planned: 0, asked: 0, decided: 0, noticed: 0, entered: 0, left: 0 }
  for (const row of all) {
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += row[key] ?? 0
  }
  return { asOf, year, rows: all.sort(names.compare), totals, balanced: true }
}

function keyOf({ unitId, bodyId }: Pick<PlanRow, 'unitId' | 'bodyId'>, postType: string): string {
  return `${unitId}/${bodyId ?? ''}/${postType}`
}

/** Only the columns of the plan: a request's row brings more. */
function placed(row: PlanRow): PlanRow {
  const { unitId, unit, code, county, bodyId, body, postType, planned } = row
  const { asked, decided, noticed, entered, left } = row
  const place = { unitId, unit, code, county, bodyId, body, postType }
  return { ...place, planned, asked, decided, noticed, entered, left }
}
