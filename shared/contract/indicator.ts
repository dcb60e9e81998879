// The sheet of indicator values: what stands at one date for every unit, in columns; and a block of cells written at once.
import { z } from 'zod'
import { UNIT_KINDS } from '#shared/domain/region/region'

/** Most cells that one step writes: a year of five indicators for the whole country. */
export const MOST_CELLS = 250_000

/** A date, or '' for values without one. */
const ValueDate = z.union([z.literal(''), z.iso.date()])

export const IndicatorSheetQuery = z.strictObject({
  /** Units of this date. */
  asOf: z.iso.date(),
  /** Values recorded for exactly this date. */
  date: ValueDate,
})

/** Columns aligned with `units.id`; a value is exact decimal text, null where there is none. */
export const IndicatorSheet = z.object({
  units: z.object({
    id: z.array(z.int()),
    code: z.array(z.string().nullable()),
    name: z.array(z.string()),
    county: z.array(z.string()),
    kind: z.array(z.enum(UNIT_KINDS)),
  }),
  /** By indicator id; only indicators that have a value on the date. */
  values: z.record(z.string(), z.array(z.string().nullable())),
})
export type IndicatorSheet = z.output<typeof IndicatorSheet>

/** Three columns of equal length: the cells. A blank text takes the value away; a unit of measure behind it is converted. */
export const SetIndicatorValues = z
  .strictObject({
    date: ValueDate,
    units: z.array(z.int()).min(1).max(MOST_CELLS),
    indicators: z.array(z.string().min(1).max(200)).min(1).max(MOST_CELLS),
    texts: z.array(z.string().max(200)).min(1).max(MOST_CELLS),
  })
  .refine(
    ({ units, indicators, texts }) => units.length === indicators.length && units.length === texts.length,
  )

export const ValuesSet = z.object({ added: z.int(), changed: z.int(), removed: z.int() })

export const AddIndicator = z.strictObject({
  name: z.string().trim().min(1).max(50),
  measure: z.string().trim().max(20).default(''),
  better: z.enum(['high', 'low']),
})
