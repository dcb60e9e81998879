// The dates of the values that the result rests on; in amber where one indicator mixes several.
import { Fragment } from 'react'
import type { RunSummary } from '#shared/contract/scenario'
import { BUILT_IN_INDICATORS } from '#shared/domain/region/indicator'
import { indicatorName } from '#shared/locale/sentences'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'

interface Props {
  readonly dates: RunSummary['dates']
}

export function DataDates({ dates }: Props) {
  const text = useText()
  const names = useNames()
  const { scenario: own, app } = text.pages
  const groups = sameDates(dates)
  if (groups.length === 0) return null
  const named = (ids: readonly string[]) =>
    ids.map((id) => indicatorName(text, id, names)).join(app.listSeparator)
  const dated = (days: readonly string[]) =>
    days.map((day) => (day === '' ? own.undated : day)).join(app.listSeparator)
  return (
    <p className="data-dates">
      {own.dataDates}
      {app.colon}
      {groups.map(({ ids, days }, index) => (
        <Fragment key={ids[0]}>
          {index > 0 && app.partSeparator}
          <span className={days.length > 1 ? 'mixed-dates' : undefined}>
            {named(ids)} {dated(days)}
            {days.length > 1 && own.mixedDates}
          </span>
        </Fragment>
      ))}
    </p>
  )
}

/** The built-in indicators in the order of the trade's tables, then the office's own. */
function placeOf(id: string): number {
  const index = (BUILT_IN_INDICATORS as readonly string[]).indexOf(id)
  return index < 0 ? BUILT_IN_INDICATORS.length : index
}

/** Indicators of the same dates together. */
function sameDates(dates: RunSummary['dates']) {
  const groups = new Map<string, { ids: string[]; days: readonly string[] }>()
  for (const id of Object.keys(dates).sort((a, b) => placeOf(a) - placeOf(b))) {
    const days = dates[id] ?? []
    if (days.length === 0) continue
    const key = days.join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { ids: [id], days })
    else group.ids.push(id)
  }
  return [...groups.values()]
}
