// Scenarios: the document as it is written, checked field by field, and what a run answers.
import { z } from 'zod'
import { methods } from '#shared/domain/apportion/problem'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BODY_KINDS } from '#shared/domain/region/body'
import { UNIT_KINDS } from '#shared/domain/region/region'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { NOTE_CODES } from '#shared/domain/scenario/outcome'
import { RunRefused } from './run-refused.ts'

/** Begins a message that says what would be right. */
export const EXPECTED = 'expected: '
const Count = z.int().min(0).max(1_000_000_000)
const PostTypeField = z.enum(POST_TYPES)
const Posts = z.union(
  [Count, z.partialRecord(PostTypeField, Count)],
  `${EXPECTED}10, {"institution-full": 10}`,
)
/** Ids become keys of plain objects, where the names that every object has would be found instead. */
const Id = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_-]{0,39}$/, `${EXPECTED}base, topup_2, tilt-a`)
  .refine((id) => !(id in {}))
/** What a number may look like, for messages: a fraction of JSON is not exact, so it is written as text. */
const NUMBER_FORMS = `${EXPECTED}80, "12.5", "3/7"`
const Decimal = z
  .string(NUMBER_FORMS)
  .regex(/^\d{1,30}(\.\d{1,30})?$|^\d{1,30}\/[1-9]\d{0,29}$/, NUMBER_FORMS)
const IndicatorId = z.string().min(1).max(60)
/** Names become keys of plain objects too. */
const Name = z
  .string()
  .min(1)
  .max(100)
  .refine((name) => !(name in {}))
const UnitKey = Name
/** Refuses what is not one of `values`, whatever the type allows. */
const only =
  (...values: string[]) =>
  ({ value, issues }: z.core.ParsePayload<string>) => {
    if (!values.includes(value)) issues.push({ code: 'invalid_value', values, input: value })
  }

const IsoDate = z.iso.date()
const FundingShare = z.strictObject({
  pool: z.string().check(only('city', 'county')),
  ratio: z.int().min(1).max(10_000),
})
const Seed = z.string().min(1).max(100)
const FUNDING_FORM = `${EXPECTED}[{"pool": "city", "ratio": 1}, {"pool": "county", "ratio": 1}]`
const TIE_FORMS = `${EXPECTED}{"by": ["code"]}, "lots"`
const tieFields = {
  ties: z
    .union([z.strictObject({ by: z.array(IndicatorId).min(1) }), z.literal('lots')], TIE_FORMS)
    .optional(),
  seed: Seed.optional(),
}
/** Lots are drawn from a seed, and a seed is for lots alone. */
/** A floor above its cap can't be met by any number. */
const FLOOR_FORM = `${EXPECTED}min ≤ max`
const isOpenRange = ({
  min,
  max,
}: {
  readonly min?: number | undefined
  readonly max?: number | undefined
}) => min === undefined || max === undefined || min <= max
const seeded = ({ value, issues }: z.core.ParsePayload<{ ties?: unknown; seed?: unknown }>) => {
  if ((value.ties === 'lots') !== (value.seed !== undefined))
    issues.push({
      code: 'custom',
      path: ['seed'],
      message: `${EXPECTED}"ties": "lots", "seed": "…"`,
      input: value,
    })
}

const stepBase = {
  id: Id,
  postType: PostTypeField.optional(),
  funding: z
    .array(FundingShare)
    .min(1)
    .refine((shares) => new Set(shares.map(({ pool }) => pool)).size === shares.length, FUNDING_FORM)
    .optional(),
}

const WeightField = z.strictObject({
  indicator: IndicatorId,
  normalise: z.enum(['share', 'range', 'rank']).optional(),
  weight: z.union([Decimal, z.int().min(0).transform(String)], NUMBER_FORMS).optional(),
  points: z.array(Count).min(1).optional(),
  missing: z.literal(0).optional(),
})

const Method = z.enum(methods)
const WeightList = z.array(WeightField).min(1)
/** Ways of writing a pool, for messages. */
const POOL_FORMS = `${EXPECTED}{total} | {total, stage} | {byCounty} | {perUnit, by} | {units, types}`
/** Totals of nothing would leave the table without a line. */
const filled = (totals: object) => Object.keys(totals).length > 0
const TOTALS_FORM = `${EXPECTED}{"…": 1, …}`
const Stage = z.strictObject({ weights: WeightList, method: Method.optional() })
type TotalPool = { total: number } | { total: number; stage: z.output<typeof Stage> }
const COUNTY_FORM = `${EXPECTED}320302`
const Pool = z.union(
  [
    // One form for both: where a stage is wrong, a form without any would complain of the stage itself.
    z
      .strictObject({ total: Count, stage: Stage.optional() })
      .transform(({ total, stage }): TotalPool => (stage === undefined ? { total } : { total, stage })),
    z.strictObject({ byCounty: z.record(z.string().regex(/^\d{6}$/, COUNTY_FORM), Count) }),
    z.strictObject({ perUnit: Count, by: z.enum(['all', 'county']) }),
    z.strictObject({
      units: z.record(UnitKey, Count).refine(filled, TOTALS_FORM),
      types: z.partialRecord(PostTypeField, Count).refine(filled, TOTALS_FORM),
    }),
  ],
  POOL_FORMS,
)

