// One question for everything that has a name: units, bodies, counties, documents, scenarios, and the words of the window itself.
import { z } from 'zod'

export const HIT_LIMIT = 50

export const FindQuery = z.strictObject({
  text: z.string().max(100),
  /** Units and bodies of this date. */
  asOf: z.iso.date(),
  /** Commands, places and reports of the window, to be ranked among the rest. */
  words: z.array(z.strictObject({ id: z.string().max(60), text: z.string().max(500) })).max(200),
})

const named = { name: z.string() }

/** Each with what is needed to go there. */
export const Hit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), id: z.string(), ...named }),
  z.object({ kind: z.literal('county'), code: z.string(), ...named }),
  z.object({
    kind: z.literal('unit'),
    id: z.int(),
    code: z.string().nullable(),
    county: z.string(),
    countyName: z.string(),
    ...named,
  }),
  z.object({
    kind: z.literal('body'),
    id: z.int(),
    unitId: z.int(),
    unit: z.string(),
    county: z.string(),
    ...named,
  }),
  z.object({ kind: z.literal('document'), number: z.string(), ...named }),
  z.object({ kind: z.literal('scenario'), ...named }),
])
export type Hit = z.output<typeof Hit>
