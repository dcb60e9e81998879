// A whole run as it leaves the engine: the summary, and every unit with its bodies and its derivation.
import type { z } from 'zod'
import type { Frozen } from '#shared/contract/define'
import type { FindingRow, RunResult } from '#shared/contract/scenario'
import { explainUnit } from '#shared/domain/scenario/explain'
import type { CompletedRun } from '#shared/domain/scenario/run'
import { outcomeRow } from './outcome-row.ts'
import type { CachedRun } from './run-cache.ts'
import { summaryOf } from './summary.ts'

/** `findings` are those to be told with it. */
export function wholeResult(
  { inputs, digest, run }: CachedRun & { readonly run: CompletedRun },
  findings: readonly FindingRow[],
): Frozen<z.input<typeof RunResult>> {
  const units = inputs.units.map((given, index) => {
    const unit = run.unitAt(index)
    const row = outcomeRow(inputs, unit, given)
    return {
      ...row,
      byType: { ...unit.byType },
      byTypeFunding: { ...unit.funding },
      bodies: unit.bodies.map(({ name, byType }) => ({ name, byType: { ...byType } })),
      lines: explainUnit(run, index),
    }
  })
  return { summary: summaryOf(inputs, digest, run, findings), units }
}