const Mark = z.union([z.int(), Decimal], NUMBER_FORMS)
/** A percentage of the group up to 100, or a count of places. */
const TOP_FORMS = `${EXPECTED}"10%", "33.3%", 3`
const BandCondition = z
  .strictObject({
    indicator: IndicatorId,
    top: z
      .union([z.int().min(1), z.string().regex(/^(100|\d{1,2}(\.\d{1,6})?)%$/, TOP_FORMS)], TOP_FORMS)
      .optional(),
    round: z.enum(['half-up', 'floor', 'ceil']).optional(),
    min: Mark.optional(),
    max: Mark.optional(),
  })
  .refine(
    ({ top, min, max }) => (top === undefined) === (min !== undefined || max !== undefined),
    `${EXPECTED}top | min, max`,
  )

/** A step that only distributes has no pools of its own. */
const sharing = { ...stepBase, funding: z.undefined().optional() }
const Bracket = z.strictObject({
  from: Mark.nullable().default(null),
  to: Mark.nullable().default(null),
  includes: z.enum(['from', 'to']),
  posts: Posts,
})
const Per = z.union(
  [z.int().min(1), Decimal.refine((text) => /[1-9]/.test(text.replace(/\/.*/, '')), NUMBER_FORMS)],
  NUMBER_FORMS,
)
const Giver = z.strictObject({ unit: UnitKey, max: Count.optional(), keep: Count.optional() })
const limits = { min: Count.optional(), max: Count.optional() }
const distinct = (givers: readonly { readonly unit: string }[]) =>
  new Set(givers.map(({ unit }) => unit)).size === givers.length

const stepKinds = [
  z.strictObject({ ...stepBase, kind: z.literal('constant'), posts: Posts }),
  z.strictObject({
    ...stepBase,
    kind: z.literal('table'),
    indicator: IndicatorId,
    brackets: z.array(Bracket).min(1).max(1000),
  }),
  z.strictObject({ ...stepBase, kind: z.literal('class'), posts: z.record(Name, Posts) }),
  z.strictObject({
    ...{ ...stepBase, kind: z.literal('ratio'), indicator: IndicatorId, per: Per },
    round: z.enum(['ceil', 'floor', 'half-up']),
  }),
  z.strictObject({ ...stepBase, kind: z.literal('formula'), expression: z.string().min(1) }),
  z.strictObject({ ...stepBase, kind: z.literal('carry') }),
  z.strictObject({
    ...stepBase,
    kind: z.literal('manual'),
    posts: z.record(UnitKey, Posts),
    reason: z.string().min(1).max(500),
  }),
  z
    .strictObject({
      ...stepBase,
      ...limits,
      ...tieFields,
      kind: z.literal('weighted'),
      pool: Pool,
      weights: WeightList,
      method: Method.optional(),
    })
    .check(seeded)
    .refine(isOpenRange, FLOOR_FORM),
  z
    .strictObject({
      ...stepBase,
      ...tieFields,
      kind: z.literal('bands'),
      within: z.enum(['all', 'county', 'class']),
      bands: z.array(z.strictObject({ all: z.array(BandCondition).min(1), posts: Posts })).min(1),
      chargeTo: Id.optional(),
    })
    .check(seeded),
  z
    .strictObject({
      ...sharing,
      ...limits,
      kind: z.literal('bodies'),
      weights: WeightList.optional(),
      method: Method.optional(),
      kinds: z.array(z.enum(BODY_KINDS)).min(1).max(BODY_KINDS.length).optional(),
      functionTotals: z.record(Name, Count).refine(filled, TOTALS_FORM).optional(),
    })
    .refine(isOpenRange, FLOOR_FORM),
  z.strictObject({
    ...sharing,
    kind: z.literal('source'),
    givers: z.array(Giver).min(1).max(10_000).refine(distinct, 'unit'),
  }),
] as const

export const StepField = z.discriminatedUnion('kind', stepKinds)

export const ScenarioDocumentField = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1).max(100),
  asOf: IsoDate,
  postType: PostTypeField,
  result: z.enum(['add', 'set']).default('add'),
  scope: z.strictObject({
    region: z.string().regex(/^\d{0,9}$/, `${EXPECTED}32, 3203, 320302, ""`),
    kinds: z.array(z.enum(UNIT_KINDS)).min(1),
    exclude: z.array(z.string()).default([]),
    include: z.array(z.string()).default([]),
  }),
  steps: z.array(StepField).min(1).max(100),
  bounds: z
    .array(z.strictObject({ scope: z.string().min(1), ...limits }).refine(isOpenRange, FLOOR_FORM))
    .optional(),
  rounding: z
    .strictObject({
      oddPost: z
        .string()
        .check(only('city', 'county', 'alternate'))
        .optional(),
    })
    .optional(),
  rules: z.array(z.string()).optional(),
}) satisfies z.ZodType<ScenarioDocument>

