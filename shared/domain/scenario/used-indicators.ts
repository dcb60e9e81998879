// Which indicators a scenario's result depends on.
import { compareText } from '../region/region.ts'
import type { ScenarioDocument, Step } from './document.ts'

/** Indicators that the result depends on, sorted: those the steps name, and the population that fairness is measured by. */
export function usedIndicators(document: ScenarioDocument): string[] {
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
