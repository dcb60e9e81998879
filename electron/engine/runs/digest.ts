// The digest of a run's inputs: document, units in scope and the values it uses. Another digest means the result is stale.
import { createHash } from 'node:crypto'
import type { ScenarioInputs } from '#shared/domain/scenario/inputs'

/** `sha256:` and 64 hex digits over a canonical text: keys sorted, no white space. */
export function inputsDigest(inputs: ScenarioInputs): string {
  const hash = createHash('sha256').update(canonical(inputs.document))
  for (const { code, name, county, kind, class: unitClass, values } of inputs.units) {
    hash.update(canonical([code, name, county, kind, unitClass, values]))
  }
  return `sha256:${hash.digest('hex')}`
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
}