const Numbers = z.record(z.string(), z.int())
const Params = z.record(z.string(), z.union([z.string(), z.number()]))

export const FindingRow = z.object({
  rule: z.string(),
  unit: z.string().nullable(),
  /** Name of the unit, for reading. */
  unitName: z.string().nullable(),
  body: z.string().nullable(),
  value: z.union([z.number(), z.string()]).nullable(),
  limit: z.union([z.number(), z.string()]).nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  source: z.string(),
  message: z.string(),
  params: Params,
  /** With rule, unit, body and message it tells which finding this is. */
  subject: z.string(),
  /** Of a rule that the office added itself. */
  title: z.string().nullable(),
  /** C is shown as unsourced; null for what a run finds of itself. */
  confidence: z.enum(['A', 'B', 'C']).nullable(),
  waiver: z.object({ reason: z.string(), who: z.string(), date: z.string() }).nullable(),
})
export type FindingRow = z.output<typeof FindingRow>

export const CountyOutcome = z.object({
  code: z.string(),
  name: z.string(),
  units: z.int(),
  total: z.int(),
  parts: Numbers,
  pools: Numbers,
})
export type CountyOutcome = z.output<typeof CountyOutcome>

export const TieRow = z.object({
  step: z.string(),
  group: z.string(),
  units: z.array(z.string()),
  /** Those of them that got a post, where each could get one. */
  gained: z.array(z.string()).optional(),
  /** Of two margins: in which of its columns (post type, function) a unit got a post that could have gone to another. */
  gainedIn: z.array(z.object({ unit: z.string(), column: z.string() })).optional(),
  posts: z.int(),
  settledBy: z.string(),
})

/** What one unit gives in a `source` step, and to whom. */
export const SourceRow = z.object({
  step: z.string(),
  postType: z.string(),
  giver: z.string(),
  name: z.string(),
  fromVacancy: z.int(),
  fromFilled: z.int(),
  to: Numbers,
})

/** A run without its unit rows: what fits on one screen, whatever the size. */
export const RunSummary = z.object({
  status: z.literal('ok'),
  scenario: z.string(),
  asOf: z.string(),
  inputsDigest: z.string(),
  units: z.int(),
  total: z.int(),
  byType: Numbers,
  byStep: Numbers,
  byPool: Numbers,
  counties: z.array(CountyOutcome),
  ties: z.array(TieRow),
  /** Empty without a step that names givers. */
  sources: z.array(SourceRow),
  /** Dates of the values that the run used, by indicator, latest first; '' = undated. */
  dates: z.record(z.string(), z.array(z.string())),
  findings: z.array(FindingRow),
  notes: z.array(z.object({ code: z.enum(NOTE_CODES), params: Params })),
  fairness: z.object({ gini: z.string().nullable(), maxToMinPer10k: z.string().nullable() }),
})
export type RunSummary = z.output<typeof RunSummary>

export const RunAnswer = z.union([RunSummary, RunRefused])
export type RunAnswer = z.output<typeof RunAnswer>

export const OutcomeRow = z.object({
  /** Code, or the name where the unit has none: what `scenario.derivation` takes. */
  key: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  county: z.string(),
  countyName: z.string(),
  kind: z.enum(UNIT_KINDS),
  total: z.int(),
  parts: Numbers,
  /** Posts by pool, over all types. */
  funding: Numbers,
  /** Values the run used, by indicator. */
  values: z.record(z.string(), z.string()),
})
export type OutcomeRow = z.output<typeof OutcomeRow>

export const OutcomeQuery = z.strictObject({
  document: ScenarioDocumentField,
  county: z.string().nullable().default(null),
  text: z.string().max(100).default(''),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(1000),
})

export const OutcomePage = z.object({ total: z.int(), rows: z.array(OutcomeRow) })
export type OutcomePage = z.output<typeof OutcomePage>

/** One line of a derivation: a code and its figures; the sentence is in the locale files. */
export const DerivationLine = z.object({ step: z.string(), code: z.string(), params: Params })
export type DerivationLine = z.output<typeof DerivationLine>

export const Derivation = z.object({
  key: z.string(),
  name: z.string(),
  total: z.int(),
  parts: Numbers,
  funding: Numbers,
  lines: z.array(DerivationLine),
})
export type Derivation = z.output<typeof Derivation>

/** A whole run, every unit with its derivation: for the command line and the annex. */
export const RunResult = z.object({
  summary: RunSummary,
  units: z.array(
    OutcomeRow.extend({
      byType: Numbers,
      /** Posts by type and pool. */
      byTypeFunding: z.record(z.string(), Numbers),
      /** Posts of each body by type; empty without a step that shares among bodies. */
      bodies: z.array(z.object({ name: z.string(), byType: Numbers })),
      lines: z.array(DerivationLine),
    }),
  ),
})
export type RunResult = z.output<typeof RunResult>

export const StoredScenario = z.object({
  name: z.string(),
  asOf: z.string(),
  steps: z.int(),
  document: ScenarioDocumentField,
})
export type StoredScenario = z.output<typeof StoredScenario>
