// Requests to use posts with their steps, what became of their notices, and the plan of the year.
import type { NoticeProgress, RequestRecord, RequestStep } from '#shared/domain/request/request'
import type { ReadDb } from '../../db.ts'

/** Requests made up to the date, or the one of that number; all their steps. */
export function requestsOn(
  db: ReadDb,
  asked: { readonly asOf: string } | { readonly number: string },
): RequestRecord[] {
  const where = 'asOf' in asked ? 'date <= :asOf' : 'number = :number'
  const requests = db
    .prepare(
      `SELECT id, number, date, unit, body, postType, posts, usable, way, reason FROM useRequest WHERE ${where}
       ORDER BY date, id`,
    )
    .all(asked) as Omit<RequestRecord, 'steps'>[]
  const steps = new Map<number, RequestStep[]>()
  const rows = db
    .prepare(
      `SELECT s.request, s.date, s.step, s.posts, s.usable, s.organ, s.meeting, s.opinion, s.notice, s.due, s.waiver
       FROM useStep s JOIN useRequest r ON r.id = s.request WHERE r.${where} ORDER BY s.date, s.id`,
    )
    .all(asked) as (RequestStep & { request: number })[]
  for (const { request, ...step } of rows) {
    const known = steps.get(request)
    if (known === undefined) steps.set(request, [step])
    else known.push(step)
  }
  return requests.map((request) => ({ ...request, steps: steps.get(request.id) ?? [] }))
}

/** How many requests have a number that begins so. */
export function requestsLike(db: ReadDb, prefix: string): number {
  const sql = 'SELECT count(*) FROM useRequest WHERE substr(number, 1, length(:prefix)) = :prefix'
  return db.prepare(sql).pluck().get({ prefix }) as number
}

/** By notice: its pending entries that were entered, cancelled, or still stand on the date. */
export function noticeProgress(db: ReadDb, asOf: string): Map<string, NoticeProgress> {
  const rows = db
    .prepare(
      `SELECT p.notice, sum(state = 'entered') AS entered, sum(state = 'cancelled') AS cancelled,
              sum(state = 'open') AS open
       FROM (SELECT notice, coalesce((SELECT s.state FROM pendingStep s
               WHERE s.pendingEntry = e.id AND s.state IN ('entered', 'cancelled') AND s.date <= :asOf), 'open') AS state
             FROM pendingEntry e WHERE e.date <= :asOf AND e.notice <> '') p
       GROUP BY p.notice`,
    )
    .all({ asOf }) as (NoticeProgress & { notice: string })[]
  return new Map(rows.map(({ notice, ...progress }) => [notice, progress]))
}

export interface UsePlanRow {
  readonly year: number
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  readonly posts: number
  readonly date: string
  readonly document: string
  readonly meeting: string
}

/** The plan of a year as it stood on the date: the latest row of each unit, body and type. */
export function planOn(db: ReadDb, year: number, asOf: string): UsePlanRow[] {
  const rows = db
    .prepare(
      `SELECT year, unit, body, postType, posts, date, document, meeting FROM usePlan
       WHERE year = ? AND date <= ? ORDER BY date, id`,
    )
    .all(year, asOf) as UsePlanRow[]
  return [...new Map(rows.map((row) => [`${row.unit}/${row.body ?? ''}/${row.postType}`, row])).values()]
}
