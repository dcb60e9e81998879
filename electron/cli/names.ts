// Names of the project's counties and indicators, for sentences.
import type { CliEngine } from './engine.ts'

/** Looks names up by code or id. */
export async function namesOf(engine: CliEngine) {
  const counties = new Map((await engine.call('unit.counties', {})).map((row) => [row.code, row.name]))
  const indicators = new Map((await engine.call('unit.indicators', {})).map((row) => [row.id, row.name]))
  return {
    county: (code: string) => counties.get(code),
    indicator: (id: string) => indicators.get(id) ?? undefined,
  }
}
