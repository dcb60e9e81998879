// The sheet of indicator values: what stands at one date for every unit, in columns; and a block of cells written at once.
import { z } from 'zod'
import type { UnitKind } from '#shared/domain/region/region'

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
export interface IndicatorSheet {
  readonly units: {
    readonly id: readonly number[]
    readonly code: readonly (string | null)[]
    readonly name: readonly string[]
    readonly county: readonly string[]
    readonly kind: readonly UnitKind[]
  }
  /** By indicator id; only indicators that have a value on the date. */
  readonly values: Readonly<Record<string, readonly (string | null)[]>>
}

/** The sheet as JSON: one text passes the ports at once, where 200,000 values are checked and cloned one by one. */
export const PackedSheet = z.string().brand<'sheet'>()
export type PackedSheet = z.output<typeof PackedSheet>

export function packSheet(sheet: IndicatorSheet): PackedSheet {
  return JSON.stringify(sheet) as PackedSheet
}

export function unpackSheet(packed: PackedSheet): IndicatorSheet {
  return JSON.parse(packed) as IndicatorSheet
}

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
