// Columns side by side: dates, and scenarios beside them.
import { z } from 'zod'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { PublishedQuery } from './adoption.ts'
import { RunRefused } from './run-refused.ts'
import { ScenarioDocumentField } from './scenario.ts'
import { AsOf } from './table.ts'

/** Two dates or more; every difference is against the first. */
export const CompareDatesQuery = z.strictObject({ dates: z.array(AsOf).min(2).max(50) })

const figures = { values: z.array(z.int()), diff: z.array(z.int()) }

/** One type of one holder that changed, with the documents that did it. */
export const CompareChange = z.object({
  body: z.string().nullable(),
  postType: z.string(),
  /** Whether it is in the unit's number: not what is stationed there, nor types outside the vacancy sum. */
  counted: z.boolean(),
  ...figures,
  /** Numbers of the documents whose movements lie between the earliest and the latest of the dates. */
  documents: z.array(z.string()),
})
export const CompareRow = z.object({
  code: z.string().nullable(),
  name: z.string(),
  county: z.string(),
  ...figures,
  changes: z.array(CompareChange),
})
export type CompareRow = z.output<typeof CompareRow>

/** `values` stand in the order of `columns`, `diff` in that of the columns after the first. */
export const Comparison = z.object({
  columns: z.array(z.string()),
  rows: z.array(CompareRow),
  byCounty: z.record(z.string(), z.array(z.int())),
  totals: z.array(z.int()),
  fairness: z.array(z.object({ gini: z.string().nullable(), maxToMinPer10k: z.string().nullable() })),
})
export type Comparison = z.output<typeof Comparison>

const Counts = z.array(z.int())
const Moved = z.object({ gained: z.int(), lost: z.int() })
const MovedBy = z.record(z.string(), z.array(Moved))

/** A date, a scenario's document, or a published copy (of a name alone the latest). */
export const CompareColumn = z.union([
  z.strictObject({ date: AsOf }),
  z.strictObject({ document: ScenarioDocumentField }),
  z.strictObject({ published: PublishedQuery }),
])
export type CompareColumn = z.output<typeof CompareColumn>

/** Every difference is against the first. */
export const CompareColumnsQuery = z.strictObject({ columns: z.array(CompareColumn).min(2).max(50) })

const Cost = z.object({
  total: z.string(),
  byType: z.record(z.string(), z.string()),
  byLevel: z.record(z.string(), z.string()),
  unpriced: z.int(),
})

const StepKind = z.enum([
  'constant',
  'table',
  'class',
  'weighted',
  'bands',
  'formula',
  'ratio',
  'carry',
  'manual',
  'bodies',
  'source',
])

/** What one change of a scenario's document does by itself to the first scenario's result. */
export const DocumentChangeRow = z.object({
  /** Which column's document is held against that of the first scenario. */
  column: z.int(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Posts more or fewer, and units whose number changes; null where it has no result with this change alone. */
  effect: z.object({ posts: z.int(), units: z.int() }).nullable(),
})
export type DocumentChangeRow = z.output<typeof DocumentChangeRow>

/**
 * Scenarios that all add, or all set, are compared by what they give (`given`). Among dates, beside a date, and of one that
 * adds beside one that sets, every value is what the unit has in the end (`standing`): a date's quota; of `set` the total;
 * of `add` the quota at its as-of date and what it gives, what its own documents booked counted once. Beside scenarios only
 * their post types count, among dates all types of the vacancy sum. `after` is what the unit has in the end in any case.
 */
export const ColumnComparison = Comparison.extend({
  measure: z.enum(['given', 'standing']),
  rows: z.array(CompareRow.extend({ after: z.array(z.int()) })),
  afterTotals: z.array(z.int()),
  byType: z.record(z.string(), Counts),
  /** Of every column after the first: what is gained and lost against the first. */
  moves: z.object({ all: z.array(Moved), byCounty: MovedBy, byClass: MovedBy, byType: MovedBy }),
  /** Units whose place by posts is not the same in all columns. */
  places: z.array(
    z.object({ code: z.string().nullable(), name: z.string(), places: z.array(z.int().nullable()) }),
  ),
  spread: z.array(
    z.object({
      maxToMinPerKm2: z.string().nullable(),
      lorenz: z.array(z.tuple([z.string(), z.string()])).nullable(),
    }),
  ),
  /** What each column's scenario goes by: definition and dates of the values, latest first, '' = undated; none for dates. */
  indicators: z.array(
    z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        measure: z.string(),
        better: z.enum(['high', 'low']),
        dates: z.array(z.string()),
      }),
    ),
  ),
  /** Null where no rate is set. */
  cost: z.array(Cost.nullable()),
  changes: z.array(DocumentChangeRow),
  /** Changes beyond those: their effects were not computed. */
  moreChanges: z.int(),
  /** Steps of each column's scenario in order, by which the changes name them; none for dates. */
  steps: z.array(z.array(z.object({ id: z.string(), kind: StepKind }))),
})
export type ColumnComparison = z.output<typeof ColumnComparison>

/** A column's run that has no result. */
export const CompareAnswer = z.union([
  ColumnComparison.extend({ status: z.literal('ok') }),
  z.object({ status: z.literal('refused'), column: z.int(), refused: RunRefused }),
])
export type CompareAnswer = z.output<typeof CompareAnswer>

const Rate = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/)
/** 元 a post and year, by post type and the level that pays; '' where the level of the posts is not known. */
export const CostRatesField = z.partialRecord(
  z.enum(POST_TYPES),
  z.strictObject({ city: Rate.optional(), county: Rate.optional(), '': Rate.optional() }),
)
