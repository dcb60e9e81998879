// A failure of a run in the words of the form: the step by its title, the field by its card.
import type { Failure } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { stepName } from './names.ts'
import type { EditedScenario } from './scenario-draft.tsx'

/** `steps[1].weights[0]` as the form's own paths are written: `steps.1.weights.0`. */
export function fieldPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1')
}

export function spokenFailure(text: LocaleText, document: EditedScenario, failure: Failure): Failure {
  const { step } = failure.params
  const params =
    typeof step === 'string' ? { ...failure.params, step: stepName(text, document, step) } : failure.params
  const { field, ...where } = failure.where
  if (field === undefined) return { ...failure, params }
  const index = Number(/^steps\.(\d+)/.exec(fieldPath(field))?.[1] ?? Number.NaN)
  const named = document.steps[index]
  if (named === undefined) return { ...failure, params, where }
  const card = formatMessage(text.pages.scenario.stepTitle, {
    index: index + 1,
    name: stepName(text, document, named.id),
  })
  return { ...failure, params, where: { ...where, field: card } }
}
