// The digest of a run's inputs: document, units in scope and the values and balances it uses. Another digest means the result is stale.
import { createHash } from 'node:crypto'
import { compareText } from '#shared/domain/region/region'
import { type ScenarioBody, type ScenarioInputs, unitKey } from '#shared/domain/scenario/inputs'
import { usedIndicators } from '#shared/domain/scenario/used-indicators'

/** `sha256:` and 64 hex digits over a canonical text: keys sorted, no white space. */
export function inputsDigest(inputs: ScenarioInputs): string {
  const { document, units, indicators } = inputs
  const hash = createHash('sha256').update(canonical(document))
  const used = usedIndicators(document)
  hash.update(canonical(used.map((id) => [id, indicators.get(id)?.better ?? null])))
  const needsBalances = document.result === 'set' || document.steps.some(({ kind }) => kind === 'source')
  // Bodies are looked at where posts are shared among them: a body that is set up elsewhere makes no result stale.
  const needsBodies = document.steps.some(({ kind }) => kind === 'bodies')
  for (const unit of units) {
    const { code, name, county, kind, class: unitClass, values, bodies } = unit
    const own = used.map((id) => (Object.hasOwn(values, id) ? values[id] : null))
    const balances = needsBalances ? [inputs.balances.get(unitKey(unit)) ?? null] : []
    const shared = needsBodies ? [bodies.map((body) => bodyOf(body, used))] : []
    hash.update(canonical([code, name, county, kind, unitClass, own, ...shared, ...balances]))
  }
  const givers = [...inputs.givers].map(([name, giver]) => [
    name,
    giver,
    inputs.balances.get(giver.key) ?? null,
  ])
  hash.update(canonical([givers, stagedValues(inputs, used), poolsUsed(inputs)]))
  return `sha256:${hash.digest('hex')}`
}

/** What a `bodies` step sees of a body. */
function bodyOf({ name, kind, function: purpose, stationed, values }: ScenarioBody, used: readonly string[]) {
  return [name, kind, purpose, stationed ?? false, used.map((id) => values[id] ?? null)]
}

/** Values of counties that a staged pool may go by. */
function stagedValues({ document, countyValues }: ScenarioInputs, used: readonly string[]): unknown {
  const isStaged = document.steps.some((step) => step.kind === 'weighted' && 'stage' in step.pool)
  if (!isStaged) return null
  return [...countyValues]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, values]) => [code, used.map((id) => values[id] ?? null)])
}

/** What the pools hold that the run is measured against. */
function poolsUsed({ document, pools }: ScenarioInputs): unknown {
  const draws = document.steps.some(({ funding }) => funding !== undefined)
  if (pools === null || !draws) return null
  return [...pools].sort(([a], [b]) => compareText(a, b))
}

/** JSON without white space, keys sorted: the same for the same content. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
  })
}
