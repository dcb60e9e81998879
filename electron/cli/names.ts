// Names of the project's regions, units and indicators and of a scenario's steps, for sentences and tables.
import { UserFailure } from '#shared/contract/errors'
import type { LocaleText } from '#shared/locale/locale'
import { type NamedStep, stepName } from '#shared/locale/step-name'
import type { CliEngine } from './engine.ts'

/** Looks names up by code or id. */
export async function namesOf(engine: CliEngine) {
  const project = await engine.call('project.current', {})
  const regions = project?.region == null ? [] : [project.region]
  const counties = await engine.call('unit.counties', {})
  const places = new Map([...regions, ...counties].map((row) => [row.code, row.name]))
  const indicators = new Map((await engine.call('unit.indicators', {})).map((row) => [row.id, row.name]))
  return {
    county: (code: string) => places.get(code),
    indicator: (id: string) => indicators.get(id) ?? undefined,
  }
}

/** A step by what it is and its id, for those who write the document: “加权 topup”. */
export function stepNames(text: LocaleText, steps: readonly NamedStep[]): (id: string) => string | undefined {
  const known = new Map(steps.map(({ id }) => [id, `${stepName(text, { steps }, id)} ${id}`]))
  return (id) => known.get(id)
}

/** A failure with the names that its sentence needs; anything else as it is. */
export async function withNames(engine: CliEngine, error: unknown): Promise<unknown> {
  return error instanceof UserFailure ? Object.assign(error, { names: await namesOf(engine) }) : error
}
