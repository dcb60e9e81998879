// Units of measure: read from a header, else from the row over the table, and turned into an exact factor.
import type { BuiltInIndicator } from '../../region/indicator.ts'
import { MEASURES } from '../../region/measures.zh-CN.ts'
import type { Measure } from '../table.ts'
import { splitBracket } from './header-text.ts'
import { DIMENSIONS, MEASURE_MARK, MEASURE_SEPARATOR } from './measures.zh-CN.ts'

/** Unit that values of an indicator are held in; empty for a custom one, which keeps the unit of its header. */
export function baseMeasure(indicator: string): string {
  return isBuiltIn(indicator) ? MEASURES[indicator] : ''
}

/** Exact factor from a unit to the indicator's own; null where the unit is none of its kind. */
export function measureFactor(indicator: string, unit: string): string | null {
  if (!isBuiltIn(indicator)) return null
  const { units } = DIMENSIONS[indicator]
  return Object.hasOwn(units, unit) ? (units[unit] ?? null) : null
}

export function countsWhole(indicator: string): boolean {
  return isBuiltIn(indicator) && DIMENSIONS[indicator].whole
}

/** Indicators whose header needs no unit: what they count is in their name. */
export function countsItself(indicator: string): boolean {
  return indicator === 'villages' || indicator === 'households' || indicator === 'reform_score'
}

export function isBuiltIn(indicator: string): indicator is BuiltInIndicator {
  return Object.hasOwn(DIMENSIONS, indicator)
}

/**
 * The unit of a column of a built-in indicator: brackets of the leaf header, then of the groups over it from below,
 * then the row over the table. Null where none of them states one.
 */
export function statedMeasure(
  indicator: string,
  path: readonly string[],
  tableUnits: readonly string[],
): Measure | null {
  const candidates = [...path].reverse().flatMap(unitsInHeader)
  for (const unit of [...candidates, ...tableUnits]) {
    const factor = measureFactor(indicator, unit)
    if (factor !== null) return { from: unit, to: baseMeasure(indicator), factor }
  }
  return null
}

/** What may be a unit in a header: in brackets, or behind a slash, comma or colon. */
function unitsInHeader(header: string): string[] {
  const { bracket } = splitBracket(header)
  const tail = /[/,:]([^/,:()]{1,6})$/.exec(header)?.[1] ?? ''
  return [bracket, tail].filter((text) => text !== '').flatMap(splitUnits)
}

/** The units in a list, its mark taken away. */
export function splitUnits(text: string): string[] {
  return text
    .replace(MEASURE_MARK, '')
    .split(MEASURE_SEPARATOR)
    .filter((unit) => unit !== '')
}

/** The unit in a custom header's brackets, as written. */
export function customMeasure(path: readonly string[]): { name: string; measure: string } {
  const leaf = path.at(-1) ?? ''
  const { base, bracket } = splitBracket(leaf)
  return bracket === ''
    ? { name: leaf, measure: '' }
    : { name: base, measure: bracket.replace(MEASURE_MARK, '') }
}
