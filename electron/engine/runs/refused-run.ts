// A run without a result as it leaves the engine: with the names of the units in question.
import type { z } from 'zod'
import type { RunRefused } from '#shared/contract/run-refused'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { CompletedRun } from '#shared/domain/scenario/run'
import type { CachedRun } from './run-cache.ts'

export type UnsolvedRun = CachedRun & { readonly run: Exclude<CachedRun['run'], CompletedRun> }

export function refusedRun({ inputs, run }: UnsolvedRun): z.input<typeof RunRefused> {
  const known = new Map([
    ...inputs.units.map((unit) => [unitKey(unit), unit.name] as const),
    ...inputs.counties,
  ])
  const names = run.units.map((key) => known.get(key) ?? key)
  const told = { units: [...run.units], names }
  return run.status === 'undecided'
    ? { ...run, ...told }
    : {
        ...run,
        ...told,
        conditions: [...run.conditions],
        groups: run.groups?.map((group) => ({ ...group })),
      }
}
