// Names for the ids that travel in documents and results: indicators, steps, pools, fields of a sheet.
import type { IndicatorRow } from '#shared/contract/unit'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'

/** The record's own entry for an id that may be of the user's making. */
function lookup(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] as string) : id
}

export function indicatorName(text: LocaleText, indicator: Pick<IndicatorRow, 'id' | 'name'>): string {
  return indicator.name ?? lookup(text.fields.indicators, indicator.id)
}

/** Name with its unit of measure, for a column. */
export function indicatorTitle(
  text: LocaleText,
  indicator: Pick<IndicatorRow, 'id' | 'name' | 'measure'>,
): string {
  const name = indicatorName(text, indicator)
  const measure = lookup(text.fields.measures, indicator.measure)
  return measure === '' ? name : formatMessage(text.pages.app.withMeasure, { name, measure })
}

export function poolName(text: LocaleText, pool: string): string {
  return lookup(text.fields.pools, pool)
}

export { stepName } from '#shared/locale/step-name'

/** A group that shares a pool: a county, a class, or all. */
export function groupName(
  text: LocaleText,
  counties: readonly { readonly code: string; readonly name: string }[],
  group: string,
): string {
  if (group === 'all') return text.fields.groups.all
  return counties.find((county) => county.code === group)?.name ?? group
}
