// Which indicators a scenario's result depends on.
import { compareText } from '../region/region.ts'
import type { ScenarioDocument, Step, TieFields } from './document.ts'
import { indicatorsIn, parseFormula } from './formula/parse.ts'

/** Indicators that the result depends on, sorted: those the steps name, and the population that fairness is measured by. */
export function usedIndicators(document: ScenarioDocument): string[] {
  const ids = document.steps.map(({ id }) => id)
  const named = document.steps.flatMap((step, at) => indicatorsOf(step, ids, `steps[${at}]`))
  return [...new Set(['population', ...named])].toSorted(compareText)
}

function indicatorsOf(step: Step, ids: readonly string[], field: string): readonly string[] {
  switch (step.kind) {
    case 'constant':
    case 'class':
    case 'carry':
    case 'manual':
    case 'source':
      return []
    case 'table':
    case 'ratio':
      return [step.indicator]
    case 'formula':
      return indicatorsIn(parseFormula(step.expression, ids, `${field}.expression`))
    case 'bodies':
      return (step.weights ?? []).map((weight) => weight.indicator)
    case 'weighted': {
      const stage = 'stage' in step.pool ? step.pool.stage.weights : []
      return [...[...stage, ...step.weights].map((weight) => weight.indicator), ...tieIndicators(step)]
    }
    case 'bands': {
      const conditions = step.bands.flatMap((band) => band.all)
      return [...conditions.map((condition) => condition.indicator), ...tieIndicators(step)]
    }
  }
}

function tieIndicators({ ties }: TieFields): readonly string[] {
  return ties === undefined || ties === 'lots' ? [] : ties.by
}
