// The scenario that a new project starts from: its template's, fitted to the units it has.
import type { ScenarioDocument } from '../scenario/document.ts'
import { templateNamed } from './all-templates.ts'
import { blankScenario } from './blank.zh-CN.ts'
import type { Town } from './template.ts'
import { XUZHOU_PUBLISHED } from './xuzhou-2020.zh-CN.ts'

export interface SuggestionBasis extends Town {
  readonly template: string
  /** Date that a plain scenario starts with, YYYY-MM-DD. */
  readonly today: string
}

/** The first scenario of the template, Xuzhou's for a project of Xuzhou, a plain one otherwise. */
export function suggestScenario(basis: SuggestionBasis): ScenarioDocument {
  const isXuzhou = basis.region?.code === XUZHOU_PUBLISHED.region
  const template = templateNamed(basis.template) ?? (isXuzhou ? templateNamed('xuzhou-2020') : null)
  return template?.scenarios(basis)[0] ?? blankScenario(basis.region, basis.today)
}
