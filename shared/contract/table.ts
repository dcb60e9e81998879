// Tables as of a date: what each shows, row by row. Every table answers with the same four keys.
import { z } from 'zod'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BODY_KINDS } from '#shared/domain/region/body'
import { UNIT_KINDS } from '#shared/domain/region/region'

/** The date for which a table holds; the caller names it, the engine knows no clock. */
export const AsOf = z.iso.date()

export const PostTypeField = z.enum(POST_TYPES)

/** What a table may be asked for besides its date. */
export const TableQuery = z.strictObject({ asOf: AsOf })

/** `totals`: by post type where posts are counted, else by column. `balanced`: the sums that must agree do. */
export function tableOf<Row extends z.ZodType, Totals extends z.ZodType>(row: Row, totals: Totals) {
  return z.object({ asOf: z.string(), rows: z.array(row), totals, balanced: z.boolean() })
}

/** Posts, people and what is held back, of one holder and type. */
const figures = {
  quota: z.int(),
  filled: z.int(),
  pendingEntry: z.int(),
  leaderReserve: z.int(),
  policyReserve: z.int(),
  otherReserve: z.int(),
  /** May be negative. */
  usableVacancy: z.int(),
  /** Posts on loan from a turnover pool: neither in quota nor in usableVacancy. */
  borrowed: z.int(),
  /** Of the quota, by the level that the posts came from. */
  originCity: z.int(),
  originCounty: z.int(),
}
export const Figures = z.object(figures)
const byPostType = z.record(z.string(), Figures)

const holder = { unitId: z.int(), unit: z.string(), code: z.string().nullable(), county: z.string() }
const place = { ...holder, bodyId: z.int().nullable(), body: z.string().nullable() }

/** A unit's own posts (`body` null) or a body's, of one type. `stationed`: 派驻, listed but not counted with the unit. */
export const OverviewRow = z.object({
  ...place,
  bodyKind: z.enum(BODY_KINDS).nullable(),
  stationed: z.boolean(),
  postType: PostTypeField,
  ...figures,
})
export type OverviewRow = z.output<typeof OverviewRow>
export const OverviewQuery = z.strictObject({
  asOf: AsOf,
  /** Only this county, or only this unit with its bodies. */
  county: z.string().nullable().default(null),
  unit: z.int().nullable().default(null),
  /** Leaves the rows out: a province has tens of thousands. */
  totalsOnly: z.boolean().optional(),
})
export const Overview = tableOf(OverviewRow, byPostType)

/** 空编情况: the posts of the vacancy sum, by county. Rates are exact decimals of four places, null without quota. */
const vacancyFigures = {
  quota: z.int(),
  filled: z.int(),
  /** Of those open on the date, the ones created in its year. */
  pendingEntry: z.int(),
  /** By the definition in use: quota − filled, less pendingEntry where `includesPending`. */
  vacancies: z.int(),
  vacancyRate: z.string().nullable(),
  rateWithPending: z.string().nullable(),
  rateWithoutPending: z.string().nullable(),
}
export const VacanciesQuery = TableQuery.extend({
  /** Posts of this type alone; without it all of the vacancy sum. */
  postType: PostTypeField.optional(),
})
export const VacancyRow = z.object({ county: z.string(), name: z.string(), ...vacancyFigures })
export type VacancyRow = z.output<typeof VacancyRow>
export const Vacancies = tableOf(VacancyRow, z.object(vacancyFigures)).extend({
  /** The definition that `vacancies` and `vacancyRate` follow: the project's setting. */
  includesPending: z.boolean(),
})

const counts = z.record(z.string(), z.int())
/** Attributes that documents set: nature, rank, fundingForm, regime … as of the date. */
const traits = z.record(z.string(), z.string())

export const UnitAsOfRow = z.object({
  ...holder,
  countyName: z.string(),
  /** The unit that it belongs to, where it is not directly under its region. */
  parent: z.string().nullable(),
  kind: z.enum(UNIT_KINDS),
  class: z.string().nullable(),
  bodies: z.int(),
  /** '' where the books do not say. */
  founded: z.string(),
  /** The first day on which it no longer exists, where that is booked. */
  abolished: z.string(),
  /** Names of the units that it came out of. */
  lineage: z.array(z.string()),
  traits,
})
export type UnitAsOfRow = z.output<typeof UnitAsOfRow>
export const UnitsAsOf = tableOf(UnitAsOfRow, counts)

export const BodyAsOfRow = z.object({
  ...place,
  kind: z.enum(BODY_KINDS),
  function: z.string().nullable(),
  stationed: z.boolean(),
  founded: z.string(),
  abolished: z.string(),
  lineage: z.array(z.string()),
  traits,
})
export type BodyAsOfRow = z.output<typeof BodyAsOfRow>
export const BodiesQuery = OverviewQuery.omit({ totalsOnly: true }).extend({
  /** Part of a body's name; empty for all. */
  text: z.string().max(100).default(''),
})
export const BodiesAsOf = tableOf(BodyAsOfRow, counts)
