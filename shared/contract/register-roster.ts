// The roster as of a date: how it is made up, how it agrees with the ledger, and who is expected to retire when.
import { z } from 'zod'
import { AsOf, tableOf } from './table.ts'

const place = {
  unitId: z.int(),
  unit: z.string(),
  code: z.string().nullable(),
  county: z.string(),
  bodyId: z.int().nullable(),
  body: z.string().nullable(),
}
const counts = z.record(z.string(), z.int())

export const StructureQuery = z.strictObject({
  asOf: AsOf,
  /** Only this unit, with its bodies. */
  unit: z.int().nullable().default(null),
})
/** People of one group; `share` of the holder's people in that dimension, which add up to 100. */
export const StructureRow = z.object({
  /** Null with `unit` null too: all units together. */
  unitId: z.int().nullable(),
  unit: z.string().nullable(),
  code: z.string().nullable(),
  bodyId: z.int().nullable(),
  body: z.string().nullable(),
  dimension: z.enum(['age', 'fullTime', 'speciality']),
  group: z.string(),
  people: z.int(),
  share: z.string(),
  /** With one place after the point. */
  shareExact: z.string(),
})
export type StructureRow = z.output<typeof StructureRow>
export const Structure = tableOf(StructureRow, counts)

export const ReconcileRow = z.object({
  ...place,
  postType: z.string(),
  roster: z.int(),
  filled: z.int(),
  difference: z.int(),
})
export const Reconciliation = tableOf(ReconcileRow, counts)
export const DuplicateRow = z.object({
  by: z.enum(['idNumber', 'name']),
  person: z.int(),
  name: z.string(),
  units: z.array(z.string()),
  rows: z.int(),
})

export const ForecastQuery = z.strictObject({
  asOf: AsOf,
  /** Years after that of the date. */
  years: z.int().min(0).max(40).default(5),
})
export const ForecastRow = z.object({
  ...place,
  postType: z.string(),
  year: z.int(),
  retirements: z.int(),
  /** Vacancy of the date (quota − filled − pending − reserves), and with all retirements up to the year. */
  usableVacancy: z.int(),
  expectedVacancy: z.int(),
})
export const Forecast = tableOf(ForecastRow, counts).extend({
  /** Table used, by the day it was decided. */
  decided: z.string(),
  /** People whose sex or birthday the roster does not give, or whom the table does not cover. */
  unknown: z.int(),
  /** People past the age already. */
  overdue: z.int(),
})

export const BatchRow = z.object({
  id: z.int(),
  date: z.string(),
  file: z.string(),
  sha256: z.string(),
  rows: z.int(),
})
export const PersonRow = z.object({ id: z.int(), name: z.string(), idNumber: z.string() })
export type PersonRow = z.output<typeof PersonRow>
