// Why a run has no result: conditions that can't hold together, or a tie that waits for a decision.
import { z } from 'zod'
import { INFEASIBLE_CODES } from '#shared/domain/scenario/outcome'

export const RunRefused = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('infeasible'),
    code: z.enum(INFEASIBLE_CODES),
    step: z.string(),
    group: z.string(),
    /** Codes of the units in question, with names beside them. */
    units: z.array(z.string()),
    names: z.array(z.string()),
    need: z.int(),
    most: z.int(),
    /** Where several groups fail: each one's own figures; `need` and `most` are then their sums. */
    groups: z.array(z.object({ group: z.string(), need: z.int(), most: z.int() })).optional(),
    /** Fields of the document that cannot hold together; giving way by need − most posts in all is the least that helps. */
    conditions: z.array(z.string()),
  }),
  z.object({
    status: z.literal('undecided'),
    step: z.string(),
    group: z.string(),
    units: z.array(z.string()),
    names: z.array(z.string()),
    posts: z.int(),
    fixed: z.record(z.string(), z.int()),
  }),
])

export type RunRefused = z.output<typeof RunRefused>
