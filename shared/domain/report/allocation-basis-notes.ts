// Notes on what the allocation table rests on: the scenario, the units that it counts and leaves out, the dates of the data.
import { XUZHOU_PUBLISHED, XUZHOU_UNITS } from '../template/xuzhou-2020.zh-CN.ts'
import type { AllocationColumns } from './allocation-columns.ts'
import type { AllocationInput } from './allocation-input.ts'
import { postTypesOf } from './post-types.ts'

/** Names of units printed in a note; where more are left out, their number tells. */
const NAMES_PRINTED = 12
/** Dates of one indicator that are named one by one; more are a period. */
const DATES_PRINTED = 2

/** What a reader must know before the figures. */
export function basisNotes(input: AllocationInput): string[] {
  const { document, labels, leftOut } = input
  const { notes } = labels
  const types = postTypesOf(document)
  return [
    ...(input.draft ? [notes.draft] : []),
    ...(input.sample ? [notes.sample] : []),
    notes.scenario(document.name),
    ...(types.length > 1 ? [notes.postTypes(types.map((type) => labels.postTypes[type]))] : []),
    ...(leftOut.length > 0 ? [notes.leftOut(leftOut.length, leftOut.slice(0, NAMES_PRINTED))] : []),
    ...inferredNotes(input),
  ]
}

/** The reform published posts and posts a unit, not the number of units. */
function inferredNotes({ document, labels, rows, isPart }: AllocationInput): string[] {
  if (isPart === true || document.rules?.includes('xuzhou-2020') !== true) return []
  const { base, perUnit } = XUZHOU_PUBLISHED
  const words = { units: rows.length, inferred: XUZHOU_UNITS, posts: base, perUnit }
  return [labels.notes.inferredUnits(words)]
}

/** Dates of the values shown: once where all share one, else by indicator. */
export function dateNotes(input: AllocationInput, { indicators }: AllocationColumns): string[] {
  const { notes } = input.labels
  const namesByDate = new Map<string, string[]>()
  for (const { id, name } of indicators) {
    const date = dateText(id, input)
    namesByDate.set(date, [...(namesByDate.get(date) ?? []), name])
  }
  if (namesByDate.size === 0) return []
  const single = namesByDate.size === 1
  return [notes.dates([...namesByDate].map(([date, names]) => notes.dated(single ? [] : names, date)))]
}

function dateText(id: string, { rows, labels }: AllocationInput): string {
  const { notes } = labels
  const days = new Set(rows.flatMap((row) => row.dates[id] ?? []))
  const undated = days.delete('')
  const dates = [...days].sort().map((date) => {
    const [year, month, day] = date.split('-').map(Number)
    return notes.day(year ?? 0, month ?? 0, day ?? 0)
  })
  if (dates.length === 0) return notes.undated
  const first = dates[0] ?? ''
  const named = dates.length > DATES_PRINTED ? [notes.period(first, dates.at(-1) ?? first)] : dates
  return notes.list(undated ? [...named, notes.partlyUndated] : named)
}
