// Requests to use posts and pending entries as rules look at them.
import { addWorkingDays } from '#shared/domain/calendar/working-days'
import { REQUEST_DEADLINES, type RequestRecord } from '#shared/domain/request/request'
import type { PendingEntryState, RequestEntry } from '#shared/domain/rules/establishment'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { ReadDb } from '../store/db.ts'
import { pendingStates } from '../store/queries/pending-states.ts'
import { officeCalendar } from '../store/queries/register/calendar.ts'
import { successorsOn } from '../store/queries/register/lineage.ts'
import type { Names } from '../store/queries/register/names.ts'
import { requestsOn } from '../store/queries/register/requests.ts'
import { settingOf } from '../store/queries/settings.ts'

/** Requests that were not withdrawn: the posts of the latest step against the vacancy that it met. */
export function requestEntries(db: ReadDb, asOf: string, names: Names): RequestEntry[] {
  const successors = successorsOn(db, asOf)
  return requestsOn(db, { asOf }).flatMap((request) => {
    const steps = stepsOn(request, asOf)
    if (steps.some(({ step }) => step === 'withdrawn')) return []
    const [holder = request] = successors(request, request.date)
    const { code, unit } = names.of(holder)
    const { posts, usable } = steps.at(-1) ?? request
    return [
      { number: request.number, unit: unitKey({ code, name: unit }), unitName: unit, asked: posts, usable },
    ]
  })
}

/** The term ends as the notice says, else so many working days after the entry was made. */
export function pendingEntries(db: ReadDb, asOf: string, names: Names): PendingEntryState[] {
  const { enter } = settingOf(db, 'requests.deadlines', REQUEST_DEADLINES)
  const calendar = officeCalendar(db)
  const noticed = requestsOn(db, { asOf }).flatMap((request) => stepsOn(request, asOf))
  const dues = new Map(noticed.flatMap(({ notice, due }) => (due === '' ? [] : [[notice, due] as const])))
  const terms = new Map<string, string | null>()
  const termOf = (created: string): string | null => {
    const known = terms.get(created)
    if (known !== undefined) return known
    const term = enter === null ? null : addWorkingDays(created, enter, calendar)
    terms.set(created, term)
    return term
  }
  return pendingStates(db, asOf).map((state) => {
    const { number, notice, unit, body, postType, created, taken, entered } = state
    const { code, unit: unitName } = names.of({ unit, body })
    const byTerm = termOf(created)
    const due = notice === '' ? byTerm : (dues.get(notice) ?? byTerm)
    const queue = `${unit}/${body ?? ''} ${postType}`
    return { number, unit: unitKey({ code, name: unitName }), unitName, queue, created, taken, entered, due }
  })
}

function stepsOn({ steps }: RequestRecord, asOf: string) {
  return steps.filter(({ date }) => date <= asOf)
}
