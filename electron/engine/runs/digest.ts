// The digest of a run's inputs: document, units in scope and the values it uses. Another digest means the result is stale.
import { createHash } from 'node:crypto'
import { compareText } from '#shared/domain/region/region'
import type { ScenarioDocument, Step } from '#shared/domain/scenario/document'
import type { ScenarioInputs } from '#shared/domain/scenario/inputs'

/** `sha256:` and 64 hex digits over a canonical text: keys sorted, no white space. */
export function inputsDigest(inputs: ScenarioInputs): string {
  const { document, units, indicators } = inputs
  const hash = createHash('sha256').update(canonical(document))
  const used = usedIndicators(document)
  hash.update(canonical(used.map((id) => [id, indicators.get(id)?.better ?? null])))
  for (const { code, name, county, kind, class: unitClass, values, bodies } of units) {
    const own = used.map((id) => (Object.hasOwn(values, id) ? values[id] : null))
    hash.update(canonical([code, name, county, kind, unitClass, own, bodies]))
  }
  return `sha256:${hash.digest('hex')}`
}

/** Indicators that the result depends on, sorted: those the steps name, and the population that fairness is measured by. */
function usedIndicators(document: ScenarioDocument): string[] {
  return [...new Set(['population', ...document.steps.flatMap(indicatorsOf)])].toSorted(compareText)
}

function indicatorsOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'constant':
      return []
    case 'weighted':
      return [...step.weights.map((weight) => weight.indicator), ...(step.ties?.by ?? [])]
    case 'bands': {
      const conditions = step.bands.flatMap((band) => band.all)
      return [...conditions.map((condition) => condition.indicator), ...(step.ties?.by ?? [])]
    }
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
  })
}
