// Units of the project with their indicator values, in pages.
import { z } from 'zod'
import { UNIT_KINDS } from '#shared/domain/region/region'

export const UnitRow = z.object({
  id: z.int(),
  code: z.string().nullable(),
  name: z.string(),
  county: z.string(),
  countyName: z.string(),
  kind: z.enum(UNIT_KINDS),
  class: z.string().nullable(),
  bodies: z.int(),
  /** Latest value of each indicator as exact decimal text, by indicator id. */
  values: z.record(z.string(), z.string()),
})
export type UnitRow = z.output<typeof UnitRow>

export const PAGE_LIMIT = 1000

export const UnitQuery = z.strictObject({
  /** Matches name, code, pinyin initials; empty for all. */
  text: z.string().max(100).default(''),
  county: z.string().nullable().default(null),
  /** Units and bodies of this date; without one, as they stand after everything booked. */
  asOf: z.iso.date().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(PAGE_LIMIT).default(PAGE_LIMIT),
})

export const UnitPage = z.object({ total: z.int(), rows: z.array(UnitRow) })
export type UnitPage = z.output<typeof UnitPage>

export const UnitCountQuery = z.strictObject({ asOf: z.iso.date() })
export const UnitCount = z.object({ units: z.int() })

export const CountyRow = z.object({
  code: z.string(),
  name: z.string(),
  /** Name of its city, where the project knows it. */
  city: z.string().nullable(),
  units: z.int(),
})
export type CountyRow = z.output<typeof CountyRow>

export const IndicatorRow = z.object({
  id: z.string(),
  /** Null for a built-in one: its name is in the locale files. */
  name: z.string().nullable(),
  measure: z.string(),
  better: z.enum(['high', 'low']),
  /** Units that have a value. */
  values: z.int(),
  dates: z.array(z.string()),
})
export type IndicatorRow = z.output<typeof IndicatorRow>
