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

/** Values of one indicator as they are stored: units by id, and the values in the same order with commas between them. */
export interface StoredColumn {
  readonly units: readonly number[]
  readonly text: string
}

/** Columns of the same units name them once. */
interface SheetInTransit {
  readonly units: IndicatorSheet['units']
  readonly holders: readonly (readonly number[])[]
  readonly columns: readonly { readonly indicator: string; readonly holders: number; readonly text: string }[]
}

export function packSheet(
  units: IndicatorSheet['units'],
  values: ReadonlyMap<string, StoredColumn>,
): PackedSheet {
  const holders = [...new Set([...values.values()].map((column) => column.units))]
  const columns = [...values].map(([indicator, { units: own, text }]) => {
    return { indicator, holders: holders.indexOf(own), text }
  })
  return JSON.stringify({ units, holders, columns } satisfies SheetInTransit) as PackedSheet
}

/** A unit that does not exist on the day keeps its values; they stand in no row. */
export function unpackSheet(packed: PackedSheet): IndicatorSheet {
  const { units, holders, columns } = JSON.parse(packed) as SheetInTransit
  const rowOf = new Map(units.id.map((id, row) => [id, row]))
  const rows = holders.map((list) => list.map((unit) => rowOf.get(unit)))
  const values = columns.map(({ indicator, holders: place, text }) => {
    const column = new Array<string | null>(units.id.length).fill(null)
    const parts = text.split(',')
    for (const [at, row] of rows[place]?.entries() ?? []) {
      if (row !== undefined) column[row] = parts[at] ?? null
    }
    return [indicator, column] as const
  })
  return { units, values: Object.fromEntries(values) }
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
