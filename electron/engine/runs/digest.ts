// The digest of a run's inputs: document, units in scope and the values it uses. Another digest means the result is stale.
import { createHash } from 'node:crypto'
import { compareText } from '#shared/domain/region/region'
import type { ScenarioInputs } from '#shared/domain/scenario/inputs'
import { usedIndicators } from '#shared/domain/scenario/used-indicators'

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

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
  })
}
