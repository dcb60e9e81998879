// Sweeps: one number of a scenario moved over a range.
import { z } from 'zod'
import { SWEEP_STATUSES } from '#shared/domain/scenario/sweep/run-sweep'
import type { SweepTarget } from '#shared/domain/scenario/sweep/sweep-target'
import { ScenarioDocumentField } from './scenario.ts'

const StepName = z.string().min(1).max(40)
const Value = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/)

export const SweepTargetField = z.union([
  z.strictObject({ kind: z.literal('weight'), step: StepName, indicator: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('pool'), step: StepName, county: z.string().optional() }),
  z.strictObject({ kind: z.enum(['min', 'max']), step: StepName }),
  z.strictObject({ kind: z.enum(['min', 'max']), bound: z.int().min(0) }),
]) satisfies z.ZodType<SweepTarget>

export const SweepInput = z.strictObject({
  document: ScenarioDocumentField,
  target: SweepTargetField,
  from: Value,
  to: Value,
  by: Value,
})
export type SweepInput = z.output<typeof SweepInput>

const Posts = z.array(z.int().nullable())
const Pair = z.tuple([z.int(), z.int()])

/** In columns: lists are aligned with `values`; `at` and `unit` are places in `values` and `units`. */
export const SweepAnswer = z.object({
  values: z.array(z.string()),
  status: z.array(z.enum(SWEEP_STATUSES)),
  totals: Posts,
  units: z.array(z.object({ key: z.string(), name: z.string(), county: z.string(), posts: Posts })),
  changes: z.array(z.object({ at: z.int(), units: z.array(z.int()) })),
  paradoxes: z.array(z.object({ at: z.int(), unit: z.int(), totals: Pair, posts: Pair })),
})
export type SweepAnswer = z.output<typeof SweepAnswer>
