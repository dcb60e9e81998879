// The scenario that a new project starts from: its template's, fitted to the units it has.
import type { Unit } from '../region/region.ts'
import type { ScenarioDocument } from '../scenario/document.ts'
import { blankScenario } from './blank.zh-CN.ts'
import { SAMPLE_LEFT_OUT, XUZHOU_PUBLISHED, xuzhouScenario } from './xuzhou-2020.zh-CN.ts'

export interface SuggestionBasis {
  readonly region: { readonly code: string; readonly name: string } | null
  readonly template: string
  readonly units: readonly Unit[]
  /** Date that a plain scenario starts with, YYYY-MM-DD. */
  readonly today: string
  /** Codes of the counties, in order. */
  readonly counties: readonly string[]
}

/** Xuzhou's scenario for a project of Xuzhou or of its template, a plain one otherwise. */
export function suggestScenario({
  region,
  template,
  units,
  today,
  counties,
}: SuggestionBasis): ScenarioDocument {
  const isXuzhou = template === 'xuzhou-2020' || region?.code === XUZHOU_PUBLISHED.region
  if (!isXuzhou) return blankScenario(region, today)
  const codes = new Set(units.map((unit) => unit.code))
  const leftOut = SAMPLE_LEFT_OUT.filter((code) => codes.has(code))
  const counted = units.filter(
    (unit) => ['street', 'town'].includes(unit.kind) && !leftOut.some((code) => code === unit.code),
  )
  const byCounty = new Map(
    counties.map((county) => [county, counted.filter((unit) => unit.county === county).length]),
  )
  const document = xuzhouScenario(byCounty, leftOut)
  // The template may be followed elsewhere: the scope is then that of the project.
  return { ...document, scope: { ...document.scope, region: region?.code ?? document.scope.region } }
}
