// What a step of a scenario is called: its kind, numbered where the scenario has several of that kind.
import type { Step } from '#shared/domain/scenario/document'
import { formatMessage } from './format.ts'
import type { LocaleText } from './locale.ts'

export type NamedStep = Pick<Step, 'id' | 'kind'>

/** The id itself where no step bears it. */
export function stepName(
  text: LocaleText,
  document: { readonly steps: readonly NamedStep[] },
  id: string,
): string {
  const step = document.steps.find((candidate) => candidate.id === id)
  if (step === undefined) return id
  const same = document.steps.filter((candidate) => candidate.kind === step.kind)
  const name = text.fields.steps[step.kind]
  return same.length === 1
    ? name
    : formatMessage(text.shared.numberedStep, { name, place: same.indexOf(step) + 1 })
}

/** Names of the steps of several versions of a scenario: as in the first that has the step. */
export function stepNameIn(
  text: LocaleText,
  versions: readonly (readonly NamedStep[] | undefined)[],
): (id: string) => string {
  return (id) => {
    const steps = versions.find((own) => own?.some((step) => step.id === id)) ?? []
    return stepName(text, { steps }, id)
  }
}
